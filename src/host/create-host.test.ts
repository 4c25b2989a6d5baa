import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandName, api as contract, type View } from '#contract/api.ts';
import { type Client, createClient } from '#contract/client.ts';
import type { DocumentModel } from '#contract/document.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { stylesFolder } from '#core/cite/styles-folder.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { createHost, type Host } from './create-host.ts';

const view: View = { query: '', collections: null, only: 'all', sort: 'date' };
const coal = { collection: 'sample', record: 'coal' };
const rice = { collection: 'sample', record: 'rice' };
const oldRice = { collection: 'sample', record: 'old-rice' };
const first = { view, offset: 0, limit: 50 };

let folder: string;
let data: string;
let packs: string;
let hosts: Host[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-host-'));
  data = join(folder, 'data');
  packs = join(folder, 'packs');
  mkdirSync(packs);
  writePack(join(packs, 'sample.carrel'), sampleCollection, sampleRecords);
  hosts = [];
});
afterEach(() => {
  for (const host of hosts) host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A host in this process, and what a window would have of it: the client and what it hears. */
function room(): Client & { heard: unknown[]; troubles: readonly string[]; close(): void } {
  const [mine, theirs] = createMemoryPair();
  const options = {
    dataFolder: data,
    packFolders: [packs],
    packFiles: [],
    shell: 'a test',
    version: '0.0.0',
    passphraseCost: 2 ** 14,
  };
  const shell = { print: null, show: async () => {} };
  const host = createHost(options, theirs, undefined, undefined, shell);
  hosts.push(host);
  const heard: unknown[] = [];
  mine.onMessage((frame) => {
    if (frame.type === 'event') heard.push([frame.name, frame.value]);
  });
  return { ...createClient(mine), heard, close: host.close, troubles: host.troubles };
}

describe('a host', () => {
  it('tells whoever started it what it could not open', () => {
    expect(room().troubles).toEqual([]);
    writeFileSync(join(packs, 'torn.carrel'), 'no pack');
    const second = room().troubles;
    expect(second).toHaveLength(2);
    expect(second[0]).toContain(join(packs, 'torn.carrel'));
    expect(second[1]).toContain(data);
  });

  it('says what it is', async () => {
    expect(await room().api.app.status({})).toEqual({
      version: '0.0.0',
      shell: 'a test',
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      log: join(data, 'carrel.log'),
      library: { state: 'ready', folder: data },
      showsFiles: true,
    });
  });

  it('leads from the list to the record, its text, bookmark, note and citation', async () => {
    const { api } = room();
    expect(await api.collections.list({})).toMatchObject([
      { state: 'open', collection: { id: 'sample', records: 4 } },
    ]);

    const list = await api.catalogue.query(first);
    expect(list).toMatchObject({ total: 4, of: 4, undated: 1, offset: 0 });
    expect(list.entries.map(({ id }) => id)).toEqual(['steel', 'coal', 'rice', 'undated']);
    expect(await api.catalogue.locate({ view, ref: coal })).toBe(1);

    const found = await api.catalogue.query({ ...first, view: { ...view, query: 'mines' } });
    expect(found.entries.map(({ id }) => id)).toEqual(['coal']);

    const got = await api.records.get({ ref: coal });
    expect(got).toMatchObject({
      record: { title: '“Coal” and Steel' },
      collection: 'A Sample',
      bookmarked: false,
      note: null,
    });
    const version = got.record.versions[0]?.id ?? '';
    expect((await api.records.text({ ref: coal, version })).footnotes.length).toBe(1);

    expect(await api.bookmarks.set({ ref: coal, bookmarked: true })).toEqual({
      sentence: '““Coal” and Steel” bookmarked',
      ref: coal,
    });
    const note = await api.notes.save({ ref: coal, text: 'The *mines* stood still.', base: 0 });
    expect(note).toMatchObject({ record: coal, text: 'The *mines* stood still.', revision: 1 });
    expect(await api.records.get({ ref: coal })).toMatchObject({ bookmarked: true, note });
    const marked = await api.catalogue.query({ ...first, view: { ...view, only: 'noted' } });
    expect(marked.entries).toMatchObject([{ id: 'coal', bookmarked: true, noted: true }]);

    const { style } = await cited(api);
    expect(style).toBe('chicago-notes-bibliography');
  });

  it('keeps bookmark, note and state for the next time', async () => {
    const before = room();
    await before.api.bookmarks.set({ ref: rice, bookmarked: true });
    const note = await before.api.notes.save({ ref: rice, text: 'Dear.', base: 0 });
    await before.api.state.set({ key: 'room', value: '{"topRow":3}' });
    before.close();
    const { api } = room();
    expect(await api.records.get({ ref: rice })).toMatchObject({ bookmarked: true, note });
    expect(await api.state.get({ key: 'room' })).toBe('{"topRow":3}');
    expect(await api.state.get({ key: 'never set' })).toBe(null);
  });

  it('hangs bookmark and note on the record, whichever of its names it is called by', async () => {
    const { api } = room();
    await api.bookmarks.set({ ref: oldRice, bookmarked: true });
    const note = await api.notes.save({ ref: oldRice, text: 'By its old name.', base: 0 });
    expect(note.record).toEqual(rice);
    for (const ref of [rice, oldRice]) {
      expect(await api.records.get({ ref })).toMatchObject({
        record: { id: 'rice' },
        bookmarked: true,
        note,
      });
    }
    const marked = await api.catalogue.query({ ...first, view: { ...view, only: 'bookmarked' } });
    expect(marked.entries.map(({ id }) => id)).toEqual(['rice']);
    // So does what is said of how far one is, and the shelf.
    await api.bookmarks.seen({ ref: oldRice, far: 0.5, begins: true });
    expect((await api.records.get({ ref: rice })).reading).toEqual({ state: 'reading', far: 0.5 });
    const shelf = await api.bookmarks.list({
      view: { text: 'rice', state: 'reading', sort: 'title' },
      offset: 0,
      limit: 9,
    });
    expect(shelf).toMatchObject({ total: 1, entries: [{ ref: rice, reading: { far: 0.5 } }] });
    const again = await api.catalogue.query({ ...first, view: { ...view, only: 'bookmarked' } });
    expect(again.entries).toMatchObject([{ id: 'rice', reading: 'reading' }]);
    await api.bookmarks.set({ ref: oldRice, bookmarked: false });
    expect((await api.records.get({ ref: rice })).bookmarked).toBe(false);
  });

  it('tells the window of a change, by every name that it was made under', async () => {
    const { api, heard } = room();
    await api.bookmarks.set({ ref: coal, bookmarked: true });
    await api.notes.save({ ref: oldRice, text: 'By its old name.', base: 0 });
    expect(heard).toEqual([
      ['record.changed', coal],
      ['bookmarks.changed', {}],
      ['record.changed', rice],
      ['record.changed', oldRice],
    ]);
  });

  it('keeps a mark on a record whose pack is away, and shows it when the pack is back', async () => {
    const away = { collection: 'away', record: 'letter' };
    const { api, close } = room();
    expect(await api.notes.save({ ref: away, text: 'Kept.', base: 0 })).toMatchObject({
      record: away,
      revision: 1,
    });
    close();
    const record = sampleRecords[0];
    if (!record) throw new Error('no sample');
    writePack(join(packs, 'away.carrel'), { ...sampleCollection, id: 'away' }, [
      { ...record, record: { ...record.record, id: 'letter' } },
    ]);
    expect(await room().api.records.get({ ref: away })).toMatchObject({ note: { text: 'Kept.' } });
  });

  it('refuses what is not there, each with its own reason', async () => {
    const { api } = room();
    const nothing = { collection: 'sample', record: 'nothing' };
    const nowhere = { collection: 'nowhere', record: 'coal' };
    const codes = await Promise.all(
      [
        api.records.get({ ref: nothing }),
        api.records.get({ ref: nowhere }),
        api.records.text({ ref: coal, version: 'original' }),
        api.citations.format({ ref: coal, style: 'no-such-style' }),
        api.catalogue.query({ ...first, view: { ...view, collections: ['nowhere'] } }),
        api.notes
          .save({ ref: coal, text: 'a', base: 0 })
          .then(() => api.notes.save({ ref: coal, text: 'b', base: 0 })),
      ].map((call) => call.then(String, ({ code }: { code: string }) => code)),
    );
    expect(codes).toEqual([
      'record-not-found',
      'collection-not-open',
      'version-not-found',
      'style-unknown',
      'collection-not-open',
      'note-conflict',
    ]);
  });

  it('stops a query that is cancelled', async () => {
    const { api } = room();
    const stop = new AbortController();
    const call = api.catalogue.query({ ...first, view: { ...view, query: 'coal' } }, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect((await api.catalogue.query(first)).total).toBe(4);
  });

  it('names a pack that is no good and reads the others', async () => {
    writeFileSync(join(packs, 'bad.carrel'), 'no pack at all, but quite some text so that it is long enough');
    const { api } = room();
    expect(await api.collections.list({})).toMatchObject([
      { state: 'refused', path: join(packs, 'bad.carrel'), error: { code: 'pack-not-a-database' } },
      { state: 'open', collection: { id: 'sample' } },
    ]);
    expect((await api.catalogue.query(first)).total).toBe(4);
  });

  it('has a room also where there is no pack', async () => {
    rmSync(packs, { recursive: true });
    const { api } = room();
    expect(await api.collections.list({})).toEqual([]);
    expect(await api.catalogue.query(first)).toMatchObject({
      total: 0,
      of: 0,
      undated: 0,
      groups: [],
      entries: [],
    });
  });

  it('writes a fault of the window to the log, on one line', async () => {
    const { api } = room();
    await api.app.logFault({
      message: 'no such view',
      stack: 'Error: no such view\n    at view.ts:1\n    at room.ts:2',
    });
    expect(readFileSync(join(data, 'carrel.log'), 'utf8')).toMatch(
      /^\S+Z fault in the window: no such view Error: no such view \| at view\.ts:1 \| at room\.ts:2\n$/,
    );
  });

  it('answers with what its own contract promises', async () => {
    const { api } = room();
    const results: Partial<Record<CommandName, unknown>> = {
      'app.status': await api.app.status({}),
      'app.retryLibrary': await api.app.retryLibrary({}),
      'collections.list': await api.collections.list({}),
      'catalogue.query': await api.catalogue.query({ ...first, view: { ...view, query: 'coal steel' } }),
      'catalogue.facets': await api.catalogue.facets({ view, limit: 5 }),
      'catalogue.reasons': await api.catalogue.reasons({ view: { ...view, query: 'coal' }, refs: [coal] }),
      'search.describe': await api.search.describe({ query: 'title:coal -steel OR' }),
      'search.write': await api.search.write({ rows: [{ kind: 'all', field: 'title', items: ['coal'] }] }),
      'search.complete': await api.search.complete({ query: 'stee', caret: 4, collections: null }),
      'catalogue.locate': await api.catalogue.locate({ view, ref: rice }),
      ...(await bookmarkResults(api)),
      'notes.save': await api.notes.save({ ref: coal, text: 'Words.', base: 0 }),
      'records.get': await api.records.get({ ref: coal }),
      'records.text': await api.records.text({ ref: coal, version: 'translation' }),
      'records.marks': await api.records.marks({ ref: coal, version: 'translation', query: 'coal min' }),
      'state.set': await api.state.set({ key: 'k', value: 'v' }),
      'state.get': await api.state.get({ key: 'k' }),
      'language.begin': await api.language.begin({ wanted: ['fr', 'en'] }),
      'language.choose': await api.language.choose({ language: 'en', wanted: [] }),
      'catalogue.refs': await api.catalogue.refs({ view, offset: 1, limit: 2 }),
      ...(await citationResults(api)),
      'compare.texts': await api.compare.texts({ ref: coal, left: 'translation', right: 'translation' }),
      'citations.quote': await quotedFirst(api),
      'app.logFault': await api.app.logFault({ message: '', stack: '' }),
      'files.list': await api.files.list({ path: folder }),
      ...(await nameResults(api)),
      ...(await searchResults(api)),
      ...(await importResults(api)),
      ...(await libraryResults(api)),
      ...(await packResults(api)),
      ...(await markResults(api)),
      ...(await listResults(api)),
      ...(await trailResults(api)),
      ...(await handOverResults(api)),
    };
    const kept = Object.entries(results).filter(
      ([name, value]) => contract[name as CommandName].result.safeParse(value).success,
    );
    expect(kept.map(([name]) => name).sort()).toEqual(Object.keys(contract).sort());
  }, 180_000);
});

/** The first words of a text, as one takes them away. */
async function quotedFirst(api: Client['api']): Promise<unknown> {
  const version = 'translation';
  const [block] = (await api.records.text({ ref: coal, version })).blocks;
  const place = block?.id ?? '';
  const quoted = await api.citations.quote({
    ref: coal,
    version,
    start: { place, offset: 0 },
    end: { place, offset: 3 },
    style: 'chicago-notes-bibliography',
  });
  expect(quoted.text).toMatch(
    /^“.{1,3}”\n\n.*Coal.*\(Quoted from the translation\.\)\ncarrel:sample\/coal\?/s,
  );
  return quoted;
}

/** What the commands of citations answer; what they do is in citations.test.ts. */
async function citationResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const style = 'chicago-notes-bibliography';
  const what = { kind: 'view', view } as const;
  const path = join(folder, 'other.csl');
  const own = join(stylesFolder(), 'mla-9-archival.csl');
  writeFileSync(path, readFileSync(own, 'utf8').replace(/<id>[^<]+/, '<id>http://example.org/other'));
  const added = await api.styles.add({ path });
  return {
    'citations.format': await cited(api),
    'styles.add': added,
    'styles.list': await api.styles.list({}),
    'styles.look': await api.styles.look({ id: added.id }),
    'styles.remove': await api.styles.remove({ id: added.id }),
    'styles.putBack': await api.styles.putBack({}),
    'citations.bibliography': await api.citations.bibliography({ order: 'o', what, style, apart: true }),
    'citations.take': await api.citations.take({ order: 'o' }),
    'citations.save': await api.citations.save({ order: 'o', as: 'text', title: '', folder }),
    'citations.export': await api.citations.export({
      order: 'p',
      what,
      format: 'ris',
      title: '',
      folder: null,
    }),
  };
}

/** What the commands of the names answer, and what they tell of a change. */
async function nameResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const name = 'ri-sang-jo';
  const edit = { kind: 'add-form', name, system: 'other', text: 'Ree Sanjo' } as const;
  const changed = await api.names.change({ edit });
  return {
    'names.change': changed,
    'names.undo': await api.names.undo({ change: changed.change }),
    'names.redo': await api.names.redo({ change: changed.change }),
    'names.changes': await api.names.changes({}),
    'names.find': await api.names.find({ text: 'ree', limit: 5 }),
    'names.get': await api.names.get({ id: name }),
    'names.merged': await api.names.merged({ into: name, from: 'mao-zedong' }),
  };
}

/** What the commands of an import answer, while it runs and when it is done. */
async function importResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const table = join(folder, 'table.csv');
  writeFileSync(table, 'ID,Title,Date\nR1,Letter,some day\nR1,Letter,some day\n,,\n');
  const order = { paths: [table], settings: { format: null, encoding: null, map: null, about: {} } };
  const preview = await api.imports.preview(order);
  const started = await api.imports.start(order);
  const { job } = started;
  const list = () => api.imports.list({});
  await expect.poll(async () => (await list())[0]?.outcome.state, { timeout: 30_000 }).toBe('done');
  return {
    'imports.preview': preview,
    'imports.start': started,
    'imports.list': await list(),
    'imports.saveReport': await api.imports.saveReport({ job, folder }),
    'imports.cancel': await api.imports.cancel({ job }),
    'imports.dismiss': await api.imports.dismiss({ job }),
  };
}

