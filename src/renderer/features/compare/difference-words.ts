import type { Version } from '#contract/entities.ts';
import { excerptOf } from '../marks/excerpt-of.ts';
import type { Side } from './linked-places.ts';

/** The text whose words are struck out where the other has not got them: a draft, else the one on the left. */
export const earlierSide = (left: Version['kind'], right: Version['kind']): Side =>
  right === 'draft' && left !== 'draft' ? 'right' : 'left';

/** How many differences there are, in words. */
export function countSentence(count: number, coarse: number): string {
  if (count === 0) return 'No word differs.';
  const told = count === 1 ? '1 difference' : `${count.toLocaleString('en-GB')} differences`;
  if (coarse === 0) return told;
  return `${told}; ${coarse === 1 ? 'one passage differs' : `${coarse} passages differ`} too much to be told by words`;
}

/** What one difference is, for those who hear it: the words on either side, or that there are none. */
export function differenceSentence(at: number, count: number, left: string, right: string): string {
  const [one, other] = [left, right].map((words) => `“${excerptOf(words)}”`);
  const what =
    left === ''
      ? `only on the right: ${other}`
      : right === ''
        ? `only on the left: ${one}`
        : `${one} | ${other}`;
  return `Difference ${at + 1} of ${count}: ${what}`;
}
