import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { capturedRun as carrel } from '../captured-run.ts';

let folder: string;
let data: string;
let copy: string;
const coal = { collection: 'sample', record: 'coal' };
const rice = { collection: 'sample', record: 'rice' };
const ports = { now: () => new Date('2026-11-24T09:00:00.000Z'), log: () => {} };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-cli-library-'));
  data = join(folder, 'data');
  copy = join(folder, 'copy.sqlite');
});

async function within<T>(work: (library: Library) => T | Promise<T>, at = data): Promise<T> {
  const library = openLibrary(at, ports);
  try {
    return await work(library);
  } finally {
    library.close();
  }
}
const fill = () =>
  within((library) => {
    library.notes.save({ ref: coal, text: 'one', base: 0 });
    library.notes.save({ ref: coal, text: 'two', base: 1 });
    library.bookmarks.set(rice, true);
  });
const json = async (...args: string[]) => JSON.parse((await carrel(...args, '--json')).out);

describe('backup', () => {
  it('writes one file with everything, which check finds whole', async () => {
    await fill();
    const { code, out } = await carrel('backup', copy, '--library', data);
    expect([code, out]).toEqual([
      0,
      `${copy}: 1 note in 2 revisions, 1 bookmark, ${Math.round(statSync(copy).size / 1000)} kB, checked.\n`,
    ]);
    expect(await json('check', copy)).toEqual({
      path: copy,
      bytes: statSync(copy).size,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      holds: {
        version: 2,
        commits: 3,
        savedAt: '2026-11-24T09:00:00.000Z',
        notes: 1,
        bookmarks: 1,
        revisions: 2,
        items: [],
      },
    });
    expect(readdirSync(folder).sort()).toEqual(['copy.sqlite', 'data']);
  });

  it('replaces no file, and makes no library where there is none', async () => {
    await fill();
    writeFileSync(copy, 'a letter');
    expect(await carrel('backup', copy, '--library', data)).toEqual({
      code: 1,
      out: '',
      err: `${copy} exists already. Name another file for the copy.\n`,
    });
    const none = join(folder, 'none');
    expect(await carrel('backup', join(folder, 'x'), '--library', none)).toEqual({
      code: 1,
      out: '',
      err: `There is no library in ${none}. Name its folder with --library, or in CARREL_DATA.\n`,
    });
    expect([existsSync(none), readFileSync(copy, 'utf8')]).toEqual([false, 'a letter']);
  });

  it('copies one that a window has open', async () => {
    await fill();
    await within(async (library) => {
      library.notes.save({ ref: rice, text: 'just now', base: 0 });
      expect((await carrel('backup', copy, '--library', data)).code).toBe(0);
    });
    expect((await json('check', copy)).holds.notes).toBe(2);
  });
});

describe('restore', () => {
  it('says first what it would do, into nothing and into a library, and makes neither', async () => {
    await fill();
    await carrel('backup', copy, '--library', data);
    const other = join(folder, 'other');
    const { code, out } = await carrel('restore', copy, '--library', other, '--dry-run');
    expect([code, out, existsSync(other)]).toEqual([
      0,
      'Notes      1 only in the copy, 0 go on from the library’s, 0 differ, 0 are there already\n' +
        'Bookmarks  1 set, 0 left as they are\n' +
        'Added      2 revisions, 0 settings of the window\n' +
        'Nothing was changed.\n',
      false,
    ]);
    const before = readFileSync(join(data, 'journal.jsonl'), 'utf8');
    expect(await json('restore', copy, '--library', data, '--dry-run')).toMatchObject({
      notes: { same: 1 },
      revisions: 0,
    });
    expect(readFileSync(join(data, 'journal.jsonl'), 'utf8')).toBe(before);
  });

  it('takes a copy in, keeps both texts where they differ, and names them', async () => {
    await fill();
    await carrel('backup', copy, '--library', data);
    const other = join(folder, 'other');
    await within((library) => library.notes.save({ ref: coal, text: 'own', base: 0 }), other);
    const { code, out } = await carrel('restore', copy, '--library', other);
    expect([code, out]).toEqual([
      0,
      'Notes      0 only in the copy, 0 go on from the library’s, 1 differ, 0 are there already\n' +
        'Bookmarks  1 set, 0 left as they are\n' +
        'Added      3 revisions, 0 settings of the window\n' +
        'Both texts are kept, and the library’s goes on standing:\n' +
        '  the note on coal of sample\n' +
        `${other} now holds 1 note and 1 bookmark. What was there before is in ` +
        `${join(other, 'backups', 'backup-000000000001.sqlite')}.\n`,
    ]);
    const texts = await within(({ notes }) => notes.revisions(coal).map(({ text }) => text), other);
    expect(texts).toEqual(['own', 'one', 'two', 'own']);
  });

  it('does not write to one that a window has open', async () => {
    await fill();
    await carrel('backup', copy, '--library', data);
    await within(async () => {
      const { code, out, err } = await carrel('restore', copy, '--library', data);
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('Another Carrel has the library')]);
    });
  });
});

