import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { runSql, sql } from '../sql.ts';
import { createFiller } from './fill-pack.ts';
import { isPackFile } from './pack-header.ts';
import { packApplicationId, packSchema, packVersion } from './pack-schema.ts';
import { asAnswer, looseOf, partOf, putInPlace, removeLeftover } from './part-file.ts';
import {
  type LostMedia,
  type PreparedMedia,
  type PreparedRecord,
  prepareRecord,
  readMedia,
} from './prepare-record.ts';
import { reserveSignature, sealPack } from './seal-pack.ts';
import { type Signing, signerOf } from './signature.ts';
import type { SourceRecord } from './source-record.ts';

const t = wordsOf('hostPacks', hostPacks);

export interface WriteOptions {
  /** Replaces a pack that is there already. A file that is no pack is never replaced. */
  readonly overwrite?: boolean;
  /** Signs the pack when it is whole. */
  readonly signing?: Signing | undefined;
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
  /** Adds a picture of the record that comes next. */
  addMedia(media: PreparedMedia): void;
  add(record: PreparedRecord): void;
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
 * Throws `output-exists`, `output-unwritable`, and `bad-argument` for the name of a signer.
 */
export function createPackWriter(path: string, options: WriteOptions = {}): PackWriter {
  const target = resolve(path);
  checkTarget(target, options.overwrite ?? false);
  // A name that cannot sign is better found before hours of reading.
  if (options.signing) signerOf(options.signing);
  const part = partOf(target);
  const db = attempt(target, part, () => openEmpty(part));
  const filler = createFiller(db);
  return {
    addMedia: (media) => attempt(target, part, () => filler.addMedia(media), db),
    add: (record) => attempt(target, part, () => filler.add(record), db),
    dropAliases: (aliases) => attempt(target, part, () => filler.dropAliases(aliases), db),
    finish: (collection) =>
      attempt(
        target,
        part,
        () => {
          const filled = filler.finish(collection);
          reserveSignature(db);
          db.exec('COMMIT');
          // Written anew beside itself. In its place it would be written twice, and the journal, which defensive mode
          // does not let be turned off, would hold all of it in memory.
          const loose = looseOf(part);
          rmSync(loose, { force: true });
          runSql(db, sql`VACUUM INTO ${loose}`);
          db.close();
          renameSync(loose, part);
          const digest = sealPack(part, options.signing);
          putInPlace(part, target);
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
    for (const record of records) addRecord(writer, record);
    return writer.finish(collection);
  } finally {
    writer.abandon();
  }
}

const throwLost: LostMedia = (_, error) => {
  throw error;
};

/** Adds a record with its pictures. One that cannot be read is told to `lost`, or ends it where nobody wants to know. */
export function addRecord(writer: PackWriter, source: SourceRecord, lost: LostMedia = throwLost): void {
  const media = readMedia(source, lost);
  let step = media.next();
  for (; !step.done; step = media.next()) writer.addMedia(step.value);
  writer.add(prepareRecord(source, step.value));
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

function checkTarget(target: string, overwrite: boolean): void {
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory()) {
    throw new AppError('output-exists', t('outFolder', { path: target }));
  }
  if (!overwrite) {
    throw new AppError('output-exists', t('outThere', { path: target }));
  }
  if (!isPackFile(target)) {
    throw new AppError('output-exists', t('outNoPack', { path: target }));
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
