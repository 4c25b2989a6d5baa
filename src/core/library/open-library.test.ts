import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { coal, freshFolder, openTest, rice } from './fresh-folder.ts';
import { libraryVersion } from './migrate.ts';
import { openLibrary } from './open-library.ts';

let folder: string;
beforeEach(() => {
  folder = join(freshFolder(), 'carrel');
});
const ports = { now: () => new Date(), log: () => {} };
const file = (name: string) => join(folder, name);

/** Opens and closes a library with a note of two revisions and a bookmark. */
function fill(): void {
  const { library } = openTest(folder);
  library.notes.save({ ref: coal, text: 'Zhou asks for coal.', base: 0 });
  library.notes.save({ ref: coal, text: 'Zhou asks for coal and coke.', base: 1 });
  library.bookmarks.set(rice, true);
  library.close();
}
/** Changes the database behind the library's back, its triggers out of the way. */
function tamper(statements: string): void {
  const db = new Database(file('library.sqlite'));
  db.exec('DROP TRIGGER note_revision_is_not_changed; DROP TRIGGER note_revision_is_not_removed');
  db.exec(statements);
  db.close();
}
const texts = ['Zhou asks for coal.', 'Zhou asks for coal and coke.'];
/** What is there when it is opened again. */
function reopened() {
  const { library } = openTest(folder);
  const found = {
    texts: library.notes.revisions(coal).map(({ text }) => text),
    bookmarked: library.bookmarks.has(rice),
    recovery: library.recovery,
  };
  library.close();
  return found;
}
const attempt = () => {
  try {
    openLibrary(folder, ports).close();
    return 'opened';
  } catch (error) {
    return error;
  }
};

describe('a new library', () => {
  it('makes its folder and files for the owner only', () => {
    const { library } = openTest(folder);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(folder)).toBe('700');
    const names = ['in-use', 'journal.jsonl', 'library.sqlite', 'lock.db'];
    expect(names.map((name) => mode(file(name)))).toEqual(['600', '600', '600', '600']);
    library.close();
  });

  it('leaves no log and no marker behind when it is closed, also twice', () => {
    const { library } = openTest(folder);
    library.close();
    library.close();
    expect(readdirSync(folder).sort()).toEqual(['journal.jsonl', 'library.sqlite', 'lock.db']);
  });

  it('keeps what is in it until the next time', () => {
    fill();
    const { library, log } = openTest(folder);
    library.state.set('theme', 'dark');
    expect({
      note: library.notes.get(coal),
      noted: [...library.notes.all()],
      bookmarked: [library.bookmarks.has(rice), library.bookmarks.has(coal)],
      state: [library.state.get('theme'), library.state.get('place')],
      restored: library.restored,
      log,
    }).toEqual({
      note: {
        record: coal,
        text: 'Zhou asks for coal and coke.',
        revision: 2,
        savedAt: '2026-11-24T09:00:02.000Z',
      },
      noted: ['17 sino-north-korean coal'],
      bookmarked: [true, false],
      state: ['dark', null],
      restored: 0,
      log: [],
    });
    library.close();
  });
});

describe('a folder that cannot be used', () => {
  const refusal = (path: string, why: string) => ({
    code: 'library-unwritable',
    message:
      `The library was not opened: the folder ${path} cannot be written: ${why}. Check the disk and the ` +
      'permissions of the folder, or name another folder in CARREL_DATA.',
  });

  it('is a file', () => {
    writeFileSync(folder, 'a letter');
    const expected = refusal(folder, 'a file stands in its place');
    expect(attempt()).toMatchObject(expected);
    expect(readFileSync(folder, 'utf8')).toBe('a letter');
  });

  it('lies below a file', () => {
    writeFileSync(folder, 'a letter');
    folder = join(folder, 'deep', 'down');
    expect(attempt()).toMatchObject({ code: 'library-unwritable' });
  });

  it.runIf(process.platform === 'linux')('is one that the kernel does not make', () => {
    folder = '/proc/carrel/library';
    expect(attempt()).toMatchObject(refusal(folder, 'the place that it should be in is not there'));
  });

  it('has a folder where the database should be', () => {
    mkdirSync(file('library.sqlite'), { recursive: true });
    expect(attempt()).toMatchObject({ code: 'library-unwritable' });
  });
});

describe('a library that is open', () => {
  it('is refused to a second one, also of this process, and given after it is closed', () => {
    const { library } = openTest(folder);
    expect(attempt()).toMatchObject({
      code: 'library-locked',
      message: `Another Carrel has the library in ${folder} open. Close its window, or name another folder in CARREL_DATA.`,
    });
    library.notes.save({ ref: coal, text: 'still mine', base: 0 });
    library.close();
    expect(attempt()).toBe('opened');
  });

  it('can be locked although the lock file holds garbage', () => {
    fill();
    writeFileSync(file('lock.db'), 'garbage '.repeat(1000));
    const { library } = openTest(folder);
    expect(attempt()).toMatchObject({ code: 'library-locked' });
    library.close();
  });

  it('saves nothing into a database that was taken away under it', () => {
    const { library } = openTest(folder);
    rmSync(folder, { recursive: true });
    expect(() => library.notes.save({ ref: coal, text: 'into nothing', base: 0 })).toThrow(
      /^The note on “coal” was not saved: the folder .* cannot be written: the place/,
    );
    library.close();
  });
});

