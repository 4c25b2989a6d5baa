import { lazy, Suspense } from 'react';
import type { FacsimileProps } from './facsimile.tsx';

const Facsimile = lazy(() => import('./facsimile.tsx').then((module) => ({ default: module.Facsimile })));

/** The pages of the paper. Loaded when they are first wanted. */
export function LazyFacsimile(props: FacsimileProps) {
  return (
    <Suspense fallback={<div className="facsimile" aria-busy />}>
      <Facsimile {...props} />
    </Suspense>
  );
}
