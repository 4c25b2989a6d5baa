import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '#contract/api.ts';
import type { SavedSearch } from '#contract/searches.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openTestRoom, type Room } from './test-room.ts';

const coal: View = { query: 'coal', collections: null, only: 'all', sort: 'date' };
const coke = sampleRecord({ id: 'coke', title: 'Coke and Coal' });

let folder: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-searches-'));
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  writePack(join(folder, 'newer.carrel'), { ...sampleCollection, version: '2' }, [...sampleRecords, coke]);
  rooms = [];
});
afterEach(() => {
  for (const each of rooms) each.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): Room {
  const room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
  rooms.push(room);
  return room;
}

async function update({ api }: Room): Promise<void> {
  const path = join(folder, 'newer.carrel');
  const { collection } = await api.packs.inspect({ path });
  await api.packs.install({ path, digest: collection.digest });
}

/** Which records of a view are new, the others with a minus. */
async function marked({ api }: Room, view: View): Promise<readonly string[]> {
  const { entries } = await api.catalogue.query({ view, offset: 0, limit: 50 });
  return entries.map(({ id, isNew }) => `${isNew ? '' : '-'}${id}`);
}
const shown = ({ id, view }: SavedSearch, onlyNew = false): View => ({ ...view, search: { id, onlyNew } });

describe('saved searches of a room', () => {
  it('mark what is new while they are shown, and not any more when they are run again', async () => {
    const room = open();
    const { api, heard } = room;
    const saved = await api.searches.save({ name: ' Coal ', view: coal });
    expect(saved).toMatchObject({ name: 'Coal', sentence: 'Records with “coal”.' });
    await update(room);
    const { id } = saved;
    expect(await api.searches.count({ id })).toMatchObject({ total: 3, added: 1, gone: 0 });
    expect(await marked(room, shown(saved))).toEqual(['-coal', '-undated', '-coke']);
    expect(await api.searches.run({ id })).toMatchObject({ view: coal, count: { total: 3, added: 1 } });
    expect(await marked(room, shown(saved))).toEqual(['-coal', '-undated', 'coke']);
    expect(await marked(room, shown(saved, true))).toEqual(['coke']);
    expect(await marked(room, coal)).toEqual(['-coal', '-undated', '-coke']);
    const ref = { collection: 'sample', record: 'coke' };
    expect(await api.catalogue.locate({ view: shown(saved, true), ref })).toBe(0);
    const { facets } = await api.catalogue.facets({ view: shown(saved, true), limit: 5 });
    expect(facets.find(({ kind }) => kind === 'year')?.values).toMatchObject([{ value: 'n.d.', count: 1 }]);
    expect(await api.searches.count({ id })).toMatchObject({ total: 3, added: 0 });
    await api.searches.run({ id });
    expect(await marked(room, shown(saved))).toEqual(['-coal', '-undated', '-coke']);
    expect(heard.filter(([name]) => name === 'searches.changed').length).toBe(3);
  });

  it('are there the next time, with what was found last', async () => {
    const first = open();
    const { id } = await first.api.searches.save({ name: 'Coal', view: coal });
    first.close();
    const second = open();
    await update(second);
    expect(await second.api.searches.list({})).toMatchObject([{ id, name: 'Coal', view: coal }]);
    expect(await second.api.searches.count({ id })).toMatchObject({ added: 1, unknown: null });
    await second.api.searches.remove({ id });
    await expect(second.api.searches.run({ id })).rejects.toMatchObject({ code: 'search-not-found' });
    await second.api.searches.restore({ id });
    expect(await second.api.searches.count({ id })).toMatchObject({ added: 1 });
  });

  it('of a collection that is away say so', async () => {
    const room = open();
    const { api } = room;
    await update(room);
    const named = { ...coal, collections: ['sample'] };
    const { id } = await api.searches.save({ name: 'Coal', view: named });
    expect(await api.searches.list({})).toMatchObject([{ sentence: 'Records with “coal”. In “A Sample”.' }]);
    rmSync(join(folder, 'packs'), { recursive: true });
    await api.packs.remove({ path: join(folder, 'data', 'packs', 'sample.carrel') });
    const missing = [{ id: 'sample', title: 'A Sample' }];
    expect(await api.searches.count({ id })).toMatchObject({ total: 0, gone: 0, missing });
    const refused = { code: 'collection-not-open', message: expect.stringContaining('“A Sample”') };
    await expect(api.searches.run({ id })).rejects.toMatchObject(refused);
    await expect(api.searches.save({ name: 'x', view: named })).rejects.toMatchObject({
      code: 'collection-not-open',
    });
    expect(await api.searches.list({})).toHaveLength(1);
  });

  it('are counted until nobody wants the count any more', async () => {
    const { api } = open();
    const { id } = await api.searches.save({ name: 'Coal', view: coal });
    const stop = new AbortController();
    const call = api.searches.count({ id }, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['a name of spaces', { name: ' \t', view: coal }],
    ['what was new once', { name: 'x', view: { ...coal, search: { id: 's', onlyNew: false } } }],
  ])('are not made of %s', async (_, arg) => {
    await expect(open().api.searches.save(arg)).rejects.toMatchObject({ code: 'bad-argument' });
  });
});
