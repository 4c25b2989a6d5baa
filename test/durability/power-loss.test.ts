import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn, listBackups } from '#core/library/backup/backup-folder.ts';
import { verifyCopy } from '#core/library/backup/seal.ts';
import { libraryFiles } from '#core/library/files.ts';
import { inspectLibrary } from '#core/library/inspect-library.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { seeded } from './damage.ts';
import { compare, isInJournal, numbersIn } from './everything.ts';
import { figures } from './figures.ts';
import { type Cut, cutsOf, laidDown } from './power-loss.ts';
import { replayedDisk } from './replay.ts';
import { noStrace, record } from './strace.ts';

/** States in the normal run; the long one is `CARREL_POWER_CUTS=20000`. */
const states = Number(process.env.CARREL_POWER_CUTS ?? 120);
const seed = Number(process.env.CARREL_SEED ?? 1955);
const ports = { now: () => new Date(), log: () => {} };

interface Outcome {
  readonly lost: readonly number[];
  readonly wrong: readonly string[];
  readonly recovered: boolean;
}

/** Opens what a cut left, and compares it with what had been acknowledged before. */
function outcomeOf({ state, said }: Cut, root: string): Outcome {
  return laidDown(state, root, (folder) => {
    const unwhole = listBackups(backupsIn(folder)).filter(({ path }) => !isWhole(path));
    const library = openLibrary(folder, ports);
    const { lost, wrong } = compare(library, numbersIn(said));
    library.close();
    inspectLibrary(libraryFiles(folder).database, { whole: true });
    return {
      lost,
      wrong: [...wrong, ...unwhole.map(({ path }) => `${path} is not whole`)],
      recovered: library.recovery !== null,
    };
  });
}

function isWhole(path: string): boolean {
  try {
    verifyCopy(path);
    return true;
  } catch {
    return false;
  }
}

/** Records a child that saves, and tries states of its disk. */
async function tried(manner: string, saves: number, count: number) {
  const root = join(mkdtempSync(join(tmpdir(), 'carrel-power-')), 'library');
  const steps = await record('save-everything.ts', [root, '1', String(saves), '4', manner], root);
  const sum = { states: 0, losing: 0, losingWords: 0, wrong: [] as string[], recovered: 0, acknowledged: 0 };
  for (const cut of cutsOf(steps, { states: count, random: seeded(seed) })) {
    const { lost, wrong, recovered } = outcomeOf(cut, root);
    sum.states += 1;
    if (lost.length > 0) sum.losing += 1;
    if (lost.some(isInJournal)) sum.losingWords += 1;
    for (const each of wrong) sum.wrong.push(`cut before step ${cut.before}: ${each}`);
    if (recovered) sum.recovered += 1;
    sum.acknowledged = Math.max(sum.acknowledged, numbersIn(cut.said).length);
  }
  return sum;
}

const reason = noStrace === null ? '' : ` (${noStrace})`;
describe.skipIf(noStrace !== null)(`a power cut${reason}`, () => {
  it('is replayed on files that are, byte for byte, those that the process left', async () => {
    const root = join(mkdtempSync(join(tmpdir(), 'carrel-power-')), 'library');
    const disk = replayedDisk();
    for (const step of await record('save-everything.ts', [root, '1', '40', '4', 'honest'], root))
      disk.do(step);
    const left = readdirSync(root, { recursive: true }).map((name) => join(root, String(name)));
    const contentOf = (path: string) => (statSync(path).isFile() ? readFileSync(path) : null);
    const state = new Map(disk.asKilled());
    // The folder itself was made by the process as well.
    state.delete(root);
    expect([...state].sort()).toEqual(left.map((path) => [path, contentOf(path)]).sort());
  });

  it(
    `takes nothing that was acknowledged, and leaves nothing corrupt, in ${states} states`,
    async () => {
      const { recovered, ...sum } = await tried('honest', states > 1000 ? 160 : 80, states);
      figures('power cut', { ...sum, wrong: sum.wrong.length, recovered });
      expect(sum).toEqual({
        states,
        losing: 0,
        losingWords: 0,
        wrong: [],
        acknowledged: states > 1000 ? 160 : 80,
      });
    },
    60_000 + states * 250,
  );

  it.each([
    ['its database is not synced at each save but its journal is', 'careless-database'],
    ['its journal is not synced but its database is', 'careless-journal'],
  ])(
    'takes no note, mark or bookmark when %s',
    async (_, manner) => {
      const { losing, losingWords, states: all } = await tried(manner, 40, states / 8);
      figures(`power cut, ${manner}`, { states: all, losing, losingWords });
      expect(losingWords).toBe(0);
    },
    20_000 + states * 20,
  );

  it(
    'the test bites: where neither is synced, saves that were acknowledged are lost',
    async () => {
      const { losing, states: all } = await tried('careless', 40, Math.max(20, states / 8));
      figures('power cut, neither synced (control)', { states: all, losing });
      expect(losing / all).toBeGreaterThan(0.3);
    },
    20_000 + states * 20,
  );
});
