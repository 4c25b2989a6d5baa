import type { BookmarkEntry } from '#contract/bookmarks.ts';
import { bookmarks as words } from '#words/en/bookmarks.ts';
import { wordsOf } from '#words/words.ts';
import { formatDate } from '../../text/format-date.ts';
import { InScripts } from '../../ui/in-scripts.tsx';
import { whenWords } from '../library/when-words.ts';
import { readingWords } from './bookmark-words.ts';
import { ReadingSign } from './reading-sign.tsx';

const t = wordsOf('bookmarks', words);

export interface BookmarkRowProps {
  readonly id: string;
  /** Undefined while its page is on its way. */
  readonly entry: BookmarkEntry | undefined;
  readonly place: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

/** A bookmark: the record's date and title, how far it was read, and when it was opened last. */
export function BookmarkRow({ id, entry, place, total, isChosen, onOpen }: BookmarkRowProps) {
  const date = entry?.title == null ? null : formatDate(entry.date);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus (aria-activedescendant).
    <div
      id={id}
      className="entry"
      role="option"
      aria-selected={isChosen}
      aria-posinset={place + 1}
      aria-setsize={total}
      data-reading={entry?.reading.state}
      onClick={onOpen}
    >
      <div className="entry-date" data-uncertain={date?.uncertain}>
        {date?.text}
        <span className="entry-signs">{entry && <ReadingSign state={entry.reading.state} />}</span>
      </div>
      <div className="entry-text">
        <h3>{entry ? <InScripts text={titleOf(entry)} language="en" /> : ' '}</h3>
        {entry && (
          <p className="bookmark-state">
            <span>{readingWords(entry.reading)}</span>
            <Far entry={entry} />
          </p>
        )}
        {entry && (
          <p className="note-foot">
            {[entry.collection, openedWords(entry)].filter(Boolean).map((each) => (
              <span key={each}>{each}</span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

const titleOf = ({ title, collection, ref }: BookmarkEntry): string =>
  title ??
  (collection === null
    ? t('notOnShelf', { name: ref.collection })
    : t('recordGone', { collection, record: ref.record }));

/** Of one that is to be read it says how long it waits, though its page may have been open when it was bookmarked. */
const openedWords = ({ openedAt, addedAt, reading }: BookmarkEntry): string =>
  openedAt === null || reading.state === 'unread'
    ? t('bookmarkedAt', { when: whenWords(addedAt, new Date()) })
    : t('openedAt', { when: whenWords(openedAt, new Date()) });

/** A line as long as what was seen; the words beside it say the same. */
function Far({ entry: { reading } }: { readonly entry: BookmarkEntry }) {
  if (reading.state !== 'reading' || reading.far === null) return null;
  return (
    <span className="bookmark-far" aria-hidden>
      <span style={{ inlineSize: `${Math.round(reading.far * 100)}%` }} />
    </span>
  );
}
