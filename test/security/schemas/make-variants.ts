import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packApplicationId, packSchema, packVersion } from '#core/pack/pack-schema.ts';
import { sealPack } from '#core/pack/seal-pack.ts';
import { bytesVariants } from './bytes-variants.ts';
import { schemaVariants } from './schema-variants.ts';

/** How a hostile pack is made of a good one. */
export type Way =
  /** Built anew: the statements of a pack, changed, and whatever of its rows still fits. */
  | { readonly statements: (statements: readonly string[]) => readonly string[]; readonly pragmas?: string }
  /** Changed by SQLite, with all its safeguards off. */
  | { readonly sql: string }
  /** Changed byte by byte. */
  | { readonly bytes: (pack: Buffer) => Buffer | undefined };

export interface Variant {
  readonly name: string;
  readonly way: Way;
}
export const variants: readonly Variant[] = [...schemaVariants(), ...bytesVariants()];

/** Writes each into `folder`, sealed anew where that can be, so that no digest gives it away. */
export function makeVariants(good: string, folder: string): ReadonlyMap<string, string> {
  return new Map(
    variants.map(({ name, way }, at) => {
      const path = join(folder, `variant-${at}.carrel`);
      make(way, good, path);
      try {
        sealPack(path);
      } catch {
        // There is no place for a seal in it any more.
      }
      return [path, name];
    }),
  );
}

function make(way: Way, good: string, path: string): void {
  if ('statements' in way) {
    build(way.statements(packSchema), way.pragmas ?? '', good, path);
    return;
  }
  if ('bytes' in way) {
    const pack = readFileSync(good);
    writeFileSync(path, way.bytes(pack) ?? pack);
    return;
  }
  copyFileSync(good, path);
  const db = new Database(path);
  try {
    db.unsafeMode(true);
    db.pragma('synchronous = OFF');
    db.pragma('writable_schema = ON');
    db.exec(way.sql);
  } finally {
    db.close();
  }
}

function build(statements: readonly string[], pragmas: string, good: string, path: string): void {
  const db = new Database(path);
  try {
    db.unsafeMode(true);
    db.pragma('synchronous = OFF');
    db.exec(pragmas);
    db.pragma(`application_id = ${packApplicationId}`);
    db.pragma(`user_version = ${packVersion}`);
    db.pragma('foreign_keys = OFF');
    for (const statement of statements) db.exec(statement);
    db.exec('BEGIN');
    copyRows(good, db);
    if (db.inTransaction) db.exec('COMMIT');
  } finally {
    db.close();
  }
}

/** Not by attaching the good one, which two databases of different encodings do not allow. */
function copyRows(good: string, db: Database.Database): void {
  const source = new Database(good, { readonly: true });
  const tables = source
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  for (const table of tables) {
    const rows = source.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all();
    try {
      const insert = db.prepare(`INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(...row);
    } catch {
      // It is no table here, or has other columns.
    }
  }
  source.close();
}
