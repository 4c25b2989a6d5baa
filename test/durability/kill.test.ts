import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupsIn, listBackups, lookInto } from '#core/library/backup/backup-folder.ts';
import { verifyCopy } from '#core/library/backup/seal.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';
import { compare, isInJournal, isItem, numbersIn, save } from './everything.ts';
import { figures } from './figures.ts';

/** The normal run; the long one is `CARREL_KILL_CYCLES=1000`. */
const cycles = Number(process.env.CARREL_KILL_CYCLES ?? 8);
const migrations = Math.ceil(cycles / 4);
/** A library is used for so many cycles, and then thrown away: each start checks all that is in it. */
const cyclesOfLibrary = 20;
/** In the long run so long that a cycle has some forty saves. */
const longestMs = cycles > 100 ? 600 : 150;

let folder: string;
beforeEach(() => {
  folder = freshPlace();
});
const freshPlace = () => join(mkdtempSync(join(tmpdir(), 'carrel-kill-')), 'library');
const ports = { now: () => new Date(), log: () => {} };

/** Lets a child save, kills it at a random moment after it said `since`, and answers what it had acknowledged. */
async function killed(
  first: number,
  manner: 'honest' | 'hasty',
  since: 'opening' | 'saved' = 'saved',
): Promise<number[]> {
  const child = startChild('save-everything.ts', [folder, String(first), '1e9', '1', manner]);
  await child.said(since);
  await wait(Math.random() * longestMs);
  child.process.kill('SIGKILL');
  await child.gone();
  expect(child.errors()).toBe('');
  return numbersIn(child.lines());
}

/** What the next start finds of what was acknowledged. Opening checks every page and row. */
function found(acknowledged: readonly number[]) {
  const library = openLibrary(folder, ports);
  const { lost, wrong } = compare(library, acknowledged);
  const { recovery } = library;
  library.close();
  return { lost, wrong, recovery };
}
/** The number after the last, and one more for a save that was not acknowledged and is there all the same. */
const next = (acknowledged: readonly number[]) => (acknowledged.at(-1) ?? 0) + 2;

describe('a process killed while it saves', () => {
  it(
    `loses nothing that it acknowledged, in ${cycles} cycles, nor when the database is lost after that`,
    async () => {
      let saves = 0;
      let acknowledged: number[] = [];
      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        const since = cycle % 4 === 0 ? 'opening' : 'saved';
        acknowledged.push(...(await killed(next(acknowledged), 'honest', since)));
        expect(found(acknowledged)).toEqual({ lost: [], wrong: [], recovery: null });
        if (cycle % cyclesOfLibrary !== 0 && cycle < cycles) continue;
        rmSync(join(folder, 'library.sqlite'));
        const { lost, wrong } = found(acknowledged);
        expect([lost.filter(isInJournal), wrong]).toEqual([[], []]);
        saves += acknowledged.length;
        acknowledged = [];
        folder = freshPlace();
      }
      figures('killed while it saves', { cycles, saves, lost: 0 });
      // A run in which nothing was saved would prove nothing.
      expect(saves).toBeGreaterThan(cycles);
    },
    20_000 + cycles * 5000,
  );

  it(
    `loses nothing when it is killed while a library of the older form is brought up to date, in ${migrations} cycles`,
    async () => {
      const model = freshPlace();
      const library = openLibrary(model, ports);
      const before = Array.from({ length: 40 }, (_, at) => at + 1).filter((n) => !isItem(n));
      for (const n of before) save(library, n);
      library.close();
      const db = new Database(join(model, 'library.sqlite'));
      db.exec('DROP TABLE item; DROP TABLE item_revision; PRAGMA user_version = 1');
      db.close();
      let halfway = 0;
      for (let cycle = 1; cycle <= migrations; cycle += 1) {
        folder = freshPlace();
        cpSync(model, folder, { recursive: true });
        const acknowledged = [...before, ...(await killed(next(before), 'honest', 'opening'))];
        if (lookInto(join(folder, 'library.sqlite'), versionOf) === 1) halfway += 1;
        for (const { path } of listBackups(backupsIn(folder))) verifyCopy(path);
        expect(found(acknowledged)).toEqual({ lost: [], wrong: [], recovery: null });
        expect(listBackups(backupsIn(folder))).toHaveLength(1);
      }
      figures('killed while it migrates', { cycles: migrations, halfway, lost: 0 });
    },
    20_000 + cycles * 2000,
  );

  it('is caught when it acknowledges before it saves', async () => {
    const acknowledged: number[] = [];
    const missing: number[] = [];
    for (let cycle = 1; cycle <= 5 && missing.length === 0; cycle += 1) {
      acknowledged.push(...(await killed(next(acknowledged), 'hasty')));
      missing.push(...found(acknowledged).lost);
    }
    expect(missing.length).toBeGreaterThan(0);
  }, 60_000);
});

const versionOf = (db: Database.Database) => db.pragma('user_version', { simple: true });

describe('a second process', () => {
  it.each(['SIGCONT', 'SIGSTOP'] as const)(
    'is refused while the first lives, also after %s, and let in right after that was killed',
    async (signal) => {
      const first = startChild('hold-library.ts', [folder]);
      await first.said('open');
      first.process.kill(signal);
      expect(() => openLibrary(folder, ports)).toThrow(
        expect.objectContaining({
          code: 'library-locked',
          message: `Another Carrel has the library in ${folder} open. Close its window, or name another folder in CARREL_DATA.`,
        }),
      );
      first.process.kill('SIGKILL');
      await first.gone();
      openLibrary(folder, ports).close();
    },
  );
});
