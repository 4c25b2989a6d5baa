import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from '#contract/entities.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import type { Signing } from '#core/pack/signature.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { filesBelow, openTestRoom, type Room } from './test-room.ts';

let folder: string;
let data: string;
let bundled: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-packs-'));
  data = join(folder, 'data');
  bundled = join(folder, 'bundled');
  mkdirSync(bundled);
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(named: readonly string[] = []): Room {
  const room = openTestRoom({ data, packs: bundled, named });
  rooms.push(room);
  return room;
}

interface Made extends Partial<Collection> {
  readonly records?: typeof sampleRecords;
  readonly signing?: Signing;
}
function pack(path: string, { records = sampleRecords, signing, ...collection }: Made = {}): string {
  writePack(path, { ...sampleCollection, ...collection }, records, {
    overwrite: true,
    ...(signing ? { signing } : {}),
  });
  return path;
}
const stick = (name: string, made?: Made) => pack(join(folder, name), made);
const signing = (name: string): Signing => ({ privateKey: generateKeyPairSync('ed25519').privateKey, name });

/** A pack in the data folder, as one that was added in an earlier session. */
function added(name: string, made?: Made): string {
  mkdirSync(join(data, 'packs'), { recursive: true });
  return pack(join(data, 'packs', name), made);
}
async function install({ api }: Room, path: string) {
  const { collection } = await api.packs.inspect({ path });
  return api.packs.install({ path, digest: collection.digest });
}
/** Collections with version and origin, refusals with code. */
const shelf = async ({ api }: Room) =>
  (await api.collections.list({})).map((each) =>
    each.state === 'open'
      ? [each.collection.id, each.collection.version, each.origin, ...(each.covers ? ['covers'] : [])]
      : [each.error.code, each.origin],
  );
const all = { query: '', collections: null, only: 'all', sort: 'date' } as const;
const count = async ({ api }: Room) => (await api.catalogue.query({ view: all, offset: 0, limit: 50 })).total;

