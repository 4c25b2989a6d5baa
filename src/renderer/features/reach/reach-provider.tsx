import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { useKeyCommand } from '../../keys/use-keys.tsx';

const Dialog = lazy(() => import('./reach-dialog.tsx').then(({ ReachDialog }) => ({ default: ReachDialog })));

const OpenReachContext = createContext<(() => void) | null>(null);

/** Holds the page that tries what this program can reach, fetched when it is first asked for. */
export function ReachProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useKeyCommand('reach', open);
  return (
    <OpenReachContext value={open}>
      {children}
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </OpenReachContext>
  );
}

/** Opens that page. */
export function useOpenReach(): () => void {
  const open = useContext(OpenReachContext);
  if (!open) throw new Error('A view asks for the page of what can be reached outside its provider.');
  return open;
}
