import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('library', words);

/** Whole sentences one after the other. Not every script puts a space between them. */
export const sentencesOf = (sentences: readonly string[]): string =>
  sentences.length === 0 ? '' : sentences.reduce((first, second) => t('sentences', { first, second }));
