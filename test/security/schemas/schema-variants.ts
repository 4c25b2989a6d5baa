import { packSchema } from '#core/pack/pack-schema.ts';
import type { Variant } from './make-variants.ts';

/** Schemas that no pack has (A26), of which every one must be refused before a query is made. */
export function schemaVariants(): readonly Variant[] {
  return [
    ...tables.map((table) => replaced(`a view in place of ${table}`, table, viewOf(table))),
    ...added,
    ...changedTables,
    ...written,
  ];
}

const tables = packSchema.flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? []);

/** An endless one where the room counts and lists; elsewhere one that reads what another table has. */
function viewOf(table: string): string {
  const columns = columnsOf(table);
  const endless = `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT ${columns.map((each) => `x AS ${each}`).join(', ')} FROM n`;
  if (table === 'record' || table === 'cluster') return `CREATE VIEW ${table} AS ${endless}`;
  return `CREATE VIEW ${table} AS SELECT ${columns.map((each) => `NULL AS ${each}`).join(', ')}`;
}

function columnsOf(table: string): string[] {
  const statement = packSchema.find((each) => each.startsWith(`CREATE TABLE ${table} `)) ?? '';
  const inside = statement.slice(statement.indexOf('(') + 1);
  return [...inside.matchAll(/(?:^|,)\s*([a-z_]+) (?:TEXT|INTEGER|BLOB)/g)].map(([, name = '']) => name);
}

/** The statements with that of one table in other words; indexes on what is a table no more are left out. */
function replaced(name: string, table: string, statement: string): Variant {
  const isTable = statement.startsWith('CREATE TABLE');
  const isGone = (each: string) => !isTable && new RegExp(`INDEX \\w+ ON ${table} `).test(each);
  return {
    name,
    way: {
      statements: (all) =>
        all
          .filter((each) => !isGone(each))
          .map((each) => (each.startsWith(`CREATE TABLE ${table} `) ? statement : each)),
    },
  };
}

const edited = (name: string, table: string, from: string | RegExp, to: string): Variant => {
  const old = packSchema.find((each) => each.startsWith(`CREATE TABLE ${table} `)) ?? '';
  const statement = old.replace(from, to);
  if (statement === old) throw new Error(`The variant “${name}” changes nothing.`);
  return replaced(name, table, statement);
};
const with_ = (name: string, sql: string): Variant => ({ name, way: { sql } });

/** What is there besides. */
const added: readonly Variant[] = [
  with_('an empty table more', 'CREATE TABLE extra (x)'),
  with_('a table like one of ours, in other letters', 'CREATE TABLE "Record " (x)'),
  with_('a table without a name', 'CREATE TABLE "" (x)'),
  with_('a table named as a schema', 'CREATE TABLE "main" (x); CREATE TABLE "temp" (x)'),
  with_('a table with a name of a megabyte', `CREATE TABLE "${'n'.repeat(1_000_000)}" (x)`),
  with_('a table of 2,000 columns', `CREATE TABLE extra (${columns(2_000)})`),
  with_('5,000 tables', `BEGIN;${manyTables(5_000)}COMMIT`),
  with_('a view more', 'CREATE VIEW extra AS SELECT 1'),
  with_('a view that is itself', 'CREATE VIEW extra AS SELECT * FROM extra'),
  with_('views that double', doubling(40)),
  with_('a view that would load an extension', "CREATE VIEW extra AS SELECT load_extension('/tmp/x')"),
  with_('a trigger before', 'CREATE TRIGGER extra BEFORE INSERT ON record BEGIN SELECT 1; END'),
  with_('a trigger after', 'CREATE TRIGGER extra AFTER UPDATE ON meta BEGIN DELETE FROM record; END'),
  with_(
    'a trigger on deletion',
    'CREATE TRIGGER extra AFTER DELETE ON alias BEGIN SELECT randomblob(9); END',
  ),
  with_(
    'a trigger in place of',
    'CREATE VIEW extra AS SELECT 1 AS x; CREATE TRIGGER more INSTEAD OF INSERT ON extra BEGIN SELECT 1; END',
  ),
  with_('a virtual table of words', 'CREATE VIRTUAL TABLE extra USING fts5(x)'),
  with_(
    'a virtual table of words in what is not there',
    "CREATE VIRTUAL TABLE extra USING fts5(x, content='gone')",
  ),
  with_('a virtual table of boxes', 'CREATE VIRTUAL TABLE extra USING rtree(id, x, y)'),
  with_('an index more', 'CREATE INDEX extra ON record (start)'),
  with_('a partial index', "CREATE INDEX extra ON record (id) WHERE earliest > '1950'"),
  with_('an index on an expression', 'CREATE INDEX extra ON record (abs(start))'),
  with_('an index of another order', 'CREATE INDEX extra ON record (id DESC)'),
  with_('an index with a collation', 'CREATE INDEX extra ON record (id COLLATE NOCASE)'),
  with_('statistics', 'ANALYZE'),
  with_('a counter of rows', 'CREATE TABLE extra (id INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE extra'),
  with_('an index less', 'DROP INDEX record_by_date'),
  with_('a table less', 'DROP TABLE facet'),
];

