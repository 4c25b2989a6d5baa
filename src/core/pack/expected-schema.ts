import Database from 'better-sqlite3';
import { allRows, type Sql, sql } from '../sql.ts';
import { packSchema } from './pack-schema.ts';

const schemaRows: Sql = sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name, sql`;

let expected: string | undefined;

/**
 * True when the database holds exactly the tables and indexes of `packSchema`, and nothing else. Reads `sqlite_schema`
 * only, so that no view or trigger of a stranger ever runs.
 */
export function hasPackSchema(db: Database.Database): boolean {
  expected ??= schemaOfNewPack();
  return JSON.stringify(allRows(db, schemaRows)) === expected;
}

function schemaOfNewPack(): string {
  const db = new Database(':memory:');
  try {
    for (const statement of packSchema) db.exec(statement);
    return JSON.stringify(allRows(db, schemaRows));
  } finally {
    db.close();
  }
}
