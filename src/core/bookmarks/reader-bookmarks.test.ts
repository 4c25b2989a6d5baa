import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookmarkDeed } from '#contract/bookmarks.ts';
import { coal, freshFolder, openTest, rice } from '../library/fresh-folder.ts';
import type { Library } from '../library/open-library.ts';
import { refKey } from '../library/ref-key.ts';
import { createTurns, type Turns } from '../library/turns.ts';
import { type Openings, openingsIn } from './openings.ts';
import { createReaderBookmarks, type ReaderBookmarks } from './reader-bookmarks.ts';
import { readingType } from './reading-body.ts';

let folder: string;
let library: Library;
let turns: Turns<BookmarkDeed>;
let openings: Openings;
let bookmarks: ReaderBookmarks;
const noon = '2026-11-26T12:00:00.000Z';
let clock: Date;

function begin(): void {
  ({ library } = openTest(folder));
  turns = createTurns('bookmark-nothing-to-turn');
  const readings = library.items(readingType, 'reading');
  openings = openingsIn(library.state, readings.edition);
  bookmarks = createReaderBookmarks({ library, readings, openings, turns, now: () => clock });
}
beforeEach(() => {
  folder = freshFolder();
  clock = new Date(noon);
  begin();
});
afterEach(() => library.close());

const seen = (far: number | null, begins = true) => bookmarks.seen(coal, { far, begins });

describe('a bookmark', () => {
  it('is unread, being read once it was opened, and read when the reader says so; also the next time', () => {
    const states = [];
    bookmarks.set(coal, true, 'Coal');
    states.push(bookmarks.readingOf(coal));
    seen(0.25);
    states.push(bookmarks.readingOf(coal));
    bookmarks.mark(coal, 'read', 'Coal');
    seen(0.1);
    states.push(bookmarks.readingOf(coal));
    expect(states).toEqual([
      { state: 'unread', far: null },
      { state: 'reading', far: 0.25 },
      { state: 'read', far: 0.25 },
    ]);
    library.close();
    begin();
    expect([bookmarks.readingOf(coal), bookmarks.readingOf(rice), openings.get(coal)?.at]).toEqual([
      { state: 'read', far: 0.25 },
      null,
      noon,
    ]);
  });

  it('that is only passed by, or set while its page is open, stays unread', () => {
    bookmarks.set(coal, true, 'Coal');
    expect([seen(1, false), bookmarks.readingOf(coal)]).toEqual(['step', { state: 'unread', far: 1 }]);
  });

  it('tells of a step, of another number, and of nothing where nothing is shown otherwise', () => {
    bookmarks.set(coal, true, 'Coal');
    const told = [seen(0.5), seen(0.5), seen(0.4), seen(null), seen(0.6), seen(1), seen(1)];
    expect(told).toEqual(['step', null, null, null, 'far', 'step', null]);
  });
});

it('keeps nothing of a record without a bookmark', () => {
  const lines = () => readFileSync(join(folder, 'journal.jsonl'), 'utf8');
  bookmarks.set(rice, true, 'Rice');
  const before = lines();
  expect([seen(0.5), openings.get(coal), openings.all().size]).toEqual([null, null, 0]);
  expect(lines()).toBe(before);
  expect(() => bookmarks.mark(coal, 'read', 'Coal')).toThrow(
    expect.objectContaining({ code: 'bookmark-not-found' }),
  );
});

it('writes no revision for another opening: the library would be a log of what was read', () => {
  bookmarks.set(coal, true, 'Coal');
  for (const far of [0.1, 0.2, 0.3]) seen(far);
  expect(library.items(readingType, 'reading').revisions(refKey(coal))).toHaveLength(1);
});

it('drops when it was opened with the bookmark; what is set again has its state, and was opened never', () => {
  bookmarks.set(coal, true, 'Coal');
  seen(1);
  bookmarks.mark(coal, 'read', 'Coal');
  bookmarks.set(coal, false, 'Coal');
  expect([bookmarks.readingOf(coal), openings.get(coal)]).toEqual([null, null]);
  bookmarks.set(coal, true, 'Coal');
  expect([bookmarks.readingOf(coal), openings.get(coal)]).toEqual([{ state: 'read', far: null }, null]);
});

describe('undo', () => {
  it('brings a bookmark back as it was, with when it was set and how far it was read', () => {
    bookmarks.set(coal, true, 'Coal');
    seen(0.75);
    const was = () => [library.bookmarks.since(coal), bookmarks.readingOf(coal), openings.get(coal)];
    const before = was();
    bookmarks.set(coal, false, 'Coal');
    expect(was()).toEqual([null, null, null]);
    expect(turns.undo().sentence).toBe('The bookmark on “Coal” taken away');
    expect(was()).toEqual(before);
    turns.redo();
    expect(was()).toEqual([null, null, null]);
  });

  it('goes through all that was said by hand, and back', () => {
    bookmarks.set(coal, true, 'Coal');
    seen(0.5);
    bookmarks.mark(coal, 'read', 'Coal');
    bookmarks.mark(coal, 'unread', 'Coal');
    const walk = (step: () => BookmarkDeed) => [step().sentence, bookmarks.readingOf(coal)];
    expect([walk(turns.undo), walk(turns.undo), walk(turns.undo)]).toEqual([
      ['“Coal” is unread again', { state: 'read', far: 0.5 }],
      ['“Coal” is read', { state: 'reading', far: 0.5 }],
      ['“Coal” bookmarked', null],
    ]);
    expect(turns.undo).toThrow(expect.objectContaining({ code: 'bookmark-nothing-to-turn' }));
    expect([walk(turns.redo), walk(turns.redo), walk(turns.redo)].at(-1)).toEqual([
      '“Coal” is unread again',
      { state: 'unread', far: null },
    ]);
  });
});

it('of an older library, which says nothing of reading, is unread', () => {
  library.bookmarks.set(coal, true);
  library.close();
  begin();
  expect(bookmarks.readingOf(coal)).toEqual({ state: 'unread', far: null });
});

it.each(['{', 'null', '{"at":7}', '{"at":"2026-11-26T12:00:00.000Z","far":7}'])(
  'was never opened where %j is stored',
  (text) => {
    library.state.set(`bookmark/${refKey(coal)}`, text);
    expect([openings.get(coal), openings.all().size]).toEqual([null, 0]);
  },
);

it('knows when a record was opened before an instant, of this run; of runs before it the last time only', () => {
  bookmarks.set(coal, true, 'Coal');
  const seenAt = (at: string) => {
    clock = new Date(`2026-11-26T${at}:00.000Z`);
    seen(0.5);
  };
  const before = (at: string) => {
    const opening = openings.get(coal);
    return opening && openings.before(refKey(coal), opening, `2026-11-26T${at}:00.000Z`)?.slice(11, 16);
  };
  for (const at of ['13:00', '14:00', '15:00']) seenAt(at);
  expect(['12:00', '13:30', '14:30', '16:00'].map(before)).toEqual([undefined, '13:00', '14:00', '15:00']);
  library.close();
  begin();
  expect(['14:30', '16:00'].map(before)).toEqual([undefined, '15:00']);
  seenAt('17:00');
  expect(['14:30', '16:00', '18:00'].map(before)).toEqual([undefined, '15:00', '17:00']);
});
