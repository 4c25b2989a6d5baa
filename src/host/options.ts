import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '#core/library/data-folder.ts';
import type { Cost } from '#core/library/encryption/envelope.ts';

/** What a shell tells the host at start. Plain data, so that it can cross into a worker. */
export interface HostOptions {
  /** The reader's data folder: library, own packs, log. */
  readonly dataFolder: string;
  /** Folders whose `.carrel` files are opened, in order. */
  readonly packFolders: readonly string[];
  /** Single packs named on the command line. */
  readonly packFiles: readonly string[];
  /** The shell's name and version, as `carrel` shows it. */
  readonly shell: string;
  /** Carrel's own version. */
  readonly version: string;
  /** The library is only to be read, as was asked for at the start. */
  readonly readOnly?: boolean | undefined;
  /** What scrypt costs for a new passphrase. Left out: as much as is good; a test asks for less. */
  readonly passphraseCost?: Cost | undefined;
  /** The shell can show a file in its folder. */
  readonly showsFiles?: boolean | undefined;
}

export interface ShellFacts {
  /** Folder that holds the bundled packs. */
  readonly bundledPacks: string;
  /** Data folder that was asked for; null for the usual one. */
  readonly data: string | null;
  readonly packs: readonly string[];
  readonly shell: string;
  readonly version: string;
  readonly readOnly?: boolean | undefined;
  readonly showsFiles?: boolean | undefined;
}

/** The host's options as every shell gives them: bundled packs first, then the reader's own. */
export function hostOptions({
  bundledPacks,
  data,
  packs,
  shell,
  version,
  readOnly,
  showsFiles,
}: ShellFacts): HostOptions {
  const folder = data ?? dataFolder(process.env, process.platform, homedir());
  return {
    dataFolder: folder,
    packFolders: [bundledPacks, join(folder, 'packs')],
    packFiles: packs,
    shell,
    version,
    readOnly,
    showsFiles,
  };
}
