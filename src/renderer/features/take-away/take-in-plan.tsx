import type { Planned, PlannedList, TakeInPlan } from '#contract/hand-over.ts';
import { countOf } from '../../text/count-of.ts';
import { PagedList } from './paged-list.tsx';

const formatNames: Readonly<Record<TakeInPlan['format'], string>> = {
  'carrel-jsonld': 'Annotations that Carrel wrote',
  'web-annotations': 'W3C annotations',
  'carrel-markdown': 'A Markdown folder that Carrel wrote',
  'csl-json': 'Notes of references (CSL-JSON)',
};

/** What taking in would do. Of notes that differ one can say which are to be taken, as new revisions. */
export function TakeInPlanView(props: {
  readonly of: TakeInPlan;
  readonly revise: ReadonlySet<string>;
  readonly onRevise: (revise: ReadonlySet<string>) => void;
  readonly onMore: (list: PlannedList) => void;
}) {
  const { format, counts, new: fresh, differs, unplaced, waiting, losses } = props.of;
  const more = (list: PlannedList) => () => props.onMore(list);
  return (
    <section aria-label="What would be done">
      <h3>{formatNames[format]}</h3>
      <p role="status">
        {counts.new === 0 ? 'Nothing in it is new.' : `${countOf(counts.new, 'thing is', 'things are')} new.`}
        {counts.there > 0 && ` ${countOf(counts.there, 'is', 'are')} in the library already.`}
      </p>
      <Things title="New" things={fresh} of={counts.new} onMore={more('new')} />
      <Things
        title="New, and wait: their passage is not found in the text"
        things={waiting}
        of={counts.waiting}
        onMore={more('waiting')}
      />
      <Differing {...props} onMore={more('differs')} />
      <Things title="Cannot be placed" things={unplaced} of={counts.unplaced} onMore={more('unplaced')} />
      {losses.map((loss) => (
        <p key={loss} className="quiet">
          {loss}
        </p>
      ))}
      {differs.length === 0 && counts.new === 0 && counts.unplaced === 0 && (
        <p className="quiet">There is nothing to be done.</p>
      )}
    </section>
  );
}

/** Each with a box to be ticked, where its words can be taken. */
function Differing({
  of: { differs, counts },
  revise,
  onRevise,
  onMore,
}: {
  readonly of: TakeInPlan;
  readonly revise: ReadonlySet<string>;
  readonly onRevise: (revise: ReadonlySet<string>) => void;
  readonly onMore: () => void;
}) {
  if (counts.differs === 0) return null;
  const offered = differs.flatMap((each) => each.revise ?? []);
  const isAll = offered.length > 0 && offered.every((each) => revise.has(each));
  const toggle = (key: string) => {
    const next = new Set(revise);
    if (!next.delete(key)) next.add(key);
    onRevise(next);
  };
  return (
    <details open>
      <summary>Otherwise in the library: {counts.differs.toLocaleString('en-GB')}</summary>
      {offered.length > 0 && (
        <p>
          What is there stays, unless you tick a note: then its words in the file become a new revision, and
          those in the library stay in its history.{' '}
          <button
            type="button"
            className="link"
            onClick={() => onRevise(isAll ? new Set() : new Set(offered))}
          >
            {isAll ? 'Tick none' : differs.length < counts.differs ? 'Tick all that are shown' : 'Tick all'}
          </button>
        </p>
      )}
      <PagedList
        className="take-differing"
        things={differs}
        of={counts.differs}
        onMore={onMore}
        show={({ revise: key, ...thing }) =>
          key === undefined ? (
            <Thing {...thing} />
          ) : (
            <label>
              <input type="checkbox" checked={revise.has(key)} onChange={() => toggle(key)} />
              <span>
                {thing.title} <span className="quiet">{thing.kind}</span>
                <span className="take-wording">
                  <span className="quiet">In the file:</span> {thing.begins}
                </span>
                <span className="take-wording quiet">{thing.why}</span>
              </span>
            </label>
          )
        }
      />
    </details>
  );
}

function Things({
  title,
  things,
  of,
  onMore,
}: {
  readonly title: string;
  readonly things: readonly Planned[];
  readonly of: number;
  readonly onMore: () => void;
}) {
  if (of === 0) return null;
  return (
    <details open={of <= 20}>
      <summary>
        {title}: {of.toLocaleString('en-GB')}
      </summary>
      <PagedList things={things} of={of} onMore={onMore} show={(thing) => <Thing {...thing} />} />
    </details>
  );
}

const Thing = ({ kind, title, begins, why }: Omit<Planned, 'revise'>) => (
  <>
    {title} <span className="quiet">{[kind, begins, why].filter(Boolean).join(' · ')}</span>
  </>
);
