import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupsIn, listBackups } from '#core/library/backup/backup-folder.ts';
import type { Disk } from '#core/library/backup/disk.ts';
import { verifyCopy } from '#core/library/backup/seal.ts';
import { setSecondPlace } from '#core/library/backup/second-place.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { cutAtEveryStep } from './dying-disk.ts';

const ref = { collection: 'cut', record: 'letter' };
const other = { collection: 'cut', record: 'other' };
const ports = { now: () => new Date(), log: () => {} };
const texts = ['one', 'two', 'three', 'four'];

let folder: string;
let model: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-cut-'));
  model = join(folder, 'model');
  const library = openLibrary(model, ports);
  for (const [base, text] of texts.entries()) {
    library.notes.save({ ref, text, base });
    if (base === 1) await library.backups.make();
  }
  library.close();
});

let copies = 0;
/** A copy of the model, to be cut. */
function fresh(): string {
  const copy = join(folder, `copy-${copies++}`);
  cpSync(model, copy, { recursive: true });
  return copy;
}
/** Lets work end as it may: a disk that is dead has many voices. */
async function orDie(work: () => Promise<unknown> | unknown): Promise<void> {
  try {
    await work();
  } catch {
    // What counts is what is left.
  }
}
async function within(data: string, disk: Disk, work: (library: Library) => Promise<unknown>): Promise<void> {
  await orDie(async () => {
    const library = openLibrary(data, { ...ports, disk });
    try {
      await work(library);
    } finally {
      library.close();
    }
  });
}
const isWhole = (path: string): boolean => {
  try {
    verifyCopy(path);
    return true;
  } catch {
    return false;
  }
};
/** Backups with a backup's name: how many, and how many of them are whole. */
function backups(data: string): { all: number; whole: number } {
  const all = listBackups(backupsIn(data)).map(({ path }) => path);
  return { all: all.length, whole: all.filter(isWhole).length };
}
/** What the next start finds, on a disk that lives. */
function reopened(data: string): string[] {
  const library = openLibrary(data, ports);
  const found = library.notes.revisions(ref).map(({ text }) => text);
  library.close();
  return found;
}

describe('cut before any step,', () => {
  it('a backup leaves whole ones only, and the library as it was', async () => {
    const cuts = await cutAtEveryStep(async (disk) => {
      const data = fresh();
      await within(data, disk, (library) => library.backups.make());
      const { all, whole } = backups(data);
      expect([all - whole, whole >= 1]).toEqual([0, true]);
      expect(reopened(data)).toEqual(texts);
    });
    expect(cuts).toBeGreaterThan(6);
  });

  it('a migration leaves the library in the old form and whole, or in the new one with a backup of the old', async () => {
    const db = new Database(join(model, 'library.sqlite'));
    db.exec('DROP TABLE item; DROP TABLE item_revision; PRAGMA user_version = 1');
    db.close();
    rmSync(backupsIn(model), { recursive: true });
    const versions = new Set<unknown>();
    await cutAtEveryStep(async (disk) => {
      const data = fresh();
      await within(data, disk, async () => {});
      const look = new Database(join(data, 'library.sqlite'), { readonly: true });
      const version = look.pragma('user_version', { simple: true });
      look.close();
      versions.add(version);
      expect(version === 1 || backups(data).whole === 1).toBe(true);
      expect(reopened(data)).toEqual(texts);
      expect(backups(data)).toEqual({ all: 1, whole: 1 });
    });
    expect([...versions]).toEqual([1, 2]);
  });

  it('taking a copy in leaves it wholly in or not at all, and a backup', async () => {
    const copy = join(folder, 'copy.sqlite');
    const from = openLibrary(join(folder, 'from'), ports);
    from.notes.save({ ref, text: 'of the copy', base: 0 });
    from.notes.save({ ref: other, text: 'other', base: 0 });
    await from.backups.copyTo(copy);
    from.close();
    const outcomes = new Set<string>();
    await cutAtEveryStep(async (disk) => {
      const data = fresh();
      await within(data, disk, (library) => library.restore.run(copy));
      expect(backups(data).whole).toBeGreaterThan(0);
      const library = openLibrary(data, ports);
      const found = library.notes.revisions(ref).map(({ text }) => text);
      outcomes.add(`${found.join(' ')} / ${library.notes.get(other)?.text}`);
      library.close();
    });
    expect([...outcomes]).toEqual([
      'one two three four / undefined',
      'one two three four of the copy four / other',
    ]);
  });

  it.each([
    ['from a backup', () => {}],
    ['from the journal', (data: string) => rmSync(backupsIn(data), { recursive: true })],
    [
      'past a backup that is no good',
      (data: string) => {
        copyFileSync(join(data, 'journal.jsonl'), join(backupsIn(data), 'backup-000000000003.sqlite'));
      },
    ],
  ])('putting a damaged library together %s is done by the next start', async (_, prepare) => {
    const cuts = await cutAtEveryStep(async (disk) => {
      const data = fresh();
      prepare(data);
      writeFileSync(join(data, 'library.sqlite'), 'x'.repeat(20_000));
      await within(data, disk, async () => {});
      expect(reopened(data)).toEqual(texts);
      // In the first folder, or in the next when only the folder was made.
      const kept = readdirSync(join(data, 'damaged'), { recursive: true }).map(String);
      expect(kept.filter((name) => name.endsWith('library.sqlite'))).toHaveLength(1);
    });
    expect(cuts).toBeGreaterThan(2);
  });

  it('copying to a second place leaves whole ones only in both', async () => {
    await cutAtEveryStep(async (disk) => {
      const data = fresh();
      const stick = mkdtempSync(join(folder, 'stick-'));
      await orDie(() => setSecondPlace(data, stick, disk));
      await within(data, disk, async (library) => {
        await library.backups.make();
        await library.backups.toSecondPlace();
      });
      for (const name of readdirSync(stick)) {
        const { path } = listBackups(join(stick, name))[0] ?? {};
        if (path !== undefined) expect(isWhole(path)).toBe(true);
      }
      expect(backups(data).whole).toBeGreaterThan(0);
    });
  });
});

describe('the test bites', () => {
  it('a backup that is written over the last one leaves none', async () => {
    const left: number[] = [];
    await cutAtEveryStep(async (disk) => {
      const data = fresh();
      const [last] = listBackups(backupsIn(data));
      if (last === undefined) throw new Error('There is no backup.');
      await orDie(() => {
        disk.remove(last.path);
        disk.create(last.path);
        disk.copy(join(data, 'library.sqlite'), last.path);
        disk.sync(last.path);
      });
      left.push(backups(data).whole);
    });
    expect(left).toContain(0);
  });
});
