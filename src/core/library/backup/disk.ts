import {
  appendFileSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { createPrivate, makeFolder, syncFolder } from '../files.ts';

/**
 * What backup, restore and recovery do to files, a step at a time, each named. All of it goes through here and nothing
 * beside it, so that a test can let the disk die before any step and look at what is left.
 */
export interface Disk {
  makeFolder(folder: string): void;
  /** An empty file that only its owner may read. */
  create(path: string): void;
  copy(from: string, to: string): void;
  append(path: string, text: string): void;
  truncate(path: string, bytes: number): void;
  /** The content of a file is on the disk when this returns. */
  sync(path: string): void;
  syncFolder(folder: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** With all that is in it. */
  removeFolder(path: string): void;
  /** Writes a file in some way of its own: one that nobody looks for yet. */
  write(work: () => void): void;
}

export const realDisk: Disk = {
  makeFolder,
  create: (path) => createPrivate(path),
  copy: (from, to) => copyFileSync(from, to),
  append: (path, text) => appendFileSync(path, text),
  truncate: truncateSync,
  sync(path) {
    const fd = openSync(path, 'r+');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  },
  syncFolder,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  removeFolder: (path) => rmSync(path, { force: true, recursive: true }),
  write: (work) => work(),
};
