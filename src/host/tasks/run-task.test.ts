import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startTask } from './run-task.ts';
import { createTaskPool } from './task-pool.ts';
import { forkTasks } from './task-process.ts';

const bad = forkTasks(new URL('./bad-task.ts', import.meta.url));
const good = forkTasks(new URL('./task-entry.ts', import.meta.url));
const settings = { format: null, encoding: null, map: null, about: {} };
const order = (what: string) => ({ paths: [what], settings });
const patient = { silentMs: 60_000 };

describe('a task', () => {
  it('that hangs is ended when it has said nothing for too long', async () => {
    const told: unknown[] = [];
    const task = startTask(bad, 'preview', order('hangs'), { silentMs: 1_500 }, (each) => told.push(each));
    await expect(task.result).rejects.toMatchObject({
      code: 'task-timed-out',
      message: 'The preview said nothing for 2 seconds and was ended. Try with fewer or smaller files.',
    });
    await task.gone;
    expect(told).toEqual(['still here']);
  });

  it('that hangs is ended at once when it is stopped', async () => {
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const task = startTask(bad, 'preview', order('hangs'), patient, () => resolve());
    await begun;
    const asked = performance.now();
    task.stop();
    await expect(task.result).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - asked).toBeLessThan(200);
    await task.gone;
  });

  it('that eats memory is ended, and nothing else with it', async () => {
    const task = startTask(
      bad,
      'import',
      { ...order('eats memory'), out: '', packs: '' },
      { ...patient, memoryMb: 32 },
    );
    await expect(task.result).rejects.toMatchObject({
      code: 'task-out-of-memory',
      message: expect.stringContaining('The import needed more memory'),
    });
    await task.gone;
  });

  it('that ends without a word, crashes or fails is a fault that says how, and no answer', async () => {
    for (const [what, said] of [
      ['ends without a word', /preview ended with code 3/],
      ['crashes', /preview ended with signal SIGSEGV/],
      ['throws', /preview ended with code 1[\s\S]*TypeError: no such thing/],
    ] as const) {
      const task = startTask(bad, 'preview', order(what), patient);
      const error: unknown = await task.result.catch((each: unknown) => each);
      expect(error).toBeInstanceOf(Error);
      expect(error).toHaveProperty('message', expect.stringMatching(said));
      expect(error).not.toHaveProperty('code', expect.stringMatching(/^[a-z-]+$/));
      await task.gone;
    }
  });

  it('that cannot be started is a fault', async () => {
    const task = startTask(
      forkTasks(new URL('./no-such-entry.ts', import.meta.url)),
      'preview',
      order(''),
      patient,
    );
    await expect(task.result).rejects.toThrow(/preview ended with code 1[\s\S]*no-such-entry/);
    await task.gone;
  });

  it('gets its order and gives its answer as they are', async () => {
    const arg = {
      paths: ['echoes'],
      of: new Map([['a', new Uint8Array([1, 2])]]),
      at: new Date(0),
      no: undefined,
    };
    const task = startTask(bad, 'preview', arg as never, patient);
    expect(await task.result).toEqual(arg);
    await task.gone;
  });

  it('that has answered and does not end is ended', async () => {
    const task = startTask(bad, 'preview', order('never leaves'), { ...patient, lastMs: 500 });
    expect(await task.result).toBe('all is done');
    await task.gone;
  });

  it('takes nothing with it when it is stopped while it loads, opens or asks a database', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'carrel-stopped-')), 'library.sqlite');
    const database = new Database(path);
    database.exec('CREATE TABLE t (a)');
    database.close();
    for (let at = 0; at < 12; at += 1) {
      const task = startTask(good, 'verify-copy', { path }, patient);
      await new Promise((resolve) => setTimeout(resolve, at * 40));
      task.stop();
      await expect(task.result).rejects.toBeDefined();
      await task.gone;
    }
    rmSync(dirname(path), { recursive: true });
  });

  it('that meets trouble with the disk tells of it by its code', async () => {
    const task = startTask(good, 'finish-copy', { part: tmpdir() }, patient);
    await expect(task.result).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('that is refused says so with its code', async () => {
    await expect(startTask(good, 'preview', order('/no/such/file'), patient).result).rejects.toMatchObject({
      code: 'source-not-found',
    });
  });
});

describe('a pool of tasks', () => {
  it('runs so many at once, and lets the next begin when one is gone', async () => {
    const pool = createTaskPool(bad, 1);
    const hanging = pool.start('preview', order('hangs'), patient);
    const next = pool.start('preview', order('throws'), patient);
    const never = pool.start('preview', order('hangs'), patient);
    never.stop();
    await expect(never.result).rejects.toMatchObject({ code: 'cancelled' });
    hanging.stop();
    await hanging.gone;
    await expect(next.result).rejects.toThrow('no such thing');
    await next.gone;
    const last = pool.start('preview', order('hangs'), patient);
    pool.close();
    await expect(last.result).rejects.toMatchObject({ code: 'cancelled' });
    await last.gone;
  });
});
