import { describe, expect, it } from 'vitest';
import type { SearchCount } from '#contract/searches.ts';
import { newSince, runWords, spokenOf } from './new-words.ts';

const now = new Date(2026, 10, 20, 12);
const count = (change: Partial<SearchCount>): SearchCount => ({
  total: 12,
  added: 0,
  gone: 0,
  unknown: null,
  last: { at: new Date(2026, 10, 14, 10, 42).toISOString(), total: 12 },
  missing: [],
  ...change,
});

describe('what is said of a run', () => {
  it.each([
    [new Date(2026, 10, 20, 9, 5), '09:05 today'],
    [new Date(2026, 10, 14), '14 Nov'],
    [new Date(2025, 10, 20), '20 Nov 2025'],
  ])('names the instant %s as one speaks of it', (instant, words) => {
    expect(spokenOf(instant.toISOString(), now)).toBe(words);
  });

  it.each<[string, Partial<SearchCount>, string | null, string]>([
    ['nothing new', {}, null, 'Nothing new since 14 Nov.'],
    ['something new', { added: 3, gone: 1 }, '3 new since 14 Nov', '1 record is gone.'],
    [
      'what was found last is lost',
      { added: null, gone: null, unknown: 'lost', last: null },
      null,
      'What is new is not known: what this search found last is lost. The next run will know.',
    ],
    [
      'too many',
      { added: null, gone: null, unknown: 'too-many', total: 63_140 },
      null,
      'Too many to tell which are new. It found 12 on 14 Nov, and 63,140 now.',
    ],
    [
      'a collection away',
      { missing: [{ id: 'n', title: 'The North' }] },
      null,
      'Nothing new since 14 Nov. “The North” is not on the shelf.',
    ],
  ])('where there is %s', (_, change, news, words) => {
    expect([newSince(count(change), now), runWords(count(change), now)]).toEqual([news, words]);
  });
});
