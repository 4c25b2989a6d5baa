import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChosenRecords } from '#contract/citations.ts';
import { stylesFolder } from '#core/cite/styles-folder.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openTestRoom, type Room } from './test-room.ts';

const id = 'http://example.org/styles/bare';
const coal = { collection: 'sample', record: 'coal' };
/** A stranger's style, which knows author and title alone. */
const bare = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Bare Style</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><text variable="title" prefix="Bare: "/></layout></bibliography>
</style>`;

let folder: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-styles-'));
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  writeFileSync(join(folder, 'bare.csl'), bare);
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
const refused = (call: Promise<unknown>) => call.then(String, ({ code }: { code: string }) => code);
const titles = async ({ api }: Room) =>
  (await api.styles.list({})).styles.filter(({ origin }) => origin === 'added').map(({ title }) => title);

it('keeps a style that was added, cites in it, says what it leaves out, and takes it away and back', async () => {
  const room = open();
  const { api } = room;
  const added = await api.styles.add({ path: join(folder, 'bare.csl') });
  expect(added).toMatchObject({ id, title: 'Bare Style', origin: 'added', kind: 'note' });
  expect(added.drops).toContain('the shelfmark');
  expect(room.heard).toContainEqual(['styles.changed', {}]);
  const cited = await api.citations.format({ ref: coal, style: id });
  expect(cited.bibliography.text).toMatch(/^Bare: .*Coal/);
  const what: ChosenRecords = { kind: 'records', refs: [coal] };
  const list = await api.citations.bibliography({ order: 'o', what, style: id, apart: false });
  expect(list.first[0]?.cited.text).toBe(cited.bibliography.text);

  // It is there at the next start, from the data folder.
  rmSync(join(folder, 'bare.csl'));
  room.close();
  const next = open();
  expect(await titles(next)).toEqual(['Bare Style']);
  await next.api.styles.remove({ id });
  expect(await titles(next)).toEqual([]);
  expect(await refused(next.api.citations.format({ ref: coal, style: id }))).toBe('style-unknown');
  await next.api.styles.putBack({});
  expect(await titles(next)).toEqual(['Bare Style']);
  expect(readdirSync(join(folder, 'data', 'styles'))).toHaveLength(1);
});

it('refuses what is no style, and to take away what was not added', async () => {
  const { api } = open();
  writeFileSync(join(folder, 'torn.csl'), bare.slice(0, 200));
  expect(await refused(api.styles.add({ path: join(folder, 'torn.csl') }))).toBe('style-unreadable');
  expect(await refused(api.styles.add({ path: join(folder, 'none.csl') }))).toBe('source-not-found');
  expect(await refused(api.styles.remove({ id: 'mla-9' }))).toBe('style-unknown');
  expect(await refused(api.styles.putBack({}))).toBe('style-unknown');
  expect(await api.styles.look({ id: 'mla-9' })).toMatchObject({ origin: 'own', kind: 'in-text', drops: '' });
  expect(readFileSync(join(stylesFolder(), 'mla-9-archival.csl'), 'utf8')).toContain('<style');
});
