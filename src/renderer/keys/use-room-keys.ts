import { flushSync } from 'react-dom';
import { nextOf, sorts, themes } from '../state/room-state.ts';
import { useRoom } from '../state/use-room.tsx';
import { useKeyCommand } from './use-keys.tsx';

const focusOn = (id: string) => document.getElementById(id)?.focus();

/** The keys that belong to the room as a whole. */
export function useRoomKeys({ onHelp }: { readonly onHelp: () => void }): void {
  const { state, dispatch } = useRoom();
  const only = (value: typeof state.view.only) => () => dispatch({ type: 'view', change: { only: value } });

  const goTo = (pane: typeof state.pane, id: string) => {
    // Where there is room for one pane only, nothing in another can have the focus before it is shown.
    flushSync(() => dispatch({ type: 'pane', pane }));
    focusOn(id);
  };

  useKeyCommand('search', () => {
    goTo('catalogue', 'search');
    document.querySelector<HTMLInputElement>('#search')?.select();
  });
  useKeyCommand('catalogue', () => goTo('catalogue', 'catalogue-list'));
  useKeyCommand('page', () => state.open && goTo('page', 'page'));
  useKeyCommand('back', () => goTo('catalogue', 'catalogue-list'));
  useKeyCommand('all', only('all'));
  useKeyCommand('bookmarked', only('bookmarked'));
  useKeyCommand('noted', only('noted'));
  useKeyCommand('sort', () => dispatch({ type: 'view', change: { sort: nextOf(sorts, state.view.sort) } }));
  useKeyCommand('rail', () => dispatch({ type: 'set', change: { railFolded: !state.railFolded } }));
  useKeyCommand('theme', () => dispatch({ type: 'set', change: { theme: nextOf(themes, state.theme) } }));
  useKeyCommand('help', onHelp);
}
