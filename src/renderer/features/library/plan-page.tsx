import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Result } from '#contract/api.ts';
import { canBeMended } from '#contract/can-be-mended.ts';
import { isAppError } from '#contract/errors.ts';
import type { RestorePlanReport } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { encryption } from '#words/en/encryption.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { titleOf } from '../../text/error-titles.ts';
import { formatBytes } from '../../text/format-bytes.ts';
import { rich } from '../../text/rich.tsx';
import { troubleWords } from '../adding/trouble-words.ts';
import { factsWords } from './holdings-words.ts';
import { PageHeading } from './page-heading.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { addsNothing, differingWords, planWords } from './plan-words.ts';
import { useOnce } from './use-once.ts';
import { whenWords } from './when-words.ts';

const t = wordsOf('library', words);
const c = wordsOf('common', common);
const e = wordsOf('encryption', encryption);

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
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    queryKey: ['restore-plan', path],
    queryFn: () => api.library.planRestore({ path }),
    gcTime: 0,
    enabled: taken === null,
  });
  const take = useOnce(() => api.library.restore({ path }), setTaken);

  if (taken) return <TakenIn taken={taken} onBack={props.onBack} />;
  if (isAppError(error) && error.code === 'copy-encrypted') {
    return (
      <div className="library-page">
        <PageHeading>{titleOf(error.code)}</PageHeading>
        <p className="library-lead">{e('copyLead')}</p>
        <PassphraseForm
          asks="passphrase"
          button={e('unlock')}
          back={c('back')}
          onBack={props.onBack}
          run={async ({ passphrase }) => {
            await api.library.unlockCopy({ path, passphrase });
            return () => void refetch();
          }}
        />
      </div>
    );
  }
  const trouble = error ?? take.error;
  const hasAll = plan !== undefined && addsNothing(plan) && !isMended;
  return (
    <div className="library-page">
      <PageHeading>{t('planTitle')}</PageHeading>
      {!plan && !error && <p role="status">{t('checking')}</p>}
      {plan && (
        <>
          <CopyFacts {...plan.copy} />
          <Deeds plan={plan} />
          <p className="quiet">{hasAll ? t('hasAll') : isMended ? t('mendedWithCopy') : t('backupBefore')}</p>
        </>
      )}
      <div className="library-said">
        <p role="status">{take.isBusy && (isMended ? t('mending') : t('takingIn'))}</p>
        <p role="alert" className="problem">
          {troubleWords(trouble)}
        </p>
      </div>
      <footer>
        <button
          type="button"
          className="secondary"
          aria-disabled={take.isBusy}
          onClick={() => take.isBusy || props.onBack()}
        >
          {hasAll || error ? c('back') : t('leaveIt')}
        </button>
        {error ? (
          <button type="button" className="primary" onClick={props.onOther}>
            {t('chooseAnother')}
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
              {t('takeItIn')}
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
      <PageHeading>{t('takenIn')}</PageHeading>
      <p className="library-lead">
        {t('libraryNowHas', { notes: taken.now.notes, bookmarks: taken.now.bookmarks })}
      </p>
      <Deeds plan={taken} />
      {taken.damaged !== null && <p>{rich(t, 'mended', { path: drawPath, folder: taken.damaged })}</p>}
      {taken.backup && taken.damaged === null && (
        <p>{rich(t, 'asItWas', { path: drawPath, file: taken.backup.path })}</p>
      )}
      <footer>
        <button type="button" className="primary" onClick={onBack}>
          {t('done')}
        </button>
      </footer>
    </div>
  );
}

const drawPath = (inside: ReactNode) => <span className="path">{inside}</span>;

function CopyFacts({ path, bytes, facts }: RestorePlanReport['copy']) {
  const held = { facts: factsWords(facts), size: formatBytes(bytes) };
  return (
    <dl className="facts">
      <div>
        <dt>{t('copyTerm')}</dt>
        <dd>
          <span className="path">{path}</span>
        </dd>
      </div>
      <div>
        <dt>{t('holds')}</dt>
        <dd>
          {facts.savedAt === null
            ? t('copyHoldsNothing', held)
            : t('copyHolds', { ...held, when: whenWords(facts.savedAt, new Date()) })}
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
          <summary>{t('whichDiffer')}</summary>
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
