import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewSchema } from '#contract/api.ts';
import { recordRefSchema } from '#contract/entities.ts';
import {
  catalogueWidths,
  everyNote,
  firstState,
  nextOf,
  type RoomState,
  reduceRoom,
  resolveTheme,
  restoreRoom,
  themes,
  withoutClosed,
} from './room-state.ts';

const lived: RoomState = {
  view: {
    query: '“Pak” 박',
    collections: ['readers-guide'],
    only: 'noted',
    sort: 'title',
    facets: [{ kind: 'person', value: 'Pak', exclude: true }],
  },
  open: { collection: 'readers-guide', record: 'welcome' },
  readingList: 'to-read',
  theme: 'sepia',
  railFolded: true,
  markColour: 'rose',
  pageSettings: { size: 120, leading: 1.8, measure: 80, face: 'sans', numbered: true, printMarks: true },
  citing: { style: 'mla-9', locale: 'de-DE', seen: 'paper', originalTitle: true },
  comparing: true,
  scrollLocked: false,
  differencesShown: false,
  catalogueWidth: 500,
  facetsShown: true,
  facetsOpen: ['genre'],
  timeline: 'table',
  singleKeys: false,
  topRow: 17,
  pane: 'page',
  list: 'notes',
  notes: { view: { ...everyNote, text: 'coal', kind: 'lost' }, topRow: 3, chosen: 'mark m' },
  bookmarks: { view: { text: 'coal', state: 'unread', sort: 'title' }, topRow: 2, away: null, kept: null },
  versions: {},
};

it('remembers the version that was chosen of each record, and forgets it with the window', () => {
  const coal = { collection: 'a', record: 'coal' };
  const chosen = [
    { type: 'version', ref: coal, version: 'draft' },
    { type: 'version', ref: { ...coal, record: 'b/rice' }, version: 'scan' },
    { type: 'version', ref: coal, version: 'original' },
  ] as const;
  const state = chosen.reduce(reduceRoom, firstState);
  expect(state.versions).toEqual({ 'a/coal': 'original', 'a/b/rice': 'scan' });
  expect(restoreRoom(JSON.stringify(state)).versions).toEqual({});
});

it('is a saved search until something else is asked, and not any more after a new start', () => {
  const search = { id: 's', onlyNew: false };
  const shown = reduceRoom(firstState, {
    type: 'search',
    view: { ...firstState.view, query: 'coal', search },
  });
  const after = (...actions: Parameters<typeof reduceRoom>[1][]) =>
    actions.reduce(reduceRoom, shown).view.search;
  expect([
    after({ type: 'view', change: { sort: 'title' } }),
    after({ type: 'view', change: { search: { ...search, onlyNew: true } } }),
    after({ type: 'facets', choices: [{ kind: 'place', value: 'Anju', exclude: false }] }),
    after({ type: 'view', change: { query: 'rice' } }),
    after({ type: 'view', change: { only: 'all' } }),
    restoreRoom(JSON.stringify(shown)).view.search,
  ]).toEqual([search, { ...search, onlyNew: true }, search, undefined, undefined, undefined]);
});

