import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { runSql, sql } from '../sql.ts';
import { computeDigest, findDigest, writeDigest } from './digest.ts';
import { createFiller, type Filled, type LostMedia } from './fill-pack.ts';
import { isPackFile } from './pack-header.ts';
import { packApplicationId, packSchema, packVersion } from './pack-schema.ts';
import type { SourceRecord } from './source-record.ts';

export interface WriteOptions {
  /** Replaces a pack that is there already. A file that is no pack is never replaced. */
  readonly overwrite?: boolean;
}

export interface WrittenPack {
  readonly records: number;
  readonly versions: number;
  readonly bytes: number;
  readonly digest: string;
}

const pageSize = 4096;

/** A pack on its way: records are added, then it is finished or abandoned. */
export interface PackWriter {
  /** Adds a record. A picture that cannot be read is told to `lost` and left out. */
  add(source: SourceRecord, lost?: LostMedia): void;
  /** Takes aliases that name more than one record away from all of them. */
  dropAliases(aliases: readonly string[]): void;
  /** Puts the pack in its place. Throws `output-unwritable`; then nothing is left. */
  finish(collection: Collection): WrittenPack;
  /** Removes what was written. Does nothing after `finish`. */
  abandon(): void;
}

/**
 * Begins a pack beside `path`; `finish` renames it into place when it is whole and on the disk. At no time is
 * there half a pack under that name. The same input gives the same bytes.
 * Throws `output-exists` and `output-unwritable`.
 */
export function createPackWriter(path: string, options: WriteOptions = {}): PackWriter {
  const target = resolve(path);
  checkTarget(target, options.overwrite ?? false);
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const db = attempt(target, part, () => openEmpty(part));
  const filler = createFiller(db);
  return {
    add: (source, lost) => attempt(target, part, () => filler.add(source, lost), db),
    dropAliases: (aliases) => attempt(target, part, () => filler.dropAliases(aliases), db),
    finish: (collection) =>
      attempt(
        target,
        part,
        () => {
          const filled = filler.finish(collection);
          db.exec('COMMIT');
          runSql(db, sql`INSERT INTO search (search) VALUES ('optimize')`);
          db.exec('VACUUM');
          db.pragma('journal_mode = DELETE');
          db.close();
          const digest = seal(part, filled);
          renameSync(part, target);
          syncFolder(dirname(target));
          return { records: filled.records, versions: filled.versions, bytes: statSync(target).size, digest };
        },
        db,
      ),
    abandon() {
      db.close();
      removeLeftover(part);
    },
  };
}

/** Writes all of `records` into one pack. What `records` throws passes through; then nothing is left. */
export function writePack(
  path: string,
  collection: Collection,
  records: Iterable<SourceRecord>,
  options: WriteOptions = {},
): WrittenPack {
  const writer = createPackWriter(path, options);
  try {
    for (const record of records) writer.add(record);
    return writer.finish(collection);
  } finally {
    writer.abandon();
  }
}

/** Does a step of the writing. When it fails nothing is left, and trouble of the disk is an answer. */
function attempt<T>(target: string, part: string, step: () => T, db?: Database.Database): T {
  try {
    return step();
  } catch (error) {
    db?.close();
    removeLeftover(part);
    throw asAnswer(target, error);
  }
}

function removeLeftover(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // Where it cannot be removed it could not be made, and that was said already.
  }
}

function checkTarget(target: string, overwrite: boolean): void {
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory()) {
    throw new AppError('output-exists', `${target} is a folder. Name a file for the pack.`);
  }
  if (!overwrite) {
    throw new AppError('output-exists', `${target} exists already. Name another file for the pack.`);
  }
  if (!isPackFile(target)) {
    throw new AppError(
      'output-exists',
      `${target} exists already and is not a pack, so it is not replaced. Name another file.`,
    );
  }
}

function openEmpty(part: string): Database.Database {
  rmSync(part, { force: true });
  const db = new Database(part);
  try {
    // Nobody reads this file before it is whole and synced, so SQLite need not guard it meanwhile.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    // A record's pictures go in before the record, which says how long they are.
    db.pragma('foreign_keys = OFF');
    db.pragma(`page_size = ${pageSize}`);
    db.pragma("encoding = 'UTF-8'");
    db.pragma(`application_id = ${packApplicationId}`);
    db.pragma(`user_version = ${packVersion}`);
    for (const statement of packSchema) db.exec(statement);
    db.exec('BEGIN');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Puts the digest in the place of its placeholder, and everything on the disk. */
function seal(part: string, { placeholder }: Filled): string {
  const db = new Database(part, { readonly: true });
  const file = openSync(part, 'r+');
  try {
    const offset = findDigest(db, file, pageSize, placeholder);
    if (offset === null) throw new Error('The placeholder of the digest is not where it was written.');
    const digest = computeDigest(file, offset);
    writeDigest(file, offset, digest);
    fsyncSync(file);
    return digest;
  } finally {
    closeSync(file);
    db.close();
  }
}

/** Makes the rename last through a power failure. Windows knows no such call and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Trouble of the disk as `output-unwritable`; a bug stays what it is. */
function asAnswer(target: string, error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  const reason =
    typeof code === 'string' ? troubles.find(([known]) => code.startsWith(known))?.[1] : undefined;
  // better-sqlite3 says this in words, before SQLite sees the path.
  const noFolder = error instanceof TypeError && error.message.includes('directory does not exist');
  if (reason === undefined && !noFolder) return error;
  return new AppError(
    'output-unwritable',
    `${target} cannot be written: ${reason ?? 'its folder does not exist'}. Name a file in a folder that you may write to.`,
    undefined,
    error,
  );
}

const troubles: readonly (readonly [string, string])[] = [
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR', 'the disk reports an error'],
  ['SQLITE_CANTOPEN', 'its folder cannot be written to'],
  ['SQLITE_READONLY', 'its folder is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EACCES', 'its folder may not be written to'],
  ['EPERM', 'its folder may not be written to'],
  ['EROFS', 'its disk is read-only'],
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EIO', 'the disk reports an error'],
];
