import { stem } from 'porter2';

/**
 * What the forms of an English word have in common, by the second algorithm of Porter: `harvests` and `harvesting` →
 * `harvest`. It is no word to be shown. For folded words that `isStemmable` lets through.
 */
export const stemOf = (folded: string): string => stem(folded);

/**
 * Whether a word may be stemmed: four ASCII letters at least, in small letters as printed. A capital says that it
 * may be a name, whose ending is part of it (Jones, Hastings), but for the first of a
 * sentence, where it says nothing. Marks, digits, apostrophes and hyphens are of names or of other languages.
 *
 *     isStemmable('harvests', 'harvests') // true
 *     isStemmable('hastings', 'Hastings') // false
 */
export function isStemmable(folded: string, printed: string, startsSentence = false): boolean {
  if (!/^[a-z]{4,}$/.test(folded) || folded.length > maxLength) return false;
  return (
    printed === folded || (startsSentence && printed.slice(1) === folded.slice(1) && /^[A-Z]/.test(printed))
  );
}

/** No English word is longer; what is, is a code or an error of a scanner. */
const maxLength = 40;
