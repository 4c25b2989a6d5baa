import type { View } from '#contract/api.ts';
import type { BookmarksView } from '#contract/bookmarks.ts';
import type { FacetChoice, FacetKind } from '#contract/catalogue.ts';
import type { RecordRef } from '#contract/entities.ts';
import { type MarkColour, markColours } from '#contract/mark-colours.ts';
import type { NotesView } from '#contract/notes.ts';
import { type Citing, firstCiting, restoreCiting } from './citing-state.ts';
import { asFacets, restoreChoices, restoreKinds } from './facet-choices.ts';
import { type PageSettings, plainPage, restorePage } from './page-settings.ts';
import { restoreReading, withReading } from './reading-state.ts';

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

/** Where the reader is in the room. Kept in the library, so that the next start finds the same place. */
export interface RoomState {
  readonly view: View;
  readonly open: RecordRef | null;
  /** Id of the reading list that is shown in the catalogue's place. */
  readonly readingList: string | null;
  readonly theme: Theme;
  readonly railFolded: boolean;
  /** Width of the catalogue in CSS pixels. */
  readonly catalogueWidth: number;
  /** What narrows the list, in the rail. */
  readonly facetsShown: boolean;
  /** Kinds of it whose values are shown. */
  readonly facetsOpen: readonly FacetKind[];
  readonly timeline: 'hidden' | 'picture' | 'table';
  /** The colour of the last mark, which the next one gets. */
  readonly markColour: MarkColour;
  readonly pageSettings: PageSettings;
  readonly citing: Citing;
  /** Keys without a modifier (WCAG 2.2, 2.1.4): they can be switched off. */
  readonly singleKeys: boolean;
  /** Whether a second version stands beside the first, where a record has one. */
  readonly comparing: boolean;
  /** Whether the two scroll together. */
  readonly scrollLocked: boolean;
  /** Whether what they differ in is shown. */
  readonly differencesShown: boolean;
  /** Index of the first row in sight, for the same view. */
  readonly topRow: number;
  /** Which pane is shown where there is room for one only; `add` takes the place of catalogue and page everywhere. */
  readonly pane: 'rail' | 'catalogue' | 'page' | 'add';
  /** What stands beside the page: the catalogue, what the reader wrote and marked, or the shelf of bookmarks. */
  readonly list: 'records' | 'notes' | 'bookmarks';
  /** The list of notes, as it was left, while the window is open: what it shows, its first row in sight, the chosen entry. */
  readonly notes: { readonly view: NotesView; readonly topRow: number; readonly chosen: string | null };
  /** The shelf of bookmarks, as it was left, while the window is open. */
  readonly bookmarks: {
    readonly view: BookmarksView;
    readonly topRow: number;
    /** The chosen one, where it cannot be opened because its collection is away; else it is the record that is open. */
    readonly away: RecordRef | null;
    /** The one that was opened out of this view, which stays in it whatever its state has become. */
    readonly kept: RecordRef | null;
  };
  /** The version that the reader chose of a record, while the window is open. By `versionKey`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A record as a name; ids of collections have no slash. */
export const versionKey = ({ collection, record }: RecordRef): string => `${collection}/${record}`;

const isSameRef = (one: RecordRef | null, other: RecordRef | null): boolean =>
  (one && versionKey(one)) === (other && versionKey(other));

export const everyNote: NotesView = {
  text: '',
  collection: null,
  colour: null,
  tag: null,
  kind: null,
  noted: false,
  sort: 'changed',
};

export const everyBookmark: BookmarksView = { text: '', state: null, sort: 'recent' };

export const firstState: RoomState = {
  view: { query: '', collections: null, only: 'all', sort: 'date' },
  open: null,
  readingList: null,
  theme: 'system',
  railFolded: false,
  catalogueWidth: 420,
  facetsShown: false,
  facetsOpen: ['person', 'archive'],
  timeline: 'hidden',
  markColour: 'green',
  pageSettings: plainPage,
  citing: firstCiting,
  singleKeys: true,
  comparing: false,
  scrollLocked: true,
  differencesShown: true,
  topRow: 0,
  pane: 'catalogue',
  list: 'records',
  notes: { view: everyNote, topRow: 0, chosen: null },
  bookmarks: { view: everyBookmark, topRow: 0, away: null, kept: null },
  versions: {},
};

export type RoomAction =
  | { readonly type: 'view'; readonly change: Partial<View> }
  /** Shows a saved search, whatever was shown before. */
  | { readonly type: 'search'; readonly view: View }
  /** Shows a reading list in the catalogue's place; null: the catalogue again. */
  | { readonly type: 'readingList'; readonly id: string | null }
  /** Narrows the view, and stays where it is: a reader often chooses more than one value. */
  | { readonly type: 'facets'; readonly choices: readonly FacetChoice[] }
  | { readonly type: 'open'; readonly ref: RecordRef | null; readonly show?: boolean }
  | { readonly type: 'list'; readonly list: RoomState['list'] }
  /** Shows other notes, or chooses one. */
  | { readonly type: 'notes'; readonly change: Partial<NotesView> }
  | { readonly type: 'note'; readonly change: Partial<Omit<RoomState['notes'], 'view'>> }
  /** Shows other bookmarks, or chooses one. */
  | { readonly type: 'bookmarks'; readonly change: Partial<BookmarksView> }
  | { readonly type: 'bookmark'; readonly change: Partial<Omit<RoomState['bookmarks'], 'view'>> }
  | { readonly type: 'pane'; readonly pane: RoomState['pane'] }
  /** Which collections are open now. */
  | { readonly type: 'shelf'; readonly openIds: readonly string[] }
  | { readonly type: 'version'; readonly ref: RecordRef; readonly version: string }
  | {
      readonly type: 'set';
      readonly change: Partial<
        Pick<
          RoomState,
          | 'theme'
          | 'railFolded'
          | 'catalogueWidth'
          | 'facetsShown'
          | 'facetsOpen'
          | 'timeline'
          | 'markColour'
          | 'pageSettings'
          | 'citing'
          | 'singleKeys'
          | 'comparing'
          | 'scrollLocked'
          | 'differencesShown'
          | 'topRow'
        >
      >;
    };

/** What the page wears: the reader's choice, or the system's. */
export const resolveTheme = (theme: Theme, systemIsDark: boolean): Exclude<Theme, 'system'> =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

export const themes: readonly Theme[] = ['system', 'light', 'sepia', 'dark'];
export const sorts = ['date', 'title', 'listed', 'relevance'] as const satisfies readonly View['sort'][];

export const notesSorts = ['changed', 'date', 'title'] as const satisfies readonly NotesView['sort'][];

export const catalogueWidths = { min: 320, max: 720 } as const;

/** What the contract takes of a view; a stored one that asks for more would fail at every start. */
const most = { queryChars: 10_000, collections: 1000 } as const;

export function reduceRoom(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case 'view':
      // Another view begins at its top.
      return {
        ...state,
        view: ofSearch(withReading(state.view, action.change), action.change),
        readingList: null,
        list: 'records',
        topRow: 0,
        pane: 'catalogue',
      };
    case 'search':
      return {
        ...state,
        view: action.view,
        readingList: null,
        list: 'records',
        topRow: 0,
        pane: 'catalogue',
      };
    case 'readingList':
      return { ...state, readingList: action.id, list: 'records', pane: 'catalogue' };
    case 'facets': {
      const { facets: _, ...view } = state.view;
      return {
        ...state,
        view: { ...view, ...asFacets(action.choices) },
        readingList: null,
        list: 'records',
        topRow: 0,
      };
    }
    case 'open':
      if (action.show) return { ...state, open: action.ref, pane: 'page' };
      // A cursor at the end of its list comes to the open record again, which is not to open it anew.
      return isSameRef(state.open, action.ref) ? state : { ...state, open: action.ref };
    case 'list':
      return {
        ...state,
        list: action.list,
        readingList: null,
        pane: 'catalogue',
        bookmarks: { ...state.bookmarks, kept: null },
      };
    case 'notes': {
      const view = { ...state.notes.view, ...action.change };
      return { ...state, notes: { ...state.notes, view, topRow: 0 } };
    }
    case 'note':
      return { ...state, notes: { ...state.notes, ...action.change } };
    case 'bookmarks': {
      const view = { ...state.bookmarks.view, ...action.change };
      return { ...state, bookmarks: { ...state.bookmarks, view, topRow: 0, kept: null } };
    }
    case 'bookmark':
      return { ...state, bookmarks: { ...state.bookmarks, ...action.change } };
    case 'pane':
      return { ...state, pane: action.pane };
    case 'shelf':
      return withoutClosed(state, action.openIds);
    case 'version':
      return { ...state, versions: { ...state.versions, [versionKey(action.ref)]: action.version } };
    case 'set':
      return { ...state, ...action.change };
  }
}

