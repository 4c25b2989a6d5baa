import type { Database } from 'better-sqlite3';
import type { Latest } from '../library/latest.ts';
import { markType } from '../marks/mark-body.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { markEntry, noteEntry } from './entries-of.ts';
import { dropEntry, writeEntry } from './write-entry.ts';

const get = (db: Database, key: string): string | undefined =>
  firstRow<{ value: string }>(db, sql`SELECT value FROM meta WHERE key = ${key}`)?.value;
const set = (db: Database, key: string, value: string) =>
  runSql(db, sql`INSERT OR REPLACE INTO meta (key, value) VALUES (${key}, ${value})`);

const tables = ['entry', 'words', 'tag', 'link', 'place', 'meta'] as const;

/** True where the index was made from this very history, as far as it goes. */
export function isOf(db: Database, latest: Latest): boolean {
  const seq = Number(get(db, 'seq') ?? 0);
  if (seq === 0) return true;
  const { revisions, hash } = latest.sealOf(0, seq);
  return (
    seq <= latest.lastSeq() && get(db, 'revisions') === String(revisions) && get(db, 'hash') === String(hash)
  );
}

/** Begins anew. */
export function emptyIndex(db: Database): void {
  db.transaction(() => {
    for (const table of tables) db.exec(`DELETE FROM ${table}`);
  }).immediate();
}

/** Takes in what was written since the index was last asked. */
export function catchUp(db: Database, latest: Latest): void {
  const from = Number(get(db, 'seq') ?? 0);
  const last = latest.lastSeq();
  if (last === from) return;
  db.transaction(() => {
    for (const written of latest.notes(from)) {
      if (written.value.text.trim() !== '') writeEntry(db, noteEntry(written));
      else dropEntry(db, { kind: 'record', id: '', ...written.value.record });
    }
    for (const { seq, value } of latest.items(markType, from)) {
      if (value.body !== null) writeEntry(db, markEntry({ seq, value: { ...value, body: value.body } }));
      else dropEntry(db, { kind: 'passage', id: value.id, collection: '', record: '' });
    }
    const { revisions, hash } = latest.sealOf(from, last);
    set(db, 'seq', String(last));
    set(db, 'revisions', String(Number(get(db, 'revisions') ?? 0) + revisions));
    set(db, 'hash', String(hash));
  }).immediate();
}