/** What the commands of a saved search answer. */
async function searchResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const saved = await api.searches.save({ name: 'Coal', view: { ...view, query: 'coal' } });
  const { id } = saved;
  return {
    'searches.save': saved,
    'searches.list': await api.searches.list({}),
    'searches.count': await api.searches.count({ id }),
    'searches.run': await api.searches.run({ id }),
    'searches.rename': await api.searches.rename({ id, name: 'Coke' }),
    'searches.reorder': await api.searches.reorder({ ids: [id] }),
    'searches.remove': await api.searches.remove({ id }),
    'searches.restore': await api.searches.restore({ id }),
  };
}

const passphrase = 'a lamp beside the window';

/** What the commands of the library as a whole answer, with a backup, a second place and a copy that is taken in. */
async function libraryResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const copy = await api.library.takeCopy({ folder });
  // Before there is a second place, which each of them would go to.
  const encryption = {
    'library.encrypt': await api.library.encrypt({ passphrase, olderBackups: 'encrypt' }),
    'library.unlock': await api.library.unlock({ passphrase }),
    'library.unlockCopy': await api.library.unlockCopy({ path: copy.path, passphrase }),
    'library.encryption': await api.library.encryption({}),
    'library.changePassphrase': await api.library.changePassphrase({ passphrase, next: 'another lamp' }),
    'library.decrypt': await api.library.decrypt({ passphrase: 'another lamp' }),
  };
  return {
    'library.state': await api.library.state({}),
    'library.secondPlace': await api.library.secondPlace({ folder }),
    'library.backUp': await api.library.backUp({}),
    'library.backups': await api.library.backups({}),
    'library.takeCopy': copy,
    'library.holdings': await api.library.holdings({}),
    'library.recovery': await api.library.recovery({}),
    'library.recoverySeen': await api.library.recoverySeen({}),
    'library.saveFiles': await api.library.saveFiles({ folder }),
    'library.planRestore': await api.library.planRestore({ path: copy.path }),
    'library.restore': await api.library.restore({ path: copy.path }),
    ...encryption,
  };
}

