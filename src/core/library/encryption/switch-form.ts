import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { namesIn } from '../../files/names-in.ts';
import { openTrail } from '../../trail/trail-file.ts';
import { type Disk, realDisk } from '../backup/disk.ts';
import { createPrivate, libraryFiles, sizeOf, writeAll } from '../files.ts';
import { checkWhole } from '../inspect-library.ts';
import { type LineForm, lineForm, linesOf, parseLine } from '../journal-lines.ts';
import { takeLock } from '../lock.ts';
import { libraryVersion } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { convert, openWith } from '../sqlite.ts';
import type { Unlocked } from './envelope.ts';
import { finishSwitch, switchFolders } from './finish-switch.ts';
import { keyOfFolder, writeEnvelope } from './folder-key.ts';
import { keep } from './keyring.ts';
import { keepOffKey, offKeyFile, writeOffKey } from './off-key.ts';

const t = wordsOf('hostLibrary', hostLibrary);

/**
 * Brings a library into another form: encrypted (`to`), or plain (null). It must be closed, and is kept from others
 * meanwhile.
 *
 * Everything is written anew beside it, checked and synced; then one rename says that it holds, and from there on whoever
 * opens the library next, with or without its key, finishes what was begun (`finishSwitch`). Before that rename nothing of
 * the library was touched. So it is at any moment as it was or as it is to be.
 */
export function switchForm(folder: string, to: Unlocked | null, disk: Disk = realDisk): void {
  const lock = takeLock(folder);
  try {
    finishSwitch(folder, disk);
    const from = keyOfFolder(folder);
    keepOffKey(folder);
    settle(folder);
    const { part, done } = switchFolders(folder);
    disk.removeFolder(part);
    disk.makeFolder(part);
    try {
      writeAnew(folder, part, { from, to, disk });
    } catch (error) {
      tidy(part, disk);
      throw error;
    }
    disk.rename(part, done);
    disk.syncFolder(folder);
    if (to !== null) keep(to);
    finishSwitch(folder, disk);
  } finally {
    lock.release();
  }
}

/** Gives the library's key another envelope, for another passphrase: one rename. */
export function changeEnvelope(folder: string, to: Unlocked, disk: Disk = realDisk): void {
  const from = keyOfFolder(folder);
  if (from?.envelope.key !== to.envelope.key) throw new Error('This is the envelope of another key.');
  writeEnvelope(folder, to.envelope, disk);
  keep(to);
}

/** All that is committed goes from the log into the database. */
function settle(folder: string): void {
  const { database, wal } = libraryFiles(folder);
  const db = openDatabase(database);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  if (sizeOf(wal) === 0) return;
  throw new AppError('library-locked', t('otherReads', { folder }), {
    folder,
  });
}

interface Forms {
  readonly from: Unlocked | null;
  readonly to: Unlocked | null;
  readonly disk: Disk;
}

function writeAnew(folder: string, part: string, { from, to, disk }: Forms): void {
  const own = libraryFiles(folder);
  const anew = libraryFiles(part);
  disk.create(anew.database);
  disk.copy(own.database, anew.database);
  disk.write(() => convert(anew.database, from, to));
  checkConverted(anew.database, to);
  disk.sync(anew.database);
  if (existsSync(own.journal)) {
    disk.write(() => convertJournal(own.journal, anew.journal, lineForm(from), lineForm(to)));
    disk.sync(anew.journal);
  }
  const trail = join(folder, 'trail.jsonl');
  if (existsSync(trail)) disk.write(() => openTrail(trail).writeTo(join(part, 'trail.jsonl'), to));
  if (to !== null) writeEnvelope(part, to.envelope, disk);
  else if (from !== null) writeOffKey(offKeyFile(part), from, disk);
  for (const name of namesIn(part)) disk.sync(join(part, name));
  disk.syncFolder(part);
}

function checkConverted(database: string, to: Unlocked | null): void {
  const db = openWith(database, to, { readonly: true, fileMustExist: true });
  try {
    checkWhole(db, libraryVersion);
  } finally {
    db.close();
  }
}

/** Line by line. One that is no change (torn by a crash, say) is sealed as it is, under no number, and comes back so. */
function convertJournal(from: string, to: string, read: LineForm, write: LineForm): void {
  createPrivate(to);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'r+');
    try {
      for (const line of linesOf(source)) {
        const plain = read.read(line);
        if (plain === '') continue;
        writeAll(target, Buffer.from(`${write.write(plain, parseLine(plain)?.change.seq ?? 0)}\n`));
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function tidy(part: string, disk: Disk): void {
  try {
    disk.removeFolder(part);
  } catch {
    // The next start does it: nothing in it holds.
  }
}
