import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { searchPacks } from '../search-packs.ts';
import { createQueryReader } from './query-reader.ts';

const titles = [
  'Molotov on Steel',
  'Letter from Molotov',
  'Chiang Kai-shek on Rice',
  'Talks between the Koreas: Kim Il-sung',
  'A Kai bridge over the Sek',
  'Sang jo and the harvest',
  'Case fire in a depot',
  'Kim Yongdal on Rice',
  ...Array.from({ length: 12 }, (_, at) => `Ceasefire ${at}`),
  'The test bans of spring, and a testban',
];
const folder = mkdtempSync(join(tmpdir(), 'carrel-correct-'));
let pack: Pack;
beforeAll(() => {
  const path = join(folder, 'sample.carrel');
  writePack(
    path,
    sampleCollection,
    titles.map((title, at) => sampleRecord({ id: `r${at}`, title, agents: [], abstract: null })),
  );
  pack = openPack(path);
});
afterAll(() => {
  pack.close();
  rmSync(folder, { recursive: true });
});

const asked = (query: string) => {
  const { total, interpretation } = searchPacks([pack], query);
  return [interpretation.corrections.map(({ typed, used }) => `${typed} → ${used}`), total];
};

describe('a word that nothing has', () => {
  it.each([
    // It looks like a name, and has other forms by rules, of which none stands anywhere.
    ['mlotov', ['mlotov → molotov'], 2],
    ['chiang kai-sek', ['kai-sek → kai-shek'], 1],
    ['Chiang Kia-shek', ['Kia-shek → kai-shek'], 1],
    ['kim il-usng', ['il-usng → il-sung'], 1],
    ['Sangjo', ['Sangjo → sang jo'], 1],
    ['casefire', ['casefire → ceasefire'], 12],
  ])('is looked for as its nearest though it may be a name or two words: %s', (query, told, total) => {
    expect(asked(query)).toEqual([told, total]);
  });

  it.each([
    ['Молотов', 2],
    ['Zhou Enlai', 0],
    // Two slips from another man.
    ['Kim Yongnam', 0],
    ['test-bans', 1],
    ['"kai sek"', 0],
    ['=mlotov', 0],
  ])('stays where it stands otherwise, or was asked for so: %s', (query, total) => {
    expect(asked(query)).toEqual([[], total]);
  });

  it('stays while it is still being typed, and something begins so', () => {
    const { interpretation } = createQueryReader().read([pack], 'kai-s', undefined, { prefixLast: true });
    expect(interpretation.corrections).toEqual([]);
  });

  it('is told as what it was looked for', () => {
    const { interpretation } = searchPacks([pack], 'mlotov steel');
    expect(interpretation.sentence).toBe('Records with all of “molotov”, “steel”.');
    expect(interpretation.terms[0]).toEqual({ typed: 'mlotov', soughtAs: ['molotov'] });
  });
});
