import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPack } from '#core/pack/open-pack.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { inProcess, lookElsewhere, type TryPacks } from '#host/looks/look-elsewhere.ts';
import { figures } from '../../durability/figures.ts';
import { askPack } from '../packs/ask-pack.ts';
import { makeVariants } from './make-variants.ts';
import { schemaVariants } from './schema-variants.ts';

const tryPacks = inProcess(new URL('../../../src/host/looks/look.ts', import.meta.url));
const careless = inProcess(new URL('./careless-look.ts', import.meta.url));
/** Without more time for so many bytes: whatever hangs takes all of it. */
const carelessSoon: TryPacks = (paths) => careless(paths, 3_000);
const patient = { patienceMs: 60_000 };

let folder: string;
let good: string;
let names: ReadonlyMap<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-schemas-'));
  good = join(folder, 'good.carrel');
  writePack(good, sampleCollection, sampleRecords);
  names = makeVariants(good, folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answerOf(path: string): Promise<string> {
  const pack = openPack(path);
  try {
    return await askPack(pack);
  } finally {
    pack.close();
  }
}

it('hostile schemas are refused before any query; files that are only odd are refused, or answer as the good one does', {
  timeout: 300_000,
}, async () => {
  expect(names.size).toBeGreaterThanOrEqual(60);
  const looks = lookElsewhere([...names.keys()], { tryPacks, ...patient });
  const codes = Object.fromEntries(
    [...names].map(([path, name]) => [name, looks.get(path)?.code ?? 'opened']),
  );
  const hostile = schemaVariants().map(({ name }) => name);
  const refusals = new Set(['pack-schema-unknown', 'pack-damaged']);
  expect(hostile.filter((name) => !refusals.has(codes[name] ?? ''))).toEqual([]);
  expect(Object.values(codes).filter((code) => /hung|crashed/.test(code))).toEqual([]);

  const opened = [...names].filter(([, name]) => codes[name] === 'opened');
  const right = await answerOf(good);
  for (const [path, name] of opened) expect(await answerOf(path), name).toBe(right);
  figures('schemas', {
    variants: names.size,
    'refused by their schema': Object.values(codes).filter((code) => code === 'pack-schema-unknown').length,
    'refused as damaged': Object.values(codes).filter((code) => code === 'pack-damaged').length,
    'the same as the good one': opened.length,
  });
});

it('a careless reader takes most of them, and hangs on some', { timeout: 300_000 }, () => {
  const some = [...names.keys()].slice(0, 30);
  const looks = lookElsewhere(some, { tryPacks: carelessSoon });
  const codes = some.map((path) => looks.get(path)?.code ?? 'opened');
  expect(codes.filter((code) => code === 'opened').length).toBeGreaterThan(15);
  const hung = some.filter((path) => looks.get(path)?.code === 'pack-hung');
  expect(hung.map((path) => names.get(path))).toEqual([
    'a view in place of record',
    'a view in place of cluster',
  ]);
});
