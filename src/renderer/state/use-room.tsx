import { useQuery } from '@tanstack/react-query';
import { createContext, type Dispatch, type ReactNode, useContext, useEffect, useReducer } from 'react';
import { useApi } from '../client.tsx';
import { type RoomAction, type RoomState, reduceRoom, restoreRoom, withoutClosed } from './room-state.ts';
import { openCollections, useCollections } from './use-collections.ts';
import { useFreshNotes } from './use-fresh-notes.ts';
import { useFreshPages } from './use-fresh-pages.ts';
import { useFreshRecords } from './use-fresh-records.ts';
import { useTheme } from './use-theme.ts';

const RoomContext = createContext<{ state: RoomState; dispatch: Dispatch<RoomAction> } | null>(null);

const stateKey = 'room';
const keepAfterMs = 400;

/** Gives the room its state: restored from the library before anything is drawn, kept as it changes. */
export function RoomProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const stored = useQuery({ queryKey: ['state', stateKey], queryFn: () => api.state.get({ key: stateKey }) });
  const collections = useCollections();
  if (stored.isPending || collections.isPending) return null;
  const ids = openCollections(collections.data ?? []).map(({ id }) => id);
  return (
    <Room initial={withoutClosed(restoreRoom(stored.data ?? null), ids)} openIds={ids.join(' ')}>
      {children}
    </Room>
  );
}

interface RoomProps {
  readonly initial: RoomState;
  /** Ids of the open collections, one after another: they have no spaces, and a string is equal to its like. */
  readonly openIds: string;
  readonly children: ReactNode;
}

function Room({ initial, openIds, children }: RoomProps) {
  const api = useApi();
  const [state, dispatch] = useReducer(reduceRoom, initial);
  useEffect(() => dispatch({ type: 'shelf', openIds: openIds.split(' ') }), [openIds]);

  useEffect(() => {
    if (state === initial) return;
    // Without a library there is nowhere to keep a place; the banner says so, this need not.
    // Which version was read is for this window alone, and grows with every record.
    const kept = JSON.stringify({ ...state, versions: {} });
    const keep = () => void api.state.set({ key: stateKey, value: kept }).catch(() => {});
    const timer = setTimeout(keep, keepAfterMs);
    return () => clearTimeout(timer);
  }, [api, state, initial]);

  useTheme(state.theme);
  useFreshPages();
  useFreshNotes();
  useFreshRecords();

  return <RoomContext value={{ state, dispatch }}>{children}</RoomContext>;
}

export function useRoom(): { readonly state: RoomState; readonly dispatch: Dispatch<RoomAction> } {
  const room = useContext(RoomContext);
  if (!room) throw new Error('A view asks for the room outside its provider.');
  return room;
}
