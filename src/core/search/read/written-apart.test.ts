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

const many = 60;
const titles = {
  hyphen: 'Letter of Sang-jo on rice',
  one: 'Letter of Sangjo on rice',
  two: 'Letter of Sang jo on rice',
  halves: 'A jo and a sang of rice',
  alone: 'Chonglim on coal',
  forces: 'The Vietminh forces advance',
  spaced: 'Viet Minh forces withdraw',
  policy: 'Policy-making in spring',
  maybe: 'Maybe the harvest, as it may be',
  glued: 'The unitedstates of spring',
  particle: 'Dupont on steel',
  camp: 'An air basecamp of steel',
  base: 'An airbase camp of steel',
  apart: 'An air base camp of steel',
  nam: 'Vietnam on timber',
  named: 'Viet Nam on timber',
};
const folder = mkdtempSync(join(tmpdir(), 'carrel-apart-'));
let pack: Pack;
beforeAll(() => {
  const path = join(folder, 'sample.carrel');
  const united = Array.from({ length: many }, (_, at) => [`u${at}`, `United States ${at}`]);
  writePack(
    path,
    sampleCollection,
    [...Object.entries(titles), ...united].map(([id, title]) =>
      sampleRecord({ id: id as string, title: title as string, agents: [], abstract: null }),
    ),
  );
  pack = openPack(path);
});
afterAll(() => {
  pack.close();
  rmSync(folder, { recursive: true });
});

const asked = (query: string) => searchPacks([pack], query, { limit: 200 });
/** Ids of what is found with these switched off. */
const found = (query: string, off: readonly string[] = []) => {
  const read = createQueryReader().read([pack], query, { exact: false, off: [...off], uncorrected: false });
  const ids = [...Object.keys(titles), ...Array.from({ length: many }, (_, at) => `u${at}`)];
  return runSearch([pack], read.query)
    .flatMap(({ rows }) => [...rows].map((row) => ids[row - 1]))
    .sort();
};
const told = (query: string) =>
  asked(query).interpretation.expansions.flatMap(({ kind, typed, variants }) =>
    kind === 'form' ? variants.map(({ text, because }) => `${typed}: ${text}, ${because}`) : [],
  );

describe('a word, and the two that it is elsewhere', () => {
  it.each([
    ['Sang-jo', ['hyphen', 'one', 'two']],
    ['Sangjo', ['hyphen', 'one', 'two']],
    ['Sang jo', ['halves', 'hyphen', 'one', 'two']],
    ['"Sang jo"', ['hyphen', 'one', 'two']],
    ['"letter of sangjo"', ['hyphen', 'one', 'two']],
    ['title:sang title:jo', ['halves', 'hyphen', 'one', 'two']],
    ['vietminh forces', ['forces', 'spaced']],
    ['"viet minh forces"', ['forces', 'spaced']],
    ['rice -sangjo', ['halves']],
    ['du Pont', ['particle']],
    ['air base camp', ['apart', 'base', 'camp']],
    ['"air base camp"', ['apart', 'base', 'camp']],
    ['title:forces OR (viet minh)', ['forces', 'spaced']],
    ['title:vietminh OR (viet minh)', ['forces', 'spaced']],
    ['=vietminh OR (viet minh)', ['forces', 'spaced']],
    // Neither half stands anywhere, and is not looked for as its nearest.
    ['Chong lim', ['alone']],
  ])('are found by each other: %s', (query, ids) => {
    const { total, hits, interpretation } = asked(query);
    expect([total, hits.map(({ id }) => id).sort()]).toEqual([ids.length, ids]);
    expect(interpretation.corrections).toEqual([]);
  });

  it('are told, and can be switched off', () => {
    expect(told('vietminh')).toEqual(['vietminh: viet minh, two words']);
    expect(told('Viet Minh')).toEqual(['Viet Minh: vietminh, one word']);
    expect(found('vietminh', ['form:vietminh'])).toEqual(['forces']);
    expect(found('Viet Minh', ['form:viet minh=vietminh'])).toEqual(['spaced']);
    expect(found('"viet minh"', ['form:viet minh'])).toEqual(['spaced']);
  });

  it('count as what was typed, and the one word for less than the two', () => {
    expect(asked('vietminh').hits.map(({ id }) => id)).toEqual(['forces', 'spaced']);
    expect(asked('forces viet minh').hits.map(({ id }) => id)).toEqual(['spaced', 'forces']);
  });

  it.each(['viet nam timber', '"viet nam" timber'])(
    'are told once, as forms of a name where they are: %s',
    (query) => {
      expect(told(query)).toEqual([]);
      expect(found(query)).toEqual(['nam', 'named']);
      expect(found(query, ['name:viet nam'])).toEqual(['named']);
      expect(found(query, ['name:viet nam=Vietnam'])).toEqual(['named']);
    },
  );

  it('are the reason for what they found', () => {
    const name = createNamer(createQueryReader().read([pack], 'Viet Minh'));
    expect(name('Vietminh')).toEqual({ text: 'Vietminh', because: 'one word', of: null });
    expect(['Viet Minh', 'Viet-Minh'].map((text) => name(text).because)).toEqual([null, null]);
    const other = createNamer(createQueryReader().read([pack], 'vietminh'));
    expect(['Viet Minh', 'Viet-Minh', 'Vietminh'].map((text) => other(text).because)).toEqual([
      'two words',
      null,
      null,
    ]);
  });

  it('are in no doubt', () => {
    const reader = createQueryReader();
    const suggested = (query: string) => reader.interpret([pack], reader.read([pack], query)).suggestions;
    expect(['Chong lim', '"Chong lim"'].map(suggested)).toEqual([[], []]);
  });

  it.each([
    // The hyphen alone says it.
    'policy making',
    'policymaking',
    // Half of it holds sentences together.
    'maybe',
    'may be',
    // A slip of a printer, beside sixty.
    'united states',
    '=sangjo',
    '="viet minh"',
    'title:viet text:minh',
  ])('are not asked for where nothing would come of it, or was not wanted: %s', (query) => {
    expect(told(query).filter((each) => / words?$/.test(each))).toEqual([]);
  });

  it('are looked up at the beginning of a long query only', () => {
    const words = Array.from({ length: 48 }, (_, at) => `${at}`).join(' OR ');
    expect(found(`vietminh OR ${words}`)).toContain('spaced');
    expect(found(`${words} OR vietminh`)).not.toContain('spaced');
  });

  it('are asked for while the last is being typed', () => {
    const read = (text: string) => createQueryReader().read([pack], text, undefined, { prefixLast: true });
    expect(read('viet minh').interpretation.expansions.map(({ typed }) => typed)).toEqual(['viet minh']);
    expect(read('viet min').interpretation.expansions).toEqual([]);
  });
});
