import SearchableMap from 'minisearch/SearchableMap';

/** The words of all that can be completed, each with a number: MiniSearch's tree, for beginnings and for slips. */
export interface WordTable {
  readonly size: number;
  /** The word's number; a new one where it is new. */
  add(word: string): number;
  /** Says that so many more records have it. */
  count(word: string, records: number): void;
  find(word: string): number | undefined;
  /** Records that have it, of a word of the text; 0 for one that only names and headings have. */
  records(id: number): number;
  beginningWith(beginning: string): WordIds;
  /** Words at most so many slips away, a transposition counting two. */
  near(word: string, slips: number): WordIds;
}

export type WordIds = ReadonlyMap<string, number>;

// The tree alone: a whole index of MiniSearch would score every heading that has a word which begins so, and takes
// four times the memory (docs/dependencies.md).
export function createWordTable(): WordTable {
  const tree = new SearchableMap<number>();
  const records: number[] = [];

  function add(word: string): number {
    const known = tree.get(word);
    if (known !== undefined) return known;
    tree.set(word, records.length);
    records.push(0);
    return records.length - 1;
  }

  return {
    get size() {
      return records.length;
    },
    add,
    count(word, more) {
      const id = add(word);
      records[id] = (records[id] ?? 0) + more;
    },
    find: (word) => tree.get(word),
    records: (id) => records[id] ?? 0,
    beginningWith: (beginning) => new Map(tree.atPrefix(beginning)),
    near: (word, slips) =>
      new Map([...tree.fuzzyGet(word, slips)].map(([near, [id]]): [string, number] => [near, id])),
  };
}
