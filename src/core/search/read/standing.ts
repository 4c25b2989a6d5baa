import type { SearchIndex } from '../../index/open-index.ts';
import type { Spelling } from '../parse-query.ts';
import { findPhrase } from '../run/find-phrase.ts';
import { createWordReader } from '../run/read-words.ts';

/** In how many records of all packs the words of a spelling follow each other. */
export type Standing = (spelling: Spelling) => number;

/** The same of one index. Throws a plain error where its positions cannot be read. */
export function recordsIn(index: SearchIndex, spelling: Spelling): number {
  const [word = ''] = spelling.words;
  if (spelling.words.length === 1 && !spelling.prefix) return index.find(word)?.records ?? 0;
  let records = 0;
  const told = () => {
    records += 1;
  };
  findPhrase(index, createWordReader(index), spelling, told);
  return records;
}
