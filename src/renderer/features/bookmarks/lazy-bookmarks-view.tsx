import { lazy, Suspense } from 'react';

// The shelf is not what a room opens with; it comes when it is first asked for.
const View = lazy(() =>
  import('./bookmarks-view.tsx').then(({ BookmarksView }) => ({ default: BookmarksView })),
);

export function LazyBookmarksView() {
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  );
}
