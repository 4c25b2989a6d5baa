import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#contract/client.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { createHost, type Host } from './create-host.ts';
import { forkTasks, type StartProcess } from './tasks/task-process.ts';

const ref = { collection: 'sample', record: 'coal' };
let folder: string;
let data: string;
let hosts: Host[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-backups-'));
  data = join(folder, 'data');
  hosts = [];
});
afterEach(() => {
  for (const host of hosts) host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A host whose rounds come when the test says so. */
function room(startProcess?: StartProcess) {
  const [mine, theirs] = createMemoryPair();
  const options = { dataFolder: data, packFolders: [], packFiles: [], shell: 'a test', version: '0.0.0' };
  let round = () => {};
  let ended = false;
  const host = createHost(options, theirs, startProcess, (action) => {
    round = action;
    return () => {
      ended = true;
    };
  });
  hosts.push(host);
  const client = createClient(mine);
  return { ...client, close: host.close, troubles: host.troubles, round: () => round(), ended: () => ended };
}
const made = () => (existsSync(join(data, 'backups')) ? readdirSync(join(data, 'backups')) : []);

describe('the rounds of backups', () => {
  it('make one when something was saved since the last, and none when nothing was', async () => {
    const { api, round, close, ended } = room();
    round();
    await api.notes.save({ ref, text: 'one', base: 0 });
    expect(await api.library.backups({})).toMatchObject({ backups: [], due: true, trouble: null });
    round();
    await expect.poll(made).toEqual(['backup-000000000001.sqlite']);
    await expect.poll(async () => (await api.library.backups({})).due).toBe(false);
    round();
    await api.notes.save({ ref, text: 'two', base: 1 });
    round();
    await expect
      .poll(async () => (await api.library.backups({})).backups.map(({ seq }) => seq))
      .toEqual([2, 1]);
    close();
    expect(ended()).toBe(true);
  });

  it('say what stands in their way, and go on when it is gone', async () => {
    const { api } = room();
    await api.notes.save({ ref, text: 'one', base: 0 });
    writeFileSync(join(data, 'backups'), 'a file in the place of the folder');
    expect(await api.library.backUp({})).toMatchObject({
      trouble: {
        code: 'library-unwritable',
        message: expect.stringMatching(/^The backup was not made: the folder .* a file stands in its place/),
      },
    });
    rmSync(join(data, 'backups'));
    expect(await api.library.backUp({})).toMatchObject({ trouble: null, backups: [{ seq: 1 }] });
  });

  it('say when the second place is gone, and make the backup all the same', async () => {
    const stick = join(folder, 'stick');
    const { api } = room();
    await expect(api.library.secondPlace({ folder: stick })).rejects.toMatchObject({
      code: 'second-place-gone',
    });
    await api.notes.save({ ref, text: 'one', base: 0 });
    expect(await api.library.secondPlace({ folder })).toMatchObject({
      secondPlace: { folder, trouble: null },
      backups: [{ seq: 1 }],
    });
    expect(readdirSync(folder).some((name) => name.startsWith('carrel-backups-'))).toBe(true);
    expect(await api.library.secondPlace({ folder: null })).toMatchObject({ secondPlace: null });
  });

  it('know a stick that went and came back between two of them', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const { api, round } = room();
    await api.library.secondPlace({ folder: stick });
    renameSync(stick, `${stick}-away`);
    const trouble = async () => (await api.library.backups({})).secondPlace?.trouble ?? null;
    expect(await trouble()).toMatchObject({ code: 'second-place-gone' });
    await api.notes.save({ ref, text: 'one', base: 0 });
    await api.library.backUp({});
    renameSync(`${stick}-away`, stick);
    expect(await trouble()).toMatchObject({ code: 'second-place-gone' });
    round();
    await expect.poll(trouble, { timeout: 10_000 }).toBe(null);
    expect(readdirSync(stick)).toHaveLength(1);
  });
});

describe('a host whose library was damaged', () => {
  it('says so to the window and to whoever started it, and has the notes', async () => {
    const first = room();
    await first.api.notes.save({ ref, text: 'one', base: 0 });
    await first.api.library.backUp({});
    await first.api.notes.save({ ref, text: 'two', base: 1 });
    first.close();
    writeFileSync(join(data, 'library.sqlite'), 'x'.repeat(9000));
    const { api, troubles } = room();
    expect(await api.library.state({})).toMatchObject({
      state: 'ready',
      recovery: { backup: { seq: 1 }, replayed: 1, missing: [], notes: 1 },
    });
    expect(await api.library.recovery({})).toMatchObject({ recovery: { replayed: 1 }, seen: false });
    await api.library.recoverySeen({});
    expect(await api.library.recovery({})).toMatchObject({ recovery: { replayed: 1 }, seen: true });
    expect(troubles).toEqual([
      `The library was damaged and was put together again from the backup ${join(data, 'backups', 'backup-000000000001.sqlite')} ` +
        `and the journal. The damaged files are kept in ${join(data, 'damaged', '1')}.`,
    ]);
    expect(await api.notes.save({ ref, text: 'three', base: 2 })).toMatchObject({ revision: 3 });
  });
});

describe('a copy', () => {
  it('is taken, looked at, and taken in by another library, which the window is told', async () => {
    const first = room();
    await first.api.notes.save({ ref, text: 'one', base: 0 });
    const { path } = await first.api.library.takeCopy({ folder });
    const second = await first.api.library.takeCopy({ folder });
    expect(second.path).toBe(path.replace('.sqlite', ' (2).sqlite'));
    first.close();

    data = join(folder, 'other');
    const { api, on } = room();
    const heard: unknown[] = [];
    on('library.changed', (state) => heard.push(state));
    expect(await api.library.planRestore({ path })).toMatchObject({ notes: { new: 1 }, revisions: 1 });
    expect(await api.library.restore({ path })).toMatchObject({
      backup: null,
      now: { notes: 1 },
      damaged: null,
    });
    expect(heard).toEqual([{ state: 'ready', folder: data }]);
    expect(await api.notes.save({ ref, text: 'two', base: 1 })).toMatchObject({ revision: 2 });
    await expect(api.library.restore({ path: data })).rejects.toMatchObject({ code: 'copy-not-found' });
  });
});

describe('a copy for a library that cannot be opened', () => {
  /** Name of a copy of another library; this one has a note and a backup, and its database cannot be opened. */
  async function blocked(): Promise<string> {
    const other = { ...ref, record: 'other' };
    const from = openLibrary(join(folder, 'from'), { now: () => new Date(), log: () => {} });
    from.notes.save({ ref: other, text: 'of the copy', base: 0 });
    const { path } = await from.backups.copyTo(join(folder, 'copy.sqlite'));
    from.close();
    const first = room();
    await first.api.notes.save({ ref, text: 'one', base: 0 });
    await first.api.library.backUp({});
    await first.api.notes.save({ ref, text: 'two', base: 1 });
    first.close();
    rmSync(join(data, 'library.sqlite'));
    mkdirSync(join(data, 'library.sqlite'));
    return path;
  }

  it('is looked at and taken in, with all that is left of the library, and nothing is started anew', async () => {
    const path = await blocked();
    const { api, on } = room();
    const heard: unknown[] = [];
    on('library.changed', (state) => heard.push(state));
    expect(await api.library.state({})).toMatchObject({ state: 'unavailable' });
    expect(await api.library.planRestore({ path })).toMatchObject({ notes: { new: 1 }, revisions: 1 });
    const damaged = join(data, 'damaged', '1');
    expect(existsSync(damaged)).toBe(false);
    expect(await api.library.restore({ path })).toMatchObject({
      notes: { new: 1 },
      now: { notes: 2 },
      damaged,
    });
    expect(heard).toEqual([{ state: 'ready', folder: data }]);
    expect(await api.library.recovery({})).toMatchObject({
      recovery: { damaged, replayed: 1, notes: 2 },
      seen: false,
    });
    expect(await api.notes.save({ ref, text: 'three', base: 2 })).toMatchObject({ revision: 3 });
    expect(existsSync(join(damaged, 'library.sqlite'))).toBe(true);
  });

  it('changes nothing where it is no good, or where a newer Carrel wrote the library', async () => {
    const path = await blocked();
    const first = room();
    writeFileSync(join(folder, 'letter'), 'Dear Sir');
    await expect(first.api.library.restore({ path: join(folder, 'letter') })).rejects.toMatchObject({
      code: 'copy-not-carrel',
    });
    expect(existsSync(join(data, 'damaged'))).toBe(false);
    first.close();

    data = join(folder, 'newer');
    room().close();
    const db = new Database(join(data, 'library.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    const { api } = room();
    for (const call of [api.library.planRestore, api.library.restore]) {
      await expect(call({ path })).rejects.toMatchObject({ code: 'library-too-new' });
    }
    expect(existsSync(join(data, 'damaged'))).toBe(false);
  });
});

describe('while a copy is checked,', () => {
  const heldTask = forkTasks(new URL('./tasks/held-task.ts', import.meta.url));
  /** Too much to be checked at once. */
  const long = 'word '.repeat(120_000);
  /** A copy is written, and waits for its check. */
  const copied = () =>
    made().some((name) => name.startsWith('new.part-') && statSync(join(data, 'backups', name)).size > 0);
  let go: string;
  beforeEach(() => {
    go = join(folder, 'go');
    vi.stubEnv('CARREL_TEST_GO', go);
  });
  afterEach(() => {
    writeFileSync(go, '');
    vi.unstubAllEnvs();
  });

  it('calls are answered and notes are saved', async () => {
    const { api } = room(heldTask);
    const order: string[] = [];
    const told = <T>(name: string, call: Promise<T>) => call.finally(() => order.push(name));
    await api.notes.save({ ref, text: long, base: 0 });
    const backedUp = told('backed up', api.library.backUp({}));
    await expect.poll(copied).toBe(true);
    await told('saved', api.notes.save({ ref, text: 'two', base: 1 }));
    await told('asked', api.library.holdings({}));
    writeFileSync(go, '');
    expect(await backedUp).toMatchObject({ trouble: null, backups: [{ seq: 1 }], due: true });

    const { path } = (await api.library.backups({})).backups[0] ?? { path: '' };
    rmSync(go);
    const planned = told('planned', api.library.planRestore({ path }));
    await told('saved again', api.notes.save({ ref, text: 'three', base: 2 }));
    writeFileSync(go, '');
    expect(await planned).toMatchObject({ notes: { same: 1 }, revisions: 0 });
    expect(order).toEqual(['saved', 'asked', 'backed up', 'saved again', 'planned']);
  });

  it('the host may be closed, and the next one makes the backup', async () => {
    const first = room(heldTask);
    await first.api.notes.save({ ref, text: long, base: 0 });
    void first.api.library.backUp({}).catch(() => {});
    await expect.poll(copied).toBe(true);
    first.close();
    writeFileSync(go, '');
    const { api } = room(heldTask);
    expect(await api.library.backUp({})).toMatchObject({ trouble: null, backups: [{ seq: 1 }] });
    expect(made()).toEqual(['backup-000000000001.sqlite']);
  });
});

it('a disk that refuses in the other process is told as one that refuses on this', async () => {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const { api } = room();
  await api.library.secondPlace({ folder: stick });
  const [own = ''] = [...readdirSync(stick), 'none'];
  if (own !== 'none') rmSync(join(stick, own), { recursive: true });
  const { name } = JSON.parse(readFileSync(join(data, 'second-place.json'), 'utf8'));
  writeFileSync(join(stick, name), 'a file in its place');
  await api.notes.save({ ref, text: 'one', base: 0 });
  expect(await api.library.backUp({})).toMatchObject({
    trouble: null,
    backups: [{ seq: 1 }, { seq: 0 }],
    secondPlace: { trouble: { code: 'second-place-gone', message: expect.stringContaining(stick) } },
  });
});
