import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { utilityLooks, utilityTasks } from '#main/utility-tasks.ts';
import { electron, recorded, reset } from './stand-in.ts';

vi.mock('electron', async () => (await import('./stand-in.ts')).electron);

it('a task is a utility process with its share of memory, whose words and end are heard', async () => {
  const stderr = new PassThrough();
  const child = Object.assign(new EventEmitter(), {
    // Greater than Linux ever gives.
    pid: 4_194_305,
    stderr,
    postMessage: vi.fn(),
    kill: vi.fn(),
  });
  const killed = vi.spyOn(process, 'kill');
  electron.utilityProcess.fork.mockReturnValueOnce(child);
  const task = utilityTasks('/opt/carrel/out/main/task-entry.js')(512);
  expect(electron.utilityProcess.fork).toHaveBeenCalledExactlyOnceWith(
    '/opt/carrel/out/main/task-entry.js',
    [],
    {
      execArgv: ['--max-old-space-size=512'],
      serviceName: 'Carrel task',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const said: unknown[] = [];
  const ends: unknown[] = [];
  task.onMessage((message) => said.push(message));
  task.onEnd((end) => ends.push(end));
  task.post({ name: 'preview' });
  expect(child.postMessage).toHaveBeenCalledExactlyOnceWith({ name: 'preview' });
  child.emit('message', { type: 'told', told: 1 });
  stderr.write('FATAL ERROR: heap out of memory\n');
  await expect.poll(() => stderr.readableLength).toBe(0);
  task.kill();
  expect(child.kill).toHaveBeenCalledOnce();
  expect(killed).toHaveBeenCalledExactlyOnceWith(4_194_305, 'SIGKILL');
  child.emit('exit', 134);
  expect(said).toEqual([{ type: 'told', told: 1 }]);
  expect(ends).toEqual([{ how: 'ended with code 134', lastWords: 'FATAL ERROR: heap out of memory' }]);
});

it('a look is such a process too, which waits until Electron can start one', async () => {
  reset();
  const child = Object.assign(new EventEmitter(), {
    stderr: new PassThrough(),
    kill: vi.fn(),
    pid: undefined,
  });
  electron.utilityProcess.fork.mockImplementationOnce(() => {
    expect(recorded.calls).toContain('ready');
    return child;
  });
  const look = await utilityLooks('/opt/carrel/out/main/look-entry.js')();
  expect(electron.utilityProcess.fork.mock.calls).toEqual([
    [
      '/opt/carrel/out/main/look-entry.js',
      [],
      expect.objectContaining({ serviceName: 'Carrel look', execArgv: ['--max-old-space-size=1024'] }),
    ],
  ]);
  look.kill();
  expect(child.kill).toHaveBeenCalledOnce();
});
