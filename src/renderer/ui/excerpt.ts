import type { MarkedText } from '#contract/entities.ts';

/** About two lines of a row: a match further on than this would not be seen. */
const visibleChars = 90;
const leadChars = 30;

/** A marked text cut at its beginning so that its first match is in sight, with an ellipsis where it was cut. */
export function excerpt({ text, marks }: MarkedText): MarkedText {
  const first = marks[0]?.[0] ?? 0;
  if (first <= visibleChars) return { text, marks };
  const from = text.indexOf(' ', first - leadChars - 1) + 1;
  if (from === 0 || from > first) return { text, marks };
  const moved = marks.map(([start, end]): [number, number] => [start - from + 1, end - from + 1]);
  return { text: `…${text.slice(from)}`, marks: moved };
}
