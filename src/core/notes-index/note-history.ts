import { AppError } from '#contract/errors.ts';
import type { NoteName, Wording } from '#contract/notes.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import type { Items } from '../library/items.ts';
import type { Library } from '../library/open-library.ts';
import type { MarkBody } from '../marks/mark-body.ts';

const t = wordsOf('hostPacks', hostPacks);

interface Worded {
  readonly revision: number;
  readonly savedAt: string;
  readonly text: string;
}

/** All wordings of a note, the oldest first. Of a mark those that its note had, whatever else changed. */
export function wordingsOf(
  library: Pick<Library, 'notes'>,
  marks: Pick<Items<MarkBody>, 'revisions'>,
  of: NoteName,
): readonly Worded[] {
  const all: readonly Worded[] =
    of.kind === 'record'
      ? library.notes.revisions(of.ref)
      : marks
          .revisions(of.mark)
          .flatMap(({ revision, savedAt, body }) => (body ? { revision, savedAt, text: body.note } : []));
  // A note begins with its first word.
  return all.filter(({ text }, at) => text !== (all[at - 1]?.text ?? ''));
}

/** The newest first, with how many words each has. */
export const historyOf = (wordings: readonly Worded[]): readonly Wording[] =>
  wordings.map(({ revision, savedAt, text }) => ({ revision, savedAt, words: countWords(text) })).reverse();

/** Throws `note-revision-not-found`. */
export function wordingOf(wordings: readonly Worded[], revision: number): { text: string; savedAt: string } {
  const found = wordings.find((each) => each.revision === revision);
  if (found) return { text: found.text, savedAt: found.savedAt };
  throw new AppError('note-revision-not-found', t('noWording', { revision }), { revision });
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
