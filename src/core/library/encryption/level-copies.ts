import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAppError } from '#contract/errors.ts';
import { namesIn } from '../../files/names-in.ts';
import { type Backup, backupsIn, listBackups } from '../backup/backup-names.ts';
import { nextDamaged, setAside } from '../backup/damaged-folder.ts';
import type { Disk } from '../backup/disk.ts';
import { seal, verifyCopy } from '../backup/seal.ts';
import { secondPlace } from '../backup/second-place.ts';
import { convert, keyOf } from '../sqlite.ts';
import { readCopyEnd } from './copy-envelope.ts';
import type { Envelope, Unlocked } from './envelope.ts';
import { encryptionFile, keyOfFolder } from './folder-key.ts';
import { keptFor } from './keyring.ts';
import { keepOffKey, offKeyFile } from './off-key.ts';
import { sealedEnd, sealedEnvelope, sealFile, unsealFile } from './sealed-file.ts';

/** Copies of a library that are not in its form, by their paths. */
export interface Uneven {
  /** Anybody may read these: they were written before the library was encrypted. */
  readonly plain: readonly string[];
  /** These have another key, or the same one under an older passphrase. */
  readonly other: readonly string[];
}

/** Looks at the backups, here and in the second place, and at what was set aside. Opens none of them. */
export function unevenCopies(dataFolder: string): Uneven {
  const own = keyOfFolder(dataFolder);
  const [plain, other]: [string[], string[]] = [[], []];
  for (const path of copiesOf(dataFolder)) {
    if (!isLevel(path, own)) (formOf(path) === 'plain' ? plain : other).push(path);
  }
  return { plain, other };
}

/**
 * Brings the backups and what was set aside into the form of the library, a file at a time, each whole in one form or the
 * other at any moment. It can be cut off anywhere and goes on at the next call. What cannot be brought into it stays as it
 * is (its passphrase is not known, a stick is away) and `unevenCopies` names it.
 */
export function levelCopies(dataFolder: string, disk: Disk): void {
  const own = keyOfFolder(dataFolder);
  keepOffKey(dataFolder);
  for (const folder of foldersOf(dataFolder)) {
    sweep(folder, disk);
    for (const backup of listBackups(folder)) {
      if (!isLevel(backup.path, own)) levelBackup(backup, own, dataFolder, disk);
    }
  }
  for (const folder of damagedIn(dataFolder)) {
    sweep(folder, disk);
    for (const path of filesIn(folder)) {
      if (isLevel(path, own)) continue;
      if (own !== null && !path.endsWith(sealedEnd)) sealAside(path, own, disk);
      if (own === null) unsealAside(path, disk);
    }
  }
  disk.remove(offKeyFile(dataFolder));
}

/** Deletes the backups that anybody may read, but the newest. What was found damaged and set aside is never deleted. */
export function deletePlainBackups(dataFolder: string, disk: Disk): void {
  for (const folder of foldersOf(dataFolder)) {
    for (const { path } of listBackups(folder).slice(1)) if (formOf(path) === 'plain') disk.remove(path);
    disk.syncFolder(folder);
  }
}

function levelBackup({ path }: Backup, own: Unlocked | null, dataFolder: string, disk: Disk): void {
  const part = join(dirname(path), `${ownPart}${basename(path)}`);
  try {
    verifyCopy(path);
    const from = keyOf(path);
    disk.remove(part);
    disk.create(part);
    disk.copy(path, part);
    disk.truncate(part, readCopyEnd(path).databaseBytes);
    if (from?.envelope.key !== own?.envelope.key) disk.write(() => convert(part, from, own));
    seal(part, disk, own);
    verifyCopy(part);
    disk.rename(part, path);
    disk.syncFolder(dirname(path));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (!/^copy-(damaged|not-carrel)$/.test(error.code)) return;
    // No good any more; its words lie there all the same.
    if (dirname(path) === backupsIn(dataFolder)) setAside([path], nextDamaged(dataFolder), disk);
    else if (own !== null) sealAside(path, own, disk);
  }
}

function sealAside(path: string, own: Unlocked, disk: Disk): void {
  const [to, part] = [`${path}${sealedEnd}`, join(dirname(path), `${ownPart}${basename(path)}`)];
  disk.write(() => sealFile(path, part, own));
  disk.rename(part, to);
  disk.syncFolder(dirname(path));
  disk.remove(path);
}

/** Brings back what was sealed; beside it goes what opens those that were encrypted before they were sealed. */
function unsealAside(path: string, disk: Disk): void {
  if (!path.endsWith(sealedEnd)) return;
  const envelope = sealedEnvelope(path);
  const unlocked = envelope && keptFor(envelope);
  if (!envelope || !unlocked) return;
  const folder = dirname(path);
  const part = join(folder, `${ownPart}${basename(path)}`);
  disk.write(() => unsealFile(path, part, unlocked));
  disk.rename(part, path.slice(0, -sealedEnd.length));
  disk.remove(encryptionFile(folder));
  disk.create(encryptionFile(folder));
  disk.append(encryptionFile(folder), `${JSON.stringify(envelope, null, 1)}\n`);
  disk.sync(encryptionFile(folder));
  disk.syncFolder(folder);
  disk.remove(path);
}

/** What a copy opens with: nothing, or the passphrase of an envelope. What cannot be read may be plain. */
type Form = 'plain' | Envelope;

function formOf(path: string): Form {
  try {
    return (path.endsWith(sealedEnd) ? sealedEnvelope(path) : readCopyEnd(path).envelope) ?? 'plain';
  } catch {
    return 'plain';
  }
}

function isLevel(path: string, own: Unlocked | null): boolean {
  const form = formOf(path);
  if (form === 'plain' || own === null) return form === 'plain' && own === null;
  // What is damaged is not written anew for another passphrase: it stays under that of then.
  return path.endsWith(sealedEnd) ? form.key === own.envelope.key : form.check === own.envelope.check;
}

const foldersOf = (dataFolder: string): string[] => {
  const place = secondPlace(dataFolder);
  return [backupsIn(dataFolder), ...(place ? [join(place.folder, place.name)] : [])].filter(existsSync);
};

const damagedIn = (dataFolder: string): string[] => {
  const folder = join(dataFolder, 'damaged');
  return namesIn(folder).map((name) => join(folder, name));
};

/** Without the envelope that lies beside them. */
const filesIn = (folder: string): string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== encryptionFile(folder) && statSync(path).isFile());

const copiesOf = (dataFolder: string): string[] => [
  ...foldersOf(dataFolder).flatMap((folder) => listBackups(folder).map(({ path }) => path)),
  ...damagedIn(dataFolder).flatMap(filesIn),
];

const ownPart = 'new.part-level-';

/** Takes away what was left half-written by a program that was killed: there are words in it. */
function sweep(folder: string, disk: Disk): void {
  for (const name of namesIn(folder)) {
    if (name.startsWith('new.part')) disk.remove(join(folder, name));
  }
}
