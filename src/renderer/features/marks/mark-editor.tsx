import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PlacedMark } from '#contract/marks.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { MarkNote } from './mark-note.tsx';
import { splitTags } from './split-tags.ts';
import { Swatch } from './swatch.tsx';
import type { MarkDeeds } from './use-mark-deeds.ts';
import type { ColourNames } from './use-marks.ts';

export interface MarkEditorProps {
  readonly mark: PlacedMark;
  readonly names: ColourNames;
  readonly deeds: MarkDeeds;
  readonly noteAsked: boolean;
  readonly onNoteAsked: () => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

/** All that can be changed of a mark. */
export function MarkEditor({
  mark,
  names,
  deeds,
  noteAsked,
  onNoteAsked,
  onLeave,
  onRemove,
}: MarkEditorProps) {
  return (
    <div className="mark-editor">
      <fieldset className="mark-colours" aria-label="Colour">
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
      <MarkNote mark={mark} deeds={deeds} asked={noteAsked} onAsked={onNoteAsked} onLeave={onLeave} />
      <TagLine mark={mark} deeds={deeds} />
      <ActionButton icon={Trash2} label="Remove the mark" onPress={onRemove} />
    </div>
  );
}

/** The tags in one line; kept when it is left, or by Enter. */
function TagLine({ mark, deeds }: Pick<MarkEditorProps, 'mark' | 'deeds'>) {
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
        <span>Tags</span>
        <input
          value={line}
          maxLength={5000}
          placeholder="coal, Zhou Enlai"
          onChange={(event) => setLine(event.target.value)}
          onBlur={keep}
        />
      </label>
    </form>
  );
}
