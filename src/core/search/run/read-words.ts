import type { Term } from '../../index/dictionary.ts';
import type { Manner } from '../../index/linear.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { BeyondOf, PlacesOf, Postings } from '../../index/postings.ts';

/** A word with all that the index has of it. */
export interface ReadWord extends Postings {
  /** How often it stands in all records together. */
  readonly placesCount: number;
  readonly placesOf: PlacesOf;
  /** Those that the words of the text do not tell. */
  readonly beyondOf: BeyondOf;
  /** Its place in the dictionary. */
  readonly ordinal: number;
}

/** Reads words of an index; each once, however many spellings have it. */
export interface WordReader {
  word(term: string): ReadWord | undefined;
  /** The word of a term that was found by its beginning, as others were that stand beside it. */
  beginning(term: Term): ReadWord;
}

export function createWordReader(index: SearchIndex): WordReader {
  const read = new Map<string, ReadWord | undefined>();
  function readTerm(term: Term, manner: Manner): ReadWord {
    const word = read.get(term.term) ?? readWord(index, term, manner);
    read.set(term.term, word);
    return word;
  }
  return {
    beginning: (term) => readTerm(term, 'beside'),
    word(term) {
      if (read.has(term)) return read.get(term);
      const found = index.find(term);
      if (found !== undefined) return readTerm(found, 'alone');
      read.set(term, undefined);
      return undefined;
    },
  };
}

/** Bytes of postings that are kept of a pack: those of the words that somebody types on behind. */
const keptBytes = 2_000_000;

interface KeptPostings {
  /** The word that was read last stands last. */
  readonly of: Map<string, Postings>;
  bytes: number;
}
const keptOf = new WeakMap<SearchIndex, KeptPostings>();

/** With what an entry takes beside its numbers. */
const bytesOf = ({ rows, elsewhere }: Postings): number => 500 + 6 * rows.length + 7 * elsewhere.at.length;

function postingsOf(index: SearchIndex, term: Term, manner: Manner): Postings {
  const kept = keptOf.get(index) ?? { of: new Map<string, Postings>(), bytes: 0 };
  keptOf.set(index, kept);
  const known = kept.of.get(term.term);
  const postings = known ?? index.postingsOf(term, manner);
  kept.of.delete(term.term);
  kept.of.set(term.term, postings);
  if (known === undefined) kept.bytes += bytesOf(postings);
  for (const [word, oldest] of kept.of) {
    if (kept.bytes <= keptBytes) break;
    kept.of.delete(word);
    kept.bytes -= bytesOf(oldest);
  }
  return postings;
}

function readWord(index: SearchIndex, term: Term, manner: Manner): ReadWord {
  const postings = postingsOf(index, term, manner);
  let places: PlacesOf | undefined;
  let beyond: BeyondOf | undefined;
  let count: number | undefined;
  return {
    ...postings,
    get placesCount() {
      count ??= sum(postings.inText) + sum(postings.elsewhere.count);
      return count;
    },
    // Most words are never asked where they stand.
    placesOf(at) {
      places ??= index.placesOf(term, postings, manner);
      return places(at);
    },
    beyondOf(at) {
      beyond ??= index.beyondOf(term, postings, manner);
      return beyond(at);
    },
    ordinal: term.ordinal,
  };
}

function sum(numbers: Uint16Array): number {
  let all = 0;
  for (let i = 0; i < numbers.length; i += 1) all += numbers[i] as number;
  return all;
}
