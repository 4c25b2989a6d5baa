import type { SearchIndex } from '../../index/open-index.ts';
import type { Spelling } from '../parse-query.ts';
import { findPhrase } from '../run/find-phrase.ts';
import { createWordReader } from '../run/read-words.ts';

/** In how many records of all packs the words of a spelling follow each other. */
export type Standing = (spelling: Spelling) => number;

/** Whether one spelling stands in a record, of any pack, in which the other does not. */
export type StandsWithout = (spelling: Spelling, other: Spelling) => boolean;

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
export function standsWithoutIn(index: SearchIndex, spelling: Spelling, other: Spelling): boolean {
  const reader = createWordReader(index);
  const has = new Uint8Array(index.records + 1);
  findPhrase(index, reader, other, (row) => {
    has[row] = 1;
  });
  let isWithout = false;
  findPhrase(index, reader, spelling, (row) => {
    isWithout ||= has[row] === 0;
  });
  return isWithout;
}
