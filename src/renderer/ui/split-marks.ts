import type { MarkedText } from '#contract/entities.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  readonly start: number;
}

/** Cuts a text at its marks; the pieces joined are the text. Neighbours with only spaces between are one piece. */
export function splitMarks({ text, marks }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    const last = pieces.at(-1);
    if (last?.marked && text.slice(at, start).trim() === '') {
      pieces[pieces.length - 1] = { ...last, text: text.slice(last.start, end) };
      at = end;
      continue;
    }
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false, start: at });
    pieces.push({ text: text.slice(start, end), marked: true, start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, start: at });
  return pieces;
}
