import type { Skipped } from '#core/import/account.ts';

/** What the importers advise on the command line, and what is to be done instead in the window. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/name its encoding with --encoding\./g, 'choose its encoding.'],
  [/Say with --map (which it is|what)/g, 'Choose $1'],
  [/Name one with --format:/g, 'Choose one:'],
];

/** A sentence of an importer for somebody who sees no command line. */
export const inWindow = (sentence: string): string =>
  advice.reduce((words, [said, instead]) => words.replaceAll(said, instead), sentence);

export const skippedInWindow = (skipped: readonly Skipped[]): Skipped[] =>
  skipped.map(({ where, why }) => ({ where, why: inWindow(why) }));
