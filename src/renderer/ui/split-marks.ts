import type { MarkedText } from '#contract/entities.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  readonly start: number;
}

/** Cuts a text at its marks; the pieces joined are the text. */
export function splitMarks({ text, marks }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false, start: at });
    pieces.push({ text: text.slice(start, end), marked: true, start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, start: at });
  return pieces;
}
