import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError, type ErrorReport, reportOf } from '#contract/errors.ts';
import type { Look } from './answer-looks.ts';

export interface LookOptions {
  readonly tryPacks: TryPacks;
  /** Time that a pack may take at least; large ones get more. */
  readonly patienceMs?: number;
}

/** Tries packs in a process that is killed when its time is over: one after the other, until one hangs it or crashes it. */
export type TryPacks = (paths: readonly string[], patienceMs: number) => Attempt;

/** What is wrong with each; null where nothing is. */
export type Looks = ReadonlyMap<string, ErrorReport | null>;

/** What one try at several packs gave: those that it came to, and how it ended. */
export interface Attempt {
  readonly looks: readonly Look[];
  readonly end: 'done' | 'hung' | 'crashed';
}

const usualPatienceMs = 10_000;
/** A slow stick. */
const bytesPerMs = 5_000;

/** Looks at packs elsewhere, and waits for it. One that hangs or crashes what looks at it is named, and the others are looked at in another. */
export function lookElsewhere(paths: readonly string[], { tryPacks, patienceMs }: LookOptions): Looks {
  const found = new Map<string, ErrorReport | null>();
  let rest = [...paths];
  while (rest.length > 0) {
    const { looks, end } = tryPacks(rest, patienceFor(rest, patienceMs));
    for (const { path, error } of looks) found.set(path, error);
    rest = rest.filter((path) => !found.has(path));
    const [culprit] = rest;
    if (end === 'done' || culprit === undefined) break;
    found.set(culprit, reportOf(end === 'hung' ? hung(culprit) : crashed(culprit)));
    rest.shift();
  }
  return found;
}

/** Tries packs in one process of Node, by its entry: `look.ts` or what was built of it. */
export const inProcess =
  (entry: URL): TryPacks =>
  (paths, patienceMs) => {
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
        timeout: patienceMs,
        killSignal: 'SIGKILL',
        encoding: 'utf8',
        windowsHide: true,
      },
    );
    const looks = child.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Look);
    if (child.error && 'code' in child.error && child.error.code === 'ETIMEDOUT')
      return { looks, end: 'hung' };
    return { looks, end: child.status === 0 ? 'done' : 'crashed' };
  };

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
