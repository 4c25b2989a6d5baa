import { X } from 'lucide-react';
import { LineWhere } from './line-where.tsx';
import { examples, kindGroups } from './line-words.ts';
import { isDateKind, isWordsKind, type Line, type LineKind } from './lines.ts';
import { ValueField } from './value-field.tsx';

export interface BuilderLineProps {
  readonly line: Line;
  /** Its number, from 1. */
  readonly place: number;
  readonly onChange: (change: Partial<Line>) => void;
  readonly onRemove: () => void;
}

/** One line of the form: what is asked, where, and the words. */
export function BuilderLine({ line, place, onChange, onRemove }: BuilderLineProps) {
  const { kind, text, distance } = line;
  const label = `Line ${place}`;
  return (
    <li className="builder-line" data-kind={kind}>
      <select
        aria-label={`${label}: what`}
        value={isDateKind(kind) ? 'in' : kind}
        onChange={({ target }) => onChange({ kind: target.value as LineKind })}
      >
        {kindGroups.map(([group, kinds]) => (
          <optgroup key={group} label={group}>
            {kinds.map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <LineWhere line={line} label={label} onChange={onChange} />
      {kind === 'genre' || kind === 'collection' ? (
        <ValueField kind={kind} label={label} text={text} onChange={(value) => onChange({ text: value })} />
      ) : kind === 'undated' || kind === 'dated' ? (
        <span />
      ) : (
        <input
          type="text"
          aria-label={`${label}: ${isWordsKind(kind) ? 'words' : 'value'}`}
          value={text}
          placeholder={examples[kind]}
          spellCheck={false}
          autoComplete="off"
          maxLength={isDateKind(kind) ? 200 : 2000}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      )}
      <button
        type="button"
        className="clear"
        aria-label={`Remove line ${place}`}
        title="Remove"
        onClick={onRemove}
      >
        <X aria-hidden size={16} />
      </button>
      {kind === 'near' && (
        <label className="distance">
          with at most{' '}
          <input
            type="number"
            min={0}
            max={1000}
            value={distance}
            onChange={({ target }) => onChange({ distance: target.valueAsNumber || 0 })}
          />{' '}
          words between them
        </label>
      )}
    </li>
  );
}
