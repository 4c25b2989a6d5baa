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
import { realDisk } from './disk.ts';
import { stretchesMissing } from './recovery.ts';
import { seal } from './seal.ts';

let folder: string;
beforeEach(() => {
  folder = join(freshFolder(), 'carrel');
});
const file = (name: string) => join(folder, name);
const backup = (seq: number) => file(`backups/backup-${String(seq).padStart(12, '0')}.sqlite`);
const journal = () => readFileSync(file('journal.jsonl'), 'utf8');

/** Notes `text 1` to `text COUNT`, a backup after those that are named, and all closed. */
async function fill(count: number, backupsAfter: readonly number[]): Promise<void> {
  const { library } = openTest(folder);
  library.state.set('theme', 'dark');
  for (let n = 1; n <= count; n += 1) {
    library.notes.save({ ref: coal, text: `text ${n}`, base: n - 1 });
    if (backupsAfter.includes(n)) await library.backups.make();
  }
  library.close();
}
const spoil = (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size, 7));
const texts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `text ${from + index}`);

function reopened() {
  const { library } = openTest(folder);
  const found = {
    texts: library.notes.revisions(coal).map(({ text }) => text),
    theme: library.state.get('theme'),
    recovery: library.recovery,
  };
  library.close();
  return found;
}

describe('a damaged library', () => {
  it('is put together from its newest backup and the journal, and says so', async () => {
    await fill(5, [1, 3]);
    spoil(file('library.sqlite'));
    expect(reopened()).toEqual({
      texts: texts(1, 5),
      theme: 'dark',
      recovery: {
        why: {
          code: 'library-damaged',
          message: expect.stringMatching(/^The library was not opened: library\.sqlite in .* is damaged/),
          detail: { folder },
        },
        from: 'backup',
        backup: { seq: 3, path: backup(3), savedAt: '2026-11-24T09:00:03.000Z' },
        passedOver: [],
        replayed: 2,
        salvaged: 0,
        lastSeq: 5,
        missing: [],
        damaged: file('damaged/1'),
        notes: 1,
        bookmarks: 0,
      },
    });
    expect(reopened()).toMatchObject({ texts: texts(1, 5), recovery: null });
  });

  it('passes over the backups that are no good, says why, and keeps them', async () => {
    await fill(5, [1, 2, 3, 4]);
    for (const path of [file('library.sqlite'), backup(3), backup(4)]) spoil(path);
    const { recovery, ...found } = reopened();
    expect([found, recovery?.backup?.seq, recovery?.replayed]).toEqual([
      { texts: texts(1, 5), theme: 'dark' },
      2,
      3,
    ]);
    const passed = [4, 3].map((seq) => ({
      path: backup(seq).replace('/backups/', '/damaged/1/'),
      why: expect.stringContaining('is not a whole copy'),
    }));
    expect(recovery?.passedOver).toEqual(passed);
    for (const { path } of passed) expect(existsSync(path)).toBe(true);
  });

  it('leaves the backup of a newer Carrel where it is', async () => {
    await fill(3, [1, 2]);
    truncateSync(backup(2), statSync(backup(2)).size - 84);
    const db = new Database(backup(2));
    db.pragma('user_version = 99');
    db.close();
    seal(backup(2), realDisk);
    spoil(file('library.sqlite'));
    expect(reopened()).toMatchObject({
      texts: texts(1, 3),
      recovery: { backup: { seq: 1 }, passedOver: [{ path: backup(2) }] },
    });
    expect(existsSync(backup(2))).toBe(true);
  });

  it.each([1, 3, 6])('comes back from any one of six: the %s.', async (good) => {
    await fill(7, [1, 2, 3, 4, 5, 6]);
    for (let seq = 1; seq <= 6; seq += 1) if (seq !== good) spoil(backup(seq));
    spoil(file('library.sqlite'));
    expect(reopened()).toMatchObject({ texts: texts(1, 7), recovery: { backup: { seq: good } } });
  });

  it('is rebuilt from the journal alone when no backup is good', async () => {
    await fill(4, [2]);
    for (const path of [file('library.sqlite'), backup(2)]) spoil(path);
    expect(reopened()).toMatchObject({
      texts: texts(1, 4),
      theme: null,
      recovery: { backup: null, replayed: 4, missing: [] },
    });
  });

  it('says which commits neither backup nor journal has', async () => {
    await fill(6, [2]);
    writeFileSync(file('journal.jsonl'), journal().replace('text 4', 'text ?').replace('text 5', 'text ?'));
    spoil(file('library.sqlite'));
    expect(reopened()).toMatchObject({
      texts: ['text 1', 'text 2', 'text 3', 'text 6'],
      recovery: { replayed: 2, missing: [{ from: 4, to: 5 }] },
    });
  });

  it('takes from the damaged file what nothing else has and is as it was written', async () => {
    await fill(6, [2]);
    truncateSync(file('journal.jsonl'), 0);
    const db = new Database(file('library.sqlite'));
    db.exec('DROP TRIGGER note_revision_is_not_changed');
    db.exec("UPDATE note_revision SET text = 'altered' WHERE revision = 4");
    db.close();
    writeFileSync(file('in-use'), '');
    expect(reopened()).toMatchObject({
      texts: ['text 1', 'text 2', 'text 3', 'text 5', 'text 6'],
      recovery: { backup: { seq: 2 }, replayed: 0, salvaged: 3 },
    });
    // What was taken is in the journal too.
    rmSync(file('library.sqlite'));
    rmSync(file('backups'), { recursive: true });
    expect(reopened().texts).toEqual(['text 1', 'text 2', 'text 3', 'text 5', 'text 6']);
  });

  it('without its triggers is put together too', async () => {
    await fill(3, [2]);
    const db = new Database(file('library.sqlite'));
    db.exec('DROP TRIGGER note_revision_is_not_removed');
    db.close();
    writeFileSync(file('in-use'), '');
    expect(reopened()).toMatchObject({
      texts: texts(1, 3),
      recovery: { why: { message: expect.stringContaining('its tables are not as Carrel made them') } },
    });
  });

  it('opens empty when nothing is left, and keeps what there was', () => {
    realFolder();
    writeFileSync(file('library.sqlite'), 'dear diary '.repeat(100));
    expect(reopened()).toMatchObject({ texts: [], recovery: { lastSeq: 0, notes: 0 } });
    expect(readFileSync(file('damaged/1/library.sqlite'), 'utf8')).toContain('dear diary');
  });

  it('is put together again the second time as well, in a folder of its own', async () => {
    await fill(3, [2]);
    spoil(file('library.sqlite'));
    reopened();
    spoil(file('library.sqlite'));
    expect(reopened()).toMatchObject({ texts: texts(1, 3), recovery: { damaged: file('damaged/2') } });
    expect(readdirSync(file('damaged'))).toEqual(['1', '2']);
  });

  it('in an older form than this Carrel’s is put together too', async () => {
    await fill(2, []);
    older();
    reopened();
    spoil(file('library.sqlite'));
    expect(reopened()).toMatchObject({ texts: texts(1, 2), recovery: { backup: { seq: 2 } } });
  });
});

