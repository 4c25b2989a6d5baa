import { existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { namesIn } from '../files/names-in.ts';
import { makeFolder, syncFolder } from '../library/files.ts';
import { openPack } from '../pack/open-pack.ts';
import { dataPlaces } from './data-places.ts';
import { movePack } from './move-pack.ts';

const t = wordsOf('hostPacks', hostPacks);

/** The bin: packs that were removed or replaced, each under the instant at which that happened and its own name. */

export interface Binned {
  readonly entry: string;
  /** Of the collection; the file's name where the pack cannot be read. */
  readonly title: string;
  readonly version: string | null;
  readonly removed: string;
  readonly bytes: number;
}

const keptMs = 30 * 24 * 60 * 60 * 1000;
const entryForm =
  /^(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d\.\d{3})Z_(?<name>[^/\\]+\.carrel)$/;
/** File systems allow 255 bytes. */
const maxName = 60;

/** Puts a pack into the bin and answers by what it is called there. Throws `output-unwritable`. */
export function binPack(dataFolder: string, path: string, now: Date): string {
  const entry = newEntry(dataFolder, path, now);
  movePack(path, join(dataPlaces(dataFolder).bin, entry));
  return entry;
}

/**
 * Gives a pack a second name in the bin, so that the next can be put over it and at no time neither is there. Null where
 * the disk has no second names, as those of sticks have not.
 */
export function alsoInBin(dataFolder: string, path: string, now: Date): string | null {
  const { bin } = dataPlaces(dataFolder);
  const entry = newEntry(dataFolder, path, now);
  try {
    makeFolder(bin);
    linkSync(path, join(bin, entry));
    syncFolder(bin);
    return entry;
  } catch {
    return null;
  }
}

function newEntry(dataFolder: string, path: string, now: Date): string {
  const { bin } = dataPlaces(dataFolder);
  const name = basename(path);
  const kept = name.length > maxName ? `${name.slice(0, maxName - 7)}.carrel` : name;
  let [time, entry] = [now.getTime(), ''];
  do {
    entry = `${new Date(time).toISOString().replaceAll(':', '-')}_${kept}`;
    time += 1;
  } while (existsSync(join(bin, entry)));
  return entry;
}

/** Where an entry lies and what the pack was called. Throws `pack-not-found`. */
export function inBin(dataFolder: string, entry: string): { readonly path: string; readonly name: string } {
  const name = entryForm.exec(entry)?.groups?.name;
  const path = join(dataPlaces(dataFolder).bin, entry);
  if (name !== undefined && existsSync(path)) return { path, name };
  throw new AppError('pack-not-found', t('binGone'));
}

/** What is in the bin, newest first. */
export function listBin(dataFolder: string): Binned[] {
  const { bin } = dataPlaces(dataFolder);
  return entriesIn(bin).map(({ entry, name, removed }) => {
    const path = join(bin, entry);
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return { entry, ...titleOf(path, name), removed, bytes };
  });
}

/** Deletes an entry for good. Throws `pack-not-found`. */
export function discardPack(dataFolder: string, entry: string): void {
  rmSync(inBin(dataFolder, entry).path);
}

/** Deletes what has been in the bin for 30 days. */
export function sweepBin(dataFolder: string, now: Date): void {
  const { bin } = dataPlaces(dataFolder);
  for (const { entry, removed } of entriesIn(bin)) {
    if (now.getTime() - Date.parse(removed) <= keptMs) continue;
    try {
      rmSync(join(bin, entry));
    } catch {
      // Another day.
    }
  }
}

function entriesIn(bin: string): { entry: string; name: string; removed: string }[] {
  return namesIn(bin)
    .sort()
    .reverse()
    .flatMap((entry) => {
      const { day, hour, minute, second, name } = entryForm.exec(entry)?.groups ?? {};
      return name === undefined ? [] : [{ entry, name, removed: `${day}T${hour}:${minute}:${second}Z` }];
    });
}

function titleOf(path: string, name: string): { title: string; version: string | null } {
  try {
    const pack = openPack(path);
    pack.close();
    return { title: pack.collection.title, version: pack.collection.version };
  } catch {
    return { title: name, version: null };
  }
}
