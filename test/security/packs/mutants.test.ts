import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { startChild } from '../../durability/children.ts';
import { figures } from '../../durability/figures.ts';
import type { Tried } from './try-mutants.ts';

/** Some hundred in `npm test`; 20,000 in `npm run test:security`. */
const wanted = Number(process.env.CARREL_MUTANTS ?? 120);
/** Beyond that a mutant hangs, however busy the machine is. */
const hangMs = 60_000;
/** Of the process's own time, so that a busy machine is no hang. */
const mostMs = 1_000;
const patienceMs = 60_000 + wanted * 100;

let folder: string;
let good: string;
let other: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-mutants-'));
  good = join(folder, 'good.carrel');
  other = join(folder, 'other.carrel');
  writePack(good, sampleCollection, sampleRecords);
  writePack(other, { ...sampleCollection, title: 'An Older Sample' }, [
    ...sampleRecords.slice(1),
    sampleRecord({ id: 'tin', title: 'Tin and Coal' }),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tries mutants in a process of their own, which is killed when it says nothing for too long. */
async function tryMutants(from: number, to: number): Promise<{ tried: Tried[]; end: string }> {
  const child = startChild('../security/packs/try-mutants.ts', [
    good,
    other,
    join(folder, `mutant-${from}.carrel`),
    String(from),
    String(to),
  ]);
  let hung = '';
  const giveUp = () => {
    hung = `hung at ${child.lines().at(-1)}`;
    child.process.kill('SIGKILL');
  };
  let watch = setTimeout(giveUp, 2 * hangMs);
  child.process.stdout?.on('data', () => {
    clearTimeout(watch);
    watch = setTimeout(giveUp, hangMs);
  });
  await child.gone();
  clearTimeout(watch);
  const { exitCode, signalCode } = child.process;
  const end = hung || (exitCode === 0 ? '' : `ended with ${exitCode ?? signalCode}: ${child.errors()}`);
  const lines = child.lines().filter((line) => line.startsWith('{'));
  return { tried: lines.map((line) => JSON.parse(line) as Tried), end };
}

it(
  'mutated packs are refused, found out or answered for: none crashes, hangs or says what is not so',
  async () => {
    const half = wanted >> 1;
    const seed = Number(process.env.CARREL_SEED ?? 1);
    const runs = await Promise.all([tryMutants(seed, seed + half), tryMutants(seed + half, seed + wanted)]);
    expect(runs.map(({ end }) => end)).toEqual(['', '']);
    const tried = runs.flatMap((run) => run.tried);
    expect(tried).toHaveLength(2 * half + (wanted % 2));
    expect(tried.filter(({ fate }) => fate === 'wrong' || fate === 'fault')).toEqual([]);

    expect(tried.filter(({ ms }) => ms > mostMs)).toEqual([]);

    // The negative control: unchecked, some of them answer wrongly and without a word.
    const silent = tried.filter(({ how, unchecked }) => how !== 'forged' && unchecked === 'wrong');
    expect(silent.length).toBeGreaterThan(0);

    const fates = Object.groupBy(tried, ({ fate }) => fate);
    figures('mutants', {
      mutants: tried.length,
      ...Object.fromEntries(Object.entries(fates).map(([fate, all]) => [fate, all.length])),
      'silently wrong unchecked': silent.length,
      'slowest ms': Math.round(Math.max(...tried.map(({ ms }) => ms))),
    });
  },
  patienceMs,
);
