import { letterForms } from '../index/letter-forms.ts';

/**
 * The form of a text in a cluster: UTF-8 in which a byte below 0x20, which JSON never has, stands for a word of the index or passes
 * over some. Before it stands the place of the word that comes first, a number in LEB128.
 */
export const weft = {
  /** One to three: the next word in small letters, with a capital, in capitals. */
  small: 1,
  capital: 2,
  capitals: 3,
  /** Added to these: a space before it. */
  spaced: 3,
  /** The next words are passed over, as many as the byte behind says. */
  pass: 7,
} as const;

/** The most words that are passed over at once. */
export const mostPassed = 255;

/** The byte of each form of a word that is not kept as it is printed. */
export const formBytes: Readonly<Record<number, number>> = {
  [letterForms.small]: weft.small,
  [letterForms.capital]: weft.capital,
  [letterForms.capitals]: weft.capitals,
};
