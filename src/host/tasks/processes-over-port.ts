import type { MessagePort } from 'node:worker_threads';
import type { ProcessEnd, StartProcess, TaskProcess } from './task-process.ts';

/** What goes over the port, which nothing but shell and host speak on: to the process `task`, and from it. */
type ToProcess = { readonly task: number } & (
  | { readonly start: number }
  | { readonly post: unknown }
  | { readonly kill: true }
);
type FromProcess = { readonly ofTask: number } & ({ readonly said: unknown } | { readonly end: ProcessEnd });

const isToProcess = (message: unknown): message is ToProcess =>
  typeof message === 'object' && message !== null && 'task' in message;
const isFrom = (message: unknown, task: number): message is FromProcess =>
  typeof message === 'object' && message !== null && 'ofTask' in message && message.ofTask === task;

/** The host's end: has the shell start processes, where the host's thread may not. */
export function processesOver(port: MessagePort): StartProcess {
  let count = 0;
  return (memoryMb) => {
    count += 1;
    const task = count;
    const send = (message: ToProcess) => port.postMessage(message);
    const hear = (listener: (message: FromProcess) => void) => {
      const listen = (message: unknown) => {
        if (!isFrom(message, task)) return;
        if ('end' in message) port.off('message', listen);
        listener(message);
      };
      port.on('message', listen);
    };
    send({ task, start: memoryMb });
    return {
      post: (message) => send({ task, post: message }),
      onMessage: (listener) => hear((message) => 'said' in message && listener(message.said)),
      onEnd: (listener) => hear((message) => 'end' in message && listener(message.end)),
      kill: () => send({ task, kill: true }),
    };
  };
}

/** The shell's end. When the host is gone, so are its processes. */
export function serveProcesses(port: MessagePort, start: StartProcess): void {
  const running = new Map<number, TaskProcess>();
  const answer = (message: FromProcess) => port.postMessage(message);
  port.on('message', (message: unknown) => {
    if (!isToProcess(message)) return;
    const { task } = message;
    if ('post' in message) running.get(task)?.post(message.post);
    else if ('kill' in message) running.get(task)?.kill();
    else {
      const begun = start(message.start);
      running.set(task, begun);
      begun.onMessage((said) => answer({ ofTask: task, said }));
      begun.onEnd((end) => {
        running.delete(task);
        answer({ ofTask: task, end });
      });
    }
  });
  port.on('close', () => {
    for (const each of running.values()) each.kill();
  });
}
