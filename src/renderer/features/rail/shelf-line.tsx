import { useEffect, useRef } from 'react';
import { common } from '#words/en/common.ts';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useShelf } from '../../state/use-shelf.tsx';
import { describeError } from '../../text/describe-error.ts';

const t = wordsOf('rail', words);
const c = wordsOf('common', common);

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
              {c('tryAgain')}
            </button>
          )}
          {undo && (
            <button ref={first} type="button" className="link" onClick={undo}>
              {c('undo')}
            </button>
          )}
          <button type="button" className="link" onClick={forget}>
            {t('dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