/** A view that asks for something else is the saved search no more; in another order it still is. */
function ofSearch({ search, ...view }: View, change: Partial<View>): View {
  const isSame = Object.keys(change).every((key) => key === 'sort' || key === 'search');
  return search && isSame ? { ...view, search } : view;
}

/** The one after `current`, round and round. */
export function nextOf<T>(all: readonly T[], current: T): T {
  return all[(all.indexOf(current) + 1) % all.length] ?? current;
}

/** Reads a stored state; whatever does not fit, or the host would refuse, is left at its first value. */
export function restoreRoom(text: string | null): RoomState {
  let stored: Record<string, unknown>;
  try {
    stored = Object(JSON.parse(text ?? '{}'));
  } catch {
    return firstState;
  }
  const view = Object(stored.view) as Record<string, unknown>;
  const open = Object(stored.open) as Record<string, unknown>;
  const reading = restoreReading(view.reading);
  const width = typeof stored.catalogueWidth === 'number' ? stored.catalogueWidth : firstState.catalogueWidth;
  return {
    view: {
      query: typeof view.query === 'string' ? view.query.slice(0, most.queryChars) : '',
      collections: restoreCollections(view.collections),
      only: pick(['all', 'bookmarked', 'noted'], view.only, 'all'),
      sort: pick(sorts, view.sort, 'date'),
      ...asFacets(restoreChoices(view.facets)),
      ...(reading && { reading }),
      ...(view.whose === 'mine' || view.whose === 'theirs' ? { whose: view.whose } : {}),
    },
    open:
      isName(open.collection) && isName(open.record)
        ? { collection: open.collection, record: open.record }
        : null,
    readingList: isName(stored.readingList) ? stored.readingList.slice(0, 100) : null,
    theme: pick(themes, stored.theme, 'system'),
    railFolded: stored.railFolded === true,
    catalogueWidth: Math.min(catalogueWidths.max, Math.max(catalogueWidths.min, width)),
    facetsShown: stored.facetsShown === true,
    facetsOpen: restoreKinds(stored.facetsOpen, firstState.facetsOpen),
    timeline: pick(['hidden', 'picture', 'table'], stored.timeline, firstState.timeline),
    markColour: pick(markColours, stored.markColour, firstState.markColour),
    pageSettings: restorePage(stored.pageSettings),
    citing: restoreCiting(stored.citing),
    singleKeys: stored.singleKeys !== false,
    comparing: stored.comparing === true,
    scrollLocked: stored.scrollLocked !== false,
    differencesShown: stored.differencesShown !== false,
    topRow: restoreRow(stored.topRow),
    pane: 'catalogue',
    list: 'records',
    notes: firstState.notes,
    bookmarks: firstState.bookmarks,
    versions: {},
  };
}

