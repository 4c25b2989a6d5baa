/**
 * Notes, bookmarks and the window's small state. `hash` is the SHA-256 of the row (`change.ts`); `seq`
 * counts commits. A revision of a note, once written, is never changed and never removed: the
 * triggers see to it, so that no bug of ours can overwrite a text.
 */
export const notesAndBookmarks = `
  CREATE TABLE sequence (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    last INTEGER NOT NULL
  ) STRICT;
  INSERT INTO sequence (only, last) VALUES (1, 0);

  CREATE TABLE note_revision (
    seq INTEGER PRIMARY KEY,
    collection TEXT NOT NULL,
    record TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (collection, record, revision)
  ) STRICT;
  CREATE TRIGGER note_revision_is_not_changed BEFORE UPDATE ON note_revision
    BEGIN SELECT RAISE(ABORT, 'a note''s revision is never changed'); END;
  CREATE TRIGGER note_revision_is_not_removed BEFORE DELETE ON note_revision
    BEGIN SELECT RAISE(ABORT, 'a note''s revision is never removed'); END;

  CREATE TABLE bookmark (
    collection TEXT NOT NULL,
    record TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT,
    seq INTEGER NOT NULL UNIQUE,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (collection, record)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