/** The same tables in other words. */
const changedTables: readonly Variant[] = [
  edited('a column more', 'record', 'earliest TEXT,', 'earliest TEXT, extra TEXT,'),
  edited('a column less', 'version', /start INTEGER NOT NULL,/, ''),
  edited('a column by another name', 'cluster', 'content', 'contents'),
  edited(
    'columns in another order',
    'meta',
    'key TEXT PRIMARY KEY, value TEXT NOT NULL',
    'value TEXT NOT NULL, key TEXT PRIMARY KEY',
  ),
  edited('another type', 'record', 'start INTEGER', 'start TEXT'),
  edited('any type', 'cluster', 'content BLOB', 'content ANY'),
  edited('no types', 'cluster', 'content BLOB NOT NULL) STRICT', 'content)'),
  edited(
    'a column that is computed',
    'record',
    'start INTEGER NOT NULL',
    'start INTEGER GENERATED ALWAYS AS (length) VIRTUAL',
  ),
  edited(
    'a column that is computed and kept',
    'record',
    'latest TEXT',
    'latest TEXT GENERATED ALWAYS AS (hex(zeroblob(9))) STORED',
  ),
  edited(
    'a default that is computed',
    'record',
    'earliest TEXT',
    'earliest TEXT DEFAULT (hex(randomblob(1000)))',
  ),
  edited('a check', 'meta', 'value TEXT NOT NULL', 'value TEXT NOT NULL CHECK (length(value) > 0)'),
  edited(
    'a check that takes for ever',
    'cluster',
    'content BLOB NOT NULL',
    "content BLOB NOT NULL CHECK (length(replace(hex(zeroblob(9)), '0', '00')) > 0)",
  ),
  edited(
    'a check with JSON',
    'meta',
    'value TEXT NOT NULL',
    'value TEXT NOT NULL CHECK (json_valid(value) OR 1)',
  ),
  edited('a collation', 'record', 'id TEXT', 'id TEXT COLLATE NOCASE'),
  edited('not strict', 'record', ') STRICT', ')'),
  edited('with numbers of rows', 'meta', ' STRICT, WITHOUT ROWID', ' STRICT'),
  edited('without numbers of rows', 'posting', ' STRICT', ' STRICT, WITHOUT ROWID'),
  edited('counted numbers of rows', 'posting', 'INTEGER PRIMARY KEY', 'INTEGER PRIMARY KEY AUTOINCREMENT'),
  edited('numbers of rows that go down', 'posting', 'INTEGER PRIMARY KEY', 'INTEGER PRIMARY KEY DESC'),
  edited('not unique', 'record', 'id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL'),
  edited('unique in another way', 'record', 'UNIQUE', 'UNIQUE ON CONFLICT REPLACE'),
  edited('perhaps null', 'cluster', 'content BLOB NOT NULL', 'content BLOB'),
  edited('without a reference', 'alias', ' REFERENCES record', ''),
  edited('a reference that deletes', 'alias', 'REFERENCES record', 'REFERENCES record ON DELETE CASCADE'),
  edited('another key', 'filed', 'PRIMARY KEY (title, record)', 'PRIMARY KEY (record, title)'),
  edited('a comment', 'meta', '(key', '(/* no harm */ key'),
  edited('a comment of two megabytes', 'meta', '(key', `(/* ${'x'.repeat(2_000_000)} */ key`),
  edited('other spaces', 'meta', 'value TEXT', 'value  TEXT'),
  edited('other letters', 'meta', 'value TEXT', 'value text'),
  edited('quoted', 'meta', 'value TEXT', '"value" TEXT'),
  replaced('words in place of a table', 'posting', 'CREATE VIRTUAL TABLE posting USING fts5(content)'),
  replaced('boxes in place of a table', 'position', 'CREATE VIRTUAL TABLE position USING rtree(id, x, y)'),
];

/** Written into the schema by hand. */
const written: readonly Variant[] = [
  with_(
    'a row of the schema twice',
    "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'meta'",
  ),
  with_('a table that says that it is a view', "UPDATE sqlite_schema SET type = 'view' WHERE name = 'facet'"),
  with_('a table of which no statement is there', "UPDATE sqlite_schema SET sql = NULL WHERE name = 'facet'"),
  with_('a statement that is none', "UPDATE sqlite_schema SET sql = 'CREATE' WHERE name = 'facet'"),
  with_(
    'a statement that makes something else',
    "UPDATE sqlite_schema SET sql = 'CREATE TABLE other (x)' WHERE name = 'facet'",
  ),
  with_('a statement of bytes', "UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'facet'"),
  with_('a name that is a number', "UPDATE sqlite_schema SET name = 7 WHERE name = 'facet'"),
  with_('a kind that there is not', "UPDATE sqlite_schema SET type = 'tables' WHERE name = 'facet'"),
  with_('an empty schema', 'DELETE FROM sqlite_schema'),
];

function columns(count: number): string {
  return Array.from({ length: count }, (_, at) => `c${at}`).join(', ');
}
function manyTables(count: number): string {
  return Array.from({ length: count }, (_, at) => `CREATE TABLE extra${at} (x);`).join('');
}
/** Each reads the one before twice: two to the power of `depth` rows. */
function doubling(depth: number): string {
  const views = Array.from(
    { length: depth },
    (_, at) => `CREATE VIEW d${at + 1} AS SELECT * FROM d${at} UNION ALL SELECT * FROM d${at};`,
  );
  return `CREATE VIEW d0 AS SELECT 1;${views.join('')}`;
}
