import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFiles } from '#core/library/files.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';
import { compare, numbersIn } from './everything.ts';
import { figures } from './figures.ts';
import { noStrace, withFault } from './strace.ts';

/** The fault strikes at call n = 1, 1 + every, … up to 200. The long run is `CARREL_IO_ERRORS=1`. */
const every = Number(process.env.CARREL_IO_ERRORS ?? 200);
const last = 200;
const moments = Array.from({ length: Math.ceil(last / every) }, (_, index) => 1 + index * every);
/** So many that even the last of these calls comes while something is saved. */
const saves = 104;
const ports = { now: () => new Date(), log: () => {} };

interface Outcome {
  readonly when: string;
  /** Saves that were acknowledged and are not there. */
  readonly lost: readonly number[];
  readonly wrong: readonly string[];
  readonly refusals: number;
  readonly acknowledged: number;
  /** What was given up, and what nobody expected. */
  readonly trouble: readonly string[];
  readonly recovered: boolean;
}

/** Lets a child save while system calls on the library's files fail, and looks what is there once the disk is well. */
async function saved(fault: string, manner = 'honest'): Promise<Outcome> {
  const folder = join(mkdtempSync(join(tmpdir(), 'carrel-io-')), 'library');
  const { database, wal, journal, rollback } = libraryFiles(folder);
  const prefix = withFault(fault, [database, wal, journal, rollback]);
  const child = startChild('save-with-faults.ts', [folder, String(saves), manner], prefix);
  await child.gone();
  const lines = child.lines();
  const trouble = [...lines.filter((line) => line.startsWith('given-up')), errorsOf(child.errors())];
  const library = openLibrary(folder, ports);
  const acknowledged = numbersIn(lines);
  const { lost, wrong } = compare(library, acknowledged);
  const recovered = library.recovery !== null;
  library.close();
  return {
    when: fault,
    lost,
    wrong,
    refusals: numbersIn(lines, 'refused').length,
    acknowledged: acknowledged.length,
    trouble: trouble.filter((each) => each !== ''),
    recovered,
  };
}

/** strace tells that a file which it is to watch is not there yet. */
const errorsOf = (printed: string): string =>
  printed
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('strace:'))
    .join('\n');

const faults: readonly (readonly [name: string, fault: (n: number) => string])[] = [
  ['the n-th write fails', (n) => `pwrite64,write:error=EIO:when=${n}`],
  ['the n-th sync fails', (n) => `fsync,fdatasync:error=EIO:when=${n}`],
  ['the n-th write and four after it fail', (n) => `pwrite64,write:error=EIO:when=${n}..${n + 4}`],
  ['the n-th sync and four after it fail', (n) => `fsync,fdatasync:error=EIO:when=${n}..${n + 4}`],
  ['the n-th write finds the disk full', (n) => `pwrite64,write:error=ENOSPC:when=${n}`],
];

const reason = noStrace === null ? '' : ` (${noStrace})`;
describe.skipIf(noStrace !== null)(`a disk that fails${reason}`, () => {
  it.each(faults)(
    'loses nothing that was acknowledged, and is written again afterwards: %s',
    async (name, fault) => {
      const outcomes: Outcome[] = [];
      for (const n of moments) outcomes.push(await saved(fault(n)));
      const bad = outcomes.filter(
        ({ lost, wrong, trouble, acknowledged }) =>
          lost.length > 0 || wrong.length > 0 || trouble.length > 0 || acknowledged < saves,
      );
      const struck = outcomes.filter((each) => each.refusals > 0).length;
      const refusals = outcomes.reduce((sum, each) => sum + each.refusals, 0);
      const recovered = outcomes.filter((each) => each.recovered).length;
      figures(`I/O errors: ${name}`, { runs: outcomes.length, bad: bad.length, struck, refusals, recovered });
      expect(bad).toEqual([]);
      // A fault that nobody noticed would prove nothing.
      expect(refusals).toBeGreaterThan(0);
    },
    20_000 + moments.length * 20_000,
  );

  it('refuses every save while no sync succeeds, and says “saved” to none', async () => {
    const outcome = await saved('fsync,fdatasync:error=EIO:when=80+');
    expect([outcome.lost, outcome.wrong]).toEqual([[], []]);
    expect(outcome.acknowledged).toBeLessThan(saves);
    expect(outcome.trouble.filter((line) => line.startsWith('given-up')).length).toBe(
      saves - outcome.acknowledged,
    );
  }, 30_000);

  it('the test bites: one that says “saved” all the same is caught', async () => {
    const { lost } = await saved('fsync,fdatasync:error=EIO:when=80..120', 'hasty');
    expect(lost.length).toBeGreaterThan(0);
  }, 30_000);
});
