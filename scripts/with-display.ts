import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface Display {
  /** Value for DISPLAY; undefined where the machine's own is used or none is needed. */
  readonly name: string | undefined;
  stop(): void;
}

/** A display for windows: the machine's own, else an Xvfb of our own, else none (windows then open headless). */
export async function openDisplay(env: NodeJS.ProcessEnv = process.env): Promise<Display> {
  const needed = process.platform === 'linux' && !env.DISPLAY && existsSync('/usr/bin/Xvfb');
  if (!needed) return { name: env.DISPLAY, stop: () => {} };
  const server = spawn(
    '/usr/bin/Xvfb',
    // Its pointer rests in the middle, and real pointer events break into drags that tests make: a screen this large
    // keeps it outside of every window. Without -noreset it starts anew when its last window closes, and one that opens just then finds no display.
    ['-displayfd', '3', '-screen', '0', '4096x2560x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await displayNumber(server);
  return { name: `:${number}`, stop: () => server.kill() };
}

/** Xvfb writes the number that it took to the pipe it was given. */
function displayNumber(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    pipe.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display.`)));
    server.once('error', reject);
  });
}
