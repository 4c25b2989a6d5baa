import { useEffect, useRef } from 'react';
import { timeline as words } from '#words/en/timeline.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { useFacets } from '../narrow/use-facets.ts';
import { type Span, showsUndated, withSpan } from './query-span.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { besideSentence, extentSentence } from './timeline-sentences.ts';
import { TimelineTable } from './timeline-table.tsx';

const t = wordsOf('timeline', words);

/** When the records of the list are from, as a picture or as a table; both narrow it. */
export function TimelinePanel() {
  const { state, dispatch } = useRoom();
  const { view, timeline: form } = state;
  const { data, error } = useFacets(view, { wanted: form !== 'hidden' });
  const section = useRef<HTMLElement>(null);
  const isEmpty = data?.timeline.bars.length === 0;
  const hasPicture = form === 'picture' && data !== undefined && !isEmpty;
  useEffect(() => {
    const { activeElement } = document;
    if (hasPicture && activeElement === section.current) document.getElementById('timeline-picture')?.focus();
    // A span without any record takes the picture away, and the focus with it.
    if (isEmpty && activeElement === document.body) section.current?.focus();
  }, [hasPicture, isEmpty]);
  if (form === 'hidden') return null;
  const isTable = form === 'table';
  const timeline = data?.timeline;
  const onNarrow = (span: Span) => dispatch({ type: 'view', change: { query: withSpan(view.query, span) } });
  // The line above says it of a query that lets the undated in.
  const undated = showsUndated(view.query) ? 0 : (timeline?.undated ?? 0);
  const beside = timeline ? besideSentence({ ...timeline, undated }, view.sort === 'date') : '';

  return (
    <section ref={section} className="timeline" id="timeline" aria-label={t('label')} tabIndex={-1}>
      {error && !data && <p className="quiet">{t('notDrawn')}</p>}
      {timeline && timeline.bars.length === 0 && <p className="timeline-read">{extentSentence(timeline)}</p>}
      {timeline && timeline.bars.length > 0 && !isTable && (
        <>
          <TimelinePicture timeline={timeline} onNarrow={onNarrow} rest={extentSentence(timeline)} />
          <div className="visually-hidden">
            <TimelineTable timeline={timeline} />
          </div>
        </>
      )}
      {timeline && timeline.bars.length > 0 && isTable && (
        <div className="timeline-scroll">
          <TimelineTable timeline={timeline} onNarrow={onNarrow} />
        </div>
      )}
      <p className="timeline-beside">
        <span>{beside}</span>
        <button
          type="button"
          className="link"
          aria-pressed={isTable}
          onClick={() => dispatch({ type: 'set', change: { timeline: isTable ? 'picture' : 'table' } })}
        >
          {t('asTable')}
        </button>
      </p>
    </section>
  );
}
