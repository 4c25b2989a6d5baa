import type { BookmarksView } from '#contract/bookmarks.ts';
import type { BookmarkSort, ReadingState } from '#contract/reading-states.ts';
import { refKey } from '../library/ref-key.ts';
import { fold } from '../search/fold.ts';
import type { FoundBookmark } from './find-bookmarks.ts';

export interface SelectedBookmarks {
  /** Those of the view, in its order. */
  readonly selected: readonly FoundBookmark[];
  /** How many each state would give, with the same words. */
  readonly counts: Readonly<Record<'all' | ReadingState, number>>;
}

/** The bookmarks that a view asks for, and the one with the `refKey` of `keep` in whichever state it is. */
export function selectBookmarks(
  all: readonly FoundBookmark[],
  view: BookmarksView,
  keep: string | null = null,
): SelectedBookmarks {
  const wanted = wordsOf(view.text);
  const named = all.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const counts = { all: named.length, unread: 0, reading: 0, read: 0 };
  for (const { state } of named) counts[state] += 1;
  const { state: wantedState, sort } = view;
  const selected =
    wantedState === null
      ? named
      : named.filter(({ state, ref }) => state === wantedState || refKey(ref) === keep);
  return { selected: selected.toSorted(orders[sort]), counts };
}

/** A title is filed without its article, which therefore is not asked for. */
const articles: readonly string[] = ['the', 'an', 'a'];
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Beginnings of words, as the search folds them; where words have no spaces between them, any part. */
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !articles.includes(word))
    .map((word) => (withoutSpaces.test(word) ? word : ` ${word}`));

type Order = (one: FoundBookmark, other: FoundBookmark) => number;

/** As in the catalogue. */
const collator = new Intl.Collator('und', { numeric: true });
/** After every date. */
const last = '\uffff';

const byText =
  (keyOf: (bookmark: FoundBookmark) => string): Order =>
  (one, other) =>
    compare(keyOf(one), keyOf(other));
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const inTurn =
  (...each: readonly Order[]): Order =>
  (one, other) => {
    for (const order of each) {
      const found = order(one, other);
      if (found !== 0) return found;
    }
    return 0;
  };

const byTitle: Order = (one, other) =>
  one.filed && other.filed
    ? collator.compare(one.filed.title, other.filed.title)
    : Number(one.filed === null) - Number(other.filed === null);
const byDate = byText(({ filed }) => filed?.date ?? last);
const byId = byText(({ ref }) => refKey(ref));
const latestFirst =
  (keyOf: (bookmark: FoundBookmark) => string): Order =>
  (one, other) =>
    compare(keyOf(other), keyOf(one));
const byAdded = latestFirst(({ addedAt }) => addedAt);

const orders: Readonly<Record<BookmarkSort, Order>> = {
  recent: inTurn(
    latestFirst(({ recentAt }) => recentAt ?? ''),
    byAdded,
    byTitle,
    byId,
  ),
  added: inTurn(byAdded, byTitle, byId),
  title: inTurn(byTitle, byDate, byId),
  date: inTurn(byDate, byTitle, byId),
};
