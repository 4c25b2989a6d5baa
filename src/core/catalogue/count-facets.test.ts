import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FacetChoice, type FacetKind, facetCountSchema, facetKinds } from '#contract/catalogue.ts';
import { type ArchivalRecord, genres } from '#contract/entities.ts';
import { facetValues } from '../index/facets.ts';
import { refKey } from '../library/ref-key.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { createCatalogue } from './create-catalogue.ts';
import type { FacetPage, View } from './view.ts';

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const names = ['Ри', 'Pak', 'Kim', 'Élan', 'Pak Hon-yong'];

/** Records that have much in common; how much of what changes with `n`. */
function made(pack: number, n: number): ArchivalRecord {
  const year = 1950 + ((n * 3 + pack) % 6);
  const [earliest, latest] =
    n % 5 === 0 ? [`${year}-01-01`, `${year + 1}-12-31`] : [`${year}-03-0${1 + (n % 9)}`, null];
  const { record } = sampleRecord({
    id: `r${n}`,
    title: n % 2 === 0 ? `Harvest ${n}` : `Talk ${n}`,
    agents: [0, 1, 2]
      .slice(0, n % 4)
      .map((i) => ({ name: of(names, n + i * i), role: 'author', kind: 'person', parts: null })),
    places: n % 3 === 0 ? [] : [of(['Anju', 'Wonsan'], n >> 1), of(['Anju', 'Rason'], n >> 2)],
    subjects: n % 4 === 0 ? [of(['coal', 'rice'], n >> 3)] : [],
    genre: n % 6 === 0 ? null : of(genres, n + pack),
    languages: [of(['ru', 'ko', 'und'], n)],
    dates:
      n % 7 === 0
        ? []
        : [
            {
              text: 't',
              edtf: null,
              earliest,
              latest: latest ?? earliest ?? '',
              certainty: 'exact',
              kind: null,
              source: 'label',
            },
          ],
  });
  return { ...record, versions: [] };
}

const sizes = [40, 25, 1];
const records = sizes.map((size, pack) => Array.from({ length: size }, (_, n) => made(pack, n)));
let packs: Pack[];
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-facets-'));
  packs = records.map((each, i) => {
    const path = join(folder, `${i}.carrel`);
    writePack(
      path,
      { ...sampleCollection, id: `pack-${i}`, title: `The ${i}` },
      each.map((record) => ({ record, texts: [] })),
    );
    return openPack(path);
  });
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

const noMarks = { bookmarked: new Set<string>(), noted: new Set<string>() };
const viewOf = (view: Partial<View>): View => ({
  query: '',
  collections: null,
  only: 'all',
  sort: 'date',
  ...view,
});
const all: FacetPage = { limit: 1000, find: [] };
const facets = async (view: Partial<View>, page = all) =>
  (await createCatalogue(() => packs).facets(viewOf(view), page, noMarks)).facets;
const choose = (kind: FacetKind, value: string, exclude = false): FacetChoice => ({ kind, value, exclude });

/** Values of one kind on a line: "Pak 12 +" where it is chosen, "-" where it is excluded. */
async function shown(kind: FacetKind, view: Partial<View>, page = all): Promise<readonly string[]> {
  const found = (await facets(view, page)).find((each) => each.kind === kind);
  const signs = { in: ' +', out: ' -' };
  return (found?.values ?? []).map(
    ({ label, count, chosen }) => `${label} ${count}${chosen === null ? '' : signs[chosen]}`,
  );
}

/** The same, one record at a time. */
const valuesOf = (pack: number, record: ArchivalRecord, kind: FacetKind): readonly string[] => {
  if (kind === 'collection') return [`pack-${pack}`];
  if (kind === 'year') return [record.dates[0]?.latest?.slice(0, 4) ?? 'n.d.'];
  return facetValues(record)[kind];
};
const everyRecord = records.flatMap((each, pack) => each.map((record) => ({ pack, record })));

function passes(pack: number, record: ArchivalRecord, choices: readonly FacetChoice[]): boolean {
  return facetKinds.every((kind) => {
    const has = valuesOf(pack, record, kind);
    const mine = choices.filter((each) => each.kind === kind);
    const [wanted, unwanted] = [false, true].map((out) => mine.filter(({ exclude }) => exclude === out));
    const isWanted = wanted?.length === 0 || wanted?.some(({ value }) => has.includes(value));
    return isWanted && !unwanted?.some(({ value }) => has.includes(value));
  });
}

function naiveCount(choices: readonly FacetChoice[], word: string, kind: FacetKind, value: string): number {
  const isOut = choices.some((each) => each.kind === kind && each.value === value && each.exclude);
  const others = choices.filter((each) => each.kind !== kind);
  const excluded = choices.filter((each) => each.kind === kind && each.exclude);
  const rest = isOut ? others : [...others, ...excluded];
  return everyRecord.filter(
    ({ pack, record }) =>
      record.title.includes(word) &&
      passes(pack, record, rest) &&
      valuesOf(pack, record, kind).includes(value),
  ).length;
}

const anyChoice: fc.Arbitrary<FacetChoice> = fc.constantFrom(...facetKinds).chain((kind) => {
  const values = [...new Set(everyRecord.flatMap(({ pack, record }) => valuesOf(pack, record, kind)))];
  return fc.record({
    kind: fc.constant(kind),
    value: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('none', ...values) }, fc.string()),
    exclude: fc.boolean(),
  });
});
const anyChoices = fc.uniqueArray(anyChoice, {
  maxLength: 5,
  selector: ({ kind, value }) => `${kind} ${value}`,
});
const anyWord = fc.constantFrom('', 'Harvest', 'Talk');

