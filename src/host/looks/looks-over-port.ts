import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { TaskProcess } from '../tasks/task-process.ts';
import type { Look } from './answer-looks.ts';
import type { TryPacks } from './look-elsewhere.ts';

/** Begins a process that looks at the pack that it is told. */
export type StartLook = () => TaskProcess | Promise<TaskProcess>;

/** What goes over the port, which nothing but shell and host speak on. `done` wakes the host, which waits for the answer. */
interface LookOrder {
  readonly look: string;
  readonly patienceMs: number;
  readonly answerTo: MessagePort;
  readonly done: Int32Array<SharedArrayBuffer>;
}
type Answer = { readonly look: Look } | { readonly end: 'hung' | 'crashed' };

const isLookOrder = (message: unknown): message is LookOrder =>
  typeof message === 'object' && message !== null && 'look' in message && 'answerTo' in message;

/** A shell that is not ready yet starts nothing, and may take so long to be. */
const shellMs = 60_000;

/**
 * The host's end: has the shell start the processes, where the host's thread may not, one for each pack, so that there is no
 * doubt which of them ended it. The host's thread waits meanwhile, as nothing of it is open yet; the shell's does not.
 */
export const looksOver =
  (port: MessagePort): TryPacks =>
  (paths, patienceMs) => {
    const looks: Look[] = [];
    for (const path of paths) {
      const answer = ask(port, path, patienceMs);
      if ('end' in answer) return { looks, end: answer.end };
      looks.push(answer.look);
    }
    return { looks, end: 'done' };
  };

function ask(port: MessagePort, look: string, patienceMs: number): Answer {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  port.postMessage({ look, patienceMs, answerTo: port2, done } satisfies LookOrder, [port2]);
  Atomics.wait(done, 0, 0, patienceMs + shellMs);
  const got = receiveMessageOnPort(port1) as { readonly message: Answer } | undefined;
  port1.close();
  return got?.message ?? { end: 'hung' };
}

/** The shell's end: keeps the time, and kills what has not answered in it. */
export function serveLooks(port: MessagePort, start: StartLook): void {
  port.on('message', (message: unknown) => {
    if (!isLookOrder(message)) return;
    const { look, patienceMs, answerTo, done } = message;
    void lookWith(start, look, patienceMs).then((answer) => {
      answerTo.postMessage(answer);
      Atomics.store(done, 0, 1);
      Atomics.notify(done, 0);
    });
  });
}

async function lookWith(start: StartLook, path: string, patienceMs: number): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  let process: TaskProcess;
  try {
    process = await start();
  } catch {
    return { end: 'crashed' };
  }
  const deadline = setTimeout(() => resolve({ end: 'hung' }), patienceMs);
  process.onMessage((look) => resolve({ look: look as Look }));
  process.onEnd(() => resolve({ end: 'crashed' }));
  process.post(path);
  const answer = await promise;
  clearTimeout(deadline);
  process.kill();
  return answer;
}
