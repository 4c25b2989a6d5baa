/**
 * Number of words; Han, Hiragana and Katakana count by the character, as those scripts have no spaces. An apostrophe or
 * hyphen between letters is inside a word.
 */
export function countWords(text: string): number {
  let words = 0;
  /** Where what stands since the last space begins, and how many words there were before it. */
  let start = 0;
  let before = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] as number) : 0;
    if (kind === inWord) {
      if (!isInside) words += 1;
      isInside = true;
    } else if (kind === space) {
      isInside = false;
      start = at + 1;
      before = words;
    } else if (code < 0x80 || isPunctuation(code)) {
      isInside &&= isJoint(code) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
    } else {
      const end = endOfPiece(text, at);
      words = before + (text.slice(start, end).match(word)?.length ?? 0);
      isInside = false;
      // The space is next.
      at = end - 1;
    }
  }
  return words;
}

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]|(?<=\p{L})['’ʼ-](?=\p{L}))+/gu;

/** ASCII is most of what is read, and its words can be counted without the expression, which knows all scripts. */
const isSpace = (code: number) => code === 0x20 || code === 0x0a;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const inWord = 1;
const space = 2;
const kinds = Uint8Array.from({ length: 128 }, (_, code) =>
  isLetter(code) || isDigit(code) ? inWord : isSpace(code) ? space : 0,
);
/** Printers' dashes, quotation marks and points, from the hyphen on. */
const isPunctuation = (code: number) => code >= 0x2010 && code <= 0x2027;
const isJoint = (code: number) => code === 0x27 || code === 0x2d || code === 0x2019;

/** The next space, or the end. */
function endOfPiece(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
