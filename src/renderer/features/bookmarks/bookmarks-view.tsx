import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { BookmarksView as Asked } from '#contract/bookmarks.ts';
import { bookmarkSorts } from '#contract/reading-states.ts';
import { everyBookmark } from '../../state/room-state.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { undoVerb } from '../names/undo-verb.ts';
import { OwnSearch } from '../search/box/own-search.tsx';
import { Failure } from '../status/failure.tsx';
import { shelfCount, sortNames, stateNames } from './bookmark-words.ts';
import { BookmarksList, type ListHandle } from './bookmarks-list.tsx';
import { SaidOfBookmarks } from './said-of-bookmarks.tsx';
import { StateChoice } from './state-choice.tsx';
import { useBookmarkDeeds } from './use-bookmark-deeds.ts';
import { useBookmarks } from './use-bookmarks.ts';

/** The reading shelf: what the reader bookmarked, with what is to be read, is being read and is read, in the place of the catalogue. */
export function BookmarksView() {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const list = useRef<ListHandle>(null);
  const deeds = useBookmarkDeeds();
  const { view, kept } = state.bookmarks;
  const change = (next: Partial<Asked>) => dispatch({ type: 'bookmarks', change: next });

  // While one goes through it nothing jumps to its head for having been opened; another view is as of now.
  const viewKey = JSON.stringify(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instant of this view.
  const asOf = useMemo(() => new Date().toISOString(), [viewKey]);
  const asked = { view, asOf, ...(view.state !== null && kept && { keep: kept }) };
  const { data, error, isPlaceholderData, refetch } = useBookmarks(asked);

  function listenForUndo(event: KeyboardEvent): void {
    const verb = undoVerb(event);
    // In a field what was typed is undone.
    if (verb === null || (event.target instanceof HTMLInputElement && event.target.type === 'search')) return;
    event.preventDefault();
    void deeds[verb]();
  }

  return (
    <section className="catalogue bookmarks-page" aria-label="Reading shelf" onKeyDown={listenForUndo}>
      <OwnSearch
        label="Search your bookmarks"
        placeholder="Search your bookmarks"
        asked={view.text}
        onAsk={(text) => change({ text })}
        onLeave={() => list.current?.focus()}
      />
      <div className="catalogue-head">
        <span className="back">
          <ActionButton icon={PanelLeft} label="Collections" onPress={() => goTo('rail')} />
        </span>
        <p role="status" data-stale={isPlaceholderData}>
          {data && shelfCount(data.total, data.counts.all)}
        </p>
        <label title="Change the order (s)">
          <span className="visually-hidden">Order</span>
          <select
            value={view.sort}
            aria-keyshortcuts="s"
            onChange={({ target }) =>
              change({ sort: bookmarkSorts.find((each) => each === target.value) ?? 'recent' })
            }
          >
            {bookmarkSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </select>
        </label>
        <StateChoice chosen={view.state} counts={data?.counts} onChoose={(next) => change({ state: next })} />
      </div>
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data && data.total > 0 ? (
        <BookmarksList
          ref={list}
          asked={data.asked}
          total={data.total}
          stale={isPlaceholderData}
          deeds={deeds}
        />
      ) : data ? (
        <EmptyPlace>
          <div className="empty">
            <p>{emptyWords(view, data.counts.all)}</p>
            {(view.state !== null || view.text !== '') && (
              <button
                type="button"
                className="link"
                onClick={() => change({ ...everyBookmark, sort: view.sort })}
              >
                Show all of them
              </button>
            )}
          </div>
        </EmptyPlace>
      ) : (
        <p className="quiet waiting">Opening your bookmarks…</p>
      )}
      <p className="shelf-said" role="status">
        <SaidOfBookmarks />
      </p>
    </section>
  );
}

function emptyWords({ state, text }: Asked, all: number): string {
  if (text.trim() !== '' && all === 0) return 'No title of your bookmarks has these words.';
  if (state !== null && all > 0) return `None of these is called “${stateNames[state].toLowerCase()}”.`;
  return 'What you bookmark is kept here, with how far you have read it. Press b on a record to bookmark it.';
}
