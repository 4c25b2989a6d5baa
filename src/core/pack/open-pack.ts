import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type CollectionSummary, collectionSummarySchema } from '#contract/entities.ts';
import { AppError, isAppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { forgetTextWords } from '../index/text-words.ts';
import { allRows, explainFaults, sql } from '../sql.ts';
import { hasPackSchema } from './expected-schema.ts';
import { damaged, readPackHeader } from './pack-header.ts';
import { forgetPieces } from './read-piece.ts';
import { readSigner } from './signature.ts';

const t = wordsOf('hostPacks', hostPacks);

/** An open pack. Nothing of it can be written. */
export interface Pack {
  readonly path: string;
  readonly db: Database.Database;
  readonly collection: CollectionSummary;
  close(): void;
}

/**
 * Opens a pack read-only, after its header, size and schema were found to be exactly what this version
 * writes. A signature is checked against the digest that the pack states; whether that is the digest of its
 * content is `verifyPack`'s affair. Throws the `pack-…` codes and `signature-invalid`; nothing stays open then.
 */
export function openPack(path: string): Pack {
  const full = resolve(path);
  const { bytes } = readPackHeader(full);
  const db = openReadOnly(full);
  try {
    harden(db);
    if (!hasPackSchema(db)) {
      throw new AppError('pack-schema-unknown', t('packSchemaUnknown', { path: full }));
    }
    const collection = readSummary(db, full, bytes);
    explainFaults(db, (error) => damaged(full, reasonOf(error), error));
    const close = () => {
      forgetPieces(db);
      forgetTextWords(db);
      db.close();
    };
    return { path: full, db, collection, close };
  } catch (error) {
    db.close();
    if (isAppError(error)) throw error;
    throw damaged(full, reasonOf(error as Error), error);
  }
}

/** SQLite speaks of a write here that nobody tried: it would have to roll a journal back first. */
const reasonOf = (error: Error & { code?: string }) =>
  error.code === 'SQLITE_READONLY_ROLLBACK' ? t('journalBeside') : error.message;

function openReadOnly(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw damaged(path, (error as Error).message, error);
  }
}

/** The settings that SQLite recommends for files from strangers (https://sqlite.org/security.html). */
function harden(db: Database.Database): void {
  db.unsafeMode(false);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('query_only = ON');
  // One shared lock from the first read on: taken anew for each statement, with a look for a journal, it is most of what a
  // short one takes (8 of 9.5 µs). It keeps nobody away, nor has to: nobody writes a pack.
  db.pragma('locking_mode = EXCLUSIVE');
}

function readSummary(db: Database.Database, path: string, bytes: number): CollectionSummary {
  const rows = allRows<{ key: string; value: string }>(db, sql`SELECT key, value FROM meta`);
  const meta = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const read = (key: string): object => JSON.parse(meta[key] ?? 'null') as object;
  const summary = collectionSummarySchema.safeParse({
    ...read('collection'),
    ...read('counts'),
    digest: meta.digest,
    signer: null,
    bytes,
    path,
  });
  if (summary.success) return { ...summary.data, signer: readSigner(path, meta) };
  throw damaged(path, t('titlePageIncomplete'));
}
