import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { BookmarksView as Asked } from '#contract/bookmarks.ts';
import { bookmarkSorts } from '#contract/reading-states.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { everyBookmark } from '../../state/room-state.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { undoVerb } from '../names/undo-verb.ts';
import { OwnSearch } from '../search/box/own-search.tsx';
import { Failure } from '../status/failure.tsx';
import { shelfCount, sortNames } from './bookmark-words.ts';
import { BookmarksList, type ListHandle } from './bookmarks-list.tsx';
import { SaidOfBookmarks } from './said-of-bookmarks.tsx';
import { StateChoice } from './state-choice.tsx';
import { useBookmarkDeeds } from './use-bookmark-deeds.ts';
import { useBookmarks } from './use-bookmarks.ts';

const t = wordsOf('bookmarks', words);

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
    <section className="catalogue bookmarks-page" aria-label={t('shelf')} onKeyDown={listenForUndo}>
      <OwnSearch
        label={t('search')}
        placeholder={t('search')}
        asked={view.text}
        onAsk={(text) => change({ text })}
        onLeave={() => list.current?.focus()}
      />
      <div className="catalogue-head">
        <span className="back">
          <ActionButton icon={PanelLeft} label={t('collections')} onPress={() => goTo('rail')} />
        </span>
        <p role="status" data-stale={isPlaceholderData}>
          {data && shelfCount(data.total, data.counts.all)}
        </p>
        <label title={t('changeOrder')}>
          <span className="visually-hidden">{t('order')}</span>
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
        <div className="empty">
          <p>{emptyWords(view, data.counts.all)}</p>
          {(view.state !== null || view.text !== '') && (
            <button
              type="button"
              className="link"
              onClick={() => change({ ...everyBookmark, sort: view.sort })}
            >
              {t('showAll')}
            </button>
          )}
        </div>
      ) : (
        <p className="quiet waiting">{t('opening')}</p>
      )}
      <p className="shelf-said" role="status">
        <SaidOfBookmarks />
      </p>
    </section>
  );
}

function emptyWords({ state, text }: Asked, all: number): string {
  if (text.trim() !== '' && all === 0) return t('noTitle');
  if (state !== null && all > 0) return t('noneCalled', { state });
  return t('whatIsHere');
}
