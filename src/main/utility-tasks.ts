import { app, utilityProcess } from 'electron';
import type { StartLook } from '#host/looks/looks-over-port.ts';
import { listenToErrors, memoryArgs, type StartProcess, type TaskProcess } from '#host/tasks/task-process.ts';

/** Processes of tasks as Electron has them: its fuses forbid to run its program as Node. */
export const utilityTasks =
  (entry: string): StartProcess =>
  (memoryMb) =>
    startUtility(entry, 'Carrel task', memoryMb);

/** Of JavaScript's own memory, as elsewhere. */
const lookMemoryMb = 1_024;

/** Processes that look at strange packs. The host asks for them before Electron is ready, when none can be started. */
export const utilityLooks =
  (entry: string): StartLook =>
  async () => {
    await app.whenReady();
    return startUtility(entry, 'Carrel look', lookMemoryMb);
  };

function startUtility(entry: string, serviceName: string, memoryMb: number): TaskProcess {
  const child = utilityProcess.fork(entry, [], {
    execArgv: memoryArgs(memoryMb),
    serviceName,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lastWords = listenToErrors(child.stderr);
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) =>
      child.once('exit', (code) => listener({ how: `ended with code ${code}`, lastWords: lastWords() })),
    kill() {
      const { pid } = child;
      child.kill();
      // That asks; what hangs in SQLite may not hear it. The number is gone once the process is.
      if (pid !== undefined) killHard(pid);
    },
  };
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It heard.
  }
}