describe('counts', () => {
  it('are those of counting one record at a time, and narrow the list to as many', async () => {
    const catalogue = createCatalogue(() => packs);
    await fc.assert(
      fc.asyncProperty(anyChoices, anyWord, async (choices, word) => {
        const view = viewOf({ query: word, facets: choices });
        const { facets: counted } = await catalogue.facets(view, all, noMarks);
        for (const { kind, values, more } of counted) {
          const known = new Set([
            ...everyRecord.flatMap(({ pack, record }) => valuesOf(pack, record, kind)),
            ...choices.flatMap((each) => (each.kind === kind ? [each.value] : [])),
          ]);
          const chosen = (value: string) =>
            choices.some((each) => each.kind === kind && each.value === value);
          const naive = [...known]
            .map((value) => [value, naiveCount(choices, word, kind, value)] as const)
            .filter(([value, count]) => count > 0 || chosen(value));
          expect(new Map(values.map(({ value, count }) => [value, count]))).toEqual(new Map(naive));
          expect(more).toBe(0);
        }
        const { total } = await catalogue.query(view, { offset: 0, limit: 0 }, noMarks);
        const naive = everyRecord.filter(
          ({ pack, record }) => record.title.includes(word) && passes(pack, record, choices),
        );
        expect(total).toBe(naive.length);
      }),
      { numRuns: 150 },
    );
  });

  it('say what a choice would leave, when nothing of its kind is chosen', async () => {
    const catalogue = createCatalogue(() => packs);
    await fc.assert(
      fc.asyncProperty(anyChoices, anyWord, async (choices, word) => {
        const { facets: counted } = await catalogue.facets(
          viewOf({ query: word, facets: choices }),
          all,
          noMarks,
        );
        for (const { kind, values } of counted) {
          const [first] = values.filter(({ chosen }) => chosen === null);
          if (!first || choices.some((each) => each.kind === kind && !each.exclude)) continue;
          const view = viewOf({ query: word, facets: [...choices, choose(kind, first.value)] });
          const { total } = await catalogue.query(view, { offset: 0, limit: 0 }, noMarks);
          expect(total).toBe(first.count);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is chosen', () => {
  it('of one kind is joined by or, and its kind is counted as if nothing of it were chosen', async () => {
    const before = await shown('place', {});
    expect(before).toEqual(['Anju 32', 'Rason 21', 'Wonsan 21']);
    expect(await shown('place', { facets: [choose('place', 'Wonsan')] })).toEqual([
      'Anju 32',
      'Rason 21',
      'Wonsan 21 +',
    ]);
    const { total } = await createCatalogue(() => packs).query(
      viewOf({ facets: [choose('place', 'Wonsan'), choose('place', 'Rason')] }),
      { offset: 0, limit: 0 },
      noMarks,
    );
    expect(total).toBe(
      everyRecord.filter(({ record: { places } }) => /Wonsan|Rason/.test(places.join())).length,
    );
  });

  it('of another kind narrows the counts', async () => {
    expect(await shown('collection', { facets: [choose('place', 'Wonsan')] })).toEqual([
      'The 0 13',
      'The 1 8',
    ]);
  });

  it('and left out counts what it takes away, and takes it from the others', async () => {
    expect(await shown('place', { facets: [choose('place', 'Wonsan', true)] })).toEqual([
      'Anju 21',
      'Wonsan 21 -',
      'Rason 11',
    ]);
  });

  it('is answered whatever its count and place, so that it can be taken back', async () => {
    const page = { limit: 1, find: [] };
    expect(await shown('place', { query: 'nothing', facets: [choose('place', 'Anju')] }, page)).toEqual([
      'Anju 0 +',
    ]);
    expect(await shown('place', { facets: [choose('place', 'Rason')] }, page)).toEqual([
      'Anju 32',
      'Rason 21 +',
    ]);
  });
});

describe('an answer', () => {
  it('has the most frequent first, and says how many are past the limit', async () => {
    const [, person] = await facets({}, { limit: 2, find: [] });
    expect(person?.values.map(({ value }) => value)).toEqual(
      (await facets({}))[1]?.values.slice(0, 2).map(({ value }) => value),
    );
    expect(person?.more).toBe(3);
  });

  it('has only values with what is looked for in them, however they are spelled', async () => {
    const found = (text: string) =>
      facets({}, { limit: 9, find: [{ kind: 'person', text }] }).then((each) =>
        each[1]?.values.map(({ value }) => value).toSorted(),
      );
    expect(await found('PAK')).toEqual(['Pak', 'Pak Hon-yong']);
    expect(await found('elan')).toEqual(['Élan']);
    expect(await found('zzz')).toEqual([]);
    expect(await found('')).toHaveLength(5);
  });

  it('is as the contract has it, also of no packs', async () => {
    for (const open of [packs, []]) {
      const answer = await createCatalogue(() => open).facets(viewOf({}), all, noMarks);
      expect(answer.facets.map((each) => facetCountSchema.safeParse(each).error)).toEqual(
        Array(8).fill(undefined),
      );
      expect(answer.facets.map(({ kind }) => kind)).toEqual(facetKinds);
    }
  });

  it('is given up when it is no longer wanted', async () => {
    const controller = new AbortController();
    const answer = createCatalogue(() => packs).facets(
      viewOf({ query: 'talk' }),
      all,
      noMarks,
      controller.signal,
    );
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('of bookmarks counts them only', async () => {
    const bookmarked = new Set([refKey({ collection: 'pack-0', record: 'r2' })]);
    const answer = await createCatalogue(() => packs).facets(viewOf({ only: 'bookmarked' }), all, {
      bookmarked,
      noted: new Set(),
    });
    expect(answer.facets[0]?.values.map(({ count }) => count)).toEqual([1]);
  });
});
