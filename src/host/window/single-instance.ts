import { createHash } from 'node:crypto';
import { existsSync, type FSWatcher, readdirSync, rmSync, watch } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAppError } from '#contract/errors.ts';
import { createPrivate, makeFolder } from '#core/library/files.ts';
import { type Lock, takeLock } from '#core/library/lock.ts';

/** What a second start of one data folder says when the first has come to the front. */
export const broughtForward = 'Carrel is open already; its window was brought to the front.';
/** What it says when the first did not answer. */
export const noAnswer =
  'Carrel is open on this data folder already, but did not answer. Your notes are shown here and cannot be changed.';

/** How long the first has to come to the front. */
const patienceMs = 2_000;
const lookMs = 50;
/** Where the system cannot watch a folder, it is looked into. */
const lookInsteadMs = 500;

/** The first start of a data folder, until `release` or the end of the process. */
export interface Instance {
  /** What brings the window forward from now on. Until it is named there is no window yet, and one is coming anyway. */
  onRequest(bringForward: () => Promise<void> | void): void;
  release(): void;
}

/**
 * Makes this process the one that a second start asks to come forward. `taken` when another is it; null where the folder
 * takes no files, so that nobody could ask.
 *
 * A request is an empty file in the data folder, and taking it away is the answer: no socket, nothing that listens, the
 * same on every system. The lock is the kernel's, so that none is stale after a kill.
 */
export function claimInstance(dataFolder: string): Instance | 'taken' | null {
  const folder = instanceFolder(dataFolder);
  let lock: Lock;
  try {
    makeFolder(folder);
    lock = takeLock(folder);
  } catch (error) {
    return isAppError(error) && error.code === 'library-locked' ? 'taken' : null;
  }
  let bringForward: () => Promise<void> | void = () => {};
  // One for all: those that come while the window is on its way up are answered with it.
  let answering = Promise.resolve();
  const look = () => {
    const requests = requestsIn(folder);
    if (requests.length > 0) answering = answering.then(() => answer(requests, bringForward));
  };
  const stop = watchFolder(folder, look);
  // Left by those who gave up, or were killed, and by one who asks at this very moment.
  look();
  return {
    onRequest(next) {
      bringForward = next;
    },
    release() {
      stop();
      lock.release();
    },
  };
}

/** Asks the first start of a data folder to come forward; false when it did not within its time. */
export async function askToComeForward(dataFolder: string, withinMs = patienceMs): Promise<boolean> {
  const request = join(instanceFolder(dataFolder), `${requestPrefix()}${process.pid}`);
  try {
    createPrivate(request);
  } catch {
    return false;
  }
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    await wait(lookMs);
    if (!existsSync(request)) return true;
  }
  rmSync(request, { force: true });
  return false;
}

const instanceFolder = (dataFolder: string) => join(dataFolder, 'single-instance');

/**
 * Requests of this user on this machine. Where the folder is shared, a window that came to the front of another screen
 * would be no answer.
 */
function requestPrefix(): string {
  const who = `${hostname()} ${process.getuid?.() ?? process.env.USERNAME ?? ''}`;
  return `request-${createHash('sha256').update(who).digest('hex').slice(0, 12)}-`;
}

function requestsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(requestPrefix()));
    return names.map((name) => join(folder, name));
  } catch {
    // The data folder was taken away; the window has its own ways to say so.
    return [];
  }
}

/** A window that does not come forward is no answer: who asked goes on by itself. */
async function answer(requests: readonly string[], bringForward: () => Promise<void> | void): Promise<void> {
  try {
    await bringForward();
    for (const request of requests) rmSync(request, { force: true });
  } catch (error) {
    process.stderr.write(`The window was not brought to the front: ${String(error)}\n`);
  }
}

function watchFolder(folder: string, look: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const lookInstead = () => {
    timer ??= setInterval(look, lookInsteadMs).unref();
  };
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, { persistent: false }, look).on('error', lookInstead);
  } catch {
    lookInstead();
  }
  return () => {
    watcher?.close();
    clearInterval(timer);
  };
}
