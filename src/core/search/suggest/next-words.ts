import { guarded } from '../../index/guarded.ts';
import { indexOf } from '../../index/open-index.ts';
import { findPhrase } from '../run/find-phrase.ts';
import { inBoth } from '../run/follow.ts';
import { createWordReader, type WordReader } from '../run/read-words.ts';
import type { CompletionIndex } from './completion-index.ts';
import type { WordIds } from './word-table.ts';

export interface NextWord {
  readonly word: string;
  /** Records in which it follows. */
  readonly count: number;
}

const mostWords = 6;
/**
 * Records of words that are read to see what follows what: each costs a fraction of a microsecond, and the most common
 * words would take a quarter of a second.
 */
const budget = 3000;

/**
 * Words that follow others in a phrase, of those that are given. Where the words are rare the texts are asked; where
 * they are common, names and headings know what belongs to them, and anything follows “the”.
 */
export function nextWords(index: CompletionIndex, before: readonly string[], ends: WordIds): NextWord[] {
  const likely = [...ends]
    .map(([word, id]) => ({ word, id, count: index.words.records(id) }))
    .sort((a, b) => b.count - a.count);
  const found = inTexts(index, before, likely) ?? inEntries(index, before, ends) ?? likely;
  return found
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word, count }) => ({ word, count }));
}

/** Null where that would take too long. */
function inTexts(
  { packs }: CompletionIndex,
  before: readonly string[],
  likely: readonly NextWord[],
): NextWord[] | null {
  const counts = new Map<string, number>();
  let left = budget;
  for (const pack of packs) {
    const index = indexOf(pack);
    for (const word of before) left -= index.find(word)?.records ?? 0;
    if (left < 0) return null;
    const reader = createWordReader(index);
    const among = guarded(pack, () => rowsWith(reader, before));
    if (among.length === 0) continue;
    for (const { word } of likely) {
      const records = index.find(word)?.records ?? 0;
      if (records > left) continue;
      left -= records;
      const told = () => counts.set(word, (counts.get(word) ?? 0) + 1);
      const phrase = { words: [...before, word], prefix: false };
      guarded(pack, () => findPhrase(index, reader, phrase, told, { among, places: false }));
    }
  }
  return [...counts].map(([word, count]) => ({ word, count }));
}

/** Null where none has the words. */
function inEntries(index: CompletionIndex, before: readonly string[], ends: WordIds): NextWord[] | null {
  const whole = before.map((word) => index.words.find(word));
  if (whole.includes(undefined)) return null;
  const ids = new Set(ends.values());
  const counts = new Map<number, number>();
  for (const list of [index.headings, index.names, index.places, index.subjects]) {
    for (const [id, records] of list.following(whole as number[], ids)) {
      counts.set(id, (counts.get(id) ?? 0) + records);
    }
  }
  const words = [...ends].flatMap(([word, id]) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ word, count }];
  });
  return words.length === 0 ? null : words;
}

/** Rows that have all of the words. */
const rowsWith = (reader: WordReader, words: readonly string[]): Uint32Array =>
  words.map((word) => reader.word(word)?.rows ?? new Uint32Array(0)).reduce(inBoth);
