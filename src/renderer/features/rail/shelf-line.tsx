import { useEffect, useRef } from 'react';
import { useShelf } from '../../state/use-shelf.tsx';
import { describeError } from '../../text/describe-error.ts';

/** What was last done to the shelf, and the way back. */
export function ShelfLine() {
  const { deed, restore, forget } = useShelf();
  const entry = deed?.entry ?? null;
  const undo = entry === null ? deed?.undo : () => void restore(entry);
  const first = useRef<HTMLButtonElement>(null);

  // What was pressed may be gone with its collection; the way back is where the reader's hands go on.
  useEffect(() => {
    if ((deed?.entry || deed?.undo) && document.activeElement === document.body) first.current?.focus();
  }, [deed]);

  return (
    <div className="shelf-line" role="status">
      {deed && (
        <>
          <p>
            {deed.sentence}
            {deed.error !== undefined && ` ${describeError(deed.error).sentence}`}
          </p>
          {deed.again && (
            <button type="button" className="link" onClick={deed.again}>
              Try again
            </button>
          )}
          {undo && (
            <button ref={first} type="button" className="link" onClick={undo}>
              Undo
            </button>
          )}
          <button type="button" className="link" onClick={forget}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
