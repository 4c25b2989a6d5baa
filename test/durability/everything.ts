import { z } from 'zod';
import type { Library } from '#core/library/open-library.ts';

/**
 * Saves of every kind, numbered: number n always says the same, so that a child need only print its number, and whoever
 * opens the library afterwards knows word for word what must be in it.
 */
export const mark = {
  type: { type: 'mark', schema: z.object({ n: z.int(), part: z.string() }) },
  what: 'The mark',
} as const;
const parts = ['first', 'second', 'third'];
const collection = 'everything';
const letter = (n: number) => ({ collection, record: `letter-${n % 7}` });
const marked = (n: number) => ({ collection, record: `marked-${n}` });

/** Some texts take a page of the database, one in eleven takes a dozen. */
const textOf = (n: number) => `${n} ${'word '.repeat(n % 11 === 0 ? 9000 : (n * 37) % 600)}`;

export const kindOf = (n: number): 'note' | 'items' | 'bookmark' | 'state' | undefined =>
  (['note', 'items', 'note', 'bookmark', 'note', 'items', 'note', 'state'] as const)[n % 8];

/** The state of the window is in the database alone; all else is in the journal as well. */
export const isInJournal = (n: number): boolean => kindOf(n) !== 'state';

/** Does save `n`, and returns when it is acknowledged. */
export function save(library: Library, n: number): void {
  switch (kindOf(n)) {
    case 'items':
      // Three in one commit: all or none.
      library.items(mark.type, mark.what).write(parts.map((part) => ({ id: part, body: { n, part } })));
      break;
    case 'bookmark':
      library.bookmarks.set(marked(n), true);
      break;
    case 'state':
      library.state.set('place', String(n));
      break;
    default: {
      const base = library.notes.get(letter(n))?.revision ?? 0;
      library.notes.save({ ref: letter(n), text: textOf(n), base });
    }
  }
}

export interface Found {
  /** Saves that were acknowledged and are not there. */
  readonly lost: readonly number[];
  /** What is there and was never saved so: half a commit, a garbled or repeated text. */
  readonly wrong: readonly string[];
}

/** Compares a library with the saves that were acknowledged. `numbered` is called for each number that is there. */
export function compare(library: Library, acknowledged: readonly number[]): Found {
  const there = new Set<number>();
  const wrong: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    const numbers = library.notes.revisions(letter(n)).map(({ text }) => {
      const number = Number.parseInt(text, 10);
      if (text !== textOf(number) || number % 7 !== n) wrong.push(`letter-${n}: ${text.slice(0, 40)}`);
      return number;
    });
    wrong.push(...disorder(numbers, `letter-${n}`));
    for (const number of numbers) there.add(number);
  }
  const items = library.items(mark.type, mark.what);
  const histories = parts.map((part) => items.revisions(part).map(({ body }) => body?.n ?? -1));
  const [first = []] = histories;
  if (histories.some((history) => history.join() !== first.join())) {
    wrong.push(`a commit in part: ${histories.map((history) => history.slice(-3)).join(' / ')}`);
  }
  wrong.push(...disorder(first, 'marks'));
  for (const number of first) there.add(number);
  for (const key of library.bookmarks.all()) there.add(Number(/marked-(\d+)/.exec(key)?.[1]));

  const place = Number(library.state.get('place') ?? -1);
  const isThere = (n: number) => (kindOf(n) === 'state' ? place >= n : there.has(n));
  return { lost: acknowledged.filter((n) => !isThere(n)), wrong };
}

/** A text that came twice, or before one that was saved earlier. */
const disorder = (numbers: readonly number[], what: string): string[] =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0)) ? [] : [`${what} out of order`];

/** The numbers in a child's lines that begin with `word`. */
export const numbersIn = (lines: readonly string[], word = 'saved'): number[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1]));
