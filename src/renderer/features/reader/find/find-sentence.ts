import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { mostMatches } from './find-matches.ts';

const t = wordsOf('reader', words);

/** Where one is among what was found. */
export function findSentence(query: string, count: number | null, at: number): string {
  if (query.trim() === '' || count === null) return '';
  if (count === 0) return t('notInText');
  return count < mostMatches
    ? t('foundAt', { at: at + 1, count })
    : t('foundAtMany', { at: at + 1, count: mostMatches });
}
