import type { Term } from '../../index/dictionary.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import { firstFrom } from '../../index/postings.ts';
import { inBoth, keepFollowed, type Told } from './follow.ts';
import type { WordReader } from './read-words.ts';

/** What a word that only begins like the last has to follow, and at which distance; alone it is looked for in rows. */
export interface Following {
  readonly distance: number;
  readonly before: ReadonlyMap<number, Uint32Array> | undefined;
  readonly among: Uint32Array | undefined;
}

/**
 * Looks for all words that begin so. Two letters begin thousands, so their postings are gone through first, and places
 * are read only of those that stand in a row that is asked for.
 */
export function tellBeginnings(
  index: SearchIndex,
  reader: WordReader,
  beginning: string,
  { distance, before, among }: Following,
  told: Told,
): void {
  const rows = before === undefined ? among : Uint32Array.from(before.keys());
  if (rows?.length === 0) return;
  const isAsked = rows && marked(rows, index.records);
  const found = createFoundPlaces();
  for (const term of index.beginningWith(beginning)) {
    if (isAsked !== undefined && !standsInAny(index, term, isAsked)) continue;
    const word = reader.read(term);
    for (const row of rows === undefined ? word.rows : inBoth(rows, word.rows)) {
      const places = word.placesOf(firstFrom(word.rows, row));
      const starts = before?.get(row)?.slice();
      if (starts === undefined) found.add(row, places.values, places.length);
      else found.add(row, starts, keepFollowed({ values: starts, length: starts.length }, places, distance));
    }
  }
  found.tell(told);
}

function marked(rows: Uint32Array, records: number): Uint8Array {
  const marks = new Uint8Array(records + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}

function standsInAny(index: SearchIndex, term: Term, isAsked: Uint8Array): boolean {
  const { rows } = index.scanPostings(term);
  for (let i = 0; i < term.records; i += 1) if (isAsked[rows[i] as number] === 1) return true;
  return false;
}

/** Places that come in no order. Those of two words at one place, such as a name with its hyphen and without, are one. */
function createFoundPlaces() {
  let keys = new Float64Array(256);
  let count = 0;
  return {
    add(row: number, places: Uint32Array, length: number): void {
      if (count + length > keys.length) {
        const longer = new Float64Array(2 * (count + length));
        longer.set(keys);
        keys = longer;
      }
      for (let i = 0; i < length; i += 1) keys[count++] = row * placeRoom + (places[i] as number);
    },
    tell(told: Told): void {
      const sorted = keys.subarray(0, count).sort();
      const values = new Uint32Array(count);
      for (let from = 0; from < count; ) {
        const row = Math.floor((sorted[from] as number) / placeRoom);
        let [at, length] = [from, 0];
        for (; at < count && Math.floor((sorted[at] as number) / placeRoom) === row; at += 1) {
          if (at > from && sorted[at] === sorted[at - 1]) continue;
          values[length++] = (sorted[at] as number) - row * placeRoom;
        }
        told(row, { values, length });
        from = at;
      }
    },
  };
}

const placeRoom = 2 ** 32;
