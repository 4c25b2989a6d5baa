import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client.tsx';
import { CopyText } from '../adding/pack/copy-text.tsx';
import { recoveryKey } from './library-provider.tsx';
import { PageHeading } from './page-heading.tsx';
import { doneWords, foundWords, leftWords } from './recovery-words.ts';
import { whenWords } from './when-words.ts';

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
      <PageHeading>Your library was put together again</PageHeading>
      <p className="library-lead">
        {leftWords(recovery)} {isWhole && 'You can go on as before.'}
      </p>
      <dl className="facts">
        <div>
          <dt>What was found</dt>
          <dd>
            {foundWords(recovery)} Found {whenWords(at, now)}.
          </dd>
        </div>
        <div>
          <dt>What was done</dt>
          <dd>
            <ul className="library-deeds">
              {doneWords(recovery, now).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Damaged files</dt>
          <dd>
            {recovery.damaged === null ? (
              'There were none.'
            ) : (
              <>
                <span className="path">{recovery.damaged}</span>{' '}
                <CopyText label="Copy the folder of the damaged files" figures={recovery.damaged} />
                <br />
                Nothing was deleted, and nothing will be.
              </>
            )}
          </dd>
        </div>
      </dl>
      <footer>
        <button type="button" className="secondary" onClick={props.onBackups}>
          Take another backup in…
        </button>
        <button type="button" className="secondary" onClick={props.onExport}>
          Take a copy of all that is readable…
        </button>
        <button type="button" className="primary" onClick={props.onReadOn}>
          Read on
        </button>
      </footer>
    </div>
  );
}
