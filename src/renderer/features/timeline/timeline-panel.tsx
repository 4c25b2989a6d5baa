import { useRoom } from '../../state/use-room.tsx';
import { useFacets } from '../narrow/use-facets.ts';
import { type Span, withSpan } from './query-span.ts';
import { TimelinePicture } from './timeline-picture.tsx';
import { besideSentence, extentSentence } from './timeline-sentences.ts';
import { TimelineTable } from './timeline-table.tsx';

/** When the records of the list are from, as a picture or as a table; both narrow it. */
export function TimelinePanel() {
  const { state, dispatch } = useRoom();
  const { view, timeline: form } = state;
  const { data, error } = useFacets(view, { wanted: form !== 'hidden' });
  if (form === 'hidden') return null;
  const isTable = form === 'table';
  const timeline = data?.timeline;
  const onNarrow = (span: Span) => dispatch({ type: 'view', change: { query: withSpan(view.query, span) } });
  const beside = timeline ? besideSentence(timeline, view.sort === 'date') : '';

  return (
    <section className="timeline" id="timeline" aria-label="Timeline" tabIndex={-1}>
      {error && !data && <p className="quiet">The timeline could not be drawn.</p>}
      {timeline && timeline.bars.length === 0 && <p className="timeline-read">{extentSentence(timeline)}</p>}
      {timeline && timeline.bars.length > 0 && !isTable && (
        <>
          <TimelinePicture
            // Another span is another picture, where nothing is chosen yet.
            key={`${timeline.unit} ${timeline.bars[0]?.from} ${timeline.bars.length}`}
            timeline={timeline}
            onNarrow={onNarrow}
            rest={extentSentence(timeline)}
          />
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
          As a table
        </button>
      </p>
    </section>
  );
}
