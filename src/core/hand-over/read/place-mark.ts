import type { Anchor } from '#contract/anchors.ts';
import { isAppError } from '#contract/errors.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { describeAnchor } from '../../anchor/describe-anchor.ts';
import { findAnchor } from '../../anchor/find-anchor.ts';
import { type FlatText, flatText } from '../../anchor/flat-text.ts';
import { getDocument } from '../../read/records.ts';
import type { FoundRecord } from './find-records.ts';
import type { IncomingMark } from './incoming.ts';

const t = wordsOf('hostHandOver', hostHandOver);

export type PlacedMark = { readonly anchor: Anchor; readonly isFound: boolean } | { readonly why: string };

/**
 * The anchor of a mark that comes from a file, in the text as it is here. A passage that is not found keeps its old words, and
 * waits in the tray with the others that lost their place; it is put on no other words.
 */
export function placeMark({ anchor }: IncomingMark, { record, pack, ref }: FoundRecord): PlacedMark {
  const whole = wholeOf(anchor);
  if (record === null || pack === null)
    return whole ? { anchor: whole, isFound: false } : { why: t('collectionAway') };
  const named = record.versions.filter(({ id }) => id === anchor.version);
  const versions = named.length > 0 ? named : record.versions;
  const tried = versions.flatMap(({ id }): { readonly anchor: Anchor; readonly isFound: boolean }[] => {
    const flat = textOf(() => flatText(getDocument(pack, ref.record, id)));
    if (flat === null) return [];
    const loose = looseAnchor(anchor, id);
    const found = anchor.textHash === undefined ? findByWords(flat.text, loose) : findAnchor(flat, loose);
    if (found.state === 'exact')
      return [{ anchor: describeAnchor(flat, id, found.start, found.end), isFound: true }];
    return [{ anchor: loose, isFound: false }];
  });
  const best = tried.find(({ isFound }) => isFound) ?? (whole ? { anchor: whole, isFound: false } : tried[0]);
  return best ?? { why: t('noText') };
}

/** Words this long that stand once in a text need no neighbours. */
const tellingChars = 24;

/**
 * Other programs keep as much of the neighbouring words as they like, so what they kept must be there, all of it, at one
 * place alone. Words that stand there more than once need enough of it to tell them apart.
 */
function findByWords(text: string, { quote, prefix, suffix }: Anchor) {
  const all: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && all.length < mostPlaces; at = text.indexOf(quote, at + 1))
    all.push(at);
  const between = all.filter(
    (at) => text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + quote.length),
  );
  const [start = 0] = between;
  const context = prefix.trim().length + suffix.trim().length;
  const isTelling =
    all.length === 1 ? context > 0 || quote.length >= tellingChars : context >= tellingChars / 2;
  if (between.length !== 1 || !isTelling) return { state: 'orphan' } as const;
  return { state: 'exact', start, end: start + quote.length } as const;
}

/** More than these are not told apart. */
const mostPlaces = 1000;

/** What the file says, where that is all of an anchor. */
function wholeOf({
  quote,
  prefix,
  suffix,
  version,
  start,
  end,
  textHash,
}: IncomingMark['anchor']): Anchor | null {
  if (version === undefined || start === undefined || end === undefined) return null;
  return { version, start, end, quote, prefix, suffix, textHash: textHash ?? '' };
}

/** The words with a place that is nowhere: then only they and their neighbours tell where they are. */
const looseAnchor = (
  { quote, prefix, suffix, start, end, textHash }: IncomingMark['anchor'],
  version: string,
): Anchor => ({
  version,
  start: start ?? { place: '', offset: 0 },
  end: end ?? { place: '', offset: 0 },
  quote,
  prefix,
  suffix,
  textHash: textHash ?? '',
});

function textOf(read: () => FlatText): FlatText | null {
  try {
    return read();
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}
