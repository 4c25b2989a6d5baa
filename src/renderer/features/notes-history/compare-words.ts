import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'gone' | 'new';
}

/** Two wordings may have a million letters; then what has not been compared by now is shown as it is. */
const mostMs = 400;

/** What the later wording took away and put in, word by word; null where that takes too long to find out. */
export function compareWords(earlier: string, later: string): readonly Piece[] | null {
  const parts = diffWordsWithSpace(earlier, later, { timeout: mostMs });
  return (
    parts?.map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'new' : removed ? 'gone' : 'same',
    })) ?? null
  );
}
