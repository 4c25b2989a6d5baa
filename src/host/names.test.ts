import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '#contract/api.ts';
import type { NameEdit } from '#contract/names.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openTestRoom, type Room } from './test-room.ts';

let folder: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-names-'));
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, [
    sampleRecord({ id: 'talk', title: 'A Talk with Ri Sang-jo' }),
    sampleRecord({ id: 'letter', title: 'A Letter from Ree Sanjo' }),
    sampleRecord({ id: 'order', title: 'An Order of Comrade Birch' }),
  ]);
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): Room {
  const room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
  rooms.push(room);
  return room;
}
const viewOf = (query: string): View => ({ query, collections: null, only: 'all', sort: 'date' });
async function found({ api }: Room, query: string): Promise<readonly string[]> {
  const { entries } = await api.catalogue.query({ view: viewOf(query), offset: 0, limit: 10 });
  return entries.map(({ id }) => id).sort();
}
const ree: NameEdit = { kind: 'add-form', name: 'ri-sang-jo', system: 'other', text: 'Ree Sanjo' };
const birch: NameEdit = {
  kind: 'add',
  name: { kind: 'person', label: 'Comrade Birch', familyFirst: false },
};

describe('a name that a reader changes', () => {
  it('changes what the next search finds and says, and undo takes it back', async () => {
    const room = open();
    const { api, heard } = room;
    expect(await found(room, 'Ri Sang-jo')).toEqual(['talk']);
    const { change, sentence, name } = await api.names.change({ edit: ree });
    expect([sentence, name]).toEqual(['You added the form “Ree Sanjo” to “Ri Sang-jo”', 'ri-sang-jo']);
    expect(await found(room, 'Ri Sang-jo')).toEqual(['letter', 'talk']);
    const { interpretation } = await api.catalogue.query({
      view: viewOf('ree sanjo'),
      offset: 0,
      limit: 10,
    });
    expect(interpretation.expansions).toMatchObject([{ typed: 'ree sanjo', label: 'Ri Sang-jo' }]);
    const ref = { collection: 'sample', record: 'letter' };
    expect(await api.records.marks({ ref, version: null, query: '리상조' })).toMatchObject([
      { key: 'title' },
    ]);

    await api.names.undo({ change });
    expect(await found(room, 'Ri Sang-jo')).toEqual(['talk']);
    await api.names.redo({ change });
    expect(await found(room, 'Ri Sang-jo')).toEqual(['letter', 'talk']);
    expect(heard.filter(([event]) => event === 'names.changed')).toHaveLength(3);
  });

  it('survives that the room is closed', async () => {
    const before = open();
    await before.api.names.change({ edit: ree });
    const { change } = await before.api.names.change({ edit: birch });
    await before.api.names.undo({ change });
    before.close();
    const room = open();
    expect(await found(room, 'Ri Sang-jo')).toEqual(['letter', 'talk']);
    expect(await room.api.names.changes({})).toMatchObject([
      { sentence: 'You added the name “Comrade Birch”', undone: true, name: null },
      { sentence: 'You added the form “Ree Sanjo” to “Ri Sang-jo”', undone: false, name: 'ri-sang-jo' },
    ]);
    // Asked at once, as fast keys do: each is of what is last by then.
    const last = { change: null };
    const { names } = room.api;
    const turned = await Promise.all([
      names.redo(last),
      names.undo(last),
      names.undo(last),
      names.redo(last),
    ]);
    expect(turned.map(({ sentence }) => sentence)).toEqual([
      'You added the name “Comrade Birch”',
      'You added the name “Comrade Birch”',
      'You added the form “Ree Sanjo” to “Ri Sang-jo”',
      'You added the form “Ree Sanjo” to “Ri Sang-jo”',
    ]);
  });

  it('is completed by its new form at once', async () => {
    const { api } = open();
    const asked = { query: 'birch', caret: 5, collections: null };
    const before = await api.search.complete(asked);
    await api.names.change({ edit: birch });
    const after = await api.search.complete(asked);
    const named = ({ completions }: typeof before) =>
      completions.filter(({ kind }) => kind === 'name').map(({ text }) => text);
    expect([named(before), named(after)]).toEqual([[], ['"Comrade Birch"']]);
  });

  it('is searched for by what it was when another search was under way', async () => {
    const room = open();
    const [, , after] = await Promise.all([
      found(room, 'Ri Sang-jo'),
      room.api.names.change({ edit: ree }),
      found(room, 'Ri Sang-jo'),
    ]);
    expect(after).toEqual(['letter', 'talk']);
    expect(await found(room, 'Ri Sang-jo')).toEqual(['letter', 'talk']);
  });

  it('is refused with its reason, and nothing is kept', async () => {
    const { api, heard } = open();
    const self: NameEdit = { kind: 'merge', into: 'ri-sang-jo', from: 'ri-sang-jo' };
    await expect(api.names.change({ edit: self })).rejects.toMatchObject({
      code: 'name-merge-self',
      message: '“Ri Sang-jo” cannot be merged with itself. Choose another name.',
    });
    expect(await api.names.changes({})).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('is a name of the table where there is no library', async () => {
    open();
    const room = open();
    expect(await room.api.names.get({ id: 'ri-sang-jo' })).toMatchObject({ mine: null });
    expect(await room.api.names.changes({})).toEqual([]);
    await expect(room.api.names.change({ edit: ree })).rejects.toMatchObject({ code: 'library-locked' });
    expect(await found(room, 'Yi Sang-jo')).toEqual(['talk']);
  });

  it('is there for a second Carrel, too, which may change names when the first is gone', async () => {
    const first = open();
    await first.api.names.change({ edit: ree });
    const room = open();
    expect(await found(room, 'Ri Sang-jo')).toEqual(['letter', 'talk']);
    await expect(room.api.names.undo({ change: null })).rejects.toMatchObject({ code: 'library-locked' });
    first.close();
    await room.api.app.retryLibrary({});
    await room.api.names.undo({ change: null });
    expect(await found(room, 'Ri Sang-jo')).toEqual(['talk']);
  });
});
