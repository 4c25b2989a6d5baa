import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { processesOver, serveProcesses } from './processes-over-port.ts';
import { startTask } from './run-task.ts';
import { forkTasks, type TaskProcess } from './task-process.ts';

const bad = forkTasks(new URL('./bad-task.ts', import.meta.url));
const order = (what: string) => ({
  paths: [what],
  settings: { format: null, encoding: null, map: null, about: {} },
});
const patient = { silentMs: 60_000 };

it('a host has its shell run tasks, each with its own words and end', async () => {
  const { port1, port2 } = new MessageChannel();
  serveProcesses(port2, bad);
  const start = processesOver(port1);
  const told: unknown[] = [];
  const hanging = startTask(start, 'preview', order('hangs'), patient, (each) => told.push(each));
  const echoing = startTask(start, 'preview', order('echoes'), patient);
  expect(await echoing.result).toEqual(order('echoes'));
  await echoing.gone;
  const crashing = startTask(start, 'preview', order('crashes'), patient);
  await expect(crashing.result).rejects.toThrow('ended with signal SIGSEGV');
  await expect.poll(() => told).toEqual(['still here']);
  hanging.stop();
  await expect(hanging.result).rejects.toMatchObject({ code: 'cancelled' });
  await hanging.gone;
  port1.close();
});

it('when the host is gone, its processes are ended', async () => {
  const { port1, port2 } = new MessageChannel();
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  let begun: TaskProcess | null = null;
  serveProcesses(port2, (memoryMb) => {
    begun = bad(memoryMb);
    begun.onEnd(({ how }) => resolve(how));
    return begun;
  });
  const task = startTask(processesOver(port1), 'preview', order('hangs'), patient);
  await expect.poll(() => begun).not.toBeNull();
  port1.close();
  expect(await ended).toBe('ended with signal SIGKILL');
  await expect(Promise.race([task.result, 'waits'])).resolves.toBe('waits');
});
