import { type Disk, realDisk } from '#core/library/backup/disk.ts';

export interface DyingDisk {
  readonly disk: Disk;
  /** Whether it died. */
  died(): boolean;
}

/**
 * A disk that does its first `steps` steps and none after them, not even those that would tidy up: as if the power had
 * gone before the next.
 */
export function dyingDisk(steps: number): DyingDisk {
  let done = 0;
  let dead = false;
  const step = <A extends readonly unknown[]>(work: (...args: A) => void) => {
    return (...args: A) => {
      if (done >= steps) {
        dead = true;
        throw Object.assign(new Error('the power is gone'), { code: 'EIO', syscall: 'any' });
      }
      done += 1;
      work(...args);
    };
  };
  const disk: Disk = {
    makeFolder: step(realDisk.makeFolder),
    create: step(realDisk.create),
    copy: step(realDisk.copy),
    append: step(realDisk.append),
    truncate: step(realDisk.truncate),
    sync: step(realDisk.sync),
    syncFolder: step(realDisk.syncFolder),
    rename: step(realDisk.rename),
    remove: step(realDisk.remove),
    removeFolder: step(realDisk.removeFolder),
    write: step(realDisk.write),
  };
  return { disk, died: () => dead };
}

/**
 * Does something with disks that die before the first step, the second, and so on, or before every so many-th, until one
 * lives; answers before which that would have been.
 */
export async function cutAtEveryStep(
  work: (disk: Disk, step: number) => Promise<void>,
  every = 1,
): Promise<number> {
  for (let steps = 0; ; steps += every) {
    const { disk, died } = dyingDisk(steps);
    await work(disk, steps);
    if (!died()) return steps;
    if (steps > 500) throw new Error('No disk lives long enough.');
  }
}