/** What the commands of the shelf answer, on a pack that is updated, removed, taken back and thrown away. */
async function packResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const path = join(folder, 'given.carrel');
  writePack(path, { ...sampleCollection, version: '2' }, sampleRecords.slice(1));
  const inspected = await api.packs.inspect({ path });
  const installed = await api.packs.install({ path, digest: inspected.collection.digest });
  const own = { path: join(data, 'packs', 'sample.carrel') };
  const { binned: entry } = await api.packs.remove(own);
  const bin = await api.packs.bin({});
  const restored = await api.packs.restore({ entry });
  const removed = await api.packs.remove(own);
  return {
    'packs.inspect': inspected,
    'packs.install': installed,
    'packs.bin': bin,
    'packs.restore': restored,
    'packs.remove': removed,
    'packs.discard': await api.packs.discard({ entry: removed.binned }),
    'packs.reorder': await api.packs.reorder({ collections: ['table', 'sample'] }),
  };
}

/** What the commands of the trail answer. */
async function trailResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  return {
    'trail.set': await api.trail.set({ state: 'on' }),
    'trail.note': await api.trail.note({ deed: { kind: 'record', ref: coal } }),
    'trail.get': await api.trail.get({ limit: 9 }),
    'trail.remark': await api.trail.remark({ id: 'none', remark: 'Again.' }),
    'trail.markdown': await api.trail.markdown({}),
    'trail.remove': await api.trail.remove({ ids: null }),
    'trail.putBack': await api.trail.putBack({}),
  };
}

