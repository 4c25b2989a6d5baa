import { Check, StickyNote } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Entry } from '#contract/entities.ts';
import type { FoundBecause } from '#contract/search.ts';
import { catalogue as words } from '#words/en/catalogue.ts';
import { wordsOf } from '#words/words.ts';
import { formatDate } from '../../text/format-date.ts';
import { excerpt } from '../../ui/excerpt.ts';
import { Marked } from '../../ui/marked.tsx';
import { ReadingSign } from '../bookmarks/reading-sign.tsx';
import type { CitationDrag } from '../cite/use-citation-drag.ts';
import { ReasonLine } from '../search/reasons/reason-line.tsx';

const t = wordsOf('catalogue', words);

export interface CatalogueRowProps {
  readonly id: string;
  /** Undefined while its page is on its way. */
  readonly entry: Entry | undefined;
  /** Why it was found; null while that is on its way. */
  readonly because: FoundBecause | null | undefined;
  readonly place: number;
  readonly total: number;
  readonly open: boolean;
  /** True where the heading above gives the year. */
  readonly underYear: boolean;
  readonly selected: boolean;
  readonly drag: CitationDrag;
  readonly onPress: (event: MouseEvent) => void;
}

/** A line of the catalogue: date, title, abstract, and what the reader did with it. */
export function CatalogueRow({
  id,
  entry,
  because,
  place,
  total,
  open,
  underYear,
  selected,
  drag,
  onPress,
}: CatalogueRowProps) {
  const date = entry ? formatDate(entry.date, { underYear }) : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus (aria-activedescendant).
    <div
      id={id}
      className="entry"
      role="option"
      aria-selected={open}
      aria-checked={selected}
      draggable={entry !== undefined}
      aria-posinset={place + 1}
      aria-setsize={total}
      onClick={onPress}
      // A range is no selection of text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      {...(entry && drag.of({ collection: entry.collection, record: entry.id }, entry.title.text))}
    >
      <span className="entry-tick" aria-hidden title={t('selectKey')}>
        {selected && <Check size={12} strokeWidth={3} />}
      </span>
      <div className="entry-date" data-uncertain={date?.uncertain}>
        <span aria-hidden>{date?.text}</span>
        <span className="visually-hidden">{entry && formatDate(entry.date).text}</span>
        <span className="entry-signs">
          {entry?.isNew && <b className="entry-new">{t('isNew')}</b>}
          {entry?.bookmarked && (
            <ReadingSign
              state={entry.reading ?? 'unread'}
              label={entry.reading ? t('bookmarkedAs', { state: entry.reading }) : t('bookmarked')}
            />
          )}
          {entry?.noted && <StickyNote aria-label={t('hasNote')} size={13} />}
        </span>
      </div>
      <div className="entry-text">
        <h3 lang="en">{entry ? <Marked value={entry.title} /> : ' '}</h3>
        {entry?.abstract && (
          <p className="entry-abstract" lang="en">
            <Marked value={excerpt(entry.abstract)} />
          </p>
        )}
        {/* Its room is kept, so that the rows below do not jump when it comes. */}
        {because === null && <p className="entry-passage entry-waiting" aria-hidden />}
        {because?.passage && (
          <p className="entry-passage">
            <Marked value={because.passage} />
          </p>
        )}
        {because?.notePassage && (
          <p className="entry-passage entry-note">
            <span className="entry-source">{t('myNote')} </span>
            <Marked value={because.notePassage} />
          </p>
        )}
        {because && <ReasonLine because={because} />}
      </div>
    </div>
  );
}
