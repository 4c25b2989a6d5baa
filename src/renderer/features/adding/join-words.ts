import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

/** A list of what has commas in it: "letters.csv: utf-16le; notes.txt: koi8-r". */
export const listApart = (things: readonly string[]): string =>
  things.length === 0 ? '' : things.reduce((before, next) => t('listedApart', { before, next }));
