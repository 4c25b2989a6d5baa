import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportSettings } from '#contract/imports.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { filesBelow, openTestRoom, type Room } from './test-room.ts';

let folder: string;
let data: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-imports-'));
  data = join(folder, 'data');
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function open(): Room {
  const room = openTestRoom({ data, packs: join(folder, 'none') });
  rooms.push(room);
  return room;
}
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}
const letters = (name: string, rows: readonly string[]) => file(name, ['ID,Title,Date,Notes', ...rows]);
const many = (name: string, count: number) =>
  letters(
    name,
    Array.from(
      { length: count },
      (_, at) => `R${at},Letter ${at} to the embassy,1957-05-01,${'words '.repeat(20)}`,
    ),
  );
const plain: ImportSettings = { format: null, encoding: null, map: null, about: {} };
const all = { query: '', collections: null, only: 'all', sort: 'date' } as const;
const total = async ({ api }: Room) => (await api.catalogue.query({ view: all, offset: 0, limit: 1 })).total;
const nothingOnItsWay = () =>
  expect.poll(() => filesBelow(dataPlaces(data).incoming), { timeout: 5_000 }).toEqual([]);

describe('an import in the window', () => {
  it('is looked at, changed, done, reported and read', async () => {
    const { api, ended, heard, ...room } = open();
    const path = letters('letters.csv', [
      'R1,Letter to Kim,1957-05-01,On coal',
      'R1,Letter to Kim,1957-05-01,On coal',
      'R2,Letter to Zhou,the day after,On rice',
      ',,,',
      'R3,Report,1957-05-03,On steel',
    ]);
    const preview = await api.imports.preview({ paths: [path], settings: plain });
    expect(preview).toMatchObject({
      fileCount: 1,
      formats: [{ format: 'table', files: 1 }],
      knownFormats: expect.arrayContaining([{ name: 'tei', description: expect.any(String) }]),
      knownEncodings: expect.arrayContaining(['windows-1251']),
      table: { fields: expect.arrayContaining(['title', 'ignore']) },
      about: { id: 'letters', title: 'letters' },
      replaces: null,
    });
    expect(preview.table?.columns.map(({ header, field }) => [header, field])).toEqual([
      ['ID', 'id'],
      ['Title', 'title'],
      ['Date', 'date'],
      ['Notes', null],
    ]);
    const settings: ImportSettings = {
      ...plain,
      map: { columns: [['Notes', 'abstract']], separator: null, dates: null, language: null, texts: null },
      about: { title: 'The Letters', licence: 'CC0' },
    };
    const job = await api.imports.start({ paths: [path], settings });
    expect(job).toMatchObject({
      title: 'The Letters',
      outcome: { state: 'running', progress: { phase: 'preparing' } },
    });
    const outcome = await ended(job);
    const duplicate = { where: `${path}, line 3`, why: `the same record stands at ${path}, line 2 already` };
    expect(outcome).toMatchObject({
      state: 'done',
      binned: null,
      collection: { id: 'the-letters', title: 'The Letters', licence: 'CC0', records: 3 },
      report: {
        records: 3,
        skipped: [{ where: `${path}, line 5`, why: expect.any(String) }],
        skippedCount: 1,
        duplicates: [duplicate],
        duplicateCount: 1,
        dates: [{ where: `${path}, line 4`, title: 'Letter to Zhou', text: 'the day after' }],
        dateCount: 1,
      },
    });
    expect(await api.imports.list({})).toEqual([{ ...job, outcome }]);
    expect(await total({ api, ended, heard, ...room })).toBe(3);
    const rice = await api.records.get({ ref: { collection: 'the-letters', record: 'R2' } });
    expect(rice.record.abstract).toBe('On rice');
    expect(filesBelow(join(data, 'packs'))).toEqual(['the-letters.carrel']);
    await nothingOnItsWay();

    const saved = await api.imports.saveReport({ job: job.job, folder });
    expect(saved.path).toBe(join(folder, 'The Letters – import report.txt'));
    const text = readFileSync(saved.path, 'utf8');
    for (const part of [
      'Import of “The Letters”',
      path,
      duplicate.why,
      '“the day after”, in “Letter to Zhou”',
    ]) {
      expect(text).toContain(part);
    }
    expect((await api.imports.saveReport({ job: job.job, folder })).path).toContain('report (2).txt');
    const nowhere = join(folder, 'no such folder');
    await expect(api.imports.saveReport({ job: job.job, folder: nowhere })).rejects.toMatchObject({
      code: 'output-unwritable',
      message: expect.stringContaining(nowhere),
    });
    expect(readFileSync(saved.path, 'utf8')).toBe(text);
    await api.imports.dismiss({ job: job.job });
    expect(await api.imports.list({})).toEqual([]);
  });

  it('tells how it goes, no more than ten times a second', async () => {
    const { api, ended, heard } = open();
    const started = performance.now();
    const job = await api.imports.start({ paths: [many('many.csv', 3_000)], settings: plain });
    await ended(job);
    const seconds = (performance.now() - started) / 1000;
    const told = heard.flatMap(([name, value]) => (name === 'imports.changed' ? [value as typeof job] : []));
    const steps = told.flatMap(({ outcome }) => (outcome.state === 'running' ? [outcome.progress] : []));
    expect(steps.length).toBeLessThan(seconds * 10 + 3);
    expect([...new Set(steps.map(({ phase }) => phase))]).toEqual(['preparing', 'reading', 'finishing']);
    for (const key of ['records', 'bytesRead', 'seconds'] as const) {
      const values = steps.map((step) => step[key]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
    const reading = steps.filter(({ phase }) => phase === 'reading');
    expect(reading.some(({ bytesRead, bytes }) => bytesRead > 0 && bytesRead < bytes)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ phase: 'finishing', records: 3_000 });
  });

  it('replaces its former version, which goes to the bin', async () => {
    const { api, ended } = open();
    const path = letters('letters.csv', ['R1,Letter to Kim,1957-05-01,']);
    await ended(await api.imports.start({ paths: [path], settings: plain }));
    letters('letters.csv', ['R1,Letter to Kim,1957-05-01,', 'R2,Letter to Zhou,1957-05-02,']);
    expect(await api.imports.preview({ paths: [path], settings: plain })).toMatchObject({
      replaces: { id: 'letters', records: 1 },
    });
    const outcome = await ended(await api.imports.start({ paths: [path], settings: plain }));
    expect(outcome).toMatchObject({ state: 'done', collection: { records: 2 }, binned: expect.any(String) });
    expect(await api.packs.bin({})).toHaveLength(1);
    const again = await ended(await api.imports.start({ paths: [path], settings: plain }));
    expect(again).toMatchObject({ state: 'done', collection: { records: 2 }, binned: null });
    expect(await api.packs.bin({})).toHaveLength(1);
    expect(filesBelow(join(data, 'packs'))).toEqual(['letters.carrel']);
  });

  it('waits for the one before it, and can be cancelled meanwhile', async () => {
    const { api, ended } = open();
    const jobs = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        api.imports.start({ paths: [many(`${name}.csv`, 300)], settings: plain }),
      ),
    );
    // One may be cancelled while it waits, which holds up none of the others.
    await api.imports.cancel({ job: jobs[1]?.job ?? '' });
    const outcomes = await Promise.all(jobs.map(ended));
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'cancelled', 'done']);
    expect((await api.imports.list({})).map(({ title }) => title)).toEqual(['c', 'b', 'a']);
    await nothingOnItsWay();
  });
});