describe('a library from the future', () => {
  it('is refused and not altered, also after an unclean end', () => {
    fill();
    const db = new Database(file('library.sqlite'));
    db.pragma('user_version = 7');
    db.close();
    writeFileSync(file('in-use'), '');
    const before = readFileSync(file('library.sqlite'));
    expect(attempt()).toMatchObject({
      code: 'library-too-new',
      message:
        `${file('library.sqlite')} was written by a newer Carrel (version 7; this one knows up to ` +
        `${libraryVersion}). Nothing in it was changed; open it with the newer Carrel.`,
    });
    expect(readFileSync(file('library.sqlite')).equals(before)).toBe(true);
  });
});

describe('a rollback journal', () => {
  it('that a cut left beside the database is applied, and what was half done is gone', () => {
    fill();
    const whole = reopened();
    // As SQLite has it in a commit without a log: some pages written, the old ones in the rollback journal.
    const db = new Database(file('library.sqlite'));
    db.pragma('journal_mode = DELETE');
    db.pragma('cache_size = 1');
    db.exec('BEGIN');
    const put = db.prepare('INSERT INTO state (key, value) VALUES (?, ?)');
    for (let n = 0; n < 200; n += 1) put.run(`half ${n}`, 'x'.repeat(3000));
    const cut = ['library.sqlite', 'library.sqlite-journal'].map(
      (name) => [name, readFileSync(file(name))] as const,
    );
    db.exec('ROLLBACK');
    db.close();
    for (const [name, bytes] of cut) writeFileSync(file(name), bytes);
    expect(attempt()).toBe('opened');
    expect(reopened()).toEqual(whole);
  });
});

describe('a damaged library', () => {
  it.each([
    ['is no database', () => writeFileSync(file('library.sqlite'), 'dear diary '.repeat(100))],
    [
      'is another program’s',
      () => {
        rmSync(file('library.sqlite'));
        new Database(file('library.sqlite')).exec('CREATE TABLE diary (day TEXT)').close();
      },
    ],
    ['is cut off', () => truncateSync(file('library.sqlite'), 8192)],
  ])('that %s is put together again and kept aside as it is', (_, damage) => {
    fill();
    damage();
    const before = readFileSync(file('library.sqlite'));
    writeFileSync(file('in-use'), '');
    expect(reopened()).toMatchObject({ texts, bookmarked: true, recovery: { replayed: 3, missing: [] } });
    expect(readFileSync(file('damaged/1/library.sqlite')).equals(before)).toBe(true);
    expect(reopened()).toMatchObject({ texts, recovery: null });
  });

  it.each([
    [
      'a changed text',
      "UPDATE note_revision SET text = 'Zhou asks for cold.' WHERE revision = 1",
      'Revision 1 of the note on the record “coal” of “sino-north-korean” is damaged',
    ],
    [
      'a changed bookmark',
      "UPDATE bookmark SET removed_at = '2026-01-01'",
      'The bookmark on the record “rice” of “sino-north-korean” is damaged',
    ],
    [
      'a lost revision',
      'DELETE FROM note_revision WHERE revision = 1',
      'a revision of the note on “coal” is missing',
    ],
    ['a lost last commit', 'DELETE FROM bookmark', 'commit 3 is missing'],
  ])('is found by %s after an unclean end, and put right', (_, statement, message) => {
    fill();
    tamper(statement);
    writeFileSync(file('in-use'), '');
    expect(reopened()).toMatchObject({
      texts,
      bookmarked: true,
      recovery: {
        why: { code: 'library-damaged', message: expect.stringContaining(message) },
        damaged: file('damaged/1'),
      },
    });
  });

  it('is found when a damaged note is read, and put right at the next start', () => {
    fill();
    tamper("UPDATE note_revision SET text = 'x' WHERE revision = 2");
    const { library } = openTest(folder);
    expect(library.metDamage()).toBe(false);
    expect(() => library.notes.get(coal)).toThrow('Revision 2 of the note on the record “coal”');
    expect(library.metDamage()).toBe(true);
    library.close();
    expect(reopened()).toMatchObject({
      texts,
      recovery: { why: { detail: { collection: 'sino-north-korean', record: 'coal', revision: 2 } } },
    });
  });

  it('is put right at once when the damage is met while it is opened', () => {
    fill();
    tamper("UPDATE bookmark SET removed_at = '2026-01-01'");
    expect(reopened()).toMatchObject({ bookmarked: true, recovery: { replayed: 3 } });
  });

  it('whose database is gone is rebuilt from the journal', () => {
    fill();
    rmSync(file('library.sqlite'));
    expect(reopened()).toMatchObject({
      texts,
      bookmarked: true,
      recovery: { backup: null, replayed: 3, salvaged: 0, lastSeq: 3, missing: [], damaged: null },
    });
  });

  it('without its database keeps the log that lay beside it', () => {
    fill();
    rmSync(file('library.sqlite'));
    writeFileSync(file('library.sqlite-wal'), 'perhaps the only copy');
    openTest(folder).library.close();
    expect(readFileSync(file('damaged/1/library.sqlite-wal'), 'utf8')).toBe('perhaps the only copy');
  });
});
