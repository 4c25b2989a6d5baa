import type { Version } from '#contract/entities.ts';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { excerptOf } from '../marks/excerpt-of.ts';
import type { Side } from './linked-places.ts';

const t = wordsOf('compare', words);

/** The text whose words are struck out where the other has not got them: a draft, else the one on the left. */
export const earlierSide = (left: Version['kind'], right: Version['kind']): Side =>
  right === 'draft' && left !== 'draft' ? 'right' : 'left';

/** How many differences there are, in words. */
export function countSentence(count: number, coarse: number): string {
  if (count === 0) return t('noneDiffers');
  return coarse === 0 ? t('count', { count }) : t('countCoarse', { count, coarse });
}

/** What one difference is, for those who hear it: the words on either side, or that there are none. */
export function differenceSentence(at: number, count: number, left: string, right: string): string {
  const place = { at: at + 1, count };
  if (left === '') return t('onlyRight', { ...place, words: excerptOf(right) });
  if (right === '') return t('onlyLeft', { ...place, words: excerptOf(left) });
  return t('both', { ...place, left: excerptOf(left), right: excerptOf(right) });
}
