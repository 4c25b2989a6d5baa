import { closeSync, existsSync, openSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AppError, isAppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { nextDamaged } from './backup/damaged-folder.ts';
import type { Disk } from './backup/disk.ts';
import { recover } from './backup/recover.ts';
import type { LibraryFiles } from './files.ts';
import { linesOf } from './journal-lines.ts';
import { libraryError } from './library-errors.ts';
import type { Found } from './open-or-recover.ts';
import { type LibraryPorts, startLibrary } from './start-library.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * Puts a library together that could not be opened, nor be put together by a start, for a reader who has a copy to take
 * in: what stands in the way is set aside, the journal too where that is it, and all that can be read of the rest is kept.
 * `why` is what opening said. Throws what stands in the way of this as well, a disk that takes nothing, say.
 */
export function mendLibrary(
  files: LibraryFiles,
  folder: string,
  why: AppError,
  disk: Disk,
  ports: LibraryPorts,
): Found {
  const aside = nextDamaged(folder);
  const open = (damaged: string | null) => {
    try {
      return startLibrary(files, folder, { disk, ports, whole: false, after: { damaged } });
    } catch (error) {
      throw libraryError(error, t('notPutTogether'), folder);
    }
  };
  const damage = { why, isOwn: true };
  if (!canBeRead(files.journal)) return recover(folder, { ...damage, withJournal: true }, disk, open);
  try {
    return recover(folder, { ...damage, withJournal: false }, disk, open);
  } catch (error) {
    if (isAppError(error) && error.code !== 'library-damaged') throw error;
    // On no backup and not even on an empty base: the journal itself has something that cannot be.
    const first = join(aside, basename(files.database));
    return recover(folder, { ...damage, withJournal: true }, disk, () =>
      open(existsSync(first) ? first : null),
    );
  }
}

/** From end to end, whatever its lines say. A journal that is not there is in nobody's way. */
function canBeRead(journal: string): boolean {
  if (!existsSync(journal)) return true;
  try {
    const fd = openSync(journal, 'r+');
    try {
      for (const _ of linesOf(fd));
      return true;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}
