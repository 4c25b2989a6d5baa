import type { Database } from 'better-sqlite3';
import { firstRow, runSql, sql } from '../sql.ts';
import type { IndexedEntry } from './entries-of.ts';

type Named = Pick<IndexedEntry, 'kind' | 'id' | 'collection' | 'record'>;

/** A mark is known by its id, wherever it hangs by now; a note by its record. */
const found = ({ kind, id, collection, record }: Named) =>
  kind === 'passage'
    ? sql`id = ${id} AND kind = 'passage'`
    : sql`id = '' AND kind = 'record' AND collection = ${collection} AND record = ${record}`;

/** Puts an entry in place of the one that was. A mark whose anchor is the same keeps what is known of its place. */
export function writeEntry(db: Database, entry: IndexedEntry): void {
  const before = firstRow<{ entry: number; anchor: string }>(
    db,
    sql`SELECT entry, anchor FROM entry WHERE ${found(entry)}`,
  );
  const { kind, id, collection, record, version, colour, seq, anchor, folded } = entry;
  const noted = Number(entry.noted);
  let row = before?.entry;
  if (row === undefined) {
    runSql(
      db,
      sql`INSERT INTO entry (kind, id, collection, record, version, colour, noted, seq, anchor)
          VALUES (${kind}, ${id}, ${collection}, ${record}, ${version}, ${colour}, ${noted}, ${seq}, ${anchor})`,
    );
    row = Number(firstRow<{ row: number }>(db, sql`SELECT last_insert_rowid() AS row`)?.row);
  } else {
    clear(db, row);
    const anew = before?.anchor === anchor ? sql`` : sql`, digest = ''`;
    runSql(
      db,
      sql`UPDATE entry SET collection = ${collection}, record = ${record}, version = ${version}, colour = ${colour},
            noted = ${noted}, seq = ${seq}, anchor = ${anchor} ${anew} WHERE entry = ${row}`,
    );
  }
  runSql(db, sql`INSERT INTO words (entry, folded) VALUES (${row}, ${folded})`);
  for (const tag of new Set(entry.tags)) {
    runSql(db, sql`INSERT INTO tag (tag, entry) VALUES (${tag}, ${row})`);
  }
  for (const { ref, mark } of entry.links) {
    runSql(
      db,
      sql`INSERT OR IGNORE INTO link (entry, collection, record, mark)
          VALUES (${row}, ${ref.collection}, ${ref.record}, ${mark ?? ''})`,
    );
  }
}

export function dropEntry(db: Database, named: Named): void {
  const row = firstRow<{ entry: number }>(db, sql`SELECT entry FROM entry WHERE ${found(named)}`)?.entry;
  if (row === undefined) return;
  clear(db, row);
  runSql(db, sql`DELETE FROM entry WHERE entry = ${row}`);
}

function clear(db: Database, row: number): void {
  runSql(db, sql`DELETE FROM words WHERE entry = ${row}`);
  runSql(db, sql`DELETE FROM tag WHERE entry = ${row}`);
  runSql(db, sql`DELETE FROM link WHERE entry = ${row}`);
}
