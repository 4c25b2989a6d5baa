import type { BitBytes } from './bits.ts';

/** Rows of one table that were read. */
export interface KeptRows {
  get(row: number): BitBytes | undefined;
  /** Keeps a row; the one that was asked for longest ago may go. */
  set(row: number, bytes: BitBytes): void;
  /** Says how many rows the table has. */
  expect(rows: number): void;
  /** Whether all rows of all tables can be kept. */
  readonly fit: boolean;
}

/** Keeps rows of some tables together: of all packs so many, whichever were asked for last. */
export interface RowStore {
  rowsOf(table: object): KeptRows;
  forget(table: object): void;
}

/**
 * `whenNotAll` are kept where the tables have more than `most` together. `letGo` is told of a row that is kept no longer: of one that nobody
 * can be looking at, the memory may be given back.
 */
export function createRowStore(
  most: number,
  { whenNotAll = most, letGo = () => {} }: { whenNotAll?: number; letGo?: (row: BitBytes) => void } = {},
): RowStore {
  /** The row that was asked for last stands last. */
  const kept = new Map<string, BitBytes>();
  const numbers = new WeakMap<object, number>();
  let tables = 0;
  /** How many rows each table has. */
  const expected = new Map<number, number>();
  let all = 0;

  function expect(table: number, rows: number): void {
    all += rows - (expected.get(table) ?? 0);
    expected.set(table, rows);
  }

  function numberOf(table: object): number {
    const there = numbers.get(table);
    if (there !== undefined) return there;
    tables += 1;
    numbers.set(table, tables);
    return tables;
  }

  function drop(key: string, row: BitBytes): void {
    kept.delete(key);
    letGo(row);
  }

  return {
    rowsOf(table) {
      const number = numberOf(table);
      return {
        get(row) {
          const key = `${number} ${row}`;
          const there = kept.get(key);
          if (there === undefined) return undefined;
          kept.delete(key);
          kept.set(key, there);
          return there;
        },
        set(row, bytes) {
          for (const [key, oldest] of kept) {
            // Where not all fit, whoever goes through them all finds none that another left.
            if (kept.size < (all <= most ? most : whenNotAll)) break;
            drop(key, oldest);
          }
          kept.set(`${number} ${row}`, bytes);
        },
        expect: (of) => expect(number, of),
        get fit() {
          return all <= most;
        },
      };
    },
    forget(table) {
      const number = numbers.get(table);
      if (number === undefined) return;
      expect(number, 0);
      for (const [key, bytes] of kept) if (key.startsWith(`${number} `)) drop(key, bytes);
    },
  };
}