/** What the commands of a hand-over answer, and of taking in what was handed over. */
async function handOverResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const out = join(folder, 'notes.jsonld');
  const order = { choice: { of: 'everything' }, format: 'jsonld' } as const;
  const plan = await api.handOver.plan(order);
  const started = await api.handOver.run({ ...order, out, replace: false });
  const list = () => api.handOver.list({});
  await expect.poll(async () => (await list())[0]?.outcome.state, { timeout: 30_000 }).toBe('done');
  const { job } = started;
  const taken = await api.takeIn.plan({ order: 'first', path: out });
  expect(taken.counts).toMatchObject({ new: 0, differs: 0, unplaced: 0 });
  const more = join(folder, 'more.json');
  writeFileSync(more, JSON.stringify([{ type: 'Annotation', body: 'More.', target: 'carrel:sample/steel' }]));
  const other = await api.takeIn.plan({ order: 'second', path: more });
  const turned = await api.takeIn.more({ seal: other.seal, list: 'new', from: 0 });
  const run = await api.takeIn.run({ order: 'third', path: more, seal: other.seal, revise: [] });
  return {
    'handOver.plan': plan,
    'handOver.run': started,
    'handOver.list': await list(),
    'handOver.cancel': await api.handOver.cancel({ job }),
    'handOver.dismiss': await api.handOver.dismiss({ job }),
    'files.show': await api.files.show({ path: out }),
    'takeIn.plan': taken,
    'takeIn.more': turned,
    'takeIn.run': run,
    'takeIn.undo': await api.takeIn.undo({}),
  };
}

