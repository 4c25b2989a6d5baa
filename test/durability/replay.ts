import { dirname } from 'node:path';
import { type Fate, File } from './replay-file.ts';
import type { Step } from './trace.ts';

/** A change of names in folders, that a power cut may undo until one of the folders is synced. */
type NameChange =
  | { readonly does: 'add'; readonly path: string; readonly file: File | 'folder' }
  | { readonly does: 'remove'; readonly path: string }
  | { readonly does: 'rename'; readonly from: string; readonly to: string };
type Names = Map<string, File | 'folder'>;

/** What may be found after the power came back: files with their content, and folders, which are null. */
export type DiskState = ReadonlyMap<string, Buffer | null>;

export interface ReplayedDisk {
  do(step: Step): void;
  /** How many writes and changes of names are not durable yet. */
  pending(): number;
  /** As a killed process leaves it: nothing that was done is missing. */
  asKilled(): DiskState;
  /** As a power cut may leave it: what was synced is there; of the rest some is, in any order, some is torn. */
  afterPowerCut(random: () => number): DiskState;
}

/** A disk that does what a recorded process did, and remembers what of it was synced. It is empty at first. */
export function replayedDisk(): ReplayedDisk {
  const names: Names = new Map();
  const durable: Names = new Map();
  let unsynced: NameChange[] = [];
  const opened = new Map<
    number,
    { readonly file: File | 'folder'; readonly path: string; at: number | 'end' }
  >();

  function change(what: NameChange): void {
    apply(names, what);
    unsynced.push(what);
  }

  function open(fd: number, path: string, flags: string): void {
    let file = names.get(path);
    if (file === undefined && flags.includes('O_CREAT')) {
      file = new File();
      change({ does: 'add', path, file });
    }
    if (file instanceof File && flags.includes('O_TRUNC')) file.truncate(0);
    opened.set(fd, { file: file ?? 'folder', path, at: flags.includes('O_APPEND') ? 'end' : 0 });
  }

  function write(fd: number, at: number | null, data: Buffer): void {
    const handle = opened.get(fd);
    if (handle === undefined || handle.file === 'folder') throw new Error(`Nothing is open as ${fd}.`);
    const from = at ?? (handle.at === 'end' ? handle.file.size : handle.at);
    handle.file.write(from, data);
    if (at === null && handle.at !== 'end') handle.at = from + data.length;
  }

  function sync(fd: number): void {
    const handle = opened.get(fd);
    if (handle === undefined) throw new Error(`Nothing is open as ${fd}.`);
    if (handle.file !== 'folder') {
      handle.file.sync();
      return;
    }
    // A name is as durable as its folder, not as its file.
    const isIn = (path: string) => dirname(path) === handle.path;
    const isSynced = (each: NameChange) =>
      each.does === 'rename' ? isIn(each.from) || isIn(each.to) : isIn(each.path);
    for (const each of unsynced.filter(isSynced)) apply(durable, each);
    unsynced = unsynced.filter((each) => !isSynced(each));
  }

  const files = () =>
    [...new Set([...names.values(), ...durable.values()])].filter((file) => file instanceof File);

  return {
    do(step) {
      switch (step.does) {
        case 'open':
          return open(step.fd, step.path, step.flags);
        case 'close':
          return void opened.delete(step.fd);
        case 'write':
          return write(step.fd, step.at, step.data);
        case 'copy': {
          const source = opened.get(step.source)?.file;
          if (!(source instanceof File)) throw new Error('What was copied is not known.');
          return write(step.fd, null, source.whole().subarray(step.from, step.from + step.bytes));
        }
        case 'truncate': {
          const file = opened.get(step.fd)?.file;
          if (file instanceof File) file.truncate(step.bytes);
          return;
        }
        case 'sync':
          return sync(step.fd);
        case 'rename':
          return change({ does: 'rename', from: step.from, to: step.to });
        case 'remove':
          return change({ does: 'remove', path: step.path });
        case 'folder':
          return change({ does: 'add', path: step.path, file: 'folder' });
        default:
      }
    },

    pending: () => unsynced.length + files().reduce((sum, file) => sum + file.pending, 0),

    asKilled: () =>
      new Map([...names].map(([path, file]) => [path, file === 'folder' ? null : file.whole()])),

    afterPowerCut(random) {
      // A disk on which nearly all arrived is as likely as one on which nearly nothing did.
      const share = random();
      const torn = random() < 0.5 ? 0 : random();
      const fate = (): Fate => (random() < torn ? 'torn' : random() < share ? 'kept' : 'dropped');
      const found: Names = new Map(durable);
      // File systems with a log keep names in order; others do not.
      const arrived = random() < 0.5 ? Math.floor(random() * (unsynced.length + 1)) : null;
      for (const [index, each] of unsynced.entries()) {
        if (arrived === null ? random() < share : index < arrived) apply(found, each);
      }
      const reachable = [...found].filter(([path]) => isReachable(found, path));
      const content = new Map<File, Buffer>();
      return new Map(
        reachable.map(([path, file]) => {
          if (file === 'folder') return [path, null];
          const bytes = content.get(file) ?? file.survivor(fate, random);
          content.set(file, bytes);
          return [path, bytes];
        }),
      );
    },
  };
}

function apply(names: Names, change: NameChange): void {
  switch (change.does) {
    case 'add':
      names.set(change.path, change.file);
      return;
    case 'remove':
      names.delete(change.path);
      return;
    case 'rename': {
      const file = names.get(change.from);
      // Its creation did not arrive; then there is nothing that the new name could lead to.
      if (file === undefined) return;
      names.delete(change.from);
      names.set(change.to, file);
    }
  }
}

/** A file in a folder whose own name did not arrive is not found again. The first folder is there in any case. */
function isReachable(names: Names, path: string): boolean {
  const parent = dirname(path);
  const roots = [...names.keys()].every((each) => !isAbove(each, path));
  return roots || (names.get(parent) === 'folder' && isReachable(names, parent));
}
const isAbove = (above: string, path: string) => path.startsWith(`${above}/`);
