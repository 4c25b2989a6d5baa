import { join } from 'node:path';
import { namesIn } from '../../files/names-in.ts';

/** A backup in its folder. Its name is the number of the last commit in it, and that alone gives the order. */
export interface Backup {
  readonly seq: number;
  readonly path: string;
}

const nameForm = /^backup-(\d{12})\.sqlite$/;

export const backupsIn = (dataFolder: string): string => join(dataFolder, 'backups');

export const backupPath = (folder: string, seq: number): string =>
  join(folder, `backup-${String(seq).padStart(12, '0')}.sqlite`);

/** The backups in a folder, the newest first, as their names say; none of them was looked into. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const seq = nameForm.exec(name)?.[1];
      return seq === undefined ? [] : [{ seq: Number(seq), path: join(folder, name) }];
    })
    .sort((one, other) => other.seq - one.seq);
}
