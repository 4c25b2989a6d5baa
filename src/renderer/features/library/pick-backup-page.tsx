import { useQuery } from '@tanstack/react-query';
import { canBeMended } from '#contract/can-be-mended.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useLibrary } from '../../state/use-library.tsx';
import { BackupList } from './backup-list.tsx';
import { backupsKey } from './overview.tsx';
import { PageHeading } from './page-heading.tsx';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

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
      <PageHeading>{t('whichBackup')}</PageHeading>
      <p className="library-lead">{isGone ? t('mendedWithBackup') : t('addedFromBackup')}</p>
      {data &&
        (data.backups.length > 0 ? (
          <BackupList backups={data.backups} onLook={props.onLook} />
        ) : (
          <p>{t('noBackupElsewhere')}</p>
        ))}
      <footer>
        <button type="button" className="secondary" onClick={props.onBack}>
          {c('back')}
        </button>
        <button type="button" className="secondary" onClick={props.onFile}>
          {t('chooseFile')}
        </button>
      </footer>
    </div>
  );
}
