import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startTask } from './run-task.ts';
import { createTaskPool } from './task-pool.ts';

const bad = new URL('./bad-task.ts', import.meta.url);
const good = new URL('./worker.ts', import.meta.url);
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

  it('that ends without a word, or by a fault, is a fault and no answer', async () => {
    for (const what of ['ends without a word', 'throws']) {
      const task = startTask(bad, 'preview', order(what), patient);
      const error: unknown = await task.result.catch((each: unknown) => each);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toHaveProperty('code', expect.stringMatching(/^[a-z-]+$/));
    }
  });

  it('that meets trouble with the disk tells of it by its code', async () => {
    const task = startTask(good, 'finish-copy', { part: tmpdir() }, patient);
    await expect(task.result).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
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
