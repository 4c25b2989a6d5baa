import { useQuery } from '@tanstack/react-query';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { CopyText } from '../adding/pack/copy-text.tsx';
import { sentencesOf } from './join-words.ts';
import { recoveryKey } from './library-provider.tsx';
import { PageHeading } from './page-heading.tsx';
import { doneWords, foundWords, leftWords } from './recovery-words.ts';
import { whenWords } from './when-words.ts';

const t = wordsOf('library', words);

/** What was found damaged and what was done, in plain words, with the ways on. Nothing here deletes anything. */
export function RecoveryPage(props: {
  readonly onBackups: () => void;
  readonly onExport: () => void;
  readonly onReadOn: () => void;
}) {
  const api = useApi();
  const { data } = useQuery({ queryKey: recoveryKey, queryFn: () => api.library.recovery({}) });
  if (!data) return <p className="quiet" aria-busy />;
  const { recovery, at } = data;
  const now = new Date();
  const isWhole = recovery.missing.length === 0;
  return (
    <div className="library-page">
      <PageHeading>{t('recoveryTitle')}</PageHeading>
      <p className="library-lead">{sentencesOf([leftWords(recovery), ...(isWhole ? [t('goOn')] : [])])}</p>
      <dl className="facts">
        <div>
          <dt>{t('whatWasFound')}</dt>
          <dd>{sentencesOf([foundWords(recovery), t('found', { when: whenWords(at, now) })])}</dd>
        </div>
        <div>
          <dt>{t('whatWasDone')}</dt>
          <dd>
            <ul className="library-deeds">
              {doneWords(recovery, now).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('damagedFiles')}</dt>
          <dd>
            {recovery.damaged === null ? (
              t('noneDamaged')
            ) : (
              <>
                <span className="path">{recovery.damaged}</span>{' '}
                <CopyText label={t('copyDamagedFolder')} figures={recovery.damaged} />
                <br />
                {t('nothingDeleted')}
              </>
            )}
          </dd>
        </div>
      </dl>
      <footer>
        <button type="button" className="secondary" onClick={props.onBackups}>
          {t('takeAnotherBackupIn')}
        </button>
        <button type="button" className="secondary" onClick={props.onExport}>
          {t('copyReadable')}
        </button>
        <button type="button" className="primary" onClick={props.onReadOn}>
          {t('readOn')}
        </button>
      </footer>
    </div>
  );
}
