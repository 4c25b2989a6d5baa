import type { Term } from '../../index/dictionary.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { PlacesOf, Postings } from '../../index/postings.ts';

/** A word with all that the index has of it. */
export interface ReadWord extends Postings {
  /** How often it stands in all records together. */
  readonly placesCount: number;
  readonly placesOf: PlacesOf;
}

/** Reads words of an index; each once, however many spellings have it. */
export interface WordReader {
  word(term: string): ReadWord | undefined;
  /** The word of a term that was found already. */
  read(term: Term): ReadWord;
}

export function createWordReader(index: SearchIndex): WordReader {
  const read = new Map<string, ReadWord | undefined>();
  function readTerm(term: Term): ReadWord {
    const word = read.get(term.term) ?? readWord(index, term);
    read.set(term.term, word);
    return word;
  }
  return {
    read: readTerm,
    word(term) {
      if (read.has(term)) return read.get(term);
      const found = index.find(term);
      if (found !== undefined) return readTerm(found);
      read.set(term, undefined);
      return undefined;
    },
  };
}

function readWord(index: SearchIndex, term: Term): ReadWord {
  const postings = index.postingsOf(term);
  let places: PlacesOf | undefined;
  let count: number | undefined;
  return {
    ...postings,
    get placesCount() {
      count ??= sum(postings.inText) + sum(postings.elsewhere.count);
      return count;
    },
    // Most words are never asked where they stand.
    placesOf(at) {
      places ??= index.placesOf(term, postings);
      return places(at);
    },
  };
}

function sum(numbers: Uint16Array): number {
  let all = 0;
  for (let i = 0; i < numbers.length; i += 1) all += numbers[i] as number;
  return all;
}