describe('check', () => {
  it('says what is in a library, its journal and its backups', async () => {
    await fill();
    await within((library) => library.backups.make());
    const { code, out } = await carrel('check', '--library', data);
    expect([code, out]).toEqual([
      0,
      `Library     ${data}, whole\n` +
        'Holds       1 note in 2 revisions, 1 bookmark; 3 commits\n' +
        'Last saved  2026-11-24T09:00:00.000Z\n' +
        'Journal     3 whole lines, 0 torn\n' +
        'Backups     1 whole one, the newest of commit 3 (2026-11-24T09:00:00.000Z)\n',
    ]);
    expect(await json('check', '--library', data)).toMatchObject({
      whole: true,
      trouble: null,
      holds: { commits: 3 },
      journal: { whole: 3, torn: 0, lastSeq: 3, missing: [] },
      backups: [{ seq: 3, trouble: null }],
      secondPlace: null,
    });
  });

  it('finds what is wrong, prints all of it, fails with one sentence, and leaves the repair to the start', async () => {
    await fill();
    await within((library) => library.backups.make());
    writeFileSync(join(data, 'backups', 'backup-000000000003.sqlite'), 'garbage');
    writeFileSync(
      join(data, 'journal.jsonl'),
      readFileSync(join(data, 'journal.jsonl'), 'utf8').replace('two', 'too'),
    );
    const database = join(data, 'library.sqlite');
    const bytes = readFileSync(database);
    bytes.write('tvo', bytes.indexOf('two'));
    writeFileSync(database, bytes);

    const { code, out, err } = await carrel('check', '--library', data, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      1,
      {
        whole: false,
        trouble: { code: 'library-damaged' },
        holds: { notes: 1 },
        journal: { whole: 2, torn: 1, missing: [{ from: 2, to: 2 }] },
        backups: [{ trouble: { code: 'copy-not-carrel' } }],
      },
    ]);
    expect(err).toMatch(/^Revision 2 of the note on the record “coal” of “sample” is damaged in .*\n$/);
    expect(readFileSync(database).equals(bytes)).toBe(true);
    // The next start is told to look, and puts it right as far as it can.
    const { recovery, again } = await within((library) => ({
      recovery: library.recovery,
      again: library.notes.revisions(coal).map(({ text }) => text),
    }));
    expect([recovery?.missing, again]).toEqual([[{ from: 2, to: 2 }], ['one']]);
  });

  describe('of a library that was cut off in its first commit', () => {
    const database = () => join(data, 'library.sqlite');
    /** As SQLite leaves it: some pages written, and in the rollback journal that there were none before. */
    function cutOff(): void {
      mkdirSync(data);
      const db = new Database(database());
      db.pragma('cache_size = 1');
      db.exec('BEGIN; CREATE TABLE state (key TEXT, value TEXT)');
      const put = db.prepare('INSERT INTO state VALUES (?, ?)');
      for (let n = 0; n < 200; n += 1) put.run(`half ${n}`, 'x'.repeat(3000));
      const files = [database(), `${database()}-journal`].map((path) => [path, readFileSync(path)] as const);
      db.exec('ROLLBACK');
      db.close();
      for (const [path, bytes] of files) writeFileSync(path, bytes);
    }
    it.each([
      ['half written', cutOff],
      [
        'just created',
        () => {
          mkdirSync(data);
          writeFileSync(database(), '');
        },
      ],
    ])('%s, says so, changes nothing, and is right', async (_, prepare) => {
      prepare();
      const before = readFileSync(database());
      const { code, out } = await carrel('check', '--library', data);
      expect([code, out.replaceAll(/ +/g, ' ')]).toEqual([
        0,
        expect.stringContaining('begun and not finished'),
      ]);
      expect(await json('check', '--library', data)).toMatchObject({
        whole: true,
        isUnfinished: true,
        holds: { commits: 0 },
      });
      expect(readFileSync(database()).equals(before)).toBe(true);
      await fill();
      expect(await json('check', '--library', data)).toMatchObject({
        whole: true,
        isUnfinished: false,
        holds: { commits: 3 },
      });
    });

    it('does not take one for it that has lost its database', async () => {
      await fill();
      writeFileSync(database(), '');
      const { code, out, err } = await carrel('check', '--library', data);
      expect([code, out, err]).toEqual([
        1,
        expect.stringContaining('NOT WHOLE'),
        expect.stringContaining('is not there, or is empty, and other files of the library are'),
      ]);
    });
  });

  it.each([
    ['is not there', () => rmSync(copy), 'There is no copy at'],
    ['was altered', () => writeFileSync(copy, readFileSync(copy).fill(7, 5000, 5001)), 'is damaged'],
  ])('refuses a copy that %s', async (_, change, message) => {
    await fill();
    await carrel('backup', copy, '--library', data);
    change();
    const { code, out, err } = await carrel('check', copy, '--json');
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(message)]);
  });
});

describe('wrong usage is exit 2', () => {
  it.each([[['backup']], [['restore']], [['check', 'copy', '--library', 'data']]])('%j', async (args) => {
    const { code, out } = await carrel(...args);
    expect([code, out]).toEqual([2, '']);
  });
});
