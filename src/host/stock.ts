import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AppError, type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import type { Origin, Shelved } from '#contract/packs.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { readPackHeader } from '#core/pack/pack-header.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { LooksKeeper } from './looks/keep-looks.ts';
import type { HostOptions } from './options.ts';

const t = wordsOf('hostTasks', hostTasks);

/** Where packs are looked for; the data folder's own come after the folders, unless it is one of them. */
export type PackPlaces = Pick<HostOptions, 'dataFolder' | 'packFolders' | 'packFiles'>;

interface Place {
  readonly path: string;
  readonly origin: Origin;
}
type OpenSlot = Place & { readonly pack: Pack; readonly covers: boolean };
type RefusedSlot = Place & { readonly pack: null; readonly error: ErrorReport };
/** A pack in its place, open or refused. */
export type Slot = OpenSlot | RefusedSlot;

/**
 * Opens every pack of `places`; what is in `open`, by path, is taken as it is. A file that is there twice is opened once.
 * Of two packs of one collection the reader's own goes before a bundled one, which is covered and closed; else the
 * first does, and the other is refused. What did not come with Carrel is looked at elsewhere before it is opened here.
 */
export function takeStock(
  places: PackPlaces,
  open: ReadonlyMap<string, Pack>,
  looks: LooksKeeper | null,
): Slot[] {
  const all = placesOf(places);
  const strange = all.filter(({ path, origin }) => origin !== 'bundled' && !open.has(path) && hasHead(path));
  const faults = looks?.faultsOf(strange.map(({ path }) => path));
  const looked = all.map((place) => look(place, open, faults?.get(place.path)));
  const found = looked.filter((slot) => slot.pack !== null);
  const chosen = new Map<string, OpenSlot>();
  for (const slot of [...found.filter(({ origin }) => origin === 'own'), ...found]) {
    const { id } = slot.pack.collection;
    if (!chosen.has(id)) chosen.set(id, slot);
  }
  return looked.flatMap((slot): Slot[] => {
    if (slot.pack === null) return [slot];
    const { id } = slot.pack.collection;
    const twin = chosen.get(id);
    if (twin === slot) return [{ ...slot, covers: slot.origin === 'own' && isBundled(found, id) }];
    // One that was open before may still be read; whoever opened it closes it.
    if (!open.has(slot.path)) slot.pack.close();
    return twin === undefined || covered(slot, twin) ? [] : [duplicate(slot, twin)];
  });
}

/** A slot as the contract says it. */
export const shelvedOf = (slot: Slot): Shelved =>
  slot.pack === null
    ? { state: 'refused', origin: slot.origin, path: slot.path, error: slot.error }
    : { state: 'open', origin: slot.origin, covers: slot.covers, collection: slot.pack.collection };

/** The reader's order: those that are named first, then the others as they were found. */
export function inOrder(slots: readonly Slot[], order: readonly string[]): Slot[] {
  const rank = ({ pack }: Slot) => {
    const at = pack === null ? -1 : order.indexOf(pack.collection.id);
    return at === -1 ? order.length : at;
  };
  return [...slots].sort((one, other) => rank(one) - rank(other));
}

/** A path in a folder that nobody has: `x.carrel`, else `x-2.carrel`. */
export function freePath(folder: string, name: string): string {
  const stem = name.replace(/\.carrel$/, '');
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}.carrel`);
    if (!existsSync(path)) return path;
  }
}

const isBundled = (found: readonly OpenSlot[], id: string) =>
  found.some(({ origin, pack }) => origin === 'bundled' && pack.collection.id === id);

const covered = (slot: OpenSlot, twin: OpenSlot) => slot.origin === 'bundled' && twin.origin === 'own';

function placesOf({ dataFolder, packFolders, packFiles }: PackPlaces): Place[] {
  const own = dataPlaces(dataFolder).packs;
  const isOwn = (folder: string) => relative(own, folder) === '';
  const folders = packFolders.some(isOwn) ? packFolders : [...packFolders, own];
  const all = [
    ...folders.flatMap((folder) =>
      packsIn(folder).map((path): Place => ({ path, origin: isOwn(folder) ? 'own' : 'bundled' })),
    ),
    ...packFiles.map((path): Place => ({ path, origin: 'named' })),
  ];
  const seen = new Set<string>();
  return all.filter(({ path }) => {
    const real = realPath(path);
    return !seen.has(real) && seen.add(real);
  });
}

/** False for what its first hundred bytes refuse already: nobody need be started for that. */
function hasHead(path: string): boolean {
  try {
    readPackHeader(path);
    return true;
  } catch {
    return false;
  }
}

function look(place: Place, open: ReadonlyMap<string, Pack>, fault: ErrorReport | undefined): Slot {
  if (fault) return { ...place, pack: null, error: fault };
  try {
    return { ...place, pack: open.get(place.path) ?? openPack(place.path), covers: false };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ...place, pack: null, error: reportOf(error) };
  }
}

const duplicate = ({ path, origin }: OpenSlot, { pack: twin }: OpenSlot): RefusedSlot => ({
  path,
  origin,
  pack: null,
  error: reportOf(
    new AppError('pack-duplicate', t('packTwice', { path, twin: twin.path, title: twin.collection.title })),
  ),
});

function packsIn(folder: string): string[] {
  try {
    // A hidden file is one on its way into its place.
    const names = readdirSync(folder).filter((name) => name.endsWith('.carrel') && !name.startsWith('.'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    // A folder that is not there holds no packs; the reader's own is made when the first pack comes.
    return [];
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
