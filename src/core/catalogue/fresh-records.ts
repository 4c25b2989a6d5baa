import type { Pack } from '../pack/open-pack.ts';
import { rowsAmong } from './pack-rows.ts';

/** Records that a saved search had not found before, by `refKey`. They stay the same, so that their rows are looked up once. */
export interface FreshRecords {
  readonly size: number;
  has(key: string): boolean;
  rowsIn(pack: Pack): ReadonlySet<number>;
}

export function freshRecords(keys: ReadonlySet<string>): FreshRecords {
  const known = new WeakMap<Pack, ReadonlySet<number>>();
  return {
    size: keys.size,
    has: (key) => keys.has(key),
    rowsIn(pack) {
      const rows = known.get(pack) ?? rowsAmong(pack, keys);
      known.set(pack, rows);
      return rows;
    },
  };
}
