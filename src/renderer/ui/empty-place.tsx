import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What stands in the place of a list that has nothing. It takes the focus that goes with the last row, so that the keys of the
 * view go on (undo among them), and gives it to the list when there is one again.
 */
export function EmptyPlace({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isLost = () => document.activeElement === document.body;
    if (isLost()) place.current?.focus();
    return () => {
      if (isLost()) document.getElementById('catalogue-list')?.focus();
    };
  }, []);
  return (
    <div ref={place} id="catalogue-list" className="empty-place" tabIndex={-1}>
      {children}
    </div>
  );
}
