/**
 * The index of what the reader wrote: made out of the library, and made anew from it when it is lost, damaged or of
 * another form. It holds nothing that is nowhere else, so it has no migrations.
 */
export const indexVersion = 1;

export const indexSchema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- A note on a record (kind 'record', id ''), or a mark. What is asked of all of them stands here; it is a narrow table.
  CREATE TABLE entry (
    entry INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    collection TEXT NOT NULL,
    record TEXT NOT NULL,
    version TEXT NOT NULL,
    colour TEXT,
    noted INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    -- Of a mark: what its place depends on; where that is in the text, and which pack it was looked for in.
    anchor TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'unknown',
    digest TEXT NOT NULL DEFAULT '',
    UNIQUE (id, collection, record, kind)
  ) STRICT;
  CREATE INDEX entry_by_change ON entry (seq);
  CREATE INDEX entry_of_record ON entry (collection, record, noted);
  CREATE INDEX entry_to_look_for ON entry (collection, digest, record, version) WHERE kind = 'passage';

  -- Its own words and the passage's, as the search folds them, between single spaces.
  CREATE TABLE words (entry INTEGER PRIMARY KEY, folded TEXT NOT NULL) STRICT;
  CREATE TABLE tag (tag TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (tag, entry)) STRICT, WITHOUT ROWID;
  CREATE INDEX tag_of_entry ON tag (entry);
  -- Links in its words, to a record or to a mark on it ('' for none).
  CREATE TABLE link (
    entry INTEGER NOT NULL,
    collection TEXT NOT NULL,
    record TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (collection, record, mark, entry)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX link_of_entry ON link (entry);

  -- How records stand in the orders by date and by title, as the pack with this digest has them.
  CREATE TABLE place (
    collection TEXT NOT NULL,
    record TEXT NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (collection, record)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX place_by_date ON place (date, title, collection, record);
  CREATE INDEX place_by_title ON place (title, date, collection, record);

  -- What the last search found.
  CREATE TEMP TABLE hit (entry INTEGER PRIMARY KEY);
`;
