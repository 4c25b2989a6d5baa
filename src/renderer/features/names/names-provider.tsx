import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { useHostEvent } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { selectedName } from './selected-name.ts';

const Names = lazy(() => import('./names-dialog.tsx').then(({ NamesDialog }) => ({ default: NamesDialog })));

const NamesContext = createContext<((text?: string) => void) | null>(null);

/** Holds the dialog of the names, fetched when it is first asked for, and tells what is shown when a name was changed. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<string | null>(null);
  const open = (text = '') => setAsked(text);
  useKeyCommand('names', () => open(selectedName()));
  useFreshNames();
  return (
    <NamesContext value={open}>
      {children}
      {asked !== null && (
        <Suspense fallback={null}>
          <Names text={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </NamesContext>
  );
}

/** Opens the names, at those that a text is a form of. */
export function useOpenNames(): (text?: string) => void {
  const open = useContext(NamesContext);
  if (!open) throw new Error('A view asks for the names outside their provider.');
  return open;
}

/** What is asked for by names: themselves, the list with its facets and reasons, marks on the page, and completions. */
const ofNames = ['names', 'catalogue', 'marks', 'completions'];

/** Asks again for all that depends on names. Another library has other changes of them. */
function useFreshNames(): void {
  const queries = useQueryClient();
  const refresh = () => {
    for (const key of ofNames) void queries.invalidateQueries({ queryKey: [key] });
  };
  useHostEvent('names.changed', refresh);
  useHostEvent('library.changed', refresh);
}
