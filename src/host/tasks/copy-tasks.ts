import { listBackups } from '#core/library/backup/backup-folder.ts';
import { type CopyWork, copyWorkHere } from '#core/library/backup/copy-work.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { secondPlace } from '#core/library/backup/second-place.ts';
import { unevenCopies } from '#core/library/encryption/level-copies.ts';
import { sizeOf } from '#core/library/files.ts';
import type { TaskPool } from './task-pool.ts';

/** A check tells nothing while it goes on; that of a large library on a slow stick may take minutes. */
const silentMs = 30 * 60 * 1000;
/** So much is checked in some 20 ms, and a process takes longer to begin. */
const smallBytes = 512 * 1024;

/** The work on copies of the library: small ones at once, others in the processes of a pool. */
export function copyWorkElsewhere(pool: TaskPool): CopyWork {
  const here = copyWorkHere(realDisk);
  const isSmall = (...paths: readonly string[]) => paths.every((path) => sizeOf(path) < smallBytes);
  return {
    // The copy is as large as the library.
    copy: (database, part) =>
      isSmall(database, `${database}-wal`)
        ? here.copy(database, part)
        : pool.start('copy-encrypted', { database, part }, { silentMs }).result,
    finish: (part) =>
      isSmall(part) ? here.finish(part) : pool.start('finish-copy', { part }, { silentMs }).result,
    verify: (path) =>
      isSmall(path) ? here.verify(path) : pool.start('verify-copy', { path }, { silentMs }).result,
    // Never here: a stick may be slow with anything.
    toSecondPlace: (dataFolder, backup) =>
      pool.start('second-place', { dataFolder, backup }, { silentMs }).result,
    level(dataFolder) {
      const { plain, other } = unevenCopies(dataFolder);
      return secondPlace(dataFolder) === null && isSmall(...plain, ...other)
        ? here.level(dataFolder)
        : pool.start('level-copies', { dataFolder }, { silentMs }).result;
    },
    describe: (folder) =>
      isSmall(...listBackups(folder).map(({ path }) => path))
        ? here.describe(folder)
        : pool.start('describe-backups', { folder }, { silentMs }).result,
    plan: (database, path) =>
      isSmall(path, database ?? path)
        ? here.plan(database, path)
        : pool.start('plan-restore', { database, path }, { silentMs }).result,
  };
}
