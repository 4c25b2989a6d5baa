import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Disk } from '../backup/disk.ts';
import { libraryFiles } from '../files.ts';
import { encryptionFile } from './folder-key.ts';
import { offKeyFile } from './off-key.ts';

/** Where a library is written anew, and what that folder is called from the moment on that it holds. */
export const switchFolders = (folder: string) => ({
  part: join(folder, 'encryption.part'),
  done: join(folder, 'encryption.done'),
});

/**
 * Puts the files in place of a library that was written anew in another form, and sweeps away one that was not written to
 * the end. To be called by whoever has the library's lock, before anything else. It needs no key; each step may be done
 * twice, so it does not matter where it is cut off.
 */
export function finishSwitch(folder: string, disk: Disk): void {
  const { part, done } = switchFolders(folder);
  if (existsSync(part)) disk.removeFolder(part);
  if (!existsSync(done)) return;
  const { database, wal, shm, rollback, journal } = libraryFiles(folder);
  const trail = join(folder, 'trail.jsonl');
  const index = join(folder, 'notes-index.sqlite');
  // What belongs to the old form: SQLite would apply its log to the new database, and the index is made anew.
  for (const path of [wal, shm, rollback, index, `${index}-wal`, `${index}-shm`]) disk.remove(path);
  // Left by a program that was killed, and perhaps with words in it.
  for (const path of [`${database}.part`, `${trail}.part`]) disk.remove(path);
  disk.syncFolder(folder);
  const envelope = encryptionFile(folder);
  const offKey = offKeyFile(folder);
  // Of an older switch: it must not lie beside an encrypted library.
  if (existsSync(join(done, basename(envelope)))) disk.remove(offKey);
  for (const path of [database, journal, trail, envelope]) {
    const anew = join(done, basename(path));
    if (existsSync(anew)) disk.rename(anew, path);
  }
  if (existsSync(join(done, basename(offKey)))) {
    disk.remove(envelope);
    disk.syncFolder(folder);
    disk.rename(join(done, basename(offKey)), offKey);
  }
  disk.syncFolder(folder);
  disk.removeFolder(done);
  disk.syncFolder(folder);
}
