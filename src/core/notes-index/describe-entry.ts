import type { MarkedText, Note } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import type { NoteEntry } from '#contract/notes.ts';
import { contextChars } from '../anchor/describe-anchor.ts';
import type { MarkItem } from '../marks/mark-body.ts';
import type { Pack } from '../pack/open-pack.ts';
import { getRecord } from '../read/records.ts';
import { markText } from '../search/mark.ts';
import type { Query } from '../search/parse-query.ts';
import { passageOf } from '../search/passage.ts';
import type { FoundEntry } from './select-entries.ts';

/** Of a longer note or passage a piece is shown: the page is for finding it, the record for reading it. */
const shownChars = 700;

export interface EntrySources {
  readonly packs: readonly Pack[];
  readonly query: Query;
  note(ref: NoteEntry['ref']): Note | null;
  mark(id: string): MarkItem | null;
}

/** The key by which the window knows an entry. */
export const keyOfEntry = ({ kind, id, collection, record }: Omit<FoundEntry, 'state' | 'digest'>): string =>
  kind === 'passage' ? `mark ${id}` : `note ${collection} ${record}`;

/** An entry as the window shows it; null where the library has it no more. */
export function describeEntry(
  found: FoundEntry,
  { packs, query, note, mark }: EntrySources,
): NoteEntry | null {
  const { kind, id, collection, record, state, digest } = found;
  const ref = { collection, record };
  const pack = packs.find((each) => each.collection.id === collection);
  const shared = { key: keyOfEntry(found), ref, ...recordIn(pack, record) };
  if (kind === 'record') {
    const stored = note(ref);
    return (
      stored && {
        ...shared,
        changedAt: stored.savedAt,
        note: excerpt(stored.text, query),
        passage: null,
      }
    );
  }
  const item = mark(id);
  if (item === null) return null;
  const { anchor, colour, note: text, tags } = item.body;
  return {
    ...shared,
    changedAt: item.savedAt,
    note: excerpt(text, query),
    passage: {
      mark: id,
      version: anchor.version,
      colour,
      tags: [...tags],
      prefix: before(anchor.prefix),
      quote: excerpt(anchor.quote, query),
      suffix: after(anchor.suffix),
      state: pack === undefined ? 'away' : digest === pack.collection.digest ? state : 'unknown',
    },
  };
}

export function recordIn(
  pack: Pack | undefined,
  id: string,
): Pick<NoteEntry, 'title' | 'date' | 'collection'> {
  if (pack === undefined) return { title: null, date: null, collection: null };
  const collection = pack.collection.title;
  try {
    const { title, dates } = getRecord(pack, id);
    return { title, date: dates[0] ?? null, collection };
  } catch (error) {
    // One record that is gone or damaged must not hide the notes on all others.
    if (!isAppError(error)) throw error;
    return { title: null, date: null, collection };
  }
}

/** Context in whole words, with an ellipsis where it was cut. */
const before = (prefix: string): string =>
  prefix.length < contextChars - 1 ? prefix : prefix.replace(/^\S*\s+/, '…');
const after = (suffix: string): string =>
  suffix.length < contextChars - 1 ? suffix : suffix.replace(/\s+\S*$/, '…');

function excerpt(text: string, query: Query): MarkedText {
  if (text.length <= shownChars) return markText(text, query);
  const found = passageOf(text, query, shownChars);
  return (
    found ?? {
      text: `${text
        .slice(0, shownChars)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`,
      marks: [],
    }
  );
}
