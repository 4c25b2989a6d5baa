import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LibraryState } from '#contract/api.ts';
import { useApi, useHostEvent } from '../client.tsx';

interface LibraryHold {
  /** Undefined until the host has said. */
  readonly state: LibraryState | undefined;
  /** Counts up whenever the library was opened anew: what is held of it may be another. */
  readonly edition: number;
  /** Tries again to open it; does nothing to one that is open, can be written and met no damage. Never throws. */
  readonly retry: () => Promise<LibraryState | null>;
}

const LibraryContext = createContext<LibraryHold | null>(null);

const libraryKey = ['library', 'state'];
/** For a disk that was full or away. Whatever else is wrong does not mend itself. */
const retryMs = 15_000;

/** Holds how the library is, and has all that came out of it asked for again when it was opened anew. */
export function LibraryStateProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: libraryKey, queryFn: () => api.library.state({}) });
  const [held, setHeld] = useState<{ state: LibraryState; edition: number } | null>(null);
  const state = held?.state ?? data;

  useHostEvent('library.changed', async (next) => {
    // Tried again, and still as it was.
    if (next.state !== 'ready' && JSON.stringify(next) === JSON.stringify(state)) return;
    // First what is shown, so that whoever hears of another library has what is in it.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'folder' });
    setHeld((before) => ({ state: next, edition: (before?.edition ?? 0) + 1 }));
  });

  const retry = () => api.app.retryLibrary({}).catch(() => null);

  const waits = state?.state === 'unavailable' && mends(state.error.code);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void api.app.retryLibrary({}).catch(() => {}), retryMs);
    return () => clearInterval(timer);
  }, [api, waits]);

  // What the other Carrel saves meanwhile is seen by whoever comes back to this window.
  const isReadOnly = state?.state === 'read-only';
  useEffect(() => {
    if (!isReadOnly) return;
    const look = () =>
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'folder' });
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [queries, isReadOnly]);

  return <LibraryContext value={{ state, edition: held?.edition ?? 0, retry }}>{children}</LibraryContext>;
}

const mends = (code: string): boolean => code === 'library-full' || code === 'library-unwritable';

export function useLibrary(): LibraryHold {
  const held = useContext(LibraryContext);
  if (!held) throw new Error('A view asks for the library outside its provider.');
  return held;
}