describe('installing a pack', () => {
  it('shows what it is, puts a copy into the data folder, and reads it', async () => {
    const room = open();
    const path = stick('given.carrel', {
      publisher: 'Some Archive',
      licence: 'CC BY 4.0',
      signing: signing('Some Archive'),
    });
    const inspected = await room.api.packs.inspect({ path });
    expect(inspected).toMatchObject({
      collection: {
        title: 'A Sample',
        publisher: 'Some Archive',
        licence: 'CC BY 4.0',
        records: 4,
        bytes: readFileSync(path).length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        signer: { name: 'Some Archive' },
      },
      installed: null,
    });
    expect(await count(room)).toBe(0);
    const { shelved, binned } = await room.api.packs.install({ path, digest: inspected.collection.digest });
    const copy = join(data, 'packs', 'sample.carrel');
    expect(shelved).toMatchObject({
      state: 'open',
      origin: 'own',
      covers: false,
      collection: { path: copy },
    });
    expect(binned).toBe(null);
    expect(readFileSync(copy).equals(readFileSync(path))).toBe(true);
    expect(await count(room)).toBe(4);
    expect(room.heard).toContainEqual(['collections.changed', {}]);
    room.close();
    expect(await shelf(open())).toEqual([['sample', '1', 'own']]);
  });

  it('says what a newer version changes and from whom it comes, keeps the old one, and takes it back', async () => {
    const [one, other] = [signing('Archive'), signing('Archive')];
    added('sample.carrel', { signing: one });
    const room = open();
    const kept = { collection: 'sample', record: sampleRecords[1]?.record.id ?? '' };
    await room.api.notes.save({ ref: kept, text: 'Mine.', base: 0 });
    const letter = sampleRecord({ id: 'letter', title: 'A new letter' });
    const records = [...sampleRecords.slice(1), letter];
    const inspect = async (made: Made) =>
      (await room.api.packs.inspect({ path: stick('2.carrel', { version: '2', records, ...made }) }))
        .installed;

    expect(await inspect({})).toMatchObject({ sameSigner: false });
    expect(await inspect({ signing: other })).toMatchObject({ sameSigner: false });
    expect(await inspect({ signing: one })).toMatchObject({
      collection: { version: '1' },
      origin: 'own',
      same: false,
      sameSigner: true,
      changes: { added: 1, removed: 1, renumbered: 0, changed: 0, same: 3 },
    });
    const { binned } = await install(room, join(folder, '2.carrel'));
    expect(await shelf(room)).toEqual([['sample', '2', 'own']]);
    expect(await room.api.records.get({ ref: kept })).toMatchObject({ note: { text: 'Mine.' } });
    expect(await room.api.packs.bin({})).toMatchObject([{ entry: binned, title: 'A Sample', version: '1' }]);

    await room.api.packs.restore({ entry: binned ?? '' });
    expect(await shelf(room)).toEqual([['sample', '1', 'own']]);
    expect(await room.api.packs.bin({})).toMatchObject([{ version: '2' }]);
    expect(await inspect({ version: '1', records: sampleRecords, signing: one })).toMatchObject({
      same: true,
      changes: { added: 0, removed: 0, renumbered: 0, changed: 0, same: 4 },
    });
  });

  it('covers the bundled one of the same collection until it is removed', async () => {
    pack(join(bundled, 'sample.carrel'));
    const room = open();
    const path = stick('newer.carrel', { version: '2', records: sampleRecords.slice(0, 2) });
    await install(room, path);
    expect(await shelf(room)).toEqual([['sample', '2', 'own', 'covers']]);
    expect(await count(room)).toBe(2);
    await room.api.packs.remove({ path: join(data, 'packs', 'sample.carrel') });
    expect(await shelf(room)).toEqual([['sample', '1', 'bundled']]);
    expect(await count(room)).toBe(4);
  });

  it('refuses another pack than the one that was looked at', async () => {
    const room = open();
    const path = stick('given.carrel');
    const { collection } = await room.api.packs.inspect({ path });
    stick('given.carrel', { version: '2' });
    await expect(room.api.packs.install({ path, digest: collection.digest })).rejects.toMatchObject({
      code: 'pack-changed',
      message: `${path} is not the pack that was looked at; it was changed since. Look at it again before you add it.`,
    });
    expect(await shelf(room)).toEqual([]);
  });

  it('refuses a damaged pack by its own name, and leaves nothing of it', async () => {
    const room = open();
    const path = stick('given.carrel');
    const { collection } = await room.api.packs.inspect({ path });
    const bytes = readFileSync(path);
    // In a page of texts: the head, and the digest that it states, stay as they are.
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const damaged = {
      code: 'pack-damaged',
      message: `${path} is damaged: its content does not match its digest. Copy it again from its source.`,
    };
    await expect(room.api.packs.inspect({ path })).rejects.toMatchObject(damaged);
    await expect(room.api.packs.install({ path, digest: collection.digest })).rejects.toMatchObject(damaged);
    for (const bad of [join(folder, 'none.carrel'), folder, '/dev/null']) {
      await expect(room.api.packs.inspect({ path: bad })).rejects.toMatchObject({
        code: expect.stringMatching(/^pack-/),
      });
    }
    await expect.poll(() => filesBelow(dataPlaces(data).incoming)).toEqual([]);
    expect(filesBelow(join(data, 'packs'))).toEqual([]);
  });

  it('can be cancelled', async () => {
    const room = open();
    const stop = new AbortController();
    const looking = room.api.packs.inspect({ path: stick('given.carrel') }, { signal: stop.signal });
    stop.abort();
    await expect(looking).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('removing a collection', () => {
  it('puts it into the bin, from which it comes back, marks and all', async () => {
    added('sample.carrel');
    const room = open();
    const coal = { collection: 'sample', record: 'coal' };
    await room.api.bookmarks.set({ ref: coal, bookmarked: true });
    const { binned } = await room.api.packs.remove({ path: join(data, 'packs', 'sample.carrel') });
    expect(await shelf(room)).toEqual([]);
    expect(await count(room)).toBe(0);
    await expect(room.api.records.get({ ref: coal })).rejects.toMatchObject({ code: 'collection-not-open' });
    await room.api.packs.restore({ entry: binned });
    expect(await room.api.records.get({ ref: coal })).toMatchObject({ bookmarked: true });
    expect(filesBelow(join(data, 'packs'))).toEqual(['sample.carrel']);
    expect(await room.api.packs.bin({})).toEqual([]);
  });

  it('removes also a pack that cannot be opened, for good if one likes', async () => {
    mkdirSync(join(data, 'packs'), { recursive: true });
    const path = join(data, 'packs', 'torn.carrel');
    writeFileSync(path, 'no pack');
    const room = open();
    expect(await shelf(room)).toEqual([['pack-not-a-database', 'own']]);
    const { binned } = await room.api.packs.remove({ path });
    expect(await room.api.packs.bin({})).toEqual([
      { entry: binned, title: 'torn.carrel', version: null, removed: expect.stringMatching(/Z$/), bytes: 7 },
    ]);
    await room.api.packs.discard({ entry: binned });
    expect(filesBelow(dataPlaces(data).bin)).toEqual([]);
  });

  it('is refused for what is not the reader’s own, and for what is not there', async () => {
    const room = open([stick('named.carrel', { id: 'named' })]);
    const path = pack(join(bundled, 'sample.carrel'));
    const again = open([join(folder, 'named.carrel')]);
    for (const each of [
      path,
      join(folder, 'named.carrel'),
      join(data, 'packs', 'none.carrel'),
      '/etc/passwd',
    ]) {
      await expect(again.api.packs.remove({ path: each })).rejects.toMatchObject({
        code: 'pack-not-removable',
      });
    }
    for (const entry of ['../../named.carrel', '2026-01-01T00-00-00.000Z_../../x.carrel', 'none', '\0']) {
      await expect(room.api.packs.restore({ entry })).rejects.toMatchObject({ code: 'pack-not-found' });
      await expect(room.api.packs.discard({ entry })).rejects.toMatchObject({ code: 'pack-not-found' });
    }
  });

  it('waits for a query that reads in the pack', async () => {
    for (const id of ['a', 'b', 'c']) added(`${id}.carrel`, { id });
    const room = open();
    const views = Array.from({ length: 12 }, (_, at) => ({
      ...all,
      query: ['c', 'co', 'coa', 'coal'][at % 4] ?? '',
    }));
    const asked = views.map((view) => room.api.catalogue.query({ view, offset: 0, limit: 50 }));
    const removed = room.api.packs.remove({ path: join(data, 'packs', 'b.carrel') });
    const found = await Promise.all(asked);
    expect(found.every(({ total }) => total > 0)).toBe(true);
    await removed;
    expect(await count(room)).toBe(8);
  });
});

describe('the order of the collections', () => {
  const ids = async (room: Room) => (await shelf(room)).map(([id]) => id);

  it('is the reader’s own and stays, also where the library is not to be had', async () => {
    for (const id of ['a', 'b', 'c', 'd']) pack(join(bundled, `${id}.carrel`), { id });
    const other = openLibrary(data, { now: () => new Date(), log: () => {} });
    const room = open();
    await room.api.packs.reorder({ collections: ['c', 'none', 'a'] });
    expect(await ids(room)).toEqual(['c', 'a', 'b', 'd']);
    const page = await room.api.catalogue.query({ view: { ...all, sort: 'listed' }, offset: 0, limit: 1 });
    expect(page.entries[0]?.collection).toBe('c');
    room.close();
    other.close();
    expect(await ids(open())).toEqual(['c', 'a', 'b', 'd']);
  });

  it('is that of the names where the file that keeps it cannot be read', async () => {
    for (const id of ['a', 'b']) pack(join(bundled, `${id}.carrel`), { id });
    mkdirSync(data);
    for (const nonsense of ['{', '[]', '{"order":[1]}', '\0']) {
      writeFileSync(dataPlaces(data).order, nonsense);
      const room = open();
      expect(await ids(room)).toEqual(['a', 'b']);
      room.close();
    }
  });
});

describe('a start after a bad end', () => {
  it('sweeps what was on its way and what has lain in the bin for a month', async () => {
    const { incoming, bin } = dataPlaces(data);
    const dead = join(incoming, '999999999', 'abc');
    mkdirSync(dead, { recursive: true });
    writeFileSync(join(dead, '.pack.carrel.999999999.part'), 'half a pack');
    mkdirSync(bin);
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().replaceAll(':', '-');
    const [old, young] = [`${day(31)}_old.carrel`, `${day(29)}_young.carrel`];
    for (const name of [old, young]) copyFileSync(stick('given.carrel'), join(bin, name));
    open();
    expect(filesBelow(incoming)).toEqual([]);
    expect(filesBelow(bin)).toEqual([young]);
  });
});