describe('a stored room', () => {
  it('comes back as it was left, with the catalogue in front', () => {
    expect(restoreRoom(JSON.stringify(lived))).toEqual({
      ...lived,
      pane: 'catalogue',
      list: 'records',
      notes: firstState.notes,
      bookmarks: firstState.bookmarks,
    });
  });

  it('is the first one where nothing was stored', () => {
    expect(restoreRoom(null)).toEqual(firstState);
  });

  it.each(['', '{', '{"view":', 'undefined', '\u0000', 'null', '1', '"text"', '[]', '[[]]', 'true'])(
    'is the first one where %j was stored',
    (text) => {
      expect(restoreRoom(text)).toEqual(firstState);
    },
  );

  it('keeps what fits and lets go what does not', () => {
    const text = JSON.stringify({
      view: { query: 7, collections: ['a', 3, null, 'b'], only: 'everything', sort: 'title' },
      open: { collection: 'a' },
      theme: 'neon',
      railFolded: 'yes',
      catalogueWidth: 'wide',
      singleKeys: 0,
      topRow: 3.7,
      pane: 'page',
    });
    expect(restoreRoom(text)).toEqual({
      ...firstState,
      view: { query: '', collections: ['a', 'b'], only: 'all', sort: 'title' },
      topRow: 3,
    });
  });

  it('keeps the catalogue between its narrowest and its widest', () => {
    const width = (stored: string) => restoreRoom(`{"catalogueWidth":${stored}}`).catalogueWidth;
    expect(['-1e999', '0', '400', '9999', '1e999'].map(width)).toEqual([
      catalogueWidths.min,
      catalogueWidths.min,
      400,
      catalogueWidths.max,
      catalogueWidths.max,
    ]);
  });

  it('begins at the top where the row is none', () => {
    const top = (stored: string) => restoreRoom(`{"topRow":${stored}}`).topRow;
    expect(['-1', '1e999', '-1e999', 'null', '"3"'].map(top)).toEqual([0, 0, 0, 0, 0]);
  });

  it('shows all collections rather than none', () => {
    expect(restoreRoom('{"view":{"collections":[]}}').view.collections).toBe(null);
    expect(restoreRoom('{"view":{"collections":[1,{}]}}').view.collections).toBe(null);
  });

  it('opens nothing where the record has no name', () => {
    expect(restoreRoom('{"open":{"collection":"","record":"a"}}').open).toBe(null);
    expect(restoreRoom('{"open":{"collection":"a","record":""}}').open).toBe(null);
  });

  it('takes nothing from a prototype, and gives it nothing', () => {
    const hostile = '{"theme":"dark","polluted":1}';
    const text = `{"__proto__":${hostile},"constructor":{"prototype":${hostile}},"view":{"__proto__":{"query":"x","only":"noted"}},"open":{"__proto__":{"collection":"a","record":"b"}}}`;
    expect(restoreRoom(text)).toEqual(firstState);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });

  it('asks the host for nothing that it would refuse, whatever was stored', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('title', 'noted', 'dark', 'x'.repeat(20_000)),
      fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
      fc.constant(Array.from({ length: 2_000 }, (_, each) => `${each}`)),
    );
    const part = fc.dictionary(
      fc.constantFrom('query', 'collections', 'only', 'sort', 'collection', 'record', '__proto__'),
      leaf,
    );
    const room = fc.dictionary(
      fc.constantFrom('view', 'open', 'theme', 'catalogueWidth', 'topRow', 'railFolded', '__proto__'),
      fc.oneof(part, leaf),
    );
    fc.assert(
      fc.property(fc.oneof(room, fc.anything()), (stored) => {
        let text: string | null;
        try {
          text = JSON.stringify(stored) ?? null;
        } catch {
          return;
        }
        const restored = restoreRoom(text);
        expect(viewSchema.safeParse(restored.view).success).toBe(true);
        if (restored.open) expect(recordRefSchema.safeParse(restored.open).success).toBe(true);
        expect(Number.isSafeInteger(restored.topRow)).toBe(true);
        expect(Object.keys(restored)).toEqual(Object.keys(firstState));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the room', () => {
  it('begins another view at its top, with the catalogue in front and in place of a reading list', () => {
    expect(reduceRoom(lived, { type: 'view', change: { query: 'coal' } })).toEqual({
      ...lived,
      view: { ...lived.view, query: 'coal' },
      readingList: null,
      topRow: 0,
      pane: 'catalogue',
      list: 'records',
    });
  });

  it('leaves the list of notes as it was, and begins it at its top when it shows others', () => {
    const back = reduceRoom(reduceRoom(lived, { type: 'list', list: 'records' }), {
      type: 'list',
      list: 'notes',
    });
    expect(back).toEqual({ ...lived, readingList: null, pane: 'catalogue' });
    const { view } = lived.notes;
    expect(reduceRoom(lived, { type: 'notes', change: { tag: 'rice' } }).notes).toEqual({
      view: { ...view, tag: 'rice' },
      topRow: 0,
      chosen: 'mark m',
    });
  });

  it('leaves the shelf of bookmarks as it was, and begins it at its top when it shows others', () => {
    const back = reduceRoom(reduceRoom(lived, { type: 'list', list: 'records' }), {
      type: 'list',
      list: 'bookmarks',
    });
    expect(back).toEqual({ ...lived, list: 'bookmarks', readingList: null, pane: 'catalogue' });
    expect(reduceRoom(lived, { type: 'bookmarks', change: { state: 'read' } }).bookmarks).toEqual({
      view: { text: 'coal', state: 'read', sort: 'title' },
      topRow: 0,
      away: null,
      kept: null,
    });
  });

  it('opens a record beside the list, and in front of it where that is asked for', () => {
    const ref = { collection: 'sample', record: 'coal' };
    const before: RoomState = { ...lived, pane: 'catalogue' };
    expect(reduceRoom(before, { type: 'open', ref })).toEqual({ ...before, open: ref });
    expect(reduceRoom(before, { type: 'open', ref, show: true })).toEqual({
      ...before,
      open: ref,
      pane: 'page',
    });
    expect(reduceRoom(lived, { type: 'open', ref: null })).toEqual({ ...lived, open: null });
    // Come to again it stays as it was opened; chosen again it is opened anew.
    const opened = reduceRoom(before, { type: 'open', ref });
    const again = { ...ref };
    expect(reduceRoom(opened, { type: 'open', ref: again })).toBe(opened);
    expect(reduceRoom(opened, { type: 'open', ref: again, show: true }).open).toBe(again);
  });

  it('changes pane and settings and leaves the rest', () => {
    expect(reduceRoom(lived, { type: 'pane', pane: 'catalogue' })).toEqual({ ...lived, pane: 'catalogue' });
    expect(reduceRoom(lived, { type: 'set', change: { theme: 'dark', topRow: 3 } })).toEqual({
      ...lived,
      theme: 'dark',
      topRow: 3,
    });
  });

  it('never changes the state that it was given', () => {
    const frozen = Object.freeze({ ...lived, view: Object.freeze({ ...lived.view }) });
    reduceRoom(frozen, { type: 'view', change: { only: 'all' } });
    reduceRoom(frozen, { type: 'set', change: { theme: 'dark' } });
    expect(frozen).toEqual(lived);
  });
});

describe('the next of several', () => {
  it('goes round', () => {
    expect(themes.map((theme) => nextOf(themes, theme))).toEqual(['light', 'sepia', 'dark', 'system']);
  });

  it('is the first after one that is not among them', () => {
    expect(nextOf(['a', 'b'], 'x')).toBe('a');
  });
});

describe('a state whose packs were taken away', () => {
  const open = { collection: 'gone', record: 'a' };
  const at = (collections: string[] | null) => ({
    ...firstState,
    open,
    view: { ...firstState.view, collections },
  });

  it('keeps the collections that are there, and all of them where none is left', () => {
    expect(withoutClosed(at(['gone', 'here']), ['here', 'other']).view.collections).toEqual(['here']);
    expect(withoutClosed(at(['gone']), ['here']).view.collections).toBe(null);
    expect(withoutClosed(at(null), ['here']).view.collections).toBe(null);
  });

  it('opens no record of a collection that is not there', () => {
    expect(withoutClosed(at(null), ['here']).open).toBe(null);
    expect(withoutClosed(at(null), ['gone']).open).toEqual(open);
  });
});

it('wears what the system asks for only where the reader leaves it to the system', () => {
  const worn = (theme: 'system' | 'light' | 'sepia' | 'dark') => [
    resolveTheme(theme, false),
    resolveTheme(theme, true),
  ];
  expect(worn('system')).toEqual(['light', 'dark']);
  expect([worn('light'), worn('sepia'), worn('dark')]).toEqual([
    ['light', 'light'],
    ['sepia', 'sepia'],
    ['dark', 'dark'],
  ]);
});
