import { common } from './en/common.ts';
import { wordsOf } from './words.ts';

const t = wordsOf('common', common);

/** In the quotation marks of the language: “coal”, «уголь». */
export const quoted = (text: string): string => t('quoted', { text });

/** "letters.csv, notes.txt". Not every script has this comma. */
export const listOf = (things: readonly string[]): string =>
  things.length === 0 ? '' : things.reduce((before, next) => t('listed', { before, next }));
