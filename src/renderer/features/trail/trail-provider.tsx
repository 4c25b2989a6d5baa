import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { useKeyCommand } from '../../keys/use-keys.tsx';

const Dialog = lazy(() => import('./trail-dialog.tsx').then(({ TrailDialog }) => ({ default: TrailDialog })));

const OpenTrailContext = createContext<(() => void) | null>(null);

/** Holds the dialog of the trail, fetched when it is first asked for. */
export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useKeyCommand('trail', open);
  return (
    <OpenTrailContext value={open}>
      {children}
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </OpenTrailContext>
  );
}

/** Opens the dialog of the trail. */
export function useOpenTrail(): () => void {
  const open = useContext(OpenTrailContext);
  if (!open) throw new Error('A view asks for the trail outside its provider.');
  return open;
}