/** None at all would show an empty room, so that is all of them. */
function restoreCollections(stored: unknown): string[] | null {
  const ids = Array.isArray(stored) ? stored.filter(isName).slice(0, most.collections) : [];
  return ids.length > 0 ? ids : null;
}

function restoreRow(stored: unknown): number {
  const row = typeof stored === 'number' ? Math.floor(stored) : 0;
  // JSON can say 1e999, which is no place in any list.
  return Number.isSafeInteger(row) && row > 0 ? row : 0;
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

function pick<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** A state without the collections that are not open now: their packs may have been taken away since. */
export function withoutClosed(state: RoomState, openIds: readonly string[]): RoomState {
  const isOpen = (id: string) => openIds.includes(id);
  const { facets = [], ...view } = state.view;
  const choices = facets.filter(({ kind, value }) => kind !== 'collection' || isOpen(value));
  if (
    choices.length === facets.length &&
    (view.collections ?? []).every(isOpen) &&
    (!state.open || isOpen(state.open.collection))
  )
    return state;
  const chosen = view.collections?.filter(isOpen) ?? [];
  return {
    ...state,
    view: { ...view, collections: chosen.length > 0 ? chosen : null, ...asFacets(choices) },
    open: state.open && isOpen(state.open.collection) ? state.open : null,
  };
}
