import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A child of a durability test: what it printed so far, line by line, and how it ends. */
export interface Child {
  readonly process: ChildProcess;
  /** Whole lines; what a kill cut off is not among them. */
  lines(): string[];
  errors(): string;
  /** Resolves when a line begins with `word`; rejects when the child ends before. */
  said(word: string): Promise<void>;
  /** Resolves when the child is gone and all that it printed has arrived. */
  gone(): Promise<void>;
}

/** Starts a script of this folder with this Node. `prefix` is a command that runs it, such as `setpriv …`. */
export function startChild(script: string, args: readonly string[], prefix: readonly string[] = []): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const [command = process.execPath, ...rest] = [...prefix, process.execPath, path, ...args];
  // The runner sets both; Node says so on standard error, where a test looks for trouble.
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const closed = once(child, 'close').then(() => {});
  let printed = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const lines = () => printed.split('\n').slice(0, -1);

  return {
    process: child,
    lines,
    errors: () => errors,
    gone: () => closed,
    said: (word) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines().some((line) => line.startsWith(word))) resolve();
        };
        child.stdout.on('data', look);
        look();
        void closed.then(() => reject(new Error(`The child ended without saying “${word}”: ${errors}`)));
      }),
  };
}
