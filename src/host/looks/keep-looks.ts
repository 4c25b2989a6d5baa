import { readFileSync, statSync } from 'node:fs';
import type { ErrorReport } from '#contract/errors.ts';
import { createPrivate, makeFolder } from '#core/library/files.ts';
import { partOf, putInPlace, removeLeftover } from '#core/pack/part-file.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { type LookOptions, lookElsewhere } from './look-elsewhere.ts';

/** Packs that were looked at and found whole, by the file that they were. */
export interface LooksKeeper {
  /** What is wrong with those of the packs that nobody has looked at as they are now; each is looked at once. */
  faultsOf(paths: readonly string[]): ReadonlyMap<string, ErrorReport>;
  /** Remembers a pack that was checked before it came where it is. */
  remember(path: string): void;
}

const mostKnown = 1_000;

/**
 * Keeps in the data folder which packs were looked at, so that a start need not look again: which file on which disk, with
 * its size and time, whatever it is called; so one that comes back out of the bin is known. Where that cannot be written,
 * every start looks.
 */
export function keepLooks(dataFolder: string, options: LookOptions, mayWrite: boolean): LooksKeeper {
  const { looks: file } = dataPlaces(dataFolder);
  const known = new Map(Object.entries(read(file)));

  function write(): void {
    if (!mayWrite) return;
    const part = partOf(file);
    try {
      makeFolder(dataFolder);
      removeLeftover(part);
      // The last that were looked at stand last; those of packs that are long gone fall out.
      createPrivate(part, JSON.stringify(Object.fromEntries([...known].slice(-mostKnown))));
      putInPlace(part, file);
    } catch {
      removeLeftover(part);
    }
  }

  function note(path: string): void {
    const file = fileAt(path);
    if (file === null) return;
    known.delete(file.name);
    known.set(file.name, file.state);
  }

  function isStrange(path: string): boolean {
    const file = fileAt(path);
    return file !== null && known.get(file.name) !== file.state;
  }

  return {
    faultsOf(paths) {
      const strange = paths.filter(isStrange);
      if (strange.length === 0) return new Map();
      const faults = new Map<string, ErrorReport>();
      for (const [path, fault] of lookElsewhere(strange, options))
        if (fault === null) note(path);
        else faults.set(path, fault);
      write();
      return faults;
    },
    remember(path) {
      note(path);
      write();
    },
  };
}

function read(file: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A file by its number on its disk, and what changes whenever it is written; null where there is none. */
function fileAt(path: string): { readonly name: string; readonly state: string } | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return { name: `${dev} ${ino}`, state: `${size} ${mtimeNs}` };
  } catch {
    return null;
  }
}