describe('a database and a journal of which one is another library’s', () => {
  /** A library of its own, of the same length. */
  async function foreign(): Promise<{ database: Buffer; lines: string }> {
    const own = folder;
    folder = join(freshFolder(), 'foreign');
    const { library } = openTest(folder, '2020-01-01T00:00:00.000Z');
    for (let n = 1; n <= 5; n += 1) library.notes.save({ ref: coal, text: `foreign ${n}`, base: n - 1 });
    library.close();
    const found = { database: readFileSync(file('library.sqlite')), lines: journal() };
    folder = own;
    return found;
  }

  it.each([true, false])(
    'have the database set aside when a backup speaks for the journal (clean end: %s)',
    async (clean) => {
      await fill(5, [2]);
      writeFileSync(file('library.sqlite'), (await foreign()).database);
      if (!clean) writeFileSync(file('in-use'), '');
      expect(reopened()).toMatchObject({
        texts: texts(1, 5),
        recovery: {
          why: { message: expect.stringContaining('one of them is another library’s') },
          from: 'backup',
          salvaged: 0,
          damaged: file('damaged/1'),
        },
      });
    },
  );

  it('have the journal set aside, and written anew, when a backup speaks for the database', async () => {
    await fill(5, [2]);
    const own = journal();
    writeFileSync(file('journal.jsonl'), (await foreign()).lines);
    expect(reopened()).toMatchObject({ texts: texts(1, 5), recovery: { from: 'database', lastSeq: 5 } });
    expect([journal(), readdirSync(file('damaged/1'))]).toEqual([own, ['journal.jsonl']]);
  });

  it('are both kept when no backup speaks for either', async () => {
    await fill(5, []);
    writeFileSync(file('library.sqlite'), (await foreign()).database);
    const found = reopened();
    expect(found.recovery).toMatchObject({ from: 'journal', replayed: 5, salvaged: 6 });
    expect(found.texts).toEqual([
      ...texts(1, 5),
      ...['foreign 1', 'foreign 2', 'foreign 3', 'foreign 4', 'foreign 5'],
      'text 5',
    ]);
  });
});

