import type { BackupsReport } from '#contract/library.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { formatBytes } from '../../text/format-bytes.ts';
import { factsWords } from './holdings-words.ts';
import { capital, whenWords } from './when-words.ts';

const t = wordsOf('library', words);

/** The backups, the newest first, each with the way to look at what taking it in would do. */
export function BackupList({
  backups,
  onLook,
}: {
  readonly backups: BackupsReport['backups'];
  /** Null where nothing can be taken in. */
  readonly onLook: ((path: string) => void) | null;
}) {
  const now = new Date();
  return (
    <ul className="backups" aria-label={t('backups')}>
      {backups.map(({ seq, path, bytes, facts }) => {
        const when = facts?.savedAt ? whenWords(facts.savedAt, now) : t('backupNumber', { seq });
        return (
          <li key={seq}>
            <span className="backup-when" title={path}>
              {capital(when)}
            </span>
            <span className="quiet">{facts ? factsWords(facts) : t('cannotBeRead')}</span>
            <span className="quiet backup-size">{formatBytes(bytes)}</span>
            {onLook && facts && (
              <button
                type="button"
                className="link"
                aria-label={t('lookAtBackup', { when })}
                onClick={() => onLook(path)}
              >
                {t('lookAtIt')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
