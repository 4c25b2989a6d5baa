import { functionWords } from '../../names/common-words.ts';
import { remember } from '../../remember.ts';
import { type CutContext, commonestCut, leastLetters } from './in-two.ts';
import { recordsWith } from './misprints.ts';
import type { StandingBoth } from './standing.ts';

/**
 * Of so many records that have a word, one at least must have it as two; and of so many that have the rarer of two words, one
 * must have both as one. Fewer are slips of printers: what has “unitedstates” once is not what is wanted by those who ask for
 * ten thousand that have “United States”.
 */
const recordsForOne = 50;

interface ApartContext extends CutContext {
  readonly standingBoth: StandingBoth;
}

/** How words are written elsewhere in the packs; null where they are not, or not so that a reader would want it. */
export interface Writings {
  /** One word as two: `vietminh` → `viet minh`. */
  apart(word: string): string | null;
  /** Two words, one after the other, as one: `viet`, `minh` → `vietminh`. */
  together(halves: readonly [string, string]): string | null;
}

/** Words and pairs that are looked up in one query, from its beginning: a page of words is no name. */
const mostLookUps = 48;

/**
 * For one query; what it has several times is looked up once. A hyphen needs no help: the index has both then
 * (issue 5: Sang-jo = Sangjo = Sang jo).
 */
export function createWritings(context: ApartContext): Writings {
  let left = mostLookUps;
  /** `records` are those that have the word, or both halves in one; where none has, there is nothing to be looked up. */
  const isLookedUp = (records: number) => {
    if (records > 0) left -= 1;
    return records > 0 && left >= 0;
  };

  function writtenApart(word: string): string | null {
    const records = recordsWith(context.indexes, word);
    if (!isLookedUp(records)) return null;
    const cut = commonestCut(word, Math.ceil(records / recordsForOne), context, isHalf);
    if (cut === undefined) return null;
    // Where the word stands in all of these, they add nothing.
    return cut.records > context.standingBoth(word, cut.text.split(' ')) ? cut.text : null;
  }

  function writtenTogether(halves: readonly [string, string]): string | null {
    const word = halves.join('');
    const records = halves.every(isHalf) ? recordsWith(context.indexes, word) : 0;
    if (!isLookedUp(records)) return null;
    const ofRarer = Math.min(...halves.map((half) => recordsWith(context.indexes, half)));
    if (ofRarer > recordsForOne * records) return null;
    return records > context.standingBoth(word, halves) ? word : null;
  }

  return {
    apart: remember(Number.POSITIVE_INFINITY, String, writtenApart),
    together: remember(Number.POSITIVE_INFINITY, (halves) => halves.join(' '), writtenTogether),
  };
}

/** Half a name often enough: “La Guardia”, “du Pont”. */
const particles = new Set(['al', 'de', 'du', 'el', 'la', 'le']);

/** “May be” is not “maybe”, and “in to” not “into”: what holds sentences together is no half of a word. */
const isHalf = (text: string): boolean =>
  text.length >= leastLetters && /^\p{L}+$/u.test(text) && (particles.has(text) || !functionWords.has(text));
