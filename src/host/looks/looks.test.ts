import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createClient } from '#contract/client.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { realTimer } from '../backup-rounds.ts';
import { createHost } from '../create-host.ts';
import { keepLooks } from './keep-looks.ts';
import { inProcess, lookElsewhere, type TryPacks } from './look-elsewhere.ts';

const tryPacks = inProcess(new URL('./look.ts', import.meta.url));
const tryBadly = inProcess(new URL('./bad-look.ts', import.meta.url));
/** For the room, which would give a pack ten seconds. */
const tryBadlySoon: TryPacks = (paths) => tryBadly(paths, 2_000);

let folder: string;
let good: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-looks-'));
  data = join(folder, 'data');
  good = join(folder, 'good.carrel');
  writePack(good, sampleCollection, sampleRecords);
});

function spoilt(name: string): string {
  const path = join(folder, name);
  const bytes = readFileSync(good);
  const at = bytes.length - 100;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
  return path;
}
function named(name: string, id = 'sample'): string {
  const path = join(folder, name);
  writePack(path, { ...sampleCollection, id }, sampleRecords);
  return path;
}
const codes = (looks: ReadonlyMap<string, { code: string } | null>) =>
  [...looks.values()].map((look) => look?.code ?? null);

it('a look passes what is whole, and says what is wrong with another', () => {
  const paths = [good, spoilt('spoilt.carrel'), join(folder, 'gone.carrel')];
  expect(codes(lookElsewhere(paths, { tryPacks }))).toEqual([null, 'pack-damaged', 'pack-not-found']);
});

it('a look is over when its time is', () => {
  const looks = lookElsewhere([good], { tryPacks, patienceMs: -1_000 });
  expect(looks.get(good)).toMatchObject({ code: 'pack-hung', message: expect.stringContaining(good) });
});

it('a pack that hangs the process, or ends it, is named, and the others are looked at all the same', () => {
  const paths = ['a', 'hang', 'b', 'crash', 'c'].map((name) => join(folder, `${name}.carrel`));
  const looks = lookElsewhere(paths, { tryPacks: tryBadly, patienceMs: 2_000 });
  expect(paths.map((path) => looks.get(path)?.code ?? null)).toEqual([
    null,
    'pack-hung',
    null,
    'pack-crashed',
    null,
  ]);
});

it('what was whole is not looked at again until it is another file', () => {
  const path = named('hang-later.carrel');
  const first = keepLooks(data, { tryPacks }, true);
  expect(first.faultsOf([path])).toEqual(new Map());
  // This one would hang, were it asked.
  const second = () => keepLooks(data, { tryPacks: tryBadly, patienceMs: 1_000 }, true).faultsOf([path]);
  expect(second()).toEqual(new Map());
  // By another name it is the same file, as when it comes back out of the bin.
  const other = join(folder, 'hang-again.carrel');
  linkSync(path, other);
  expect(keepLooks(data, { tryPacks: tryBadly, patienceMs: 1_000 }, true).faultsOf([other])).toEqual(
    new Map(),
  );
  utimesSync(path, 1, 1);
  expect(codes(second())).toEqual(['pack-hung']);
  // One with a fault is looked at each time: it may be on a stick that was pulled.
  expect(codes(second())).toEqual(['pack-hung']);
});

it('a room that may not write remembers nothing', () => {
  keepLooks(data, { tryPacks }, false).faultsOf([good]);
  expect(existsSync(data)).toBe(false);
});

it('the room goes on beside packs that hang and crash, and answers for the others', async () => {
  mkdirSync(join(data, 'packs'), { recursive: true });
  copyFileSync(good, join(data, 'packs', 'own.carrel'));
  const [hang, crash] = [named('hang.carrel', 'hang'), named('crash.carrel', 'crash')];
  const [mine, theirs] = createMemoryPair();
  const options = {
    dataFolder: data,
    packFolders: [],
    packFiles: [hang, crash],
    shell: 'a test',
    version: '0.0.0',
  };
  const host = createHost(options, theirs, undefined, realTimer, undefined, tryBadlySoon);
  const { api } = createClient(mine);
  const shelved = await api.collections.list({});
  expect(
    shelved.map((each) => (each.state === 'open' ? each.collection.id : each.error.code)).sort(),
  ).toEqual(['pack-crashed', 'pack-hung', 'sample']);
  const view = { query: 'coal', collections: null, only: 'all', sort: 'date' } as const;
  expect((await api.catalogue.query({ view, offset: 0, limit: 10 })).total).toBeGreaterThan(0);
  expect(host.troubles).toHaveLength(2);
  host.close();
});
