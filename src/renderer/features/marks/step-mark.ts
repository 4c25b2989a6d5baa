import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { type ColourNames, nameOfColour } from './use-marks.ts';

const t = wordsOf('marks', words);

/** The mark after or before the open one; at the ends it stays there. With none open it is the first, or the last. */
export function stepMark(
  marks: readonly PlacedMark[],
  open: string | null,
  direction: 'next' | 'previous',
): PlacedMark | null {
  const at = marks.findIndex(({ id }) => id === open);
  const last = marks.length - 1;
  const to = at < 0 ? (direction === 'next' ? 0 : last) : at + (direction === 'next' ? 1 : -1);
  return marks[Math.max(0, Math.min(last, to))] ?? null;
}

/** Which of the marks one is at, for those who hear it. */
export function markSentence(marks: readonly PlacedMark[], mark: PlacedMark, names: ColourNames): string {
  const at = marks.findIndex(({ id }) => id === mark.id) + 1;
  const colour = nameOfColour(names, mark.colour);
  return t(mark.note.trim() === '' ? 'markAt' : 'markAtNoted', { at, count: marks.length, colour });
}

export const inState = (
  marks: readonly PlacedMark[],
  state: PlacedMark['place']['state'],
): readonly PlacedMark[] => marks.filter(({ place }) => place.state === state);
