/** A word or a sign of a text, with its UTF-16 offset. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/**
 * Words with their apostrophes, Han characters and kana one by one, since they are written without spaces, and every other
 * sign by itself. Spaces are none: another line break is no other text.
 */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’](?![\p{Script=Han}])[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words and signs of a text. */
export const wordTokens = (text: string): Token[] =>
  Array.from(text.matchAll(token), ({ 0: found, index }) => ({ text: found, start: index }));
