import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { createCatalogue } from './create-catalogue.ts';
import type { View } from './view.ts';

let pack: Pack;
beforeAll(() => {
  const path = join(mkdtempSync(join(tmpdir(), 'carrel-correction-')), 'sample.carrel');
  writePack(path, sampleCollection, [
    sampleRecord({ id: 'slip', title: 'The Goverment on Steel' }),
    ...Array.from({ length: 120 }, (_, at) =>
      sampleRecord({ id: `g${at}`, title: `Government Harvest ${at}` }),
    ),
  ]);
  pack = openPack(path);
});
afterAll(() => pack.close());

it('a word that was corrected only because nothing was found is told, also when it is asked again', async () => {
  const catalogue = createCatalogue(() => [pack]);
  const view: View = { query: 'goverment harvest ', collections: null, only: 'all', sort: 'date' };
  const marks = { bookmarked: new Set<string>(), noted: new Set<string>() };
  await catalogue.facets(view, { limit: 5, find: [] }, marks);
  for (let time = 0; time < 2; time += 1) {
    const { total, interpretation } = await catalogue.query(view, { offset: 0, limit: 1 }, marks);
    expect([total, interpretation.corrections]).toEqual([120, [{ typed: 'goverment', used: 'government' }]]);
  }
});
