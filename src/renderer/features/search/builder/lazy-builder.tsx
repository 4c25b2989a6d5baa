import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';

const Builder = lazy(() =>
  import('./builder-dialog.tsx').then(({ BuilderDialog }) => ({ default: BuilderDialog })),
);

/** The form that writes queries, fetched when it is first asked for: most searches are words. */
export function LazyBuilder({ onClose }: { readonly onClose: () => void }) {
  return createPortal(
    <Suspense fallback={null}>
      <Builder onClose={onClose} />
    </Suspense>,
    document.body,
  );
}
