import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { coal, freshFolder, openTest, rice } from '../fresh-folder.ts';
import { describeBackups } from './backup-folder.ts';
import { realDisk } from './disk.ts';
import { seal, verifyCopy } from './seal.ts';
import { secondPlace, setSecondPlace } from './second-place.ts';

let folder: string;
beforeEach(() => {
  folder = join(freshFolder(), 'carrel');
});
const backups = () => readdirSync(join(folder, 'backups')).sort();
const name = (seq: number) => `backup-${String(seq).padStart(12, '0')}.sqlite`;
const path = (seq: number) => join(folder, 'backups', name(seq));

/** A library with a note of `count` revisions and a backup after each of them, closed. */
async function backedUp(count: number): Promise<void> {
  const { library } = openTest(folder);
  for (let n = 1; n <= count; n += 1) {
    library.notes.save({ ref: coal, text: `text ${n}`, base: n - 1 });
    await library.backups.make();
  }
  library.close();
}

/** Alters a copy inside and writes its digest anew, as a program would that knows how. */
function alterAndSeal(copy: string, statements: string): void {
  truncateSync(copy, statSync(copy).size - 84);
  const db = new Database(copy);
  db.exec(statements);
  db.close();
  seal(copy, realDisk);
}

describe('a backup', () => {
  it('is one file for the owner only, named by the number of its last commit, that any SQLite reads', async () => {
    await backedUp(2);
    expect([backups(), (statSync(path(2)).mode & 0o777).toString(8)]).toEqual([[name(1), name(2)], '600']);
    const db = new Database(path(2), { readonly: true });
    expect(db.prepare('SELECT text FROM note_revision').pluck().all()).toEqual(['text 1', 'text 2']);
    db.close();
    expect(backups()).toEqual([name(1), name(2)]);
  });

  it('makes no folder anew that has gone: its disk was taken out', async () => {
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    renameSync(folder, `${folder}-away`);
    await expect(library.backups.make()).rejects.toMatchObject({ code: 'library-unwritable' });
    expect(existsSync(folder)).toBe(false);
    renameSync(`${folder}-away`, folder);
    await library.backups.make();
    expect(backups()).toEqual([name(1)]);
    library.close();
  });

  it('is due when something was saved, and made once for a commit', async () => {
    const { library } = openTest(folder);
    const due = [library.backups.isDue()];
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    due.push(library.backups.isDue());
    const [first, second] = await Promise.all([library.backups.make(), library.backups.make()]);
    due.push(library.backups.isDue());
    expect([due, first, second, backups()]).toEqual([[false, true, false], second, first, [name(1)]]);
    expect(describeBackups(join(folder, 'backups'))).toEqual([
      {
        seq: 1,
        path: path(1),
        bytes: statSync(path(1)).size,
        facts: { savedAt: '2026-11-24T09:00:01.000Z', notes: 1, bookmarks: 0 },
      },
    ]);
    library.close();
  });

  it('holds what is saved while it is made, and is named by that', async () => {
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'before', base: 0 });
    const making = library.backups.make();
    library.notes.save({ ref: coal, text: 'meanwhile', base: 1 });
    const { seq } = await making;
    library.close();
    const db = new Database(path(seq), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM note_revision').pluck().get()).toBe(seq);
    db.close();
  });

  it('that is made in many steps holds what is saved between them, up to a commit', async () => {
    const { library } = openTest(folder);
    for (let n = 0; n < 12; n += 1) {
      library.notes.save({ ref: coal, text: `${n} ${'word '.repeat(190_000)}`, base: n });
    }
    let isMade = false;
    const making = library.backups.make().finally(() => {
      isMade = true;
    });
    let saves = 0;
    while (!isMade) {
      library.notes.save({ ref: rice, text: `${saves} ${'grain '.repeat(saves % 3000)}`, base: saves });
      saves += 1;
      await new Promise(setImmediate);
    }
    const { seq } = await making;
    expect(verifyCopy(path(seq)).path).toBe(path(seq));
    const db = new Database(path(seq), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM note_revision').pluck().get()).toBe(seq);
    db.close();
    // Some fell between two steps.
    expect(seq).toBeGreaterThan(13);
    expect(library.notes.revisions(rice)).toHaveLength(saves);
    library.close();
  });

  it('that is no good any more is set aside and made anew', async () => {
    await backedUp(1);
    writeFileSync(path(1), 'garbage');
    const { library } = openTest(folder);
    await library.backups.make();
    library.close();
    expect(readFileSync(join(folder, 'damaged', '1', name(1)), 'utf8')).toBe('garbage');
    expect(verifyCopy(path(1)).path).toBe(path(1));
  });

  it('keeps to its rotation on the disk', async () => {
    await backedUp(13);
    // All of one day: ten, and none more.
    expect(backups()).toEqual(Array.from({ length: 10 }, (_, index) => name(index + 4)));
  });

  it('left half-made by a killed program is removed by the next', async () => {
    await backedUp(1);
    writeFileSync(join(folder, 'backups', 'new.part'), 'half');
    writeFileSync(join(folder, 'backups', 'new.part-journal'), 'half');
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'text 2', base: 1 });
    await library.backups.make();
    library.close();
    expect(backups()).toEqual([name(1), name(2)]);
  });
});