/** What the commands of bookmarks answer. */
async function bookmarkResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const every = { text: '', state: null, sort: 'recent' } as const;
  return {
    'bookmarks.set': await api.bookmarks.set({ ref: coal, bookmarked: true }),
    'bookmarks.seen': await api.bookmarks.seen({ ref: coal, far: 0.5, begins: true }),
    'bookmarks.list': await api.bookmarks.list({ view: every, offset: 0, limit: 9 }),
    'bookmarks.locate': await api.bookmarks.locate({ view: every, ref: coal }),
    'bookmarks.mark': await api.bookmarks.mark({ ref: coal, state: 'read' }),
    'bookmarks.undo': await api.bookmarks.undo({}),
    'bookmarks.redo': await api.bookmarks.redo({}),
  };
}

/** What the commands of lists answer. */
async function listResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const made = await api.lists.make({ name: 'Fuel', parent: null });
  const { id } = made;
  const added = await api.lists.add({ list: id, entry: { kind: 'record', ref: coal } });
  return {
    'lists.make': made,
    'lists.add': added,
    'lists.change': await api.lists.change({ id: added.id, text: 'Read first.' }),
    'lists.move': await api.lists.move({ id: added.id, list: id, after: null }),
    'lists.all': await api.lists.all({}),
    'lists.get': await api.lists.get({ id }),
    'lists.of': await api.lists.of({ ref: coal }),
    'lists.markdown': await api.lists.markdown({ id }),
    'lists.remove': await api.lists.remove({ id }),
    'lists.undo': await api.lists.undo({}),
    'lists.redo': await api.lists.redo({}),
  };
}

