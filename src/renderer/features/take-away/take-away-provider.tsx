import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { useKeyCommand } from '../../keys/use-keys.tsx';

/** What is made of the records that are chosen. */
export type TakeAwayPage = 'bibliography' | 'export' | 'documents' | 'take-in';

const Dialog = lazy(() =>
  import('./take-away-dialog.tsx').then(({ TakeAwayDialog }) => ({ default: TakeAwayDialog })),
);

const TakeAwayContext = createContext<((page: TakeAwayPage) => void) | null>(null);

/** Holds the dialog that cites and exports many records, fetched when it is first asked for. */
export function TakeAwayProvider({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<TakeAwayPage | null>(null);
  useKeyCommand('bibliography', () => setPage('bibliography'));
  useKeyCommand('export', () => setPage('export'));
  return (
    <TakeAwayContext value={setPage}>
      {children}
      {page !== null && (
        <Suspense fallback={null}>
          <Dialog key={page} begun={page} onClose={() => setPage(null)} />
        </Suspense>
      )}
    </TakeAwayContext>
  );
}

/** Opens the dialog at one of its pages. */
export function useTakeAway(): (page: TakeAwayPage) => void {
  const open = useContext(TakeAwayContext);
  if (!open) throw new Error('A view asks to take records away outside its provider.');
  return open;
}
