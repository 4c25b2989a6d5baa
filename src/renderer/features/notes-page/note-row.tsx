import type { NoteEntry } from '#contract/notes.ts';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { formatDate } from '../../text/format-date.ts';
import { Marked } from '../../ui/marked.tsx';
import { Swatch } from '../marks/swatch.tsx';
import { type ColourNames, nameOfColour } from '../marks/use-marks.ts';
import { dayOf } from '../names/name-words.ts';

const t = wordsOf('notesPage', words);

export interface NoteRowProps {
  readonly id: string;
  /** Undefined while its page is on its way. */
  readonly entry: NoteEntry | undefined;
  readonly names: ColourNames;
  readonly place: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

/** A note or mark: the record's date and title, the passage where it stands, and what the reader wrote. */
export function NoteRow({ id, entry, names, place, total, isChosen, onOpen }: NoteRowProps) {
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
      onClick={onOpen}
    >
      <div className="entry-date" data-uncertain={date?.uncertain}>
        {date?.text}
      </div>
      <div className="entry-text">
        <h3 className="note-title">{entry ? titleOf(entry) : ' '}</h3>
        {entry?.passage && <Passage passage={entry.passage} names={names} />}
        {entry && entry.note.text !== '' && (
          <p className="note-words">
            <Marked value={entry.note} />
          </p>
        )}
        {entry && (
          <p className="note-foot">
            {[...(entry.passage?.tags ?? []), dayOf(entry.changedAt)].map((each) => (
              <span key={each}>{each}</span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

const titleOf = ({ title, collection, ref }: NoteEntry): string =>
  title ??
  (collection === null
    ? t('notOnShelf', { name: ref.collection })
    : t('recordGone', { collection, record: ref.record }));

const stateWords = {
  there: '',
  unknown: '',
  away: '',
  near: t('textChanged'),
  lost: t('notFound'),
};

function Passage({
  passage: { colour, prefix, quote, suffix, state },
  names,
}: {
  readonly passage: NonNullable<NoteEntry['passage']>;
  readonly names: ColourNames;
}) {
  return (
    <>
      <p className="note-colour">
        <Swatch colour={colour} /> {nameOfColour(names, colour)}
        {stateWords[state] !== '' && <em>{stateWords[state]}</em>}
      </p>
      <blockquote className="note-passage" data-colour={colour}>
        {prefix}
        <span className="note-quote" data-colour={colour}>
          <Marked value={quote} />
        </span>
        {suffix}
      </blockquote>
    </>
  );
}
