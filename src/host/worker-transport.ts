import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';
import { type StartLook, serveLooks } from './looks/looks-over-port.ts';
import type { HostOptions } from './options.ts';
import { type ShellDeeds, serveShell } from './shell-port.ts';
import { serveProcesses } from './tasks/processes-over-port.ts';
import type { StartProcess } from './tasks/task-process.ts';

/** Frames over a worker's port, either end. */
export function portTransport(port: MessagePort | Worker): Transport {
  return {
    send: (frame) => port.postMessage(frame),
    onMessage(listener) {
      const handle = (frame: Frame) => listener(frame);
      port.on('message', handle);
      return () => port.off('message', handle);
    },
  };
}

/** What the host's thread is started with. `control` is the shell's alone: nothing from a page reaches it. */
export interface HostWorkerData {
  readonly options: HostOptions;
  readonly control: MessagePort;
  /** Processes are started by the shell, over the same port. */
  readonly shellStarts: boolean;
}

/** Processes as the shell starts them: for tasks, and to look at strange packs. */
export interface ShellStarts {
  readonly task: StartProcess;
  readonly look: StartLook;
}

export interface HostWorker {
  readonly transport: Transport;
  /** Prints pages and shows files for the host. To be called once; before, the host waits. */
  serveShell(deeds: ShellDeeds): void;
  /** Closes library and packs, then the thread. */
  stop(): Promise<void>;
  /** Told when the thread ends without having been asked to. */
  onExit(listener: (reason: string) => void): void;
}

const stopDeadlineMs = 3_000;

/**
 * Runs the host on a thread of its own, so that no query ever blocks a window. `start` is for a shell in which a
 * thread may start no process.
 */
export function startHostWorker(
  entry: URL | string,
  options: HostOptions,
  start: ShellStarts | null = null,
): HostWorker {
  const { port1: control, port2 } = new MessageChannel();
  const workerData: HostWorkerData = { options, control: port2, shellStarts: start !== null };
  if (start !== null) {
    serveProcesses(control, start.task);
    serveLooks(control, start.look);
  }
  const worker = new Worker(entry, { workerData, transferList: [port2] });
  let stopping = false;
  let fault = '';
  worker.on('error', (error) => {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  return {
    transport: portTransport(worker),
    serveShell: (deeds) => serveShell(control, deeds),
    async stop() {
      stopping = true;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      control.postMessage('stop');
      const deadline = setTimeout(() => void worker.terminate(), stopDeadlineMs);
      await ended;
      clearTimeout(deadline);
    },
    onExit(listener) {
      worker.on('exit', (code) => {
        if (!stopping) listener(fault || `the host's thread ended with ${code}`);
      });
    },
  };
}
