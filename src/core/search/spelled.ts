import { tokenise } from './fold.ts';

/** A spelling for comparing: only spaces may differ, and how Unicode writes the same letter. */
export const plainSpelling = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ');

/** What is left of "(Mao’s)" when its very spelling is looked for: "Mao". */
export function spellingIn(text: string): string {
  const tokens = tokenise(text);
  return plainSpelling(text.slice(tokens[0]?.start, tokens.at(-1)?.end));
}

/** Whether a spelling is words of ASCII letters and digits between single spaces. */
export const arePlainWords = (spelling: string): boolean => /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(spelling);

const latin = /[A-Za-z\u00c0-\u024f]/;

/** At which ends of a spelling a letter of ASCII that stands beside it would be of the same word. */
export const closedEnds = (spelling: string, prefix: boolean) => ({
  before: latin.test(spelling[0] ?? ''),
  behind: !prefix && latin.test(spelling.at(-1) ?? ''),
});
