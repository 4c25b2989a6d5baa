import { lazy, Suspense } from 'react';

// The list of notes is not what a room opens with; it comes when it is first asked for.
const View = lazy(() => import('./notes-view.tsx').then(({ NotesView }) => ({ default: NotesView })));

export function LazyNotesView() {
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  );
}
