import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { timelineSchema } from '#contract/catalogue.ts';
import type { RecordDate } from '#contract/entities.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { createCatalogue } from './create-catalogue.ts';
import type { View } from './view.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-timeline-'));
const opened: Pack[] = [];
afterAll(() => {
  for (const pack of opened) pack.close();
});

const on = (earliest: string, latest: string): RecordDate[] => [
  { text: 't', edtf: null, earliest, latest, certainty: 'exact', kind: null, source: 'label' },
];

/** A pack of records from "1956-03-01", or "1956-01-01/1956-12-31", or undated where it is empty. */
function packOf(dates: readonly string[]): Pack {
  const id = `p${opened.length}`;
  const path = join(folder, `${id}.carrel`);
  const records = dates.map((date, n) => {
    const [earliest = '', latest = earliest] = date.split('/');
    return sampleRecord({
      id: `r${n}`,
      title: n % 2 === 0 ? 'Rice' : 'Coal',
      dates: date === '' ? [] : on(earliest, latest),
    });
  });
  writePack(path, { ...sampleCollection, id }, records);
  const pack = openPack(path);
  opened.push(pack);
  return pack;
}

async function timeline(packs: readonly Pack[], view: Partial<View> = {}) {
  const whole: View = { query: '', collections: null, only: 'all', sort: 'date', ...view };
  const marks = { bookmarked: new Set<string>(), noted: new Set<string>() };
  const answer = await createCatalogue(() => packs).facets(whole, { limit: 5, find: [] }, marks);
  expect(timelineSchema.safeParse(answer.timeline).error).toBe(undefined);
  const { bars, ...rest } = answer.timeline;
  return { ...rest, bars: bars.map(({ from, to, count }) => `${from} ${to} ${count}`) };
}

describe('the timeline', () => {
  it('has a bar for each month of few years, over all packs, without gaps', async () => {
    const packs = [packOf(['1956-02-29', '1956-05-01', '']), packOf(['1956-05-31'])];
    expect(await timeline(packs)).toEqual({
      unit: 'month',
      bars: [
        '1956-02-01 1956-02-29 1',
        '1956-03-01 1956-03-31 0',
        '1956-04-01 1956-04-30 0',
        '1956-05-01 1956-05-31 2',
      ],
      undated: 1,
      later: 0,
      leftOut: 0,
    });
  });

  it('has a bar for each year of many', async () => {
    expect(await timeline([packOf(['1956-02-29', '1960-05-01'])])).toMatchObject({
      unit: 'year',
      bars: [
        '1956-01-01 1956-12-31 1',
        ...[1957, 1958, 1959].map((year) => `${year}-01-01 ${year}-12-31 0`),
        '1960-01-01 1960-12-31 1',
      ],
    });
  });

  it('puts an uncertain date where the list has it, at its latest day', async () => {
    expect((await timeline([packOf(['1956-01-01/1956-03-31'])])).bars).toEqual(['1956-03-01 1956-03-31 1']);
  });

  it('counts beside it what may be later than the days that are asked for', async () => {
    const pack = packOf(['1956-02-10', '1956-01-01/1956-12-31', '1950-01-01/1999-12-31', '1957-01-01']);
    expect(await timeline([pack], { query: 'date:1956-02..1956-03' })).toMatchObject({
      bars: ['1956-02-01 1956-02-29 1'],
      later: 2,
    });
  });

  it('is empty where nothing is, and where all is undated', async () => {
    const nothing = { unit: 'year', bars: [], undated: 0, later: 0, leftOut: 0 };
    expect(await timeline([])).toEqual(nothing);
    expect(await timeline([packOf(['', ''])])).toEqual({ ...nothing, undated: 2 });
  });

  it('has years far back and of two digits', async () => {
    expect((await timeline([packOf(['0079-08-24'])])).bars).toEqual(['0079-08-01 0079-08-31 1']);
  });
});

describe('undated records', () => {
  const pack = packOf(['1956-02-10', '', '', '', '1957-01-01']);

  it.each([
    ['', 3, 0],
    ['date:1956', 0, 3],
    ['rice date:1956', 0, 1],
    ['coal date:1956..1957', 0, 2],
    ['before:1957', 0, 3],
    ['(date:1956 OR undated:) rice', 1, 0],
    ['undated:', 3, 0],
    ['-date:1956', 3, 0],
    ['undated:no', 0, 0],
    ['rice (date:1956 OR date:1958)', 0, 1],
    ['(rice date:1956) OR (coal date:1957)', 0, 3],
    ['rice OR date:1956', 1, 2],
    ['rice (date:1956 OR undated:)', 1, 0],
    ['rice (coal OR -date:1956)', 1, 0],
    ['-(rice -date:1956)', 2, 1],
    ['-(rice date:1956)', 3, 0],
    ['date:1956 undated:no', 0, 0],
    ['rice May 1957', 0, 0],
  ])('of %j are %i shown, and %i left out by its date', async (query, undated, leftOut) => {
    expect(await timeline([pack], { query })).toMatchObject({ undated, leftOut });
  });

  it('are left out by a year that is chosen, and not by one that is excluded', async () => {
    const year = { kind: 'year', value: '1956', exclude: false } as const;
    expect(await timeline([pack], { facets: [year] })).toMatchObject({ undated: 0, leftOut: 3 });
    expect(await timeline([pack], { facets: [{ ...year, exclude: true }] })).toMatchObject({
      undated: 3,
      leftOut: 0,
    });
    expect(await timeline([pack], { facets: [{ ...year, value: 'n.d.', exclude: true }] })).toMatchObject({
      undated: 0,
      leftOut: 0,
    });
  });
});
