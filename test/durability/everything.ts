import { z } from 'zod';
import type { Library } from '#core/library/open-library.ts';
import { highlightsIn, saveHighlight } from './highlights.ts';

/**
 * Saves of every kind, numbered: number n always says the same, so that a child need only print its number, and whoever
 * opens the library afterwards knows word for word what must be in it.
 */
export const thing = {
  type: { type: 'thing', schema: z.object({ n: z.int(), part: z.string() }) },
  what: 'mark',
} as const;
const parts = ['first', 'second', 'third'];
const collection = 'everything';
const letter = (n: number) => ({ collection, record: `letter-${n % 7}` });
const marked = (n: number) => ({ collection, record: `marked-${n}` });

/** Some texts take a page of the database, one in eleven takes a dozen. */
const textOf = (n: number) => `${n} ${'word '.repeat(n % 11 === 0 ? 9000 : (n * 37) % 600)}`;

export const kindOf = (n: number): 'note' | 'items' | 'bookmark' | 'highlight' | 'state' | undefined =>
  (['note', 'items', 'note', 'bookmark', 'note', 'highlight', 'note', 'state'] as const)[n % 8];

/** What the form before the present one had no tables for. */
export const isItem = (n: number): boolean => ['items', 'highlight'].includes(kindOf(n) ?? '');

/** The state of the window is in the database alone; all else is in the journal as well. */
export const isInJournal = (n: number): boolean => kindOf(n) !== 'state';

/** Does save `n`, and returns when it is acknowledged. */
export function save(library: Library, n: number): void {
  switch (kindOf(n)) {
    case 'items':
      // Three in one commit: all or none.
      library.items(thing.type, thing.what).write(parts.map((part) => ({ id: part, body: { n, part } })));
      break;
    case 'highlight':
      saveHighlight(library, n);
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
  const items = library.items(thing.type, thing.what);
  const histories = parts.map((part) => items.revisions(part).map(({ body }) => body?.n ?? -1));
  const [first = []] = histories;
  if (histories.some((history) => history.join() !== first.join())) {
    wrong.push(`a commit in part: ${histories.map((history) => history.slice(-3)).join(' / ')}`);
  }
  wrong.push(...disorder(first, 'things'));
  for (const number of first) there.add(number);
  const highlights = highlightsIn(library);
  wrong.push(...highlights.wrong);
  for (const number of highlights.there) there.add(number);
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
