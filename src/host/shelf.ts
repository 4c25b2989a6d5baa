import { existsSync } from 'node:fs';
import type { CollectionSummary } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { Origin, Shelved } from '#contract/packs.ts';
import { createTurn } from '#core/in-turn.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { alsoInBin, binPack, discardPack, inBin } from '#core/shelf/bin.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { movePack } from '#core/shelf/move-pack.ts';
import { readOrder, writeOrder } from '#core/shelf/order.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { LooksKeeper } from './looks/keep-looks.ts';
import { freePath, inOrder, type PackPlaces, type Slot, shelvedOf, takeStock } from './stock.ts';

const t = wordsOf('hostTasks', hostTasks);

export interface Placed {
  readonly shelved: Shelved;
  /** Entry in the bin of the pack that it replaced. */
  readonly binned: string | null;
}

/** Where a pack was put. */
interface Put {
  readonly path: string;
  readonly binned: string | null;
}

/** The packs that the room knows of. A pack that cannot be opened is named with its reason; the others go on. */
export interface Shelf {
  readonly packs: readonly Pack[];
  readonly shelved: readonly Shelved[];
  /** Throws `collection-not-open`. */
  pack(collection: string): Pack;
  /** The open pack of a collection with where it comes from, or null. */
  find(collection: string): { readonly pack: Pack; readonly origin: Origin } | null;
  /**
   * Moves a pack that is whole into the data folder; one of the same collection there goes to the bin, unless it is the
   * same to the last byte. Throws `output-unwritable`.
   */
  place(staged: string): Promise<Placed>;
  /** Puts an own pack into the bin and says under which entry. Throws `pack-not-removable`, `output-unwritable`. */
  remove(path: string): Promise<string>;
  /** Puts a pack back out of the bin. Throws `pack-not-found` and `output-unwritable`. */
  restore(entry: string): Promise<Shelved>;
  /** Throws `output-unwritable`. */
  reorder(collections: readonly string[]): void;
  close(): void;
}

export interface ShelfPorts {
  /** Resolves when nobody reads any more in packs that have just left the shelf. */
  settled(): Promise<unknown>;
  now(): Date;
  /** Looks at packs of strangers before they are opened; null where nobody does. */
  readonly looks: LooksKeeper | null;
}

const alone: ShelfPorts = {
  settled: () => Promise.resolve(),
  now: () => new Date(),
  looks: null,
};

/** Opens every pack of `places`; see `takeStock`. */
export function openShelf(places: PackPlaces, { settled, now, looks }: ShelfPorts = alone): Shelf {
  const { dataFolder } = places;
  let order = readOrder(dataFolder);
  let slots = inOrder(takeStock(places, new Map(), looks), order);
  let packs = packsOf(slots);
  /** Packs that left the shelf and may still be read by a query that began before. */
  const leaving = new Set<Pack>();
  /** One change after the other: each moves files. */
  const inTurn = createTurn();

  /** Looks through the folders anew. What is open stays open, but for `gone`. */
  function restock(gone: Pack | null): void {
    const before = packsOf(slots);
    const open = new Map(before.map((pack) => [pack.path, pack]));
    if (gone) open.delete(gone.path);
    slots = inOrder(takeStock(places, open, looks), order);
    packs = packsOf(slots);
    for (const pack of before) if (!packs.includes(pack)) void retire(pack);
  }

  async function retire(pack: Pack): Promise<void> {
    leaving.add(pack);
    await settled();
    leaving.delete(pack);
    pack.close();
  }

  /** Windows moves no file that is open; elsewhere a pack is read until another is in its place. */
  async function letGo(pack: Pack | null): Promise<void> {
    if (process.platform !== 'win32' || pack === null) return;
    packs = packs.filter((each) => each !== pack);
    await settled();
    pack.close();
  }

  /** Puts a pack on the shelf, under `name` or its collection's id, and the own one of the same collection into the bin. */
  async function putOn(from: string, name: string | null): Promise<Put> {
    const { id, digest } = summaryOf(from) ?? { id: null, digest: null };
    const old = slots.find(({ origin, pack }) => origin === 'own' && pack && pack.collection.id === id);
    // The same to the last byte: a bin full of them would be of use to nobody.
    if (old?.pack && old.pack.collection.digest === digest) return { path: old.path, binned: null };
    await letGo(old?.pack ?? null);
    const isChecked = name === null;
    try {
      const put = old
        ? replaced(from, old.path)
        : { path: freePath(dataPlaces(dataFolder).packs, name ?? `${id ?? 'pack'}.carrel`), binned: null };
      if (!old) movePack(from, put.path);
      // What is placed was made here, or checked whole in its copy.
      if (isChecked) looks?.remember(put.path);
      return put;
    } finally {
      restock(old?.pack ?? null);
    }
  }

  /** Puts a pack in the place of another, which goes to the bin: one of the two is there at any moment. */
  function replaced(from: string, path: string): Put {
    const linked = alsoInBin(dataFolder, path, now());
    const binned = linked ?? binPack(dataFolder, path, now());
    try {
      movePack(from, path);
      return { path, binned };
    } catch (error) {
      if (linked === null) movePack(inBin(dataFolder, binned).path, path);
      else discardPack(dataFolder, linked);
      throw error;
    }
  }

  function shelvedAt(path: string): Shelved {
    const slot = slots.find((each) => each.path === path);
    if (!slot) throw new Error(`The pack ${path} is not where it was put.`);
    return shelvedOf(slot);
  }

  return {
    get packs() {
      return packs;
    },
    get shelved() {
      return slots.map(shelvedOf);
    },
    pack(collection) {
      const pack = packs.find((each) => each.collection.id === collection);
      if (pack) return pack;
      throw new AppError('collection-not-open', t('collectionNotOpen', { collection }));
    },
    find(collection) {
      const slot = slots.find(({ pack }) => pack?.collection.id === collection);
      return slot?.pack ? { pack: slot.pack, origin: slot.origin } : null;
    },
    place: (staged) =>
      inTurn(async () => {
        const { path, binned } = await putOn(staged, null);
        return { shelved: shelvedAt(path), binned };
      }),
    remove: (path) =>
      inTurn(async () => {
        const slot = slots.find((each) => each.path === path);
        if (slot?.origin !== 'own') throw notRemovable(path, slot);
        await letGo(slot.pack);
        try {
          return binPack(dataFolder, path, now());
        } finally {
          restock(slot.pack);
        }
      }),
    restore: (entry) =>
      inTurn(async () => {
        const { path, name } = inBin(dataFolder, entry);
        const put = await putOn(path, name);
        // The same pack is on the shelf already.
        if (existsSync(path)) discardPack(dataFolder, entry);
        return shelvedAt(put.path);
      }),
    reorder(collections) {
      writeOrder(dataFolder, collections);
      order = collections;
      slots = inOrder(slots, order);
      packs = packsOf(slots);
    },
    close() {
      for (const pack of [...packsOf(slots), ...leaving]) pack.close();
    },
  };
}

const packsOf = (slots: readonly Slot[]): readonly Pack[] => slots.flatMap(({ pack }) => pack ?? []);

/** What a pack says of itself; null for one that cannot be opened. */
function summaryOf(path: string): CollectionSummary | null {
  try {
    const pack = openPack(path);
    pack.close();
    return pack.collection;
  } catch {
    return null;
  }
}

const notRemovable = (path: string, slot: Slot | undefined) =>
  new AppError(
    'pack-not-removable',
    slot === undefined
      ? t('notOnShelf', { path })
      : slot.origin === 'bundled'
        ? t('cameWithCarrel', { path })
        : t('namedAtStart', { path }),
  );
