import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshFolder } from './fresh-folder.ts';
import { libraryApplicationId, libraryVersion, migrate, migrations } from './migrate.ts';
import { assertSqliteVersion, openDatabase, sqliteVersion } from './open-database.ts';

let db: Database.Database;
beforeEach(() => {
  db = openDatabase(join(freshFolder(), 'library.sqlite'));
});
const version = () => db.pragma('user_version', { simple: true });
const tables = () =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

describe('the migrations', () => {
  it('lead from version zero to the newest', () => {
    migrate(db);
    expect({
      version: version(),
      application: db.pragma('application_id', { simple: true }),
      tables: tables(),
      lax: db
        .prepare(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'",
        )
        .all(),
    }).toEqual({
      version: libraryVersion,
      application: libraryApplicationId,
      tables: ['bookmark', 'item', 'item_revision', 'note_revision', 'sequence', 'state'],
      lax: [],
    });
  });

  it('go on from where a library stands, and do nothing to one that is current', () => {
    migrate(db);
    migrate(db);
    migrate(db, [...migrations, 'CREATE TABLE shelf (name TEXT) STRICT']);
    expect([version(), tables()]).toEqual([
      libraryVersion + 1,
      ['bookmark', 'item', 'item_revision', 'note_revision', 'sequence', 'shelf', 'state'],
    ]);
  });

  it.each([
    [
      'fails half-way',
      'CREATE TABLE shelf (name TEXT) STRICT; CREATE TABLE state (again TEXT) STRICT',
      'already exists',
    ],
    [
      'leaves a broken reference',
      'CREATE TABLE shelf (book INTEGER REFERENCES state) STRICT; PRAGMA defer_foreign_keys = ON; INSERT INTO shelf VALUES (1)',
      'broken reference',
    ],
  ])('leave the library as it was when one %s', (_, step, message) => {
    migrate(db);
    const before = tables();
    expect(() => migrate(db, [...migrations, step])).toThrow(message);
    expect([version(), tables()]).toEqual([libraryVersion, before]);
  });
});

describe('the database', () => {
  it('is set so that a commit survives a power cut', () => {
    const set = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: set('journal_mode'),
      // 2 is FULL.
      synchronous: set('synchronous'),
      foreignKeys: set('foreign_keys'),
      trustedSchema: set('trusted_schema'),
      busyTimeout: set('busy_timeout'),
    }).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1, trustedSchema: 0, busyTimeout: 5000 });
  });

  it('does not let its schema be written by hand', () => {
    migrate(db);
    expect(() => db.exec("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = ''")).toThrow(
      'may not be modified',
    );
  });

  it.each(["UPDATE note_revision SET text = ''", 'DELETE FROM note_revision'])(
    'never lets go of a revision: %s',
    (statement) => {
      migrate(db);
      db.exec("INSERT INTO note_revision VALUES (1, 'c', 'r', 1, 'words', '2026-11-24', zeroblob(32))");
      expect(() => db.exec(statement)).toThrow(/a note's revision is never/);
    },
  );

  it('runs on an SQLite without the bug at a checkpoint', () => {
    expect(() => assertSqliteVersion(sqliteVersion())).not.toThrow();
    expect(() => assertSqliteVersion('3.51.3')).not.toThrow();
    expect(() => assertSqliteVersion('3.100.0')).not.toThrow();
    expect(() => assertSqliteVersion('3.51.2')).toThrow(
      'Carrel was built with SQLite 3.51.2; notes are safe only from 3.51.3 on.',
    );
    expect(() => assertSqliteVersion('3.9.9')).toThrow('SQLite 3.9.9');
  });
});
