import type { Timeline } from '#contract/catalogue.ts';
import { countOf } from '../../text/count-of.ts';
import type { Span } from './query-span.ts';
import { momentOf, momentWords } from './time-words.ts';

export interface TimelineTableProps {
  readonly timeline: Timeline;
  /** Left out where the table only stands behind the picture, for those who hear it. */
  readonly onNarrow?: (span: Span) => void;
}

/** The timeline for those who prefer to read. Years and months without any record are passed over. */
export function TimelineTable({ timeline: { unit, bars, undated }, onNarrow }: TimelineTableProps) {
  return (
    <table className="timeline-table">
      <caption className="visually-hidden">Records by {unit}</caption>
      <thead>
        <tr>
          <th scope="col">{unit === 'year' ? 'Year' : 'Month'}</th>
          <th scope="col">Records</th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(({ count }) => count > 0)
          .map((bar) => {
            const moment = momentOf(bar, unit);
            return (
              <tr key={moment}>
                <th scope="row">
                  {onNarrow ? (
                    <button
                      type="button"
                      className="link"
                      title={`Narrow the list to ${momentWords(moment)}`}
                      onClick={() => onNarrow({ from: moment, to: moment })}
                    >
                      {momentWords(moment)}
                      <span className="visually-hidden">
                        , {countOf(bar.count, 'record')}, narrow the list to it
                      </span>
                    </button>
                  ) : (
                    momentWords(moment)
                  )}
                </th>
                <td>{bar.count.toLocaleString('en-GB')}</td>
              </tr>
            );
          })}
        {undated > 0 && (
          <tr>
            <th scope="row">Undated</th>
            <td>{undated.toLocaleString('en-GB')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
