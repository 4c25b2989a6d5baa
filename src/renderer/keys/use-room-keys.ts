import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ReadingList } from '#contract/lists.ts';
import { bookmarkSorts } from '#contract/reading-states.ts';
import { listsKey } from '../features/lists/use-lists.ts';
import { nextOf, notesSorts, sorts, themes } from '../state/room-state.ts';
import { isNarrow, useGoTo } from '../state/use-go-to.ts';
import { useRoom } from '../state/use-room.tsx';
import { useKeyCommand } from './use-keys.tsx';

/** The keys that belong to the room as a whole. */
export function useRoomKeys({
  onHelp,
  onAdd,
}: {
  readonly onHelp: () => void;
  readonly onAdd: () => void;
}): void {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const queries = useQueryClient();
  const lastList = useRef<string | null>(null);
  const only = (value: typeof state.view.only) => () => {
    dispatch({ type: 'view', change: { only: value } });
    // What is added gives way to the list, and the focus would go with it.
    if (state.pane === 'add') goTo('catalogue');
  };

  useKeyCommand('search', () => {
    // The box is the catalogue's.
    if (state.readingList !== null) flushSync(() => dispatch({ type: 'readingList', id: null }));
    goTo('catalogue', 'search');
    document.querySelector<HTMLInputElement>('#search')?.select();
  });
  useKeyCommand('catalogue', () => goTo('catalogue'));
  useKeyCommand('lists', () => {
    const first = queries.getQueryData<readonly ReadingList[]>(listsKey)?.[0];
    const next = state.readingList === null ? (lastList.current ?? first?.id ?? null) : null;
    if (state.readingList !== null) lastList.current = state.readingList;
    flushSync(() => dispatch({ type: 'readingList', id: next }));
    goTo('catalogue');
  });
  useKeyCommand('page', () => state.open && goTo('page'));
  useKeyCommand('add', onAdd);
  useKeyCommand('back', () => goTo('catalogue'));
  useKeyCommand('all', only('all'));
  useKeyCommand('bookmarked', only('bookmarked'));
  useKeyCommand('noted', only('noted'));
  useKeyCommand('notes', () => {
    dispatch({ type: 'list', list: state.list === 'notes' ? 'records' : 'notes' });
    goTo('catalogue');
  });
  useKeyCommand('shelf', () => {
    const isShown = state.list === 'bookmarks' && state.readingList === null;
    dispatch({ type: 'list', list: isShown ? 'records' : 'bookmarks' });
    goTo('catalogue');
  });
  useKeyCommand('sort', () => {
    if (state.list === 'bookmarks') {
      dispatch({
        type: 'bookmarks',
        change: { sort: nextOf(bookmarkSorts, state.bookmarks.view.sort) },
      });
    } else if (state.list === 'notes') {
      dispatch({ type: 'notes', change: { sort: nextOf(notesSorts, state.notes.view.sort) } });
    } else dispatch({ type: 'view', change: { sort: nextOf(sorts, state.view.sort) } });
  });
  useKeyCommand('rail', () => {
    if (isNarrow()) goTo(state.pane === 'rail' ? 'catalogue' : 'rail');
    else dispatch({ type: 'set', change: { railFolded: !state.railFolded } });
  });
  useKeyCommand('theme', () => dispatch({ type: 'set', change: { theme: nextOf(themes, state.theme) } }));
  useKeyCommand('help', onHelp);
}
