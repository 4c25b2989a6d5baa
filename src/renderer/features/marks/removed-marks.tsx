import type { RecordRef } from '#contract/entities.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { dayOf } from '../names/name-words.ts';
import { excerptOf } from './excerpt-of.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';
import { useRemovedMarks } from './use-marks.ts';

const t = wordsOf('marks', words);

/** The bin: what was removed of this record's marks in the last 30 days. */
export function RemovedMarks({ record, deeds }: { readonly record: RecordRef; readonly deeds: MarkDeeds }) {
  const { data } = useRemovedMarks(record);
  if (!data || data.length === 0) return null;
  return (
    <details className="mark-bin">
      <summary>{t('removed', { count: data.length })}</summary>
      <p className="quiet">{t('keptDays')}</p>
      <ul>
        {data.map(({ mark, removedAt }) => (
          <li key={mark.id}>
            <span>
              <span className="mark-quote">{excerptOf(mark.anchor.quote)}</span>
              <small className="quiet">{dayOf(removedAt)}</small>
            </span>
            <button
              type="button"
              className="link"
              aria-label={t('bringBackNamed', { passage: excerptOf(mark.anchor.quote).slice(0, 60) })}
              onClick={() => void deeds.restore(mark.id)}
            >
              {t('bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
