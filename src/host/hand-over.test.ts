import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandOverChoice } from '#contract/hand-over.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { plainChoice } from './hand-over-choice.ts';
import { openTestRoom, type Room } from './test-room.ts';
import { createWrittenFiles } from './written-files.ts';

const coal = { collection: 'sample', record: 'coal' };
const rice = { collection: 'sample', record: 'rice' };
const oldRice = { collection: 'sample', record: 'old-rice' };
const view = { query: '', collections: null, only: 'all', sort: 'title' } as const;
const notesView = {
  text: '',
  collection: null,
  colour: null,
  tag: null,
  kind: null,
  noted: false,
  sort: 'changed',
} as const;

let folder: string;
let room: Room;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-hand-over-'));
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
  await room.api.notes.save({ ref: coal, text: 'On coal.', base: 0 });
  // By the id that it had before.
  await room.api.notes.save({ ref: oldRice, text: 'On rice.', base: 0 });
});
afterEach(() => {
  room.close();
  rmSync(folder, { recursive: true, force: true });
});

const plan = (choice: HandOverChoice) => room.api.handOver.plan({ choice, format: 'docx' });

describe('what can be handed over', () => {
  it('is everything, records, a list, notes, and what a view shows', async () => {
    const { id } = await room.api.lists.make({ name: 'Fuel: 1957?', parent: null });
    await room.api.lists.add({ list: id, entry: { kind: 'record', ref: coal } });
    const all: readonly [HandOverChoice, object][] = [
      [
        { of: 'everything' },
        { title: 'Notes and marks', name: 'Notes and marks.docx', records: 2, notes: 2, lists: 1 },
      ],
      [
        { of: 'records', refs: [rice, oldRice] },
        { title: 'The Price of Rice', records: 1, notes: 1, lists: 0 },
      ],
      [
        { of: 'list', list: id },
        { title: 'Fuel: 1957?', name: 'Fuel 1957.docx', records: 1, notes: 1, lists: 1 },
      ],
      [
        { of: 'notes', notes: [{ kind: 'record', ref: oldRice }] },
        { records: 1, notes: 1 },
      ],
      [
        { of: 'notes-view', view: { ...notesView, text: 'rice' } },
        { records: 1, notes: 1 },
      ],
      [
        { of: 'search', view },
        { title: '4 records', records: 4, notes: 2, marks: 0 },
      ],
      [
        { of: 'search', view: { ...view, query: 'coal' } },
        { records: 2, notes: 1 },
      ],
    ];
    for (const [choice, counts] of all) expect([choice, await plan(choice)]).toMatchObject([choice, counts]);
  });

  it('is refused where there is nothing in it', async () => {
    await expect(plan({ of: 'search', view: { ...view, query: 'nowhere' } })).rejects.toMatchObject({
      code: 'hand-over-empty',
    });
    await expect(plan({ of: 'list', list: 'none' })).rejects.toMatchObject({ code: 'list-not-found' });
  });
});

describe('a hand-over', () => {
  const last = async () => (await room.api.handOver.list({}))[0]?.outcome;

  it('tells how it goes, and what became of a folder', async () => {
    const out = join(folder, 'vault');
    const order = { choice: { of: 'everything' }, format: 'markdown', out, replace: false } as const;
    await room.api.handOver.run(order);
    await expect.poll(last, { timeout: 20_000 }).toMatchObject({
      state: 'done',
      report: { files: 2, records: 2, folder: { made: 2, updated: 0, changed: [], gone: [] } },
    });
    expect(readdirSync(out).sort()).toEqual(['The Price of Rice.md', '“Coal” and Steel.md']);
    const heard = room.heard.filter(([name]) => name === 'handOver.changed').map(([, job]) => job);
    expect(heard.at(-1)).toMatchObject({ title: 'Notes and marks', outcome: { state: 'done' } });
    await room.api.handOver.run(order);
    await expect
      .poll(last, { timeout: 20_000 })
      .toMatchObject({ state: 'done', report: { folder: { same: 2 } } });
  });

  it('that is cancelled leaves nothing, and is off the list when it is dismissed', async () => {
    const out = join(folder, 'notes.docx');
    const { job } = await room.api.handOver.run({
      choice: { of: 'everything' },
      format: 'docx',
      out,
      replace: false,
    });
    await room.api.handOver.cancel({ job });
    await expect.poll(last, { timeout: 20_000 }).toEqual({ state: 'cancelled' });
    expect(existsSync(out)).toBe(false);
    await room.api.handOver.dismiss({ job });
    expect(await room.api.handOver.list({})).toEqual([]);
    await expect(room.api.handOver.cancel({ job })).rejects.toMatchObject({ code: 'job-not-found' });
  });
});

