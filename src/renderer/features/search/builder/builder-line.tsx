import { X } from 'lucide-react';
import { examples, fieldNames, kindGroups } from './line-words.ts';
import { isWordsKind, type Line, type LineKind, type TextField } from './lines.ts';
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
        value={kind}
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
      <Where line={line} label={label} onChange={onChange} />
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
          maxLength={kind === 'in' || kind === 'before' || kind === 'after' ? 200 : 2000}
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

/** In which field words stand, or whether a value is meant or all others. */
function Where({
  line: { kind, field, isNot },
  label,
  onChange,
}: Pick<BuilderLineProps, 'line' | 'onChange'> & { readonly label: string }) {
  if (kind === 'undated' || kind === 'dated') return <span />;
  if (isWordsKind(kind)) {
    return (
      <select
        aria-label={`${label}: where`}
        value={field ?? ''}
        onChange={({ target }) => onChange({ field: (target.value || null) as TextField })}
      >
        {fieldNames.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  return (
    <select
      aria-label={`${label}: this, or all others`}
      value={isNot ? 'not' : 'is'}
      onChange={({ target }) => onChange({ isNot: target.value === 'not' })}
    >
      <option value="is">{kind === 'note' ? 'has' : 'is'}</option>
      <option value="not">{kind === 'note' ? 'has not' : 'is not'}</option>
    </select>
  );
}