it('a backup or copy finds damage in the library that nobody has read yet, and the next start puts it right', async () => {
  await backedUp(3);
  const db = new Database(join(folder, 'library.sqlite'));
  db.exec('DROP TRIGGER note_revision_is_not_changed');
  db.exec("UPDATE note_revision SET text = 'altered' WHERE revision = 1");
  db.exec(
    "CREATE TRIGGER note_revision_is_not_changed BEFORE UPDATE ON note_revision\n    BEGIN SELECT RAISE(ABORT, 'a note''s revision is never changed'); END",
  );
  db.close();
  const damaged = {
    code: 'library-damaged',
    message: expect.stringMatching(
      /^Revision 1 of the note .* is damaged in .*library\.sqlite\. Close Carrel/,
    ),
  };
  const { library } = openTest(folder);
  library.bookmarks.set(rice, true);
  await expect(library.backups.make()).rejects.toMatchObject(damaged);
  await expect(library.backups.copyTo(join(folder, 'copy'))).rejects.toMatchObject(damaged);
  expect([library.metDamage(), backups()]).toEqual([true, [name(1), name(2), name(3)]]);
  library.close();
  const again = openTest(folder).library;
  expect([again.notes.revisions(coal)[0]?.text, again.bookmarks.has(rice)]).toEqual(['text 1', true]);
  again.close();
});

