import { X } from 'lucide-react';
import { common } from '#words/en/common.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';
import { LineWhere } from './line-where.tsx';
import { examples, kindGroups } from './line-words.ts';
import { isDateKind, isWordsKind, type Line, type LineKind } from './lines.ts';
import { ValueField } from './value-field.tsx';

const t = wordsOf('search', words);
const c = wordsOf('common', common);

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
  return (
    <li className="builder-line" data-kind={kind}>
      <select
        aria-label={t('lineWhat', { place })}
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
      <LineWhere line={line} place={place} onChange={onChange} />
      {kind === 'genre' || kind === 'collection' ? (
        <ValueField kind={kind} place={place} text={text} onChange={(value) => onChange({ text: value })} />
      ) : kind === 'undated' || kind === 'dated' ? (
        <span />
      ) : (
        <input
          type="text"
          aria-label={t(isWordsKind(kind) ? 'lineWords' : 'lineValue', { place })}
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
        aria-label={t('removeLine', { place })}
        title={c('remove')}
        onClick={onRemove}
      >
        <X aria-hidden size={16} />
      </button>
      {kind === 'near' && (
        <label className="distance" htmlFor={`distance-${line.key}`}>
          {rich(t, 'distance', {
            number: (
              <input
                id={`distance-${line.key}`}
                type="number"
                min={0}
                max={1000}
                value={distance}
                onChange={({ target }) => onChange({ distance: target.valueAsNumber || 0 })}
              />
            ),
          })}
        </label>
      )}
    </li>
  );
}
