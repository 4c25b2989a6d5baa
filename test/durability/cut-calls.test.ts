import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { backupsIn, listBackups } from '#core/library/backup/backup-folder.ts';
import { verifyCopy } from '#core/library/backup/seal.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { seeded } from './damage.ts';
import { compare, isInJournal, numbersIn } from './everything.ts';
import { figures } from './figures.ts';
import { type Cut, cutsOf, laidDown } from './power-loss.ts';
import { noStrace, record } from './strace.ts';

/**
 * Every call of a backup, a migration, a restore and a recovery that alters files is a place to cut them off, also those
 * that SQLite makes on its own. What a killed process leaves before each of them is tried, or before every `step`-th in
 * the normal run, and beside it what a power cut may leave. The long run is `CARREL_CUT_CALLS=1`.
 */
const step = Number(process.env.CARREL_CUT_CALLS ?? 16);
const seed = Number(process.env.CARREL_SEED ?? 1955);
const ports = { now: () => new Date(), log: () => {} };
const ofCopy = (n: number) => ({ collection: 'copy', record: `letter-${n}` });

let copy: string;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'carrel-cut-copy-'));
  copy = join(root, 'copy.sqlite');
  const from = openLibrary(join(root, 'from'), ports);
  for (let n = 0; n < 20; n += 1) {
    from.notes.save({ ref: ofCopy(n), text: `of the copy ${'word '.repeat(n * 60)}`, base: 0 });
  }
  await from.backups.copyTo(copy);
  from.close();
});

const isWhole = (path: string): boolean => {
  try {
    verifyCopy(path);
    return true;
  } catch {
    return false;
  }
};

interface Left {
  readonly wholeBackups: number;
  /** Under a backup's name and no good. */
  readonly brokenBackups: number;
  readonly lost: readonly number[];
  readonly wrong: readonly string[];
  /** How many of the twenty notes of the copy are there. */
  readonly takenIn: number;
}

/** What is left of a library after a cut, and what the next start makes of it. */
function leftBy({ state, said }: Cut, root: string): Left {
  return laidDown(state, root, (folder) => {
    const backups = listBackups(backupsIn(folder)).map(({ path }) => isWhole(path));
    const library = openLibrary(folder, ports);
    const { lost, wrong } = compare(library, numbersIn(said));
    const takenIn = Array.from({ length: 20 }, (_, n) => library.notes.get(ofCopy(n))).filter(Boolean).length;
    library.close();
    const wholeBackups = backups.filter(Boolean).length;
    const brokenBackups = backups.length - wholeBackups;
    return { wholeBackups, brokenBackups, lost, wrong, takenIn };
  });
}

async function cutAtEveryCall(what: string) {
  const root = join(mkdtempSync(join(tmpdir(), 'carrel-cut-calls-')), 'library');
  const steps = await record('change-library.ts', [root, what, copy], root);
  const left: (Left & Pick<Cut, 'by'> & { readonly done: boolean })[] = [];
  const cutting = { states: 400 / step, random: seeded(seed), kills: true, since: 'begin' };
  for (const cut of cutsOf(steps, cutting)) {
    if (cut.by === 'kill' && cut.before % step !== 0) continue;
    left.push({ ...leftBy(cut, root), by: cut.by, done: cut.said.includes('done') });
  }
  return left;
}

const reason = noStrace === null ? '' : ` (${noStrace})`;
describe.skipIf(noStrace !== null)(`cut at every system call,${reason}`, () => {
  it.each(['backup', 'migration', 'restore', 'recovery'])(
    'a %s leaves a whole backup and a library that opens with everything in it',
    async (what) => {
      const left = await cutAtEveryCall(what);
      const kills = left.filter(({ by }) => by === 'kill').length;
      figures(`cut at every system call, ${what}`, { calls: kills, 'power cuts': left.length - kills });
      expect(kills).toBeGreaterThan(30 / step);
      // The state of the window is not in the journal: after a recovery it is as old as the backup.
      const counts = what === 'recovery' ? isInJournal : () => true;
      const bad = left.filter(
        ({ wholeBackups, brokenBackups, lost, wrong }) =>
          wholeBackups < 1 || brokenBackups > 0 || lost.some(counts) || wrong.length > 0,
      );
      expect(bad).toEqual([]);
      // A copy is taken in wholly or not at all, and wholly when it was said to be.
      const takenIn = new Set(left.map((each) => `${each.done} ${each.takenIn}`));
      const all = what === 'restore' ? ['false 0', 'false 20', 'true 20'] : ['false 0', 'true 0'];
      expect(all).toEqual(expect.arrayContaining([...takenIn]));
    },
    60_000 + 400_000 / step,
  );

  it(
    'the test bites: a backup that is written over the last one leaves none',
    async () => {
      const left = await cutAtEveryCall('careless');
      expect(left.filter(({ wholeBackups }) => wholeBackups === 0).length).toBeGreaterThan(0);
      expect(left.filter(({ brokenBackups }) => brokenBackups > 0).length).toBeGreaterThan(0);
    },
    60_000 + 400_000 / step,
  );
});
