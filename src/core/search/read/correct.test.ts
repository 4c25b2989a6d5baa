import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { createNamer } from '../name-reasons.ts';
import { runSearch } from '../run/run-search.ts';
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
  'Burns on Wheat',
  'Burns on Barley',
  'Barnes on Oats',
  'A pound of oats, and another fund',
  'The fund',
  'Pro-Barnes, and pro or burns',
  'The harvest of 1956',
  'The harvest of 1957',
  'Two harvests',
  'The blues-the oldest',
  'A page misread: usthe',
  'Us the people',
  'Mid-way house',
  'The Battle of Midway',
  'A Midwes in bloom',
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

  it('is looked for as all that are as near, and what they are is told', () => {
    const { total, interpretation } = searchPacks([pack], 'barns');
    expect(interpretation.corrections).toEqual([{ typed: 'barns', used: 'burns' }]);
    expect(interpretation.expansions).toMatchObject([
      {
        typed: 'barns',
        kind: 'form',
        variants: [
          { text: 'barnes', because: 'correction' },
          { text: 'bans', because: 'correction' },
        ],
      },
    ]);
    expect(total).toBe(5);
  });

  it.each([
    // Never by what the rest of the query finds: one word more finds no more.
    ['barns oats', 1],
    ['"barns on oats"', 1],
    ['title:"barns on"', 3],
    ['"pund of oats"', 1],
    ['pro-barns', 1],
    // The index joins what a hyphen ties, and may have it in one only.
    ['mid-wey', 3],
    // Of what is left out nothing is guessed beyond the nearest.
    ['on -barns', 4],
    ['on -"barns on"', 4],
  ])('is as near to several, alone and in phrases: %s', (query, total) => {
    expect(asked(query)[1]).toBe(total);
  });

  it('is each of them once, however often it was typed', () => {
    const { corrections, expansions } = createQueryReader().read(
      [pack],
      '"barns and barns" barns',
    ).interpretation;
    expect(corrections.filter(({ typed }) => typed === 'barns').length).toBeLessThanOrEqual(2);
    expect(expansions.filter(({ id }) => id === 'form:barns').map(({ variants }) => variants.length)).toEqual(
      [2],
    );
  });

  it('is not twice what is a form of the nearest too', () => {
    // Of “harvets”, harvests is as near as harvest, and one of its forms.
    const { expansions } = createQueryReader().read([pack], 'harvets').interpretation;
    expect(expansions.map(({ id, variants }) => [id, variants.map(({ text }) => text)])).toEqual([
      ['form:harvets', ['harvests']],
    ]);
  });

  it('is nothing that a misread page makes of two common words', () => {
    expect(asked('bues-the')).toEqual([['bues-the → blues-the'], 1]);
  });

  it('counts for less than the nearest, in phrases too', () => {
    const best = (query: string) => searchPacks([pack], query).hits.map(({ title }) => title.split(' ')[0]);
    expect(best('"barns on"')).toEqual(['Burns', 'Burns', 'Barnes']);
  });

  it('is looked for in NEAR', () => {
    expect([asked('NEAR(barns oats, 3)')[1], asked('barns NEAR oats')[1]]).toEqual([1, 1]);
  });

  it('leaves the last word of a phrase open, that is still being typed', () => {
    const rows = (query: string) =>
      runSearch([pack], createQueryReader().read([pack], query, undefined, { prefixLast: true }).query)[0]
        ?.rows.length;
    expect(['"lettre fro', '"letter fro', '"lettre from mol'].map(rows)).toEqual([1, 1, 1]);
  });

  it.each([
    ['barns', 'form:barns=barnes', 4],
    ['barns', 'form:barns', 3],
    ['"barns on"', 'form:barns=barnes', 2],
  ])('is the nearest alone where the others are switched off: %s without %s', (query, off, records) => {
    const reading = { exact: false, off: [off], uncorrected: false };
    const read = createQueryReader().read([pack], query, reading);
    expect(runSearch([pack], read.query)[0]?.rows).toHaveLength(records);
  });

  it('is the reason of what was found, also in a phrase', () => {
    const because = (query: string, printed: string) =>
      createNamer(createQueryReader().read([pack], query))(printed).because;
    expect(because('barns', 'Barnes')).toBe('correction');
    expect(because('barns', 'Burns')).toBe('correction');
    expect(because('"pund of oats"', 'pound of oats')).toBe('correction');
    expect(because('"molotov of oats"', 'Molotov of oats')).toBe(null);
    expect(because('"Молотов on"', 'Molotov on')).not.toBe(null);
    expect(because('"Mao Zedong and Khrushchev"', 'Mao Zedong and Хрущев')).toBe('russian');
    expect(because('bans "test ban"', 'test ban')).toBe(null);
    expect(because('"Mao Zedong and pund of oats"', 'Mao Zedong and pound of oats')).toBe('correction');
  });

  it('is told as what it was looked for', () => {
    const { interpretation } = searchPacks([pack], 'mlotov steel');
    expect(interpretation.sentence).toBe('Records with all of “molotov”, “steel”.');
    expect(interpretation.terms[0]).toEqual({ typed: 'mlotov', soughtAs: ['molotov'] });
  });
});
