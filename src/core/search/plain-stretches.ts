/**
 * Takes a text apart into stretches of plain words (ASCII letters and digits between spaces and the like) and what is
 * not so plain: hyphens, apostrophes, initials, other scripts. Most of a text in English is plain, and folding it
 * takes a tenth of the time. Cuts are made only where the tokeniser (runs.ts) forgets what stood before.
 */

/** A stretch of a text: UTF-16 offsets, and whether it is plain. */
export type Stretch = (start: number, end: number, isPlain: boolean) => void;

/** What a character of ASCII does to a word; all others are `other`. */
export const separator = 0;
export const plain = 1;
export const dot = 2;
export const lineEnd = 3;
export const other = 4;

export const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) return plain;
  if (character === '.') return dot;
  if (character === '\n' || character === '\r') return lineEnd;
  return /['`-]/.test(character) ? other : separator;
});

/** Printers' quotation marks and the dash between clauses separate words as ASCII's do; anything else is `other`. */
export const kindBeyond = (code: number): number =>
  code === 0x201c || code === 0x201d || code === 0x2014 ? separator : other;

/** Tells all stretches in order; together they are the whole text, and none begins or ends inside a word. */
export function eachStretch(text: string, told: Stretch): void {
  /** Where the plain stretch begins, the word that is read, and whether that is still plain. */
  let stretch = 0;
  let word = 0;
  let isPlain = true;
  let hasDot = false;

  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 0x20 : text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : kindBeyond(code);
    if (kind === plain) {
      // A point inside a word may be one of initials.
      if (hasDot) isPlain = false;
    } else if (kind === dot) hasDot = true;
    else if (kind === separator || (kind === lineEnd && isPlain)) {
      if (!isPlain) {
        if (word > stretch) told(stretch, word, true);
        told(word, at, false);
        stretch = at;
      }
      word = at + 1;
      isPlain = true;
      hasDot = false;
    } else isPlain = false;
  }
  if (text.length > stretch) told(stretch, text.length, true);
}