describe('the check of a copy', () => {
  const refusal = (change: () => void) => {
    change();
    try {
      verifyCopy(path(2));
      return 'taken';
    } catch (error) {
      return error;
    }
  };

  it('takes one that is whole', async () => {
    await backedUp(2);
    expect(verifyCopy(path(2))).toEqual({
      path: path(2),
      bytes: statSync(path(2)).size,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('refuses every flipped bit, wherever it is', async () => {
    await backedUp(2);
    const whole = readFileSync(path(2));
    const taken = [];
    for (let at = 0; at < whole.length; at += 997) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      if (refusal(() => writeFileSync(path(2), bytes)) === 'taken') taken.push(at);
    }
    expect(taken).toEqual([]);
  });

  it.each([
    ['is not there', () => rmSync(path(2)), 'copy-not-found'],
    ['is empty', () => writeFileSync(path(2), ''), 'copy-not-carrel'],
    ['is cut short', () => truncateSync(path(2), 9000), 'copy-not-carrel'],
    ['is something else', () => writeFileSync(path(2), 'dear diary '.repeat(100)), 'copy-not-carrel'],
  ])('refuses one that %s', async (_, change, code) => {
    await backedUp(2);
    expect(refusal(change)).toMatchObject({ code });
  });

  const free = 'DROP TRIGGER note_revision_is_not_changed; DROP TRIGGER note_revision_is_not_removed;';
  const bound = (kind: string) =>
    `CREATE TRIGGER note_revision_is_not_${kind} BEFORE ${kind === 'changed' ? 'UPDATE' : 'DELETE'} ON note_revision
    BEGIN SELECT RAISE(ABORT, 'a note''s revision is never ${kind}'); END;`;
  const altering = (statement: string) => `${free} ${statement}; ${bound('changed')} ${bound('removed')}`;

  it.each([
    [
      'an altered row',
      "UPDATE note_revision SET text = 'other' WHERE revision = 1",
      'Revision 1 of the note',
    ],
    ['a lost revision', 'DELETE FROM note_revision WHERE revision = 1', 'a revision of the note on “coal”'],
    ['a lost commit', 'DELETE FROM note_revision WHERE revision = 2', 'commit 2 is missing'],
  ])('refuses %s, also with a right digest', async (_, statement, why) => {
    await backedUp(2);
    expect(refusal(() => alterAndSeal(path(2), altering(statement)))).toMatchObject({
      code: 'copy-damaged',
      message: expect.stringContaining(why),
    });
  });

  it('bites: it takes the same file when nothing in it is altered', async () => {
    await backedUp(2);
    expect(refusal(() => alterAndSeal(path(2), altering('SELECT 1')))).toBe('taken');
  });

  it('refuses tables that are not those of a library, before it reads them', async () => {
    await backedUp(2);
    const endless = `${free} DROP TABLE note_revision; CREATE VIEW note_revision AS
      WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n) SELECT seq FROM n`;
    expect(refusal(() => alterAndSeal(path(2), endless))).toMatchObject({ code: 'copy-not-carrel' });
  });

  it('refuses one of a newer Carrel', async () => {
    await backedUp(2);
    expect(refusal(() => alterAndSeal(path(2), 'PRAGMA user_version = 99'))).toMatchObject({
      code: 'library-too-new',
    });
  });
});

describe('a copy to take away', () => {
  it('has everything, is checked, and replaces no file', async () => {
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    library.bookmarks.set(rice, true);
    library.state.set('theme', 'dark');
    const to = join(folder, '..', 'away.sqlite');
    const copy = await library.backups.copyTo(to);
    expect(verifyCopy(to)).toEqual(copy);
    await expect(library.backups.copyTo(to)).rejects.toMatchObject({ code: 'output-exists' });
    await expect(library.backups.copyTo(join(folder, 'no', 'away'))).rejects.toMatchObject({
      code: 'output-unwritable',
    });
    library.close();
    const db = new Database(to, { readonly: true });
    expect(db.prepare('SELECT value FROM state').pluck().all()).toEqual(['dark']);
    db.close();
  });
});

describe('a second place', () => {
  it('has each backup too, in a folder of this library’s own', async () => {
    const stick = freshFolder();
    const { library } = openTest(folder);
    setSecondPlace(folder, stick, realDisk);
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    await library.backups.make();
    await library.backups.toSecondPlace();
    library.close();
    const own = secondPlace(folder)?.name ?? '';
    expect(verifyCopy(join(stick, own, name(1))).bytes).toBe(statSync(path(1)).size);
  });

  it('that is gone is said, and not made anew', async () => {
    const stick = join(freshFolder(), 'stick');
    expect(() => setSecondPlace(folder, stick, realDisk)).toThrow(
      expect.objectContaining({ code: 'second-place-gone' }),
    );
    realDisk.makeFolder(stick);
    const { library } = openTest(folder);
    setSecondPlace(folder, stick, realDisk);
    rmSync(stick, { recursive: true });
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    await library.backups.make();
    await expect(library.backups.toSecondPlace()).rejects.toThrow(
      expect.objectContaining({ code: 'second-place-gone', message: expect.stringContaining(stick) }),
    );
    expect([existsSync(stick), backups()]).toEqual([false, [name(1)]]);
    setSecondPlace(folder, null, realDisk);
    await library.backups.toSecondPlace();
    library.close();
  });

  it('gives its backup when those of the data folder are gone with all the rest', async () => {
    const stick = freshFolder();
    const { library } = openTest(folder);
    setSecondPlace(folder, stick, realDisk);
    library.notes.save({ ref: coal, text: 'text', base: 0 });
    await library.backups.make();
    await library.backups.toSecondPlace();
    library.close();
    for (const gone of ['library.sqlite', 'journal.jsonl', 'backups']) {
      rmSync(join(folder, gone), { recursive: true });
    }
    const again = openTest(folder).library;
    expect([again.notes.get(coal)?.text, again.recovery?.backup?.path]).toEqual([
      'text',
      join(stick, secondPlace(folder)?.name ?? '', name(1)),
    ]);
    again.close();
  });
});
