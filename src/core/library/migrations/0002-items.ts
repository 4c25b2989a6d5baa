/**
 * One pair of tables for all else that a reader makes (saved searches, own names, and what comes after): `item_revision`
 * keeps every revision for ever, `item` says which is the newest. `type` names the kind of thing, `body` is JSON whose
 * shape the type's module knows and checks; NULL says that the thing was taken away. One that hangs on a record names it.
 * New kinds of things need no migration, and no older program takes one for another.
 */
export const items = `
  CREATE TABLE item_revision (
    seq INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    collection TEXT,
    record TEXT,
    body TEXT,
    saved_at TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (type, id, revision),
    CHECK ((collection IS NULL) = (record IS NULL))
  ) STRICT;
  CREATE TRIGGER item_revision_is_not_changed BEFORE UPDATE ON item_revision
    BEGIN SELECT RAISE(ABORT, 'an item''s revision is never changed'); END;
  CREATE TRIGGER item_revision_is_not_removed BEFORE DELETE ON item_revision
    BEGIN SELECT RAISE(ABORT, 'an item''s revision is never removed'); END;

  CREATE TABLE item (
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    collection TEXT,
    record TEXT,
    seq INTEGER NOT NULL UNIQUE REFERENCES item_revision (seq),
    PRIMARY KEY (type, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX item_of_record ON item (type, collection, record, seq);
`;
