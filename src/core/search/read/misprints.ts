import type { SearchIndex } from '../../index/open-index.ts';
import { editDistance } from '../edit-distance.ts';
import type { AskedWord, Nearest } from './nearest-used.ts';

/**
 * A word of so many letters that so few records have may be a misprint of one, a single slip away, that so many times as
 * many have. Shorter ones are words of their own too often: “kant” is no “want”, and “koran” no “korean”.
 */
const misprint = { letters: 5, records: 2, times: 1000 } as const;

/** What a word, or one that is still being typed, may be a misprint of; null where it is likely to be none. */
export function misprintOf(
  { word, isBeginning }: AskedWord,
  { indexes, nearest }: { readonly indexes: readonly SearchIndex[]; readonly nearest: Nearest },
): string | null {
  if (word.length < misprint.letters) return null;
  const records = isBeginning ? recordsBeginning(indexes, word) : recordsWith(indexes, word);
  if (records === 0 || records > misprint.records) return null;
  const meant = nearest(word).find(
    (each) =>
      editDistance(word, each, 1) === 1 &&
      !isFormOf(word, each) &&
      recordsWith(indexes, each) >= misprint.times * records,
  );
  return meant ?? null;
}

/** Records of all packs that have a word. */
export const recordsWith = (indexes: readonly SearchIndex[], word: string): number =>
  indexes.reduce((sum, index) => sum + (index.find(word)?.records ?? 0), 0);

/** At most the records that have a word which begins so; more than a few are not counted. */
function recordsBeginning(indexes: readonly SearchIndex[], beginning: string): number {
  let sum = 0;
  for (const index of indexes) {
    for (const { records } of index.beginningWith(beginning)) {
      sum += records;
      if (sum > misprint.records) return sum;
    }
  }
  return sum;
}

/** “memorandums” is rare, and no slip of “memorandum”. */
export const isFormOf = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);
