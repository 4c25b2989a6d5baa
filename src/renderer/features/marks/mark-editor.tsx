import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { useLibrary } from '../../state/use-library.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { NoteLinks } from '../note-links/note-links.tsx';
import { HistoryButton } from '../notes-history/history-button.tsx';
import { excerptOf } from './excerpt-of.ts';
import { MarkNote, type MarkNoteProps } from './mark-note.tsx';
import { splitTags } from './split-tags.ts';
import { Swatch } from './swatch.tsx';
import type { MarkDeeds } from './use-mark-deeds.ts';
import type { ColourNames } from './use-marks.ts';

const t = wordsOf('marks', words);

export interface MarkEditorProps {
  readonly mark: PlacedMark;
  readonly names: ColourNames;
  readonly deeds: MarkDeeds;
  /** The field that the reader asked for; it is told once. */
  readonly asked: 'note' | 'tags' | null;
  readonly onAsked: () => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

/** Where a mark is shown: it sits on its version, or on the record. */
const scopes = [
  { ofRecord: false, name: t('itsVersion') },
  { ofRecord: true, name: t('everyVersion') },
] as const;

/** All that can be changed of a mark. */
export function MarkEditor({ mark, names, deeds, asked, onAsked, onLeave, onRemove }: MarkEditorProps) {
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const library = useLibrary();
  return (
    <div className="mark-editor">
      <MarkNote
        mark={mark}
        deeds={deeds}
        asked={asked === 'note'}
        onAsked={onAsked}
        onLeave={onLeave}
        isLocked={library.state?.state === 'read-only'}
      />
      <NoteLinks text={mark.note} />
      <TagLine mark={mark} deeds={deeds} asked={asked === 'tags'} onAsked={onAsked} onLeave={onLeave} />
      <fieldset className="mark-colours" aria-label={t('colour')}>
        {names.map(({ colour, name }) => (
          <button
            key={colour}
            type="button"
            aria-pressed={colour === mark.colour}
            onClick={() => void deeds.change({ id: mark.id, colour })}
          >
            <Swatch colour={colour} />
            <span>{name}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="mark-colours" aria-label={t('shownWith')} aria-keyshortcuts="w">
        {scopes.map(({ ofRecord, name }) => (
          <button
            key={name}
            type="button"
            aria-pressed={ofRecord === (mark.ofRecord ?? false)}
            onClick={() => void deeds.change({ id: mark.id, ofRecord })}
          >
            <span>{name}</span>
          </button>
        ))}
      </fieldset>
      <div className="mark-ways">
        <ActionButton icon={Trash2} label={t('removeMark')} onPress={onRemove} />
        <HistoryButton
          of={{ kind: 'mark', mark: mark.id }}
          on={excerptOf(mark.anchor.quote)}
          isLocked={library.state?.state === 'read-only'}
          isOpen={isHistoryOpen}
          onOpen={setHistoryOpen}
          onBringBack={(note) => void deeds.change({ id: mark.id, note })}
        />
      </div>
    </div>
  );
}

/** The tags in one line; kept when it is left, or by Enter. */
function TagLine({ mark, deeds, asked, onAsked, onLeave }: MarkNoteProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asked) return;
    field.current?.focus();
    onAsked();
  }, [asked, onAsked]);
  const stored = mark.tags.join(', ');
  const [line, setLine] = useState(stored);
  useEffect(() => setLine(stored), [stored]);
  const keep = () => {
    const tags = splitTags(line);
    if (tags.join(', ') !== stored) void deeds.change({ id: mark.id, tags: tags.slice(0, 50) });
    else setLine(stored);
  };
  return (
    <form
      className="mark-tags-field"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        <span>{t('tags')}</span>
        <input
          ref={field}
          value={line}
          maxLength={5000}
          placeholder={t('tagsExample')}
          onChange={(event) => setLine(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </label>
    </form>
  );
}
