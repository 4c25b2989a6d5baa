import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { AppError, type ErrorReport, reportOf } from '#contract/errors.ts';
import type { Look, LookData } from './look.ts';

export interface LookOptions {
  /** File of the entry, `look.ts` or what was built of it. */
  readonly entry: URL;
  /** Time that a pack may take at least; large ones get more. */
  readonly patienceMs?: number;
  /** On a thread, where no process can be had. */
  readonly onThread?: boolean;
}

/** What is wrong with each; null where nothing is. */
export type Looks = ReadonlyMap<string, ErrorReport | null>;

/** What one try at several packs gave: those that it came to, and how it ended. */
interface Attempt {
  readonly looks: readonly Look[];
  readonly end: 'done' | 'hung' | 'crashed';
}

const usualPatienceMs = 10_000;
/** A slow stick. */
const bytesPerMs = 5_000;

/**
 * Looks at packs in a process that is killed when it takes too long, and waits for it. One that hangs or crashes it is
 * named, and the others are looked at in another. Electron's fuses let no program be run as plain Node, so there it is a
 * thread: one that hangs in SQLite is left behind, and a crash of its takes the room with it.
 */
export function lookElsewhere(paths: readonly string[], options: LookOptions): Looks {
  const found = new Map<string, ErrorReport | null>();
  let rest = [...paths];
  while (rest.length > 0) {
    const { looks, end } = (options.onThread ? lookOnThread : lookInProcess)(rest, options);
    for (const { path, error } of looks) found.set(path, error);
    rest = rest.filter((path) => !found.has(path));
    const [culprit] = rest;
    if (end === 'done' || culprit === undefined) break;
    found.set(culprit, reportOf(end === 'hung' ? hung(culprit) : crashed(culprit)));
    rest.shift();
  }
  return found;
}

function lookInProcess(paths: readonly string[], { entry, patienceMs }: LookOptions): Attempt {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawnSync(
    process.execPath,
    // It reads, and can do nothing else: neither write, nor start a program or a thread.
    [
      ...[
        '--permission',
        '--allow-fs-read=*',
        '--allow-addons',
        '--max-old-space-size=1024',
        '--no-warnings',
      ],
      fileURLToPath(entry),
      ...paths,
    ],
    {
      env,
      timeout: patienceFor(paths, patienceMs),
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      windowsHide: true,
    },
  );
  const looks = child.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Look);
  if (child.error && 'code' in child.error && child.error.code === 'ETIMEDOUT') return { looks, end: 'hung' };
  return { looks, end: child.status === 0 ? 'done' : 'crashed' };
}

function lookOnThread(paths: readonly string[], { entry, patienceMs }: LookOptions): Attempt {
  const { port1, port2 } = new MessageChannel();
  const said = new Int32Array(new SharedArrayBuffer(4));
  const workerData: LookData = { paths, port: port2, said };
  const worker = new Worker(entry, { workerData, transferList: [port2], stdout: true, stderr: true });
  worker.on('error', () => {});
  const deadline = performance.now() + patienceFor(paths, patienceMs);
  for (let count = 0; count < paths.length; count += 1) {
    const left = Math.max(0, deadline - performance.now());
    if (Atomics.load(said, 0) <= count && Atomics.wait(said, 0, count, left) === 'timed-out') break;
  }
  const looks: Look[] = [];
  for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1))
    looks.push(next.message as Look);
  port1.close();
  void worker.terminate();
  return { looks, end: looks.length === paths.length ? 'done' : 'hung' };
}

const patienceFor = (paths: readonly string[], patienceMs = usualPatienceMs): number =>
  Math.max(1, Math.round(patienceMs + paths.reduce((sum, path) => sum + bytesOf(path) / bytesPerMs, 0)));

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

const hung = (path: string) =>
  new AppError(
    'pack-hung',
    `${path} did not answer in time when it was looked at, and was set aside. Ask for the pack again where it came from.`,
  );
const crashed = (path: string) =>
  new AppError(
    'pack-crashed',
    `${path} stopped the program that looked at it, and was set aside. Ask for the pack again where it came from.`,
  );