describe('a library that lies behind its own backups', () => {
  it('gets what they have, and keeps what they have not', async () => {
    await fill(2, []);
    const [database, lines] = [readFileSync(file('library.sqlite')), journal()];
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'text 3', base: 2 });
    library.notes.save({ ref: coal, text: 'text 4', base: 3 });
    await library.backups.make();
    library.close();
    // Database and journal are put back, and gone on with by a Carrel that does not see the backup.
    writeFileSync(file('library.sqlite'), database);
    writeFileSync(file('journal.jsonl'), lines);
    renameSync(file('backups'), file('elsewhere'));
    const aside = openTest(folder, '2026-12-01T09:00:00.000Z').library;
    aside.notes.save({ ref: rice, text: 'rice', base: 0 });
    aside.close();
    renameSync(file('elsewhere'), file('backups'));

    const again = openTest(folder).library;
    expect({
      coal: again.notes.revisions(coal).map(({ text }) => text),
      rice: again.notes.get(rice)?.text,
      recovery: again.recovery,
    }).toMatchObject({
      coal: texts(1, 4),
      rice: 'rice',
      recovery: { backup: { seq: 4 }, salvaged: 1, damaged: file('damaged/1') },
    });
    again.close();
    expect(reopened()).toMatchObject({ texts: texts(1, 4), recovery: null });
    // Its journal tells the same, and all of it.
    rmSync(file('library.sqlite'));
    rmSync(file('backups'), { recursive: true });
    expect(reopened()).toMatchObject({ texts: texts(1, 4), recovery: { replayed: 5 } });
  });

  it('is told from one that only has a bad backup', async () => {
    await fill(2, [2]);
    writeFileSync(backup(9), 'garbage');
    expect(reopened()).toMatchObject({ texts: texts(1, 2), recovery: null });
    expect(existsSync(file('damaged/1/backup-000000000009.sqlite'))).toBe(true);
  });
});

/** Makes the library one of version 1, which has no items. */
function older(): void {
  const db = new Database(file('library.sqlite'));
  db.exec('DROP TABLE item; DROP TABLE item_revision; PRAGMA user_version = 1');
  db.close();
}
function realFolder(): void {
  openTest(folder).library.close();
  rmSync(file('library.sqlite'));
}

describe('a migration', () => {
  it('has a checked backup before it, and takes nothing on', async () => {
    await fill(2, []);
    older();
    expect(reopened()).toMatchObject({ texts: texts(1, 2), recovery: null });
    const before = new Database(backup(2), { readonly: true });
    expect([before.pragma('user_version', { simple: true }), before.pragma('integrity_check')]).toEqual([
      1,
      [{ integrity_check: 'ok' }],
    ]);
    before.close();
  });

  it('is not done when the library does not check before it', async () => {
    await fill(2, [2]);
    older();
    const db = new Database(file('library.sqlite'));
    db.exec('DROP TRIGGER note_revision_is_not_changed');
    db.exec("UPDATE note_revision SET text = 'altered' WHERE revision = 1");
    db.close();
    expect(reopened()).toMatchObject({ texts: texts(1, 2), recovery: { backup: { seq: 2 } } });
  });
});

it('the numbers that are missing are told in stretches', () => {
  expect([stretchesMissing(2, [3, 5, 9, 8]), stretchesMissing(0, [1, 2]), stretchesMissing(4, [])]).toEqual([
    [
      { from: 4, to: 4 },
      { from: 6, to: 7 },
    ],
    [],
    [],
  ]);
});

describe('the state of the window', () => {
  /** A theme in the backup, and another one that was chosen after it. */
  async function chosen(): Promise<void> {
    await fill(3, [3]);
    const { library } = openTest(folder);
    library.state.set('theme', 'sepia');
    library.state.set('room', '{"open":"coal"}');
    library.close();
  }
  const alterNote = () => {
    const db = new Database(file('library.sqlite'));
    db.exec("DROP TRIGGER note_revision_is_not_changed; UPDATE note_revision SET text = 'altered'");
    return db;
  };
  const theme = () => {
    writeFileSync(file('in-use'), '');
    const found = reopened();
    return [found.theme, found.recovery?.from];
  };

  it('is as it was last, where the damage is elsewhere', async () => {
    await chosen();
    alterNote().close();
    expect(theme()).toEqual(['sepia', 'backup']);
  });

  it('is that of the backup, where the damaged file has none that is whole', async () => {
    await chosen();
    spoil(file('library.sqlite'));
    expect(theme()).toEqual(['dark', 'backup']);
  });

  it('is that of the backup, where the damaged one is no JSON any more, or the backup is the newer', async () => {
    await chosen();
    const { library } = openTest(folder);
    await library.backups.make();
    library.notes.save({ ref: coal, text: 'text 4', base: 3 });
    await library.backups.make();
    library.state.set('room', '{"open":"rice"}');
    library.close();
    const before = readFileSync(file('library.sqlite'));
    const db = alterNote();
    db.exec("UPDATE state SET value = replace(value, '}', '\x7f') WHERE key = 'room'");
    db.close();
    writeFileSync(file('in-use'), '');
    const { library: mended } = openTest(folder);
    expect(mended.state.get('room')).toBe('{"open":"coal"}');
    mended.state.set('theme', 'night');
    mended.notes.save({ ref: coal, text: 'text 5', base: 4 });
    await mended.backups.make();
    mended.close();
    // An older copy in its place, whose theme is older as well.
    writeFileSync(file('library.sqlite'), before);
    rmSync(file('journal.jsonl'));
    expect(reopened()).toMatchObject({ theme: 'night', texts: texts(1, 5) });
  });
});
