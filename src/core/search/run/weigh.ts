import { type IndexField, indexFields } from '../../index/index-fields.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import { unpackedLength } from '../../index/per-record.ts';

/**
 * BM25F (Robertson, Zaragoza and Taylor, 2004): how often a word stands in each field, weighed by the field and its
 * length, is added up first, and what a word counts for grows ever less with it. docs/search.md tells why.
 */

/** What a word counts for in a field, and how much a longer field takes away from it. */
const fieldWeights: Readonly<Record<IndexField, { readonly weight: number; readonly byLength: number }>> = {
  text: { weight: 1, byLength: 0.75 },
  title: { weight: 6, byLength: 0.5 },
  from: { weight: 4, byLength: 0.3 },
  to: { weight: 4, byLength: 0.3 },
  name: { weight: 3, byLength: 0.6 },
  place: { weight: 3, byLength: 0.5 },
  subject: { weight: 3, byLength: 0.5 },
  abstract: { weight: 3, byLength: 0.5 },
  archive: { weight: 1, byLength: 0.3 },
};

/** How soon more of a word counts for less. */
const saturation = 1.2;

/** What one time of a word in a field counts for, by the packed length of the field (`index.lengths`). */
export type WeightTables = readonly Float32Array[];

const known = new WeakMap<SearchIndex, WeightTables>();

/** The tables of an index, one for each field. */
export function weightTables(index: SearchIndex): WeightTables {
  const kept = known.get(index) ?? createTables(index);
  known.set(index, kept);
  return kept;
}

const createTables = ({ averages }: SearchIndex): WeightTables =>
  indexFields.map((name, field) => {
    const { weight, byLength } = fieldWeights[name];
    const average = averages[field] ?? 1;
    return Float32Array.from(
      { length: 256 },
      (_, byte) => weight / (1 - byLength + (byLength * unpackedLength(byte)) / average),
    );
  });

/** How rare a word is: the less records have it, the more it says. Always above 0, as all that is found has a score. */
export const rarityOf = (found: number, records: number): number =>
  Math.log(1 + (records - found + 0.5) / (found + 0.5));

/** BM25+ (Lv and Zhai, 2011): that a word is there at all counts as much as how often, so that long records are not lost. */
export const saturated = (weight: number): number => 1 + (weight * (saturation + 1)) / (weight + saturation);
