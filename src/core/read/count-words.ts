/**
 * Number of words; Han, Hiragana and Katakana count by the character, as those scripts have no spaces. An apostrophe or
 * hyphen between letters is inside a word.
 */
export function countWords(text: string): number {
  let words = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfPlain(text, at);
    words += plainWords(text, at, end);
    const next = endOfOther(text, end);
    if (next > end) words += text.slice(end, next).match(word)?.length ?? 0;
    at = next;
  }
  return words;
}

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]|(?<=\p{L})['’ʼ-](?=\p{L}))+/gu;

/** ASCII is most of what is read, and its words can be counted without the expression, which knows all scripts. */
const isSpace = (code: number) => code === 0x20 || code === 0x0a;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** The space behind which something else than ASCII stands, or the end. */
function endOfPlain(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return end;
    if (isSpace(code)) end = at + 1;
  }
  return text.length;
}

function endOfOther(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function plainWords(text: string, start: number, end: number): number {
  let words = 0;
  let isInside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) {
      if (!isInside) words += 1;
      isInside = true;
    } else {
      const isJoint = code === 0x27 || code === 0x2d;
      isInside &&=
        isJoint && isLetter(text.charCodeAt(at - 1)) && at + 1 < end && isLetter(text.charCodeAt(at + 1));
    }
  }
  return words;
}
