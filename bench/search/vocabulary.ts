import type { Doc } from './documents.ts';
import { wordsOf } from './words.ts';

/** Which documents have which word, of title and text. */
export interface Vocabulary {
  /** Documents that have the word. */
  count(word: string): number;
  /** Places in the list of the documents that have all words, ascending. */
  withAll(words: readonly string[]): readonly number[];
}

export function vocabularyOf(docs: readonly Doc[]): Vocabulary {
  const places = new Map<string, number[]>();
  docs.forEach(({ title, text }, at) => {
    for (const word of new Set(wordsOf(`${title}\n${text}`))) {
      const list = places.get(word);
      if (list) list.push(at);
      else places.set(word, [at]);
    }
  });
  const none: readonly number[] = [];
  return {
    count: (word) => places.get(word)?.length ?? 0,
    withAll(words) {
      const lists = [...new Set(words)].map((word) => places.get(word) ?? none);
      const [shortest = none, ...others] = lists.sort((a, b) => a.length - b.length);
      const sets = others.map((list) => new Set(list));
      return shortest.filter((at) => sets.every((set) => set.has(at)));
    },
  };
}
