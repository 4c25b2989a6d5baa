import { useEffect, useRef } from 'react';
import type { TakenIn } from '#contract/hand-over.ts';
import { common } from '#words/en/common.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import type { Undone } from './use-take-in.ts';

const c = wordsOf('common', common);
const t = wordsOf('takeAway', words);

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
    c('notes', { count: notes }),
    c('marks', { count: marks }),
    c('bookmarks', { count: bookmarks }),
    t('readingLists', { count: lists }),
    ...(revised > 0 ? [t('newRevisions', { count: revised })] : []),
  ];
  const total = notes + marks + bookmarks + lists + revised;
  return (
    <section aria-label={t('whatTaken')}>
      <h3 ref={heading} tabIndex={-1}>
        {undone ? t('takenBack') : t('takenIn')}
      </h3>
      <p role="status">
        {undone
          ? saidOf(undone)
          : t('takenCounts', { counts: new Intl.ListFormat(spokenLocale()).format(counts) })}
        {!undone && total > 0 && (
          <>
            {' '}
            <button type="button" className="link" onClick={onUndo}>
              {c('undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** A list counts with all that stands in it. */
function saidOf({ undone, left }: Undone): string {
  const gone = t('asBefore', { count: undone });
  return left === 0 ? gone : `${gone} ${t('changedSince', { count: left })}`;
}
