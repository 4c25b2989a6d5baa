import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { createClient } from '#contract/client.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { forkTasks, type StartProcess, type TaskProcess } from '../tasks/task-process.ts';
import { startHostWorker } from '../worker-transport.ts';
import type { Looks } from './look-elsewhere.ts';
import { type StartLook, serveLooks } from './looks-over-port.ts';

/** Node's processes, in place of those that Electron starts. */
const bad = forkTasks(new URL('./bad-look.ts', import.meta.url));
const real = forkTasks(new URL('./look.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'carrel-looks-port-'));
const at = (name: string) => join(folder, `${name}.carrel`);

/** Looks from a thread that waits, as the host's does, while this one is the shell's. */
async function looksOf(
  paths: readonly string[],
  start: StartLook,
  patienceMs = 5_000,
): Promise<(string | null)[]> {
  const { port1, port2 } = new MessageChannel();
  serveLooks(port1, start);
  const thread = new Worker(new URL('./ask-over-port.ts', import.meta.url), {
    workerData: { paths, patienceMs, control: port2 },
    transferList: [port2],
  });
  const [looks] = (await once(thread, 'message')) as [Looks];
  port1.close();
  return paths.map((path) => looks.get(path)?.code ?? null);
}

it('one that hangs is killed, one that crashes its process is named, and the others are looked at', async () => {
  const ends: string[] = [];
  const start: StartLook = () => {
    const process = bad(512);
    process.onEnd(({ how }) => ends.push(how));
    return process;
  };
  const paths = ['a', 'hang', 'b', 'crash', 'c'].map(at);
  expect(await looksOf(paths, start, 2_000)).toEqual([null, 'pack-hung', null, 'pack-crashed', null]);
  await expect.poll(() => ends).toHaveLength(5);
  // The one that hung would go on for ever: that it has ended is the kill.
  expect(ends).toEqual(expect.arrayContaining(['ended with signal SIGKILL', 'ended with signal SIGABRT']));
});

it('a shell that cannot start a process opens nothing unseen', async () => {
  const none: StartLook = () => Promise.reject(new Error('no more processes'));
  expect(await looksOf([at('a')], none)).toEqual(['pack-crashed']);
});

it('waits for a shell that is not ready yet, whose time is not the pack’s', async () => {
  const late: StartLook = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return bad(512);
  };
  expect(await looksOf([at('a')], late, 1_000)).toEqual([null]);
});

it('a host in such a shell opens what is whole, and names what is not', async () => {
  writePack(at('good'), sampleCollection, sampleRecords);
  const bytes = readFileSync(at('good'));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
  writeFileSync(at('spoilt'), bytes);
  const looked: TaskProcess[] = [];
  const look: StartProcess = (memoryMb) => {
    const process = real(memoryMb);
    looked.push(process);
    return process;
  };
  const host = startHostWorker(
    new URL('../worker.ts', import.meta.url),
    {
      dataFolder: join(folder, 'data'),
      packFolders: [],
      packFiles: [at('good'), at('spoilt')],
      shell: 'a test',
      version: '0.0.0',
    },
    { task: bad, look: () => look(512) },
  );
  const shelved = await createClient(host.transport).api.collections.list({});
  expect(
    shelved.map((each) => (each.state === 'open' ? each.collection.id : each.error.code)).sort(),
  ).toEqual(['pack-damaged', 'sample']);
  expect(looked).toHaveLength(2);
  await host.stop();
});
