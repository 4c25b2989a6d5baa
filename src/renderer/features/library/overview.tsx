import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LibraryState } from '#contract/api.ts';
import { canBeMended } from '#contract/can-be-mended.ts';
import type { BackupsReport } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { describeError } from '../../text/describe-error.ts';
import { titleOf } from '../../text/error-titles.ts';
import { CopyText } from '../adding/pack/copy-text.tsx';
import { BackupList } from './backup-list.tsx';
import { EncryptionFacts } from './encryption-facts.tsx';
import { backedUpWords, holdingsWords } from './holdings-words.ts';
import { sentencesOf } from './join-words.ts';
import type { LibraryPage, Purpose } from './library-page.ts';
import { recoveryKey } from './library-provider.tsx';
import { PageHeading } from './page-heading.tsx';
import { backedUpSaid, type Said, secondPlaceSaid } from './said.ts';
import { SecondPlace } from './second-place.tsx';
import { useOnce } from './use-once.ts';
import { whenWords } from './when-words.ts';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

export const backupsKey = ['library', 'backups'];

export interface OverviewProps {
  readonly onSaid: (said: Said | null) => void;
  readonly onChoose: (purpose: Purpose) => void;
  readonly onPage: (page: LibraryPage) => void;
}

/** The library at a glance, and what can be done with it as it is. */
export function Overview({ onSaid, onChoose, onPage }: OverviewProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { state, retry } = useLibrary();
  // They change with every save, which nobody tells of: asked anew whenever this page comes.
  const fresh = { refetchOnMount: 'always' } as const;
  const backups = useQuery({ queryKey: backupsKey, queryFn: () => api.library.backups({}), ...fresh });
  const holdings = useQuery({
    queryKey: ['library', 'holdings'],
    queryFn: () => api.library.holdings({}),
    ...fresh,
  });
  const told = useQuery({ queryKey: recoveryKey, queryFn: () => api.library.recovery({}) });

  const show = (report: BackupsReport, say: (report: BackupsReport) => Said) => {
    queries.setQueryData(backupsKey, report);
    onSaid(say(report));
  };
  const backUp = useOnce(
    () => api.library.backUp({}),
    (report) => show(report, backedUpSaid),
  );
  const dropSecond = useOnce(
    () => api.library.secondPlace({ folder: null }),
    (report) => show(report, secondPlaceSaid),
  );
  const again = useOnce(retry, (next) =>
    onSaid(next && next.state !== 'ready' ? { sentence: t('stillTheSame'), isTrouble: true } : null),
  );
  const error = backUp.error ?? dropSecond.error ?? backups.error;
  useEffect(() => {
    if (error) onSaid({ sentence: describeError(error).sentence, isTrouble: true });
  }, [error, onSaid]);

  const now = new Date();
  const report = backups.data;
  const canWrite = state?.state === 'ready';
  const isMendable = state !== undefined && canBeMended(state);
  return (
    <div className="library-page">
      <PageHeading key={state?.state}>{headingOf(state)}</PageHeading>
      {state && state.state !== 'ready' && (
        <div className="library-lead">
          <p>{state.error.message}</p>
          <div className="library-ways">
            {!/^library-(read-only|encrypted)$/.test(state.error.code) && (
              <button type="button" className="secondary" onClick={() => again.run(undefined)}>
                {c('tryAgain')}
              </button>
            )}
            {isMendable && (
              <button type="button" className="secondary" onClick={() => onPage({ at: 'backups' })}>
                {t('takeBackupIn')}
              </button>
            )}
          </div>
        </div>
      )}
      {told.data && (
        <p className="library-told">
          {t('togetherAgain', { when: whenWords(told.data.at, now) })}{' '}
          <button type="button" className="link" onClick={() => onPage({ at: 'recovery' })}>
            {t('foundAndDone')}
          </button>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('whereItLies')}</dt>
          <dd>
            {state && (
              <>
                <span className="path">{state.folder}</span>{' '}
                <CopyText label={t('copyLibraryFolder')} figures={state.folder} />
              </>
            )}
          </dd>
        </div>
        {holdings.data && (
          <div>
            <dt>{t('whatIsInIt')}</dt>
            <dd>
              {sentencesOf([
                holdingsWords(holdings.data),
                ...(holdings.data.savedAt
                  ? [t('lastSaved', { when: whenWords(holdings.data.savedAt, now) })]
                  : []),
              ])}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('backups')}</dt>
          <dd>
            {report && <p>{backedUpWords(report, now, state?.state !== 'unavailable')}</p>}
            {report?.trouble && <p className="problem">{report.trouble.message}</p>}
            {canWrite && (
              <button
                type="button"
                className="secondary"
                aria-disabled={backUp.isBusy}
                onClick={() => backUp.run(undefined)}
              >
                {backUp.isBusy ? t('backingUp') : t('backUpNow')}
              </button>
            )}
            {report && report.backups.length > 0 && (
              <BackupList
                backups={report.backups}
                onLook={canWrite || isMendable ? (path) => onPage({ at: 'plan', path }) : null}
              />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('secondPlace')}</dt>
          <dd>
            <SecondPlace
              place={report?.secondPlace ?? null}
              canWrite={canWrite}
              isBusy={dropSecond.isBusy}
              onChoose={() => onChoose('second')}
              onDrop={() => dropSecond.run(undefined)}
            />
          </dd>
        </div>
        <EncryptionFacts canWrite={canWrite} onPage={onPage} />
        <div>
          <dt>{t('copies')}</dt>
          <dd>
            <CopyWays state={state} onChoose={onChoose} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

function CopyWays({
  state,
  onChoose,
}: {
  readonly state: LibraryState | undefined;
  readonly onChoose: (purpose: Purpose) => void;
}) {
  const way = (purpose: Purpose, label: string) => (
    <button type="button" className="secondary" onClick={() => onChoose(purpose)}>
      {label}
    </button>
  );
  if (state?.state === 'unavailable') {
    return (
      <>
        <p>{sentencesOf([t('filesElsewhere'), ...(canBeMended(state) ? [] : [t('copyOnceOpen')])])}</p>
        <div className="library-ways">{way('files', t('saveFilesElsewhere'))}</div>
      </>
    );
  }
  return (
    <>
      <p>{t('whatACopyIs')}</p>
      <div className="library-ways">
        {way('copy', t('takeCopy'))}
        {state?.state === 'ready' && way('take-in', t('takeCopyIn'))}
      </div>
    </>
  );
}

function headingOf(state: LibraryState | undefined): string {
  if (state === undefined || state.state === 'ready') return t('headingReady');
  return titleOf(state.error.code);
}
