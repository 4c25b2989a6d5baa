import { expect, it } from 'vitest';
import { findSentence } from './find-sentence.ts';

it('says where one is, and nothing before there is something to say', () => {
  expect([
    findSentence('coal', 17, 2),
    findSentence('coal', 1_200, 1_100),
    findSentence('e', 2_000, 0),
    findSentence('coal', 0, 0),
    findSentence('coal', null, 0),
    findSentence(' ', 0, 0),
  ]).toEqual(['3 of 17', '1,101 of 1,200', '1 of the first 2,000', 'Not in this text', '', '']);
});
