import type { BackupsReport } from '#contract/library.ts';
import { formatBytes } from '../../text/format-bytes.ts';
import { factsWords } from './holdings-words.ts';
import { capital, whenWords } from './when-words.ts';

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
    <ul className="backups" aria-label="Backups">
      {backups.map(({ seq, path, bytes, facts }) => {
        const when = facts?.savedAt ? whenWords(facts.savedAt, now) : `Number ${seq}`;
        return (
          <li key={seq}>
            <span className="backup-when" title={path}>
              {capital(when)}
            </span>
            <span className="quiet">{facts ? factsWords(facts) : 'It cannot be read.'}</span>
            <span className="quiet backup-size">{formatBytes(bytes)}</span>
            {onLook && facts && (
              <button
                type="button"
                className="link"
                aria-label={`Look at it, the backup of ${when}`}
                onClick={() => onLook(path)}
              >
                Look at it
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
