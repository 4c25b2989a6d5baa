import { utilityProcess } from 'electron';
import { listenToErrors, memoryArgs, type StartProcess } from '#host/tasks/task-process.ts';

/** Processes of tasks as Electron has them: its fuses forbid to run its program as Node. */
export const utilityTasks =
  (entry: string): StartProcess =>
  (memoryMb) => {
    const child = utilityProcess.fork(entry, [], {
      execArgv: memoryArgs(memoryMb),
      serviceName: 'Carrel task',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lastWords = listenToErrors(child.stderr);
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) =>
        child.once('exit', (code) => listener({ how: `ended with code ${code}`, lastWords: lastWords() })),
      kill: () => child.kill(),
    };
  };
