import { statSync } from 'node:fs';
import { createPrivate, libraryFiles } from '#core/library/files.ts';
import { inspectLibrary } from '#core/library/inspect-library.ts';

/** Which file the database of a folder is, as the disk knows it; null where there is none. */
export function placeOf(folder: string): string | null {
  try {
    const { dev, ino } = statSync(libraryFiles(folder).database);
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/** True where the database is whole. One that is still being copied back is not, and must not be taken for damaged. */
export function isWhole(folder: string): boolean {
  try {
    inspectLibrary(libraryFiles(folder).database, { whole: true });
    return true;
  } catch {
    return false;
  }
}

/** Has the next start check all: closing what was open before may have taken the sign of an unclean end away. */
export function markForCheck(folder: string): void {
  try {
    createPrivate(libraryFiles(folder).inUse, 'Another file came into the place of the open library.\n');
  } catch {
    // A folder that takes no file is not opened either, and says so.
  }
}