/** What the commands of marks answer, on a record of which two versions have the same words: what is marked in one is near in the other. */
async function markResults(api: Client['api']): Promise<Partial<Record<CommandName, unknown>>> {
  const ref = { collection: 'talks', record: 'talk' };
  const path = join(folder, 'talks.carrel');
  const document: DocumentModel = {
    language: 'en',
    blocks: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'The mines of Anju.' }] }],
    footnotes: [],
  };
  const version = (id: string) => ({ id, kind: 'translation' as const, language: 'en', document });
  const scan = {
    id: 'p1',
    label: '1',
    mediaType: 'image/png' as const,
    read: () => Buffer.from('no picture'),
  };
  writePack(path, { ...sampleCollection, id: 'talks' }, [
    sampleRecord({ id: 'talk', title: 'A Talk' }, [{ ...version('en'), media: [scan] }, version('en-2')]),
  ]);
  const { collection } = await api.packs.inspect({ path });
  await api.packs.install({ path, digest: collection.digest });
  const place = (await api.records.text({ ref, version: 'en' })).blocks[0]?.id ?? '';
  const ends = { start: { place, offset: 4 }, end: { place, offset: 17 } };
  const added = await api.marks.add({ ref, version: 'en', ...ends, seen: 'mines of Anju', colour: 'green' });
  const id = added.mark?.id ?? '';
  const note = await api.notes.save({ ref, text: 'Words.', base: 0 });
  await api.notes.save({ ref, text: '', base: note.revision });
  return {
    'compare.media': await api.compare.media({ ref, version: 'en', media: 'p1', offset: 0, length: 4 }),
    'notes.restore': await api.notes.restore({ ref }),
    'marks.add': added,
    'marks.change': await api.marks.change({ id, note: 'Why?', tags: ['coal'] }),
    'marks.list': await api.marks.list({ ref, version: 'en' }),
    'notes.list': await api.notes.list({ view: everyNote, offset: 0, limit: 9 }),
    'notes.locate': await api.notes.locate({ view: everyNote, key: `mark ${id}` }),
    'notes.linking': await api.notes.linking({ ref }),
    'notes.removed': await api.notes.removed({ limit: 9 }),
    'notes.history': await api.notes.history({ of: { kind: 'mark', mark: id } }),
    'notes.wording': await api.notes.wording({ of: { kind: 'mark', mark: id }, revision: 2 }),
    'notes.counts': await api.notes.counts({ view: everyNote }),
    'marks.renameTag': await api.marks.renameTag({ tag: 'coal', to: 'coke' }),
    'marks.remove': await api.marks.remove({ id }),
    'marks.removed': await api.marks.removed({ ref }),
    'marks.restore': await api.marks.restore({ id }),
    'marks.accept': await api.marks.accept({ id, version: 'en-2', ...ends }),
    'marks.refuse': await api.marks.refuse({ id, version: 'en' }),
    'marks.undo': await api.marks.undo({}),
    'marks.redo': await api.marks.redo({}),
    'marks.renameColour': await api.marks.renameColour({ colour: 'green', name: 'proof' }),
    'marks.colours': await api.marks.colours({}),
  };
}

