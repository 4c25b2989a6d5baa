import { type ReactNode, useEffect, useRef } from 'react';
import type { Planned } from '#contract/hand-over.ts';

const page = 200;

/** A list of a plan, of which more is shown when it is asked for. What came is then read first. */
export function PagedList({
  className = '',
  things,
  of,
  onMore,
  show,
}: {
  readonly className?: string;
  readonly things: readonly Planned[];
  readonly of: number;
  readonly onMore: () => void;
  readonly show: (thing: Planned) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(things.length);
  useEffect(() => {
    const from = shown.current;
    shown.current = things.length;
    const first = things.length > from ? list.current?.children[from] : undefined;
    if (first instanceof HTMLElement) (first.querySelector('input') ?? first).focus();
  }, [things.length]);
  const left = of - things.length;
  return (
    <>
      <ul ref={list} className={`library-deeds ${className}`}>
        {things.map((thing, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be alike, and none ever moves.
          <li key={at} tabIndex={at > 0 && at % page === 0 ? -1 : undefined}>
            {show(thing)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p>
          <button type="button" className="link" onClick={onMore}>
            Show {Math.min(left, page).toLocaleString('en-GB')} more
          </button>{' '}
          <span className="quiet">of {left.toLocaleString('en-GB')} that are not shown</span>
        </p>
      )}
    </>
  );
}
