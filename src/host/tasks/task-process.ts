import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/**
 * A process that does one task. Not a thread: one that is ended while it is in SQLite, or is loading it, takes the whole
 * program with it (better-sqlite3, issue 1507; seen here, too), and so does one that crashes.
 */
export interface TaskProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, when the process is gone and all that it said was heard. */
  onEnd(listener: (end: ProcessEnd) => void): void;
  /** Ends it, whatever it is at. */
  kill(): void;
}

export interface ProcessEnd {
  /** As in "The process ended with signal SIGSEGV". */
  readonly how: string;
  /** The last of what it wrote where errors go. */
  readonly lastWords: string;
}

/** Begins a process that may have so much memory of JavaScript, in MB. Who ends its listener ends the process. */
export type StartProcess = (memoryMb: number) => TaskProcess;

/** By Node's own way, which Electron's fuses forbid. */
export const forkTasks =
  (entry: URL): StartProcess =>
  (memoryMb) => {
    const child = fork(fileURLToPath(entry), {
      execArgv: memoryArgs(memoryMb),
      // Dates, bytes and maps come through as they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const lastWords = listenToErrors(child.stderr);
    let notStarted = '';
    child.on('error', (error) => {
      // Also told of a message that could not be sent; the process is gone then or soon will be.
      if (child.pid === undefined) notStarted = error.message;
    });
    return {
      post: (message) => child.send(message as object, ignoreUnsent),
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) =>
        child.on('close', (code, signal) => {
          const ended = signal === null ? `ended with code ${code}` : `ended with signal ${signal}`;
          listener({ how: notStarted ? `did not start: ${notStarted}` : ended, lastWords: lastWords() });
        }),
      kill: () => child.kill('SIGKILL'),
    };
  };

export const memoryArgs = (memoryMb: number): string[] => [`--max-old-space-size=${memoryMb}`];

/** Much more than the stack of an error. */
const mostWords = 8_000;

/** Reads what a process writes on its errors, so that it is never held up by a full pipe; gives the end of it. */
export function listenToErrors(stream: Readable | NodeJS.ReadableStream | null): () => string {
  let words = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    words = (words + chunk).slice(-mostWords);
  });
  return () => words.trim();
}

/** `close` tells of a process that is not there to hear. */
const ignoreUnsent = () => {};
