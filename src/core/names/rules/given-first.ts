import { readChinese } from '../chinese/read-chinese.ts';
import { commonWords, functionWords } from '../common-words.ts';
import type { QueryWord } from '../query-word.ts';

/** What stands before such surnames and reads as syllables: titles, given names of others, the “see” of an index. */
const otherWords = new Set(
  'amcon bishop cocom duncan gen madam nguyen philip phillip quang see susan'.split(' '),
);

/**
 * A name whose surname stands last, as in Western papers, with its words in the order that the rules read; null for
 * what had better not be turned. `Yongnam Kim`, `Yong Nam Kim`, `Chien-min Chang`. A given name has two syllables here:
 * one before a surname may be anybody’s (“Lee Han”).
 */
export function turned(
  words: readonly QueryWord[],
  isKnown: (key: string) => boolean,
): readonly QueryWord[] | null {
  const given = words.slice(0, -1);
  const surname = words.at(-1);
  const [first, second] = given;
  if (!first || !surname || given.length > 2 || surname.pieces.length !== 1) return null;
  const isApart = second !== undefined || first.isHyphened;
  const isGiven = isApart ? isTwo(given, surname.key) : isJoined(first, surname.key) && !isKnown(first.key);
  return isGiven ? [surname, ...given] : null;
}

/** Two syllables with a hyphen, or as two words, at most one of them English: “Young Nam Kim”. */
function isTwo(given: readonly QueryWord[], surname: string): boolean {
  const pieces = given.flatMap((word) => word.pieces);
  const common = pieces.filter((piece) => commonWords.has(piece)).length;
  if (pieces.length !== 2 || pieces.some((piece) => otherWords.has(piece))) return false;
  if (given.length === 1) return common === 0 || (common === 1 && !functionWords.has(surname));
  return (
    pieces.every((piece) => !functionWords.has(piece)) &&
    (common === 0 || (common === 1 && !commonWords.has(surname)))
  );
}

/** Two syllables in one word. What can be one of Chinese may be a surname itself: “Chiang Wang”. */
const isJoined = ({ pieces, key }: QueryWord, surname: string): boolean =>
  pieces.length === 1 &&
  key.length >= (commonWords.has(surname) ? 6 : 5) &&
  !commonWords.has(key) &&
  !otherWords.has(key) &&
  readChinese([key], 1).length === 0;
