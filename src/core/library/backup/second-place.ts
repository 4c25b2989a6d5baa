import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { rotate } from './back-up.ts';
import { type Backup, listBackups } from './backup-folder.ts';
import type { Disk } from './disk.ts';
import { putInPlace } from './make-copy.ts';
import { verifyCopy } from './seal.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * A folder that the reader named for a second copy of each backup: on a stick, or one that is kept in step with another
 * machine. Which one it is stands in a small file of the data folder and not in the library, since it is wanted most
 * when that is lost.
 */
export interface SecondPlace {
  /** As the reader named it. */
  readonly folder: string;
  /** The library's own folder in it, so that two machines can use one stick. */
  readonly name: string;
}

const placeSchema = z.strictObject({
  folder: z.string().min(1),
  name: z.string().regex(/^carrel-backups-[0-9a-f]{8}$/),
});

const fileIn = (dataFolder: string): string => join(dataFolder, 'second-place.json');

/** The second place; null where none is named or the file says nothing that can be understood. */
export function secondPlace(dataFolder: string): SecondPlace | null {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** Names a second place, or none. What lies in the old one stays there. Throws `second-place-gone` for no folder. */
export function setSecondPlace(dataFolder: string, folder: string | null, disk: Disk): void {
  const file = fileIn(dataFolder);
  if (folder === null) {
    disk.remove(file);
    return;
  }
  assertThere(folder);
  const name = secondPlace(dataFolder)?.name ?? `carrel-backups-${randomBytes(4).toString('hex')}`;
  const part = `${file}.part`;
  disk.remove(part);
  disk.create(part);
  disk.append(part, `${JSON.stringify({ folder, name })}\n`);
  disk.sync(part);
  putInPlace(part, file, disk);
}

export function secondPlaceBackups(dataFolder: string): Backup[] {
  const place = secondPlace(dataFolder);
  return place === null ? [] : listBackups(join(place.folder, place.name));
}

/**
 * Copies a backup to the second place, checks the copy there, and lets old ones go. Does nothing where none is named.
 * Throws `second-place-gone`, which is to be said and stops nothing else.
 */
export function copyToSecondPlace(dataFolder: string, backup: Backup, disk: Disk): void {
  const place = secondPlace(dataFolder);
  if (place === null) return;
  assertThere(place.folder);
  const folder = join(place.folder, place.name);
  const to = join(folder, basename(backup.path));
  if (existsSync(to) && isWhole(to)) return;
  try {
    disk.makeFolder(folder);
    const part = join(folder, 'new.part');
    disk.remove(part);
    disk.copy(backup.path, part);
    disk.sync(part);
    verifyCopy(part);
    putInPlace(part, to, disk);
    rotate(folder, backup.seq, { disk, unreadableTo: null });
  } catch (error) {
    throw gone(place.folder, error instanceof Error ? error.message : String(error), error);
  }
}

function isWhole(path: string): boolean {
  try {
    verifyCopy(path);
    return true;
  } catch {
    return false;
  }
}

/** Why a second place cannot be used as things stand; null where its folder is there. */
export function whyNotThere(folder: string): AppError | null {
  // A stick that is away must not be replaced by a folder of its name on this disk.
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? null : gone(folder, t('noFolderNow'));
}

function assertThere(folder: string): void {
  const why = whyNotThere(folder);
  if (why !== null) throw why;
}

const gone = (folder: string, why: string, cause?: unknown) =>
  new AppError('second-place-gone', t('secondPlaceGone', { folder, why }), { folder }, cause);
