import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesIn } from '../../files/names-in.ts';
import type { Disk } from './disk.ts';

/** The next free `damaged/N` of a data folder. It is made when something is put into it. */
export function nextDamaged(dataFolder: string): string {
  const folder = join(dataFolder, 'damaged');
  const last = namesIn(folder).reduce((most, name) => Math.max(most, Number(name) || 0), 0);
  return join(folder, String(last + 1));
}

/** Moves files aside under their own names; what is not there is passed over. Answers those that were moved. */
export function setAside(paths: readonly string[], to: string, disk: Disk): string[] {
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) return [];
  disk.makeFolder(to);
  const moved = there.map((path) => {
    const place = join(to, basename(path));
    disk.rename(path, place);
    return place;
  });
  disk.syncFolder(to);
  for (const folder of new Set(there.map((path) => dirname(path)))) disk.syncFolder(folder);
  return moved;
}
