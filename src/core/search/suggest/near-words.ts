import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { editDistance } from '../edit-distance.ts';
import { tokenise } from '../fold.ts';

/** A word that packs have, and how many slips lie between it and the one that was asked for. */
export interface NearWord {
  readonly term: string;
  /** Records of all packs that have it. */
  readonly records: number;
  readonly distance: number;
}

/** Longest word that is compared with the vocabulary; no name is longer. */
const maxLength = 40;
const mostWords = 5;

/** One slip in a short word, two in a longer one; in a word of two letters every other would be near. */
export const slipsIn = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

/** The nearest spellings of a word that the packs have, the likeliest first; itself is none of them. */
export function nearWords(packs: readonly Pack[], word: string, slips = slipsIn(word)): NearWord[] {
  if (slips === 0 || !isOfLetters(word)) return [];
  const near = new Map<string, NearWord>();
  for (const pack of packs) {
    for (const { term, records, distance } of indexOf(pack).near(word, slips)) {
      near.set(term, { term, distance, records: records + (near.get(term)?.records ?? 0) });
    }
  }
  near.delete(word);
  const words = [...near.values()].filter(({ term }) => !/\p{N}/u.test(term));
  return likeliest(word, words).slice(0, mostWords);
}

/** Words that are near to one, the likeliest to be meant first. */
export const likeliest = <T extends NearWord>(word: string, words: readonly T[]): T[] =>
  words
    .map((each) => ({ each, likelihood: likelihoodOf(word, each, isMisprint(each, words)) }))
    .sort((a, b) => b.likelihood - a.likelihood || (a.each.term < b.each.term ? -1 : 1))
    .map(({ each }) => each);

/** As `nearWords`, without their figures. */
export const nearestWords = (packs: readonly Pack[], word: string): string[] =>
  nearWords(packs, word).map(({ term }) => term);

/** Of a number, or of a word with bigrams, there are no neighbours that would make sense. */
function isOfLetters(word: string): boolean {
  if (word.length > maxLength || /\p{N}/u.test(word)) return false;
  const [first, ...others] = tokenise(word);
  return first?.kind === 'word' && first.folded === word && others.length === 0;
}

/**
 * How likely it is that a word was meant, as a logarithm: how often it stands in the packs, against how seldom it is
 * mistyped so. Weighed with slips made in words of a real collection; docs/search.md has the figures.
 */
function likelihoodOf(typed: string, { term, records, distance }: NearWord, isMisprinted: boolean): number {
  const startsOtherwise = term[0] === typed[0] ? 0 : cost.otherStart;
  const isDoubtful = isMisprinted ? cost.slip : records === 1 ? cost.standsOnce : 0;
  return Math.log(records) - distance * cost.slip - startsOtherwise - isDoubtful;
}

/** A slip more is made good by three thousand times as many records; that a word is in one record only, by twenty. */
const cost = { slip: 8, otherStart: 1, standsOnce: 3 } as const;

/**
 * Whether a word of few records is one slip from another that is a hundred times as frequent, and no other form of it:
 * “krushchev” beside “khrushchev”. Nobody means it.
 */
const isMisprint = ({ term, records }: NearWord, words: readonly NearWord[]): boolean =>
  records <= misprint.records &&
  words.some(
    (other) =>
      other.records >= misprint.times * records &&
      !other.term.startsWith(term) &&
      !term.startsWith(other.term) &&
      editDistance(term, other.term, 1) === 1,
  );
const misprint = { records: 10, times: 100 } as const;
