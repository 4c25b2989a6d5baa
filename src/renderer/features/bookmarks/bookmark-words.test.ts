import { describe, expect, it } from 'vitest';
import { readingWords, shelfCount } from './bookmark-words.ts';
import { shareSeen } from './seen-so-far.ts';

describe('how far one is', () => {
  it.each([
    ['Unread', 'unread', null],
    ['Unread', 'unread', 0.4],
    ['Unread, seen to the end', 'unread', 1],
    ['Being read', 'reading', null],
    ['Being read, 1%', 'reading', 0.001],
    ['Being read, 40%', 'reading', 0.4],
    ['Being read, 99%', 'reading', 0.999],
    ['Being read, seen to the end', 'reading', 1],
    ['Read', 'read', 0.4],
  ] as const)('is said as “%s”', (words, state, far) => expect(readingWords({ state, far })).toBe(words));
});

describe('how many', () => {
  it.each([
    ['No bookmark', 0, 0],
    ['1 bookmark', 1, 1],
    ['2 of 1,200 bookmarks', 2, 1200],
  ])('is “%s”', (words, total, all) => expect(shelfCount(total, all)).toBe(words));
});

describe('what was seen of a text', () => {
  it.each([
    ['nothing while it begins below the page', 900, 2900, 800, 0],
    ['the part above the lower edge', -200, 1800, 800, 0.5],
    ['all where its end is as near as a line', -1200, 820, 800, 1],
    ['all of one that is shorter than the page', 100, 300, 800, 1],
    ['all of an empty one', 100, 100, 800, 1],
  ])('is %s', (_, start, end, edge, share) => expect(shareSeen(start, end, edge)).toBe(share));
});
