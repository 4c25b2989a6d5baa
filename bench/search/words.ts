/**
 * The words of a text by a rule of the benchmark's own, so that no engine's folding decides what a query may ask for:
 * lower case without marks, letters and digits.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words too common to look for. */
export const stopWords: ReadonlySet<string> = new Set(
  'a about after all also an and any are as at be been before between but by can could did do for from had has have he her him his i if in into is it its made may more no not of on one only or other our out said s should so some such than that the their them there these they this those through to under up was we were what when which who will with would you your'.split(
    ' ',
  ),
);
