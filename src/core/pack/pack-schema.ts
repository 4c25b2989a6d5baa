/**
 * The exact schema of a pack. `openPack` compares `sqlite_schema` with it before any query, so that a
 * hostile file cannot put a view, trigger or virtual table where a table is expected (A26).
 * Packs are rebuilt, never migrated: any change here raises `packVersion`.
 */

/** `application_id` of every pack: "CRRL". */
export const packApplicationId = 0x4352524c;

/** `user_version` that this program writes, and the newest that it reads. */
export const packVersion = 2;

/** Statements in the order in which they are created. */
export const packSchema: readonly string[] = [
  'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  // rowid is the position in the source, from 1. earliest and latest are the bounds of the first date.
  `CREATE TABLE record (
    rowid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    sort_title TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    genre TEXT,
    abstract TEXT,
    detail TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX record_by_date ON record (latest, earliest)',
  'CREATE INDEX record_by_title ON record (sort_title)',
  'CREATE TABLE alias (alias TEXT PRIMARY KEY, record INTEGER NOT NULL REFERENCES record) STRICT, WITHOUT ROWID',
  // document: the document model as JSON, raw deflate.
  `CREATE TABLE version (
    rowid INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record,
    id TEXT NOT NULL,
    document BLOB NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX version_by_record ON version (record, id)',
  // Page images and PDFs as they were; what they are stands in the record.
  `CREATE TABLE media (
    rowid INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    id TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX media_by_version ON media (version, id)',
  // Text folded by core/search/fold.ts, which leaves letters and digits between spaces; so the ascii
  // tokenizer, which splits at nothing else, sees just our tokens. rowid is the record's.
  `CREATE VIRTUAL TABLE search USING fts5(
    title, abstract, names, text, joined, content='', tokenize='ascii', prefix='1 2 3'
  )`,
];
