import { describe, expect, it } from 'vitest';
import { countSentence, differenceSentence, earlierSide } from './difference-words.ts';

describe('differences are told', () => {
  it('by their number', () => {
    expect([countSentence(0, 0), countSentence(1, 0), countSentence(1200, 0), countSentence(3, 1)]).toEqual([
      'No word differs.',
      '1 difference',
      '1,200 differences',
      '3 differences; one passage differs too much to be told by words',
    ]);
  });

  it('one by one, with the words of either side', () => {
    expect([
      differenceSentence(0, 3, 'two hours', 'an hour'),
      differenceSentence(1, 3, '', 'twice'),
      differenceSentence(2, 3, 'twice', ''),
    ]).toEqual([
      'Difference 1 of 3: “two hours” | “an hour”',
      'Difference 2 of 3: only on the right: “twice”',
      'Difference 3 of 3: only on the left: “twice”',
    ]);
  });

  it('as struck out of the draft, wherever it stands', () => {
    expect([
      earlierSide('draft', 'original'),
      earlierSide('original', 'draft'),
      earlierSide('original', 'original'),
    ]).toEqual(['left', 'right', 'left']);
  });
});
