import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { runSearch } from '../run/run-search.ts';
import { searchPacks } from '../search-packs.ts';
import { createQueryReader } from './query-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-misprints-'));
const many = 1020;
let pack: Pack;
beforeAll(() => {
  const path = join(folder, 'sample.carrel');
  writePack(path, sampleCollection, [
    sampleRecord({ id: 'slip', title: 'The Goverment on Steel' }),
    sampleRecord({ id: 'rare', title: 'Harvset and Steel' }),
    ...Array.from({ length: many }, (_, at) =>
      sampleRecord({ id: `g${at}`, title: `Government Wheat ${at}` }),
    ),
    ...Array.from({ length: 100 }, (_, at) => sampleRecord({ id: `h${at}`, title: `Harvest Wheat ${at}` })),
  ]);
  pack = openPack(path);
});
afterAll(() => {
  pack.close();
  rmSync(folder, { recursive: true });
});

const asked = (query: string) => searchPacks([pack], query, { limit: 3 });

describe('a word that may be a misprint of a frequent one', () => {
  it('is looked for as that too, after itself, and this is told', () => {
    const { total, hits, interpretation } = asked('goverment');
    expect([total, hits[0]?.id]).toEqual([many + 1, 'slip']);
    expect(interpretation.corrections).toEqual([]);
    expect(interpretation.expansions.map(({ typed, variants }) => [typed, variants])).toEqual([
      [
        'goverment',
        [{ id: 'form:goverment=government', text: 'government', because: 'correction', on: true }],
      ],
    ]);
  });

  it.each(['form:goverment', 'form:goverment=government'])('can be asked for alone: without %s', (off) => {
    const reading = { exact: false, off: [off], uncorrected: false };
    const { query } = createQueryReader().read([pack], 'goverment', reading);
    expect(runSearch([pack], query)[0]?.rows).toEqual(Uint32Array.of(1));
  });

  it.each([
    ['=Goverment', 1],
    ['"goverment"', 1],
    ['-goverment', many + 101],
    ['harvset', 1],
    // Nothing has it: it is the nearest, which both are.
    ['govermant', many + 1],
  ])('is only what was typed in %s', (query, total) => {
    expect(asked(query).total).toBe(total);
  });

  it('never finds more with one more word', () => {
    for (const word of ['goverment', 'harvset', 'steel', 'wheat']) {
      for (const more of ['wheat', 'steel', 'goverment', 'harvset']) {
        expect(asked(`${word} ${more}`).total, `${word} ${more}`).toBeLessThanOrEqual(asked(word).total);
      }
    }
  });
});
