import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { searchPacks } from './search-packs.ts';

const paragraph = (text: string) => ({
  id: 'translation',
  kind: 'translation' as const,
  language: 'en',
  document: {
    language: 'en',
    blocks: [{ type: 'paragraph' as const, id: 'p', content: [{ type: 'text' as const, text }] }],
    footnotes: [],
  },
});

let packs: Pack[];
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-search-'));
  const written = {
    east: [
      sampleRecord({
        id: 'e1',
        title: 'Telegram from P’yŏngyang',
        abstract: 'Ri Sang-jo on Pyongyang’s harvest.',
      }),
      sampleRecord({ id: 'e2', title: 'Journal of an Ambassador', subjects: ['Harvests'] }, [
        paragraph('On the way to Pyongyang the ambassador met Mao.'),
      ]),
    ],
    west: [sampleRecord({ id: 'w1', title: 'Pyongyang in the Spring' })],
  };
  packs = Object.entries(written).map(([id, records]) => {
    const path = join(folder, `${id}.carrel`);
    writePack(path, { ...sampleCollection, id }, records);
    return openPack(path);
  });
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

const idsOf = (text: string, options = {}) => searchPacks(packs, text, options).hits.map((hit) => hit.id);

describe('a search of several packs', () => {
  it('answers with what was found, where and why', () => {
    expect(searchPacks(packs, 'ambassador mao')).toEqual({
      total: 1,
      interpretation: {
        terms: [
          { typed: 'ambassador', soughtAs: ['ambassador'] },
          { typed: 'mao', soughtAs: ['mao'] },
        ],
        sentence: 'Records with all of “ambassador”, “mao”.',
        problems: [],
        expansions: [expect.objectContaining({ typed: 'mao', label: 'Mao Zedong', on: true })],
        corrections: [],
        undatedLeftOut: 0,
      },
      hits: [
        {
          id: 'e2',
          title: 'Journal of an Ambassador',
          date: null,
          earliest: null,
          latest: null,
          snippet: 'On the way to Pyongyang the ambassador met Mao.',
          why: [
            { field: 'title', matched: ['Ambassador'] },
            { field: 'text', matched: ['ambassador', 'Mao'] },
          ],
          collection: 'east',
        },
      ],
      suggestions: [],
    });
  });

  it('puts the titles of all packs before their texts', () => {
    expect(idsOf('pyongyang').toSorted()).toEqual(['e1', 'e2', 'w1']);
    expect(idsOf('pyongyang').at(-1)).toBe('e2');
  });

  it('counts all and shows as many as it is asked for', () => {
    const { total, hits } = searchPacks(packs, 'pyongyang', { limit: 1 });
    expect([total, hits.length]).toEqual([3, 1]);
    expect(searchPacks(packs, 'pyongyang', { limit: 0 }).hits).toEqual([]);
  });

  it('finds all records when there is nothing to look for, and says so', () => {
    const { total, interpretation } = searchPacks(packs, '***');
    expect([total, interpretation.sentence]).toEqual([3, 'All records: the query has no word to look for.']);
  });
});

describe('the exact spelling', () => {
  it.each([
    ['Pyongyang', ['e1', 'e2', 'w1']],
    ['P’yŏngyang', ['e1']],
    ["P'yŏngyang", []],
    ['pyongyang', []],
    ['Sang-jo', ['e1']],
    ['Sangjo', []],
    ['"the  ambassador"', ['e2']],
    ['Ambassador ambassador', ['e2']],
    ['(Mao)', ['e2']],
    ['P’yo\u0306ngyang', ['e1']],
  ])('of %s is found in %j', (text, ids) => {
    expect(idsOf(text, { exact: true }).toSorted()).toEqual(ids);
  });

  it('is said in the interpretation', () => {
    expect(searchPacks(packs, 'Sangjo', { exact: true }).interpretation.sentence).toBe(
      'Records with “Sangjo”, spelled exactly so.',
    );
  });
});

describe('a word that nothing has', () => {
  it.each([
    ['pyongynag', ['pyongyang'], 3],
    ['journl ambasador', ['journal', 'ambassador'], 1],
    ['pyongynag OR telegrm', ['pyongyang', 'telegram'], 3],
    ['title:pyongynag -xy', ['pyongyang'], 2],
    ['xy', [], 0],
    ['"jurnal of an"', ['journal'], 1],
  ])('is looked for as its nearest, and this is said: %s', (text, used, total) => {
    const answer = searchPacks(packs, text);
    expect([answer.interpretation.corrections.map((each) => each.used), answer.total]).toEqual([used, total]);
  });

  it('is looked for as typed where exact spelling is wanted', () => {
    expect(searchPacks(packs, 'pyongynag', { exact: true })).toMatchObject({
      total: 0,
      interpretation: { corrections: [] },
    });
  });
});

describe('a name', () => {
  it('is found in another spelling, and what was looked for is said', () => {
    const { hits, interpretation } = searchPacks(packs, 'Yi Sang-jo');
    expect(hits.map(({ id }) => id)).toEqual(['e1']);
    expect(interpretation.expansions[0]?.variants.map(({ text }) => text)).toContain('Ri Sang-jo');
  });
});

describe('suggestions', () => {
  it.each([
    ['ambasador "in the spring"', []],
    ['Pyongyang', []],
  ])('for %s are %j', (text, suggestions) => {
    expect(searchPacks(packs, text).suggestions).toEqual(suggestions);
  });
});
