import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { dateRelations, fieldNames } from './line-words.ts';
import { isDateKind, isWordsKind, type Line, type TextField } from './lines.ts';

const t = wordsOf('search', words);

/** In which field words stand, how a date lies, or whether a value or all others are meant. */
export function LineWhere({
  line: { kind, field, isNot },
  place,
  onChange,
}: {
  readonly line: Line;
  readonly place: number;
  readonly onChange: (change: Partial<Line>) => void;
}) {
  if (kind === 'undated' || kind === 'dated') return <span />;
  if (isWordsKind(kind)) {
    return (
      <select
        aria-label={t('lineWhere', { place })}
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
  if (isDateKind(kind)) {
    const at = dateRelations.findIndex(([relation, not]) => relation === kind && not === isNot);
    return (
      <select
        aria-label={t('lineWhen', { place })}
        value={at}
        onChange={({ target }) => {
          const [relation, not] = dateRelations[Number(target.value)] ?? dateRelations[0];
          onChange({ kind: relation, isNot: not });
        }}
      >
        {dateRelations.map(([, , words], each) => (
          <option key={words} value={each}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  return (
    <select
      aria-label={t('lineThis', { place })}
      value={isNot ? 'not' : 'is'}
      onChange={({ target }) => onChange({ isNot: target.value === 'not' })}
    >
      <option value="is">{t(kind === 'note' ? 'has' : 'is')}</option>
      <option value="not">{t(kind === 'note' ? 'hasNot' : 'isNot')}</option>
    </select>
  );
}
