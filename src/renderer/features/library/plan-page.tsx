import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '#contract/api.ts';
import { canBeMended } from '#contract/can-be-mended.ts';
import type { RestorePlanReport } from '#contract/library.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { describeError } from '../../text/describe-error.ts';
import { formatBytes } from '../../text/format-bytes.ts';
import { factsWords } from './holdings-words.ts';
import { PageHeading } from './page-heading.tsx';
import { addsNothing, differingWords, planWords } from './plan-words.ts';
import { useOnce } from './use-once.ts';
import { whenWords } from './when-words.ts';

/** What taking a copy in would do, in plain words; then, when it is asked for, what it did. */
export function PlanPage(props: {
  readonly path: string;
  readonly onOther: () => void;
  readonly onBack: () => void;
}) {
  const api = useApi();
  const { path } = props;
  const { state } = useLibrary();
  const isMended = state !== undefined && canBeMended(state);
  const [taken, setTaken] = useState<Result<'library.restore'> | null>(null);
  // Asked anew each time: the library may have changed meanwhile, and the file as well.
  const { data: plan, error } = useQuery({
    queryKey: ['restore-plan', path],
    queryFn: () => api.library.planRestore({ path }),
    gcTime: 0,
    enabled: taken === null,
  });
  const take = useOnce(() => api.library.restore({ path }), setTaken);

  if (taken) return <TakenIn taken={taken} onBack={props.onBack} />;
  const trouble = error ?? take.error;
  const hasAll = plan !== undefined && addsNothing(plan) && !isMended;
  return (
    <div className="library-page">
      <PageHeading>What taking it in would do</PageHeading>
      {!plan && !error && <p role="status">Checking the copy whole…</p>}
      {plan && (
        <>
          <CopyFacts {...plan.copy} />
          <Deeds plan={plan} />
          <p className="quiet">
            {hasAll
              ? 'Your library has all of it already.'
              : isMended
                ? 'All that can be read of the library is put together with it. The files that are there now are set aside and kept.'
                : 'Nothing of yours is overwritten or taken away. A backup is made before.'}
          </p>
        </>
      )}
      <div className="library-said">
        <p role="status">
          {take.isBusy &&
            (isMended
              ? 'Putting the library together and taking the copy in…'
              : 'Making a backup and taking the copy in…')}
        </p>
        <p role="alert" className="problem">
          {trouble ? `${describeError(trouble).title}. ${describeError(trouble).sentence}` : ''}
        </p>
      </div>
      <footer>
        <button
          type="button"
          className="secondary"
          aria-disabled={take.isBusy}
          onClick={() => take.isBusy || props.onBack()}
        >
          {hasAll || error ? 'Back' : 'Leave it'}
        </button>
        {error ? (
          <button type="button" className="primary" onClick={props.onOther}>
            Choose another
          </button>
        ) : (
          !hasAll && (
            <button
              type="button"
              className="primary"
              disabled={!plan}
              aria-disabled={take.isBusy}
              onClick={() => take.run(undefined)}
            >
              Take it in
            </button>
          )
        )}
      </footer>
    </div>
  );
}

function TakenIn({
  taken,
  onBack,
}: {
  readonly taken: Result<'library.restore'>;
  readonly onBack: () => void;
}) {
  return (
    <div className="library-page">
      <PageHeading>The copy was taken in</PageHeading>
      <p className="library-lead">Your library now has {factsWords(taken.now)}.</p>
      <Deeds plan={taken} />
      {taken.damaged !== null && (
        <p>
          The library was put together, and can be written again. The files that could not be opened are kept
          in <span className="path">{taken.damaged}</span>.
        </p>
      )}
      {taken.backup && taken.damaged === null && (
        <p>
          As it was before, it lies in <span className="path">{taken.backup.path}</span>.
        </p>
      )}
      <footer>
        <button type="button" className="primary" onClick={onBack}>
          Done
        </button>
      </footer>
    </div>
  );
}

function CopyFacts({ path, bytes, facts }: RestorePlanReport['copy']) {
  const until = facts.savedAt === null ? 'nothing' : `saved ${whenWords(facts.savedAt, new Date())}`;
  return (
    <dl className="facts">
      <div>
        <dt>Copy</dt>
        <dd>
          <span className="path">{path}</span>
        </dd>
      </div>
      <div>
        <dt>Holds</dt>
        <dd>
          {factsWords(facts)}, the last {until}. {formatBytes(bytes)}, checked and whole.
        </dd>
      </div>
    </dl>
  );
}

function Deeds({ plan }: { readonly plan: RestorePlanReport }) {
  return (
    <>
      <ul className="library-deeds">
        {planWords(plan).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {plan.differing.length > 0 && (
        <details>
          <summary>Which differ</summary>
          <ul className="library-deeds">
            {plan.differing.map((each) => (
              <li key={differingWords(each)}>{differingWords(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
