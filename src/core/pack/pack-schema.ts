/**
 * The exact schema of a pack. `openPack` compares `sqlite_schema` with it before any query, so that a
 * hostile file cannot put a view, trigger or virtual table where a table is expected (A26).
 * Packs are rebuilt, never migrated: any change here raises `packVersion`.
 */

/** `application_id` of every pack: "CRRL". */
export const packApplicationId = 0x4352524c;

/**
 * `user_version` that this program writes, and the newest that it reads. From 8 on texts are kept as the words of the index and what
 * stands between them.
 */
export const packVersion = 8;
/** The oldest that it reads. */
export const oldestPackVersion = 8;

/** Statements in the order in which they are created. */
export const packSchema: readonly string[] = [
  'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  // rowid is the position in the source, from 1. earliest and latest are the bounds of the first date.
  // What the record is, as JSON, lies in a cluster.
  `CREATE TABLE record (
    rowid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    earliest TEXT,
    latest TEXT,
    cluster INTEGER NOT NULL REFERENCES cluster,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX record_by_date ON record (latest, earliest)',
  // Titles as they are filed, in their order.
  `CREATE TABLE filed (
    title TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (title, record)
  ) STRICT, WITHOUT ROWID`,
  'CREATE TABLE alias (alias TEXT PRIMARY KEY, record INTEGER NOT NULL REFERENCES record) STRICT, WITHOUT ROWID',
  // The text, in the form of compact-document.ts, lies in a cluster.
  `CREATE TABLE version (
    rowid INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record,
    id TEXT NOT NULL,
    cluster INTEGER NOT NULL REFERENCES cluster,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX version_by_record ON version (record, id)',
  // Pieces of records and texts one after the other, compressed (compression.ts).
  'CREATE TABLE cluster (rowid INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT',
  // Page images and PDFs as they were; what they are stands in the record.
  `CREATE TABLE media (
    rowid INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    id TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX media_by_version ON media (version, id)',
  // The search index (core/index): its words in order, in blocks; which records have them; and where in those. A row's
  // number is its place among the rows. Nothing asks for `first` by its index any more; older packs have it, and the schema is one.
  'CREATE TABLE dictionary (rowid INTEGER PRIMARY KEY, first BLOB NOT NULL UNIQUE, content BLOB NOT NULL) STRICT',
  'CREATE TABLE posting (rowid INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT',
  'CREATE TABLE position (rowid INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT',
  // The words of all texts in their order (core/index/word-sequences.ts); what stands between them lies in clusters.
  'CREATE TABLE word (rowid INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT',
  // Numbers of all records, one after the other: lengths of fields and days; and how long the codes of all words are.
  'CREATE TABLE per_record (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID',
  // What records are narrowed by, and which have it.
  `CREATE TABLE facet (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    records INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (kind, value)
  ) STRICT, WITHOUT ROWID`,
];
