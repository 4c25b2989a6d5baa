import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type DiskState, replayedDisk } from './replay.ts';
import type { Step } from './trace.ts';

/** A moment at which a recorded process was cut off. */
export interface Cut {
  /** Number of the first step that was not done. */
  readonly before: number;
  /** What it had said by then, line by line. */
  readonly said: readonly string[];
  /** `kill`: all that was done is there. */
  readonly by: 'kill' | 'power';
  readonly state: DiskState;
}

/**
 * The states in which a recorded process may leave its files when it is cut off: `states` of them by a power cut, spread
 * evenly over all moments at which anything was not durable yet, and, if `kills`, one more before each step. Before it
 * said `since` it is not cut off.
 */
export function* cutsOf(
  steps: readonly Step[],
  { states, random, kills = false, since = '' }: Cutting,
): Generator<Cut> {
  const first = steps.findIndex((step) => step.does === 'say' && step.text.startsWith(since));
  let count = 0;
  for (const { before, disk } of replayed(steps)) {
    if (before > first && disk.pending() > 0) count += 1;
  }
  let moment = 0;
  for (const { before, disk, said } of replayed(steps)) {
    if (before <= first) continue;
    if (kills) yield { before, said, by: 'kill', state: disk.asKilled() };
    if (disk.pending() === 0) continue;
    const due = Math.floor(((moment + 1) * states) / count) - Math.floor((moment * states) / count);
    moment += 1;
    for (let made = 0; made < due; made += 1) {
      yield { before, said, by: 'power', state: disk.afterPowerCut(random) };
    }
  }
}

interface Cutting {
  readonly states: number;
  readonly random: () => number;
  readonly kills?: boolean;
  readonly since?: string;
}

/** The disk before each step, and after the last. */
function* replayed(steps: readonly Step[]) {
  const disk = replayedDisk();
  const said: string[] = [];
  for (let before = 0; before <= steps.length; before += 1) {
    yield { before, disk, said };
    const step = steps[before];
    // Each line is said in one go.
    if (step?.does === 'say') said.push(step.text.trimEnd());
    else if (step !== undefined) disk.do(step);
  }
}

/** What is tried thousands of times is quicker in memory; whether a sync reaches a disk matters only while it is recorded. */
const fastPlace = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Lays a state down as real files in a new folder and answers what `look` finds there. `root` is the recorded folder. */
export function laidDown<T>(state: DiskState, root: string, look: (folder: string) => T): T {
  const folder = join(mkdtempSync(join(fastPlace, 'carrel-state-')), 'library');
  try {
    for (const [path, content] of state) {
      const place = join(folder, relative(root, path));
      if (content === null) mkdirSync(place, { recursive: true });
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, content);
      }
    }
    return look(folder);
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}
