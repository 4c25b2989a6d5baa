import type { SearchIndex } from '../../index/open-index.ts';
import type { Spelling } from '../parse-query.ts';
import { findPhrase } from '../run/find-phrase.ts';
import { createWordReader, type WordReader } from '../run/read-words.ts';

/** In how many records of all packs the words of a spelling follow each other. */
export type Standing = (spelling: Spelling) => number;

/** In how many records of all packs a word stands, and words follow each other too. */
export type StandingBoth = (word: string, words: readonly string[]) => number;

/** In how many of one index, read by `reader`. Throws a plain error where its positions cannot be read. */
export function recordsIn(index: SearchIndex, spelling: Spelling, reader = createWordReader(index)): number {
  const { words, prefix } = spelling;
  const counts = (prefix ? words.slice(0, -1) : words).map((word) => index.find(word)?.records ?? 0);
  if (counts.includes(0)) return 0;
  if (words.length === 1 && !prefix) return counts[0] ?? 0;
  return counted(index, spelling, reader);
}

/** The same of one index; only records that have the word are read. Throws a plain error where they cannot be. */
export function recordsWithBoth(index: SearchIndex, word: string, words: readonly string[]): number {
  const term = index.find(word);
  if (term === undefined) return 0;
  const rows = index.scanPostings(term).rows.slice(0, term.records);
  return counted(index, { words, prefix: false }, createWordReader(index), rows);
}

/** Of all records, or of `among` only. */
function counted(index: SearchIndex, spelling: Spelling, reader: WordReader, among?: Uint32Array): number {
  let records = 0;
  const told = () => {
    records += 1;
  };
  findPhrase(index, reader, spelling, told, { among, places: false });
  return records;
}
