import { levelCopies } from '../encryption/level-copies.ts';
import { planInto, type RestorePlan } from '../restore/plan-into.ts';
import { type Backup, type DescribedBackup, describeBackups } from './backup-folder.ts';
import type { Disk } from './disk.ts';
import { copyEncrypted, finishCopy } from './make-copy.ts';
import { type Sealed, verifyCopy } from './seal.ts';
import { copyToSecondPlace } from './second-place.ts';

/**
 * What takes long with copies of a library, and needs nothing of the one that is open: seconds, where there are a hundred
 * thousand notes. A host has it done on another thread, so that nobody waits.
 */
export interface CopyWork {
  /** Copies an encrypted library that is open to an empty file. */
  copy(database: string, part: string): Promise<void>;
  /** Seals a copy that was just written, and checks it whole. */
  finish(part: string): Promise<Sealed>;
  verify(path: string): Promise<Sealed>;
  toSecondPlace(dataFolder: string, backup: Backup): Promise<void>;
  /** Brings backups and damaged files into the form of the library. */
  level(dataFolder: string): Promise<void>;
  /** The backups in a folder with what they hold. */
  describe(folder: string): Promise<readonly DescribedBackup[]>;
  /** What taking a copy into a library would do; `database` null for one that is not there. */
  plan(database: string | null, path: string): Promise<RestorePlan>;
}

/** The same on this thread. */
export const copyWorkHere = (disk: Disk): CopyWork => ({
  copy: async (database, part) => copyEncrypted(database, part),
  finish: async (part) => finishCopy(part, disk),
  verify: async (path) => verifyCopy(path),
  toSecondPlace: async (dataFolder, backup) => copyToSecondPlace(dataFolder, backup, disk),
  level: async (dataFolder) => levelCopies(dataFolder, disk),
  describe: async (folder) => describeBackups(folder),
  plan: async (database, path) => planInto(database, path),
});
