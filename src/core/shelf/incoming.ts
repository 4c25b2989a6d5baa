import { randomBytes } from 'node:crypto';
import { rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../files/is-alive.ts';
import { namesIn } from '../files/names-in.ts';
import { makeFolder } from '../library/files.ts';
import { dataPlaces } from './data-places.ts';

/** A folder of one's own for a pack on its way, on the disk of the data folder, so that a rename puts it in its place. */
export interface Incoming {
  /** Where the pack is to be made. */
  readonly path: string;
  /** Removes whatever is in it. Never throws: what cannot be removed now is swept at the next start. */
  remove(): void;
}

export function makeIncoming(dataFolder: string): Incoming {
  const ofProcess = join(dataPlaces(dataFolder).incoming, String(process.pid));
  const folder = join(ofProcess, randomBytes(6).toString('hex'));
  makeFolder(folder);
  return {
    path: join(folder, 'pack.carrel'),
    remove() {
      removeFolder(folder);
      for (const empty of [ofProcess, dataPlaces(dataFolder).incoming]) {
        try {
          rmdirSync(empty);
        } catch {
          // Others are on their way in it.
        }
      }
    },
  };
}

/** The number of a dead process may be another's by now. No import takes so long. */
const longestMs = 2 * 24 * 60 * 60 * 1000;

/** Removes what programs that were killed left on the way. This process is known to have nothing there yet. */
export function sweepIncoming(dataFolder: string, now: Date): void {
  const { incoming } = dataPlaces(dataFolder);
  for (const name of namesIn(incoming)) {
    const folder = join(incoming, name);
    if (name !== String(process.pid) && isAlive(Number(name)) && !isOlder(folder, now)) continue;
    removeFolder(folder);
  }
  try {
    rmdirSync(incoming);
  } catch {
    // Not there, or another Carrel is at work in it.
  }
}

const isOlder = (folder: string, now: Date): boolean =>
  now.getTime() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > longestMs;

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // On Windows a file stays as long as anybody has it open.
  }
}