const everyNote = {
  text: '',
  collection: null,
  colour: null,
  tag: null,
  kind: null,
  noted: false,
  sort: 'changed',
} as const;

const cited = (api: Client['api']) =>
  api.citations.format({ ref: coal, style: 'chicago-notes-bibliography' });

describe('a host whose library another Carrel has', () => {
  it('goes on reading, refuses to mark, and marks when the library is free again', async () => {
    const other = openLibrary(data, { now: () => new Date(), log: () => {} });
    const { api, heard } = room();
    const locked = { code: 'library-locked', message: expect.stringContaining(data) };
    try {
      expect((await api.app.status({})).library).toMatchObject({ state: 'read-only', error: locked });
      expect((await api.catalogue.query(first)).total).toBe(4);
      expect(await api.records.get({ ref: coal })).toMatchObject({ bookmarked: false, note: null });
      expect((await cited(api)).note.text).toContain('Coal');
      expect(await api.state.get({ key: 'room' })).toBe(null);
      await expect(api.bookmarks.set({ ref: coal, bookmarked: true })).rejects.toMatchObject(locked);
      await expect(api.notes.save({ ref: coal, text: 'Words.', base: 0 })).rejects.toMatchObject(locked);
      await expect(api.state.set({ key: 'room', value: '{}' })).rejects.toMatchObject(locked);
      expect(await api.app.retryLibrary({})).toMatchObject({ state: 'read-only', error: locked });
    } finally {
      other.close();
    }
    expect(await api.app.retryLibrary({})).toEqual({ state: 'ready', folder: data });
    expect(await api.bookmarks.set({ ref: coal, bookmarked: true })).toMatchObject({ ref: coal });
    expect(heard).toMatchObject([
      ['library.changed', { state: 'read-only' }],
      ['library.changed', { state: 'ready' }],
      ['record.changed', coal],
      ['bookmarks.changed', {}],
    ]);
  });
});

describe('a host that closes', () => {
  it('lets the library go, with everything in it', async () => {
    const { api, close } = room();
    await api.notes.save({ ref: coal, text: 'Last words.', base: 0 });
    close();
    const library = openLibrary(data, { now: () => new Date(), log: () => {} });
    expect(library.notes.get(coal)?.text).toBe('Last words.');
    library.close();
  });
});
