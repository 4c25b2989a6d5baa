import { useEffect, useRef } from 'react';
import type { TakenIn } from '#contract/hand-over.ts';
import { countOf } from '../../text/count-of.ts';
import type { Undone } from './use-take-in.ts';

/** What was taken in, and the way back. */
export function TakenView({
  taken: { notes, marks, bookmarks, lists, revised },
  undone,
  onUndo,
}: {
  readonly taken: TakenIn;
  readonly undone: Undone | null;
  readonly onUndo: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: the keyboard goes on from what came of it.
  useEffect(() => heading.current?.focus(), []);
  const counts = [
    countOf(notes, 'note'),
    countOf(marks, 'mark'),
    countOf(bookmarks, 'bookmark'),
    countOf(lists, 'reading list'),
    ...(revised > 0 ? [countOf(revised, 'new revision')] : []),
  ];
  const total = notes + marks + bookmarks + lists + revised;
  return (
    <section aria-label="What was taken in">
      <h3 ref={heading} tabIndex={-1}>
        {undone ? 'Taken back' : 'Taken in'}
      </h3>
      <p role="status">
        {undone ? saidOf(undone) : `${new Intl.ListFormat('en-GB').format(counts)}.`}
        {!undone && total > 0 && (
          <>
            {' '}
            <button type="button" className="link" onClick={onUndo}>
              Undo
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** A list counts with all that stands in it. */
function saidOf({ undone, left }: Undone): string {
  const gone = `${countOf(undone, 'thing is', 'things are')} as before.`;
  if (left === 0) return gone;
  return `${gone} ${countOf(left, 'was', 'were')} changed since, and ${left === 1 ? 'stays' : 'stay'}.`;
}
