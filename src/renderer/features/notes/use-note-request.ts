import { lazy, useEffect, useState } from 'react';
import { useTypeAhead } from '../../keys/use-keys.tsx';

// The editor is half of the window's code and not needed to show the list; it comes when nothing else does.
const load = () => import('./note-pane.tsx').then(({ NotePane }) => ({ default: NotePane }));
export const LazyNotePane = lazy(load);

/** How often the reader asked for the note, and asking. What is typed until the editor is there is held. */
export function useNoteRequest(): { readonly asked: number; readonly ask: () => void } {
  const typeAhead = useTypeAhead();
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => {
      cancelIdleCallback(idle);
      typeAhead.take();
    };
  }, [typeAhead]);

  return {
    asked,
    ask() {
      typeAhead.begin();
      setAsked((count) => count + 1);
    },
  };
}
