import { type Anchor, maxQuoteChars, type TextPoint } from '#contract/anchors.ts';
import { AppError } from '#contract/errors.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { wordsOf } from '#words/words.ts';
import { describeAnchor } from '../anchor/describe-anchor.ts';
import type { FlatText } from '../anchor/flat-text.ts';

const t = wordsOf('hostNotes', hostNotes);

/**
 * The anchor of a passage between two points, as the document has it. Space at its ends is left out, and half a character
 * is made whole. `seen` are the words that the reader saw there; left out, they are not compared. Throws
 * `mark-passage-unusable`.
 */
export function anchorBetween(
  flat: FlatText,
  version: string,
  { start: from, end: to, seen }: Selected,
): Anchor {
  const [first, last] = [flat.offsetOf(from), flat.offsetOf(to)];
  if (
    first === null ||
    last === null ||
    (seen !== undefined && !isSame(flat.text.slice(first, last), seen))
  ) {
    throw unusable(t('textReplaced'));
  }
  const { start, end } = trimmed(flat.text, first, last);
  if (start >= end) throw unusable(t('noWords'));
  if (end - start > maxQuoteChars) {
    throw unusable(t('passageLong', { most: maxQuoteChars, count: end - start }));
  }
  return describeAnchor(flat, version, start, end);
}

export interface Selected {
  readonly start: TextPoint;
  readonly end: TextPoint;
  readonly seen?: string;
}

/** Space is drawn in more than one way, between blocks most of all; the other characters are the same or not. */
const isSame = (words: string, seen: string) => withoutSpace(words) === withoutSpace(seen);
const withoutSpace = (words: string) => words.replaceAll(/\s+/g, '');

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));
/** True between the two halves of one character. */
const isInside = (text: string, at: number) =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

function trimmed(text: string, first: number, last: number): { start: number; end: number } {
  let [start, end] = [first, last];
  if (isInside(text, start)) start -= 1;
  if (isInside(text, end)) end += 1;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

const unusable = (sentence: string) => new AppError('mark-passage-unusable', sentence);
