import { useQuery } from '@tanstack/react-query';
import { canBeMended } from '#contract/can-be-mended.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { BackupList } from './backup-list.tsx';
import { backupsKey } from './overview.tsx';
import { PageHeading } from './page-heading.tsx';

/** Which backup, or which copy elsewhere, is to be taken in. */
export function PickBackupPage(props: {
  readonly onLook: (path: string) => void;
  readonly onFile: () => void;
  readonly onBack: () => void;
}) {
  const api = useApi();
  const { state } = useLibrary();
  const { data } = useQuery({
    queryKey: backupsKey,
    queryFn: () => api.library.backups({}),
    refetchOnMount: 'always',
  });
  const isGone = state !== undefined && canBeMended(state);
  return (
    <div className="library-page">
      <PageHeading>Which backup to take in</PageHeading>
      <p className="library-lead">
        {isGone
          ? 'It is put together with all that can be read of the library. The files that are there now are set aside and kept.'
          : 'What it has and the library lacks is added. Nothing is overwritten or taken away.'}{' '}
        You see first what it would do.
      </p>
      {data &&
        (data.backups.length > 0 ? (
          <BackupList backups={data.backups} onLook={props.onLook} />
        ) : (
          <p>No backup is in the data folder. A copy or backup may lie elsewhere.</p>
        ))}
      <footer>
        <button type="button" className="secondary" onClick={props.onBack}>
          Back
        </button>
        <button type="button" className="secondary" onClick={props.onFile}>
          Choose a file…
        </button>
      </footer>
    </div>
  );
}
