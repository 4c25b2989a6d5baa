import { lazy, Suspense, useEffect } from 'react';

// Collections are added now and then; the room opens every day. It comes when nothing else does.
const load = () => import('./add-view.tsx').then(({ AddView }) => ({ default: AddView }));
const View = lazy(load);

export function LazyAddView() {
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  );
}

/** Fetches the view ahead of its first use. */
export function usePrefetchedAddView(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
}
