import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient } from '#contract/client.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { createHost } from '#host/create-host.ts';

/** Words that stand nowhere else, so that they are found wherever they went. */
const title = 'Xylophone title';
const query = 'quixotic query';
const note = 'Zephyr in a note';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-privacy-'));
  data = join(folder, 'data');
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, [sampleRecord({ id: 'x', title })]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads, searches and writes, with calls that go wrong among them; answers what the log and standard error have. */
async function logAfter(alsoFault: boolean): Promise<string> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const [mine, theirs] = createMemoryPair();
  const options = {
    dataFolder: data,
    packFolders: [join(folder, 'packs')],
    packFiles: [join(folder, 'gone.carrel')],
    shell: 'a test',
    version: '0.0.0',
  };
  const host = createHost(options, theirs);
  const { api } = createClient(mine);
  const ref = { collection: 'sample', record: 'x' };
  const view = { query, collections: null, only: 'all', sort: 'date' } as const;
  await api.catalogue.query({ view, offset: 0, limit: 10 });
  await api.records.get({ ref });
  await api.bookmarks.set({ ref, bookmarked: true });
  await api.notes.save({ ref, text: note, base: 0 });
  const refusals = [
    api.records.get({ ref: { collection: 'sample', record: query } }),
    api.records.text({ ref, version: query }),
    api.catalogue.query({ view: { ...view, sort: query as 'date' }, offset: 0, limit: 10 }),
  ];
  const ends = await Promise.allSettled(refusals);
  expect(ends.map(({ status }) => status)).toEqual(refusals.map(() => 'rejected'));
  // The pack is taken away under the room, so that reading it is a fault.
  const db = vi.spyOn(Database.prototype, 'prepare').mockImplementation(() => {
    throw new Error('the disk is gone');
  });
  await api.catalogue
    .query({ view: { ...view, query: `${query} ${title}` }, offset: 0, limit: 9 })
    .catch(() => {});
  await api.records.marks({ ref, version: null, query }).catch(() => {});
  db.mockRestore();
  if (alsoFault) await api.app.logFault({ message: `${query} ${title} ${note}`, stack: '' });
  host.close();
  const log = join(data, 'carrel.log');
  return said + (existsSync(log) ? readFileSync(log, 'utf8') : '');
}

it('of what was read, searched and written nothing is in the log, also where it went wrong', async () => {
  const log = await logAfter(false);
  expect(log).toContain('gone');
  expect([title, query, note].filter((words) => log.includes(words))).toEqual([]);
});

it('would be found there', async () => {
  const log = await logAfter(true);
  expect([title, query, note].filter((words) => log.includes(words))).toEqual([title, query, note]);
});