describe('the style of a hand-over', () => {
  const last = async () => (await room.api.handOver.list({}))[0]?.outcome;
  const id = 'http://example.org/styles/bare';
  /** A stranger's style with an order of its own: the latest first. */
  const stranger = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Bare Style</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><text variable="title"/></layout></citation>
  <bibliography><sort><key variable="issued" sort="descending"/></sort>
    <layout suffix="."><text variable="title" prefix="Bare: "/></layout></bibliography>
</style>`;
  beforeEach(async () => {
    writeFileSync(join(folder, 'bare.csl'), stranger);
    await room.api.styles.add({ path: join(folder, 'bare.csl') });
  });
  const written = async (style: string) => {
    const out = join(folder, 'notes.txt');
    const choice = { of: 'search', view } as const;
    await room.api.handOver.run({ choice, format: 'text', out, replace: true, style });
    await expect.poll(last, { timeout: 20_000 }).toMatchObject({ state: 'done', report: { leftOut: 0 } });
    const text = readFileSync(out, 'utf8');
    return text.slice(text.indexOf('Bibliography')).trim().split('\n\n').slice(1);
  };

  it('may be one that the reader added, in its own order', async () => {
    expect(await written(id)).toEqual([
      'Bare: “Coal” and Steel.',
      'Bare: The Price of Rice.',
      'Bare: An Order of Steel.',
      'Bare: A Talk about Coal.',
    ]);
  });

  it('of Carrel’s own orders by words, without regard to marks', async () => {
    const entries = await written('chicago-17');
    expect(entries.map((entry) => entry.replace(/[.”].*$/s, ''))).toEqual([
      '“A Talk about Coal',
      '“An Order of Steel',
      '“‘Coal’ and Steel',
      '“The Price of Rice',
    ]);
  });

  it('is that of a list as Markdown too', async () => {
    const list = await room.api.lists.make({ name: 'Fuel', parent: null });
    await room.api.lists.add({ list: list.id, entry: { kind: 'record', ref: coal } });
    const { text } = await room.api.lists.markdown({ id: list.id, style: id });
    expect(text).toContain('Bare: “Coal” and Steel.');
    await expect(room.api.lists.markdown({ id: list.id, style: 'none' })).rejects.toMatchObject({
      code: 'style-unknown',
    });
  });

  it('that is not there is refused before anything begins', async () => {
    const order = { choice: { of: 'everything' }, format: 'text', out: join(folder, 'a.txt') } as const;
    await expect(room.api.handOver.run({ ...order, replace: false, style: 'none' })).rejects.toMatchObject({
      code: 'style-unknown',
    });
    expect(await room.api.handOver.list({})).toEqual([]);
  });
});

it('says how many records of a search are not in it, and hands over the first', async () => {
  const refs = [rice, coal, { collection: 'sample', record: 'steel' }];
  const ports = {
    catalogue: { refs: async () => refs },
    keeper: { library: null },
    notes: {},
    searches: {},
  } as unknown as Parameters<typeof plainChoice>[1];
  const { signal } = new AbortController();
  expect(await plainChoice({ of: 'search', view }, ports, signal, 2)).toEqual({
    of: 'records',
    refs: [rice, coal],
    leftOut: 1,
  });
});

it('shows in its folder what Carrel wrote, and nothing else', async () => {
  const shown: string[] = [];
  const written = createWrittenFiles(
    async (path) => {
      if (path === '/broken') throw new Error('no desktop');
      shown.push(path);
    },
    () => {},
  );
  written.add('/notes.docx');
  written.add('/broken');
  await written.show('/notes.docx');
  expect(shown).toEqual(['/notes.docx']);
  await expect(written.show('/etc/passwd')).rejects.toMatchObject({ code: 'file-not-written' });
  await expect(written.show('/broken')).rejects.toMatchObject({ code: 'file-not-shown' });
});
