import { functionWords } from '../../names/common-words.ts';
import { remember } from '../../remember.ts';
import { type CutContext, commonestCut, leastLetters } from './in-two.ts';
import { recordsWith } from './misprints.ts';
import type { StandsBeside } from './standing.ts';

/**
 * Of so many records that have the one writing, one at least must have the other. Fewer are slips of printers: what has
 * “unitedstates” once is not what is wanted by those who ask for ten thousand that have “United States”.
 */
const times = 50;

export interface ApartContext extends CutContext {
  readonly standsBeside: StandsBeside;
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
  const counted =
    <T>(lookUp: (asked: T) => string | null) =>
    (asked: T) => {
      left -= 1;
      return left < 0 ? null : lookUp(asked);
    };
  return {
    apart: remember(
      Number.POSITIVE_INFINITY,
      String,
      counted((word: string) => writtenApart(word, context)),
    ),
    together: remember(
      Number.POSITIVE_INFINITY,
      (halves) => halves.join(' '),
      counted((halves: readonly [string, string]) => writtenTogether(halves, context)),
    ),
  };
}

function writtenApart(word: string, context: ApartContext): string | null {
  const records = recordsWith(context.indexes, word);
  if (records === 0) return null;
  const cut = commonestCut(word, Math.ceil(records / times), context, isPart);
  if (cut === undefined) return null;
  return context.standsBeside({ words: cut.text.split(' '), prefix: false }, [word]) ? cut.text : null;
}

function writtenTogether(
  halves: readonly [string, string],
  { indexes, standsBeside }: ApartContext,
): string | null {
  if (!halves.every(isPart)) return null;
  const word = halves.join('');
  const records = recordsWith(indexes, word);
  if (records === 0) return null;
  const apart = Math.min(...halves.map((half) => recordsWith(indexes, half)));
  return apart <= times * records && standsBeside({ words: [word], prefix: false }, halves) ? word : null;
}

/** “May be” is not “maybe”, and “in to” not “into”: what holds sentences together is no half of a word. */
const isPart = (text: string): boolean =>
  text.length >= leastLetters && /^\p{L}+$/u.test(text) && !functionWords.has(text);
