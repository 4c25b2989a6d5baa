import type { Timeline } from '#contract/catalogue.ts';
import { timeline as words } from '#words/en/timeline.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import type { Span } from './query-span.ts';
import { momentOf, momentWords } from './time-words.ts';

const t = wordsOf('timeline', words);

export interface TimelineTableProps {
  readonly timeline: Timeline;
  /** Left out where the table only stands behind the picture, for those who hear it. */
  readonly onNarrow?: (span: Span) => void;
}

/** The timeline for those who prefer to read. Years and months without any record are passed over. */
export function TimelineTable({ timeline: { unit, bars, undated }, onNarrow }: TimelineTableProps) {
  return (
    <table className="timeline-table">
      <caption className="visually-hidden">{t('caption', { unit })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('unit', { unit })}</th>
          <th scope="col">{t('records')}</th>
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
                      title={t('narrowTo', { moment: momentWords(moment) })}
                      onClick={() => onNarrow({ from: moment, to: moment })}
                    >
                      {momentWords(moment)}
                      <span className="visually-hidden">{t('afterMoment', { count: bar.count })}</span>
                    </button>
                  ) : (
                    momentWords(moment)
                  )}
                </th>
                <td>{bar.count.toLocaleString(spokenLocale())}</td>
              </tr>
            );
          })}
        {undated > 0 && (
          <tr>
            <th scope="row">{t('undated')}</th>
            <td>{undated.toLocaleString(spokenLocale())}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
