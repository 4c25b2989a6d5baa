import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import type { LibraryPage } from './library-page.ts';

const Dialog = lazy(() =>
  import('./library-dialog.tsx').then(({ LibraryDialog }) => ({ default: LibraryDialog })),
);

const OpenLibraryContext = createContext<(() => void) | null>(null);

export const recoveryKey = ['library', 'recovery'];

/** Holds the dialog of the library, fetched when it is first asked for, and opens it by itself where a recovery is to be told. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const { state } = useLibrary();
  const [page, setPage] = useState<LibraryPage | null>(null);
  const told = useQuery({ queryKey: recoveryKey, queryFn: () => api.library.recovery({}) });
  const isLocked = state?.state === 'unavailable' && state.error.code === 'library-encrypted';
  const open = () => setPage(isLocked ? { at: 'encryption', deed: 'unlock' } : { at: 'overview' });
  useKeyCommand('library', open);

  const isNews = state?.state === 'ready' && told.data?.seen === false;
  const shown = useRef(false);
  useEffect(() => {
    if (!isNews || shown.current) return;
    shown.current = true;
    setPage({ at: 'recovery' });
  }, [isNews]);

  // The passphrase is asked for once by itself; afterwards the banner leads there.
  const asked = useRef(false);
  useEffect(() => {
    if (!isLocked || asked.current) return;
    asked.current = true;
    setPage({ at: 'encryption', deed: 'unlock' });
  }, [isLocked]);

  function close(): void {
    setPage(null);
    if (!isNews) return;
    // Read once, it is not shown by itself again; where that cannot be kept, it is shown once more.
    void api.library
      .recoverySeen({})
      .then(() => queries.invalidateQueries({ queryKey: recoveryKey }))
      .catch(() => {});
  }

  return (
    <OpenLibraryContext value={open}>
      {children}
      {page !== null && (
        <Suspense fallback={null}>
          <Dialog begun={page} onClose={close} />
        </Suspense>
      )}
    </OpenLibraryContext>
  );
}

/** Opens the dialog of the library. */
export function useOpenLibrary(): () => void {
  const open = useContext(OpenLibraryContext);
  if (!open) throw new Error('A view asks for the dialog of the library outside its provider.');
  return open;
}
