import type { RecordRef } from '#contract/entities.ts';
import { dayOf } from '../names/name-words.ts';
import { excerptOf } from './excerpt-of.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';
import { useRemovedMarks } from './use-marks.ts';

/** The bin: what was removed of this record's marks in the last 30 days. */
export function RemovedMarks({ record, deeds }: { readonly record: RecordRef; readonly deeds: MarkDeeds }) {
  const { data } = useRemovedMarks(record);
  if (!data || data.length === 0) return null;
  return (
    <details className="mark-bin">
      <summary>Removed ({data.length})</summary>
      <p className="quiet">Kept here for 30 days.</p>
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
              aria-label={`Bring back: ${excerptOf(mark.anchor.quote).slice(0, 60)}`}
              onClick={() => void deeds.restore(mark.id)}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