describe('an import that ends early', () => {
  it('is gone within a moment when it is cancelled, and leaves nothing', async () => {
    const { api, ended, on } = open();
    const job = await api.imports.start({ paths: [many('many.csv', 15_000)], settings: plain });
    await new Promise<void>((resolve) => {
      on('imports.changed', ({ outcome }) => {
        if (outcome.state === 'running' && outcome.progress.records > 500) resolve();
      });
    });
    const asked = performance.now();
    await api.imports.cancel({ job: job.job });
    expect(await ended(job)).toEqual({ state: 'cancelled' });
    expect(performance.now() - asked).toBeLessThan(200);
    await nothingOnItsWay();
    expect(filesBelow(join(data, 'packs'))).toEqual([]);
    // What has ended can be cancelled again, and nothing comes of it.
    await api.imports.cancel({ job: job.job });
    expect(await api.imports.list({})).toEqual([{ ...job, outcome: { state: 'cancelled' } }]);
    await expect(api.imports.saveReport({ job: job.job, folder })).rejects.toMatchObject({
      code: 'bad-argument',
    });
  });

  it('can be cancelled when all is read and its pack is put in order', async () => {
    const { api, ended, on } = open();
    const job = await api.imports.start({ paths: [many('many.csv', 1_500)], settings: plain });
    await new Promise<void>((resolve) => {
      on('imports.changed', ({ outcome }) => {
        if (outcome.state === 'running' && outcome.progress.phase === 'finishing') resolve();
      });
    });
    await api.imports.cancel({ job: job.job });
    expect(await ended(job)).toEqual({ state: 'cancelled' });
    await nothingOnItsWay();
    expect(filesBelow(join(data, 'packs'))).toEqual([]);
  });

  it('says why, in one sentence, and leaves nothing', async () => {
    const { api, ended } = open();
    const nothing = file('nothing.csv', ['Shelf,Box', 'a,b']);
    const outcomes = [];
    for (const [path, settings] of [
      [join(folder, 'none.csv'), plain],
      [nothing, plain],
      [nothing, { ...plain, format: 'papyrus' }],
    ] as const) {
      outcomes.push(await ended(await api.imports.start({ paths: [path], settings })));
    }
    expect(outcomes).toMatchObject(
      ['source-not-found', 'source-no-records', 'format-unknown'].map((code) => ({
        state: 'failed',
        error: { code },
      })),
    );
    await expect(
      api.imports.start({ paths: [nothing], settings: { ...plain, about: { captured: 'yesterday' } } }),
    ).rejects.toMatchObject({ code: 'about-invalid' });
    await nothingOnItsWay();
    expect(filesBelow(join(data, 'packs'))).toEqual([]);
  });

  it('is said to be unknown when it is', async () => {
    const { api } = open();
    const job = 'none';
    for (const call of [
      () => api.imports.cancel({ job }),
      () => api.imports.dismiss({ job }),
      () => api.imports.saveReport({ job, folder }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'job-not-found' });
    }
  });
});

describe('a preview', () => {
  it('can be cancelled, and holds up no query meanwhile', async () => {
    const { api } = open();
    const path = many('many.csv', 30_000);
    const stop = new AbortController();
    const looking = api.imports.preview({ paths: [path], settings: plain }, { signal: stop.signal });
    await api.catalogue.query({ view: all, offset: 0, limit: 50 });
    stop.abort();
    await expect(looking).rejects.toMatchObject({ code: 'cancelled' });
    mkdirSync(join(folder, 'empty'));
    await expect(
      api.imports.preview({ paths: [join(folder, 'empty')], settings: plain }),
    ).rejects.toMatchObject({
      code: 'source-empty',
    });
  });
});
