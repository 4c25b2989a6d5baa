import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { isAppError } from '#contract/errors.ts';
import { namesIn } from '../../files/names-in.ts';
import { lastSeq } from '../rows.ts';
import { type Backup, backupPath, backupsIn, lastSavedAt, listBackups, lookInto } from './backup-folder.ts';
import { nextDamaged, setAside } from './damaged-folder.ts';
import type { Disk } from './disk.ts';
import { type CopyPorts, makeCopy, makeCopyNow, putInPlace } from './make-copy.ts';
import { expendable } from './rotation.ts';
import { verifyCopy } from './seal.ts';

/**
 * Makes a backup of an open library, unless a whole one of its last commit is there, and lets old ones go. One at a time:
 * two would write the same file.
 */
export async function backUp(db: Database, dataFolder: string, ports: CopyPorts): Promise<Backup> {
  const { disk, work } = ports;
  const seq = lastSeq(db);
  const path = backupPath(backupsIn(dataFolder), seq);
  if (existsSync(path)) {
    try {
      await work.verify(path);
      return { seq, path };
    } catch (error) {
      setAsideBad(error, path, dataFolder, disk);
    }
  }
  const part = newPart(dataFolder, disk);
  await makeCopy(db, part, ports);
  return keep(part, dataFolder, disk);
}

/** The same for a library that is being opened, where nothing can be waited for. */
export function backUpNow(db: Database, dataFolder: string, disk: Disk): Backup {
  const known = wholeBackup(dataFolder, lastSeq(db), disk);
  if (known !== null) return known;
  const part = newPart(dataFolder, disk);
  makeCopyNow(db, part, disk);
  return keep(part, dataFolder, disk);
}

/**
 * A whole backup of commits that the library does not have: its files were put back to an older state, or a disk lost
 * what it had said to be written. Those that claim it and are no good are set aside, out of the order.
 */
export function newerBackup(dataFolder: string, seq: number, disk: Disk): Backup | null {
  const newer = listBackups(backupsIn(dataFolder)).filter((backup) => backup.seq > seq);
  return newer.find((backup) => wholeBackup(dataFolder, backup.seq, disk) !== null) ?? null;
}

/** A backup of this commit that is whole; one that is not is set aside, so that its name is free. */
function wholeBackup(dataFolder: string, seq: number, disk: Disk): Backup | null {
  const path = backupPath(backupsIn(dataFolder), seq);
  if (!existsSync(path)) return null;
  try {
    verifyCopy(path);
    return { seq, path };
  } catch (error) {
    setAsideBad(error, path, dataFolder, disk);
    return null;
  }
}

/** Sets a backup aside that did not check. Throws what tells nothing of the backup: that its check was cancelled, say. */
function setAsideBad(error: unknown, path: string, dataFolder: string, disk: Disk): void {
  if (!isAppError(error) || !/^(copy|library)-/.test(error.code)) throw error;
  setAside([path], nextDamaged(dataFolder), disk);
}

let parts = 0;
/**
 * A name for a copy on its way, another each time: a library that was opened anew may make one while that of before is
 * still being checked.
 */
function newPart(dataFolder: string, disk: Disk): string {
  const folder = backupsIn(dataFolder);
  // One that has gone is on a disk that was taken out, and must not be made anew in its place.
  statSync(dataFolder);
  disk.makeFolder(folder);
  parts += 1;
  const own = `new.part-${process.pid}-`;
  // Left by a start that was killed.
  for (const name of namesIn(folder)) {
    if (name.startsWith('new.part') && !name.startsWith(own)) disk.remove(join(folder, name));
  }
  return join(folder, `${own}${parts}`);
}

function keep(part: string, dataFolder: string, disk: Disk): Backup {
  // As it is in the copy: something may have been saved while it was made.
  const seq = lookInto(part, lastSeq) ?? 0;
  const path = backupPath(backupsIn(dataFolder), seq);
  putInPlace(part, path, disk);
  rotate(backupsIn(dataFolder), seq, { disk, unreadableTo: nextDamaged(dataFolder) });
  return { seq, path };
}

/** Lets go of what need not be kept, when the backup of commit `verified` has just been checked. */
export function rotate(
  folder: string,
  verified: number,
  { disk, unreadableTo }: { readonly disk: Disk; readonly unreadableTo: string | null },
): void {
  const dated = listBackups(folder).map((backup) => ({
    ...backup,
    label: lookInto(backup.path, (db) => ({ savedAt: lastSavedAt(db) })),
  }));
  // What cannot be read may be all right tomorrow, on another machine: it is never deleted.
  const unreadable = dated.filter(({ label }) => label === null).map(({ path }) => path);
  if (unreadableTo !== null) setAside(unreadable, unreadableTo, disk);
  const readable = dated.flatMap(({ label, ...backup }) => (label === null ? [] : [{ ...backup, ...label }]));
  for (const { path } of expendable(readable, verified)) disk.remove(path);
}
