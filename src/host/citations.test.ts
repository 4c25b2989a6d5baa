import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '#contract/api.ts';
import type { ChosenRecords } from '#contract/citations.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openTestRoom, type Room } from './test-room.ts';

const style = 'chicago-notes-bibliography';
const view: View = { query: '', collections: null, only: 'all', sort: 'date' };
const everything: ChosenRecords = { kind: 'view', view };
const coal = { collection: 'sample', record: 'coal' };
const rice = { collection: 'sample', record: 'rice' };
const away = { collection: 'away', record: 'x' };
const guide = sampleRecord({ id: 'how', title: 'How *to* <Read> “Coal”', genre: 'guide' });

let folder: string;
let room: Room;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-citations-'));
  mkdirSync(join(folder, 'packs'));
  mkdirSync(join(folder, 'out'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, [...sampleRecords, guide]);
  room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
});
afterEach(() => {
  room.close();
  rmSync(folder, { recursive: true, force: true });
});

const bibliography = (what: ChosenRecords, order = 'one', apart = false) =>
  room.api.citations.bibliography({ order, what, style, apart });
const out = () => join(folder, 'out');
const refused = (call: Promise<unknown>) => call.then(String, ({ code }: { code: string }) => code);

describe('many records', () => {
  it('are a bibliography in the order of their words, whichever way they were chosen', async () => {
    const { first, ...counts } = await bibliography(everything);
    expect(counts).toEqual({ entries: 5, secondary: 0, missing: 0 });
    expect(first.map(({ ref }) => ref.record)).toEqual(['undated', 'steel', 'coal', 'how', 'rice']);
    const named = await bibliography({ kind: 'records', refs: [rice, coal, rice, away] });
    expect(named).toMatchObject({ entries: 2, missing: 1 });
    expect(room.heard.filter(([name]) => name === 'citations.told')).not.toEqual([]);
  });

  it('stand with editions and guides apart, where that is wanted', async () => {
    const { first } = await bibliography(everything, 'one', true);
    expect(first.at(-1)).toMatchObject({ ref: { record: 'how' }, isSecondary: true });
    const { text, html, markdown } = await room.api.citations.take({ order: 'one' });
    expect(text).toMatch(/^Primary sources\n\n[\s\S]+\n\nSecondary sources\n\n.*How/);
    expect(html).toMatch(/<h2>Secondary sources<\/h2>\n<p style="[^"]+">.*&lt;Read&gt;.*<\/p>$/);
    expect(markdown).toMatch(/## Secondary sources\n\n.*How \\\*to\\\* \\<Read\\>/);
  });

  it('are those of a list with the lists in it, and all that the reader worked with', async () => {
    const { api } = room;
    const { id } = await api.lists.make({ name: 'Mines', parent: null });
    const inner = await api.lists.make({ name: 'Coal', parent: id });
    expect(await refused(bibliography({ kind: 'list', id }))).toBe('nothing-to-cite');
    expect(await refused(bibliography({ kind: 'mine' }))).toBe('nothing-to-cite');
    await api.lists.add({ list: inner.id, entry: { kind: 'record', ref: coal } });
    const refsOf = async (what: ChosenRecords) =>
      (await bibliography(what)).first.map(({ ref }) => ref.record);
    expect(await refsOf({ kind: 'list', id })).toEqual(['coal']);
    await api.bookmarks.set({ ref: coal, bookmarked: true });
    await api.notes.save({ ref: rice, text: 'Dear.', base: 0 });
    expect(await refsOf({ kind: 'mine' })).toEqual(['coal', 'rice']);
    expect(await refused(bibliography({ kind: 'list', id: 'none' }))).toBe('list-not-found');
  });

  it('are saved under a name that nobody has there, and only as long as no other was made', async () => {
    const { api } = room;
    await bibliography(everything);
    const save = (as: 'text' | 'html' | 'markdown', title: string) =>
      api.citations.save({ order: 'one', as, title, folder: out() });
    await save('html', 'a/b: <Coal>\u202E.');
    await save('text', '...');
    await save('text', '...');
    expect(readdirSync(out()).sort()).toEqual([
      'Records – bibliography (2).txt',
      'Records – bibliography.txt',
      'a b Coal – bibliography.html',
    ]);
    expect(readFileSync(join(out(), 'a b Coal – bibliography.html'), 'utf8')).toContain(
      '<title>a/b: &lt;Coal&gt;',
    );
    await bibliography({ kind: 'records', refs: [rice] }, 'two');
    expect(await refused(save('text', 'x'))).toBe('job-not-found');
    expect(await refused(api.citations.take({ order: 'one' }))).toBe('job-not-found');
  });

  it('are references for other programs, in a file or as text, with what the format cannot hold', async () => {
    const { api } = room;
    const asked = { order: 'one', what: everything, format: 'ris', title: 'Coal' } as const;
    const { path, text, ...counts } = await api.citations.export({ ...asked, folder: out() });
    expect([path, text]).toEqual([join(out(), 'Coal.ris'), null]);
    expect(counts).toMatchObject({ records: 5, missing: 0, losses: [expect.stringContaining('RIS has no')] });
    const copied = await api.citations.export({ ...asked, folder: null });
    expect(copied.text).toBe(readFileSync(join(out(), 'Coal.ris'), 'utf8'));
    const table = await api.citations.export({ ...asked, format: 'csv', folder: null });
    expect(table.text).toMatch(/^\uFEFF"Collection","Record ID","Title"/);
    const nowhere = api.citations.export({ ...asked, folder: join(folder, 'nowhere') });
    expect(await refused(nowhere)).toBe('output-unwritable');
  });

  it('are left when nobody waits any more', async () => {
    const stop = new AbortController();
    const asked = { order: 'one', what: everything, style, apart: false } as const;
    const call = room.api.citations.bibliography(asked, { signal: stop.signal });
    stop.abort();
    expect(await refused(call)).toBe('cancelled');
    expect(await refused(room.api.citations.take({ order: 'one' }))).toBe('job-not-found');
    expect(await bibliography(everything, 'two')).toMatchObject({ entries: 5 });
  });

  it('are named in the order of their view, a part of it at a time', async () => {
    const refs = await room.api.catalogue.refs({ view, offset: 1, limit: 2 });
    expect(refs).toEqual([coal, rice]);
  });
});
