import { describe, expect, it } from 'vitest';
import type { BookmarksView } from '#contract/bookmarks.ts';
import { refKey } from '../library/ref-key.ts';
import type { FoundBookmark } from './find-bookmarks.ts';
import { selectBookmarks } from './select-bookmarks.ts';

const bookmark = (record: string, given: Partial<FoundBookmark> = {}): FoundBookmark => ({
  ref: { collection: 'talks', record },
  state: 'unread',
  addedAt: '2026-11-01T00:00:00.000Z',
  opening: null,
  recentAt: null,
  filed: { title: record, date: null },
  words: ` ${record} talks `,
  ...given,
});
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const all = [
  bookmark('price of rice', {
    addedAt: at(3),
    filed: { title: 'price of rice', date: '1957-01-01 1957-01-01' },
  }),
  bookmark('10 talks on coal', { addedAt: at(2), state: 'read', recentAt: at(9) }),
  bookmark('2 talks on coal', { addedAt: at(1), state: 'reading', recentAt: at(8) }),
  bookmark('gone', { addedAt: at(4), filed: null }),
  bookmark('조선 광산', { filed: { title: '조선 광산', date: '1956-01-01 1956-01-01' } }),
];
const view = (change: Partial<BookmarksView> = {}): BookmarksView => ({
  text: '',
  state: null,
  sort: 'recent',
  ...change,
});
const shown = (change: Partial<BookmarksView> = {}) =>
  selectBookmarks(all, view(change)).selected.map(({ ref }) => ref.record);

describe('bookmarks', () => {
  it('are in the order that is asked for, what is not on the shelf behind what has a title or date', () => {
    expect(shown()).toEqual(['10 talks on coal', '2 talks on coal', 'gone', 'price of rice', '조선 광산']);
    expect(shown({ sort: 'added' })).toEqual([
      'gone',
      'price of rice',
      '10 talks on coal',
      '2 talks on coal',
      '조선 광산',
    ]);
    expect(shown({ sort: 'title' })).toEqual([
      '2 talks on coal',
      '10 talks on coal',
      'price of rice',
      '조선 광산',
      'gone',
    ]);
    expect(shown({ sort: 'date' })).toEqual([
      '조선 광산',
      'price of rice',
      '2 talks on coal',
      '10 talks on coal',
      'gone',
    ]);
  });

  it('are counted by state, also those of the states that are not shown', () => {
    expect(selectBookmarks(all, view({ state: 'read' }))).toMatchObject({
      selected: [{ ref: { record: '10 talks on coal' } }],
      counts: { all: 5, unread: 3, reading: 1, read: 1 },
    });
    expect(selectBookmarks(all, view({ text: 'coal' })).counts).toEqual({
      all: 2,
      unread: 0,
      reading: 1,
      read: 1,
    });
  });

  it('keep the one that is open among those of a state, also when it has another by now', () => {
    const kept = selectBookmarks(
      all,
      view({ state: 'read' }),
      refKey({ collection: 'talks', record: 'gone' }),
    );
    expect(kept.selected.map(({ ref }) => ref.record)).toEqual(['10 talks on coal', 'gone']);
    expect(kept.counts.read).toBe(1);
  });

  it.each([
    ['the Price', ['price of rice']],
    ['ric pri', ['price of rice']],
    ['ice', []],
    ['光', []],
    ['광산', ['조선 광산']],
    ['talks coal 10', ['10 talks on coal']],
    ['"', ['10 talks on coal', '2 talks on coal', 'gone', 'price of rice', '조선 광산']],
  ])('with %j are %j', (text, records) => expect(shown({ text })).toEqual(records));
});
