import type { SearchIndex } from '../../index/open-index.ts';
import type { Spelling } from '../parse-query.ts';
import { findPhrase } from '../run/find-phrase.ts';
import { createWordReader } from '../run/read-words.ts';

/** In how many records of all packs the words of a spelling follow each other. */
export type Standing = (spelling: Spelling) => number;

/** Whether the words of a spelling follow each other in a record, of any pack, that does not have all of `words` anywhere. */
export type StandsBeside = (spelling: Spelling, words: readonly string[]) => boolean;

/** In how many of one index, read by `reader`. Throws a plain error where its positions cannot be read. */
export function recordsIn(index: SearchIndex, spelling: Spelling, reader = createWordReader(index)): number {
  const { words, prefix } = spelling;
  const counts = (prefix ? words.slice(0, -1) : words).map((word) => index.find(word)?.records ?? 0);
  if (counts.includes(0)) return 0;
  if (words.length === 1 && !prefix) return counts[0] ?? 0;
  let records = 0;
  const told = () => {
    records += 1;
  };
  findPhrase(index, reader, spelling, told);
  return records;
}

/** Whether it is so of one index. Throws a plain error where its positions cannot be read. */
export function standsBesideIn(index: SearchIndex, spelling: Spelling, words: readonly string[]): boolean {
  const has = new Uint8Array(index.records + 1);
  for (const word of words) {
    const term = index.find(word);
    if (term === undefined) continue;
    const { rows } = index.scanPostings(term);
    for (let i = 0; i < term.records; i += 1) (has[rows[i] as number] as number) += 1;
  }
  let isBeside = false;
  findPhrase(index, createWordReader(index), spelling, (row) => {
    isBeside ||= has[row] !== words.length;
  });
  return isBeside;
}
