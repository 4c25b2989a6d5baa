import type { CollectionSummary } from '#contract/entities.ts';
import { diffPacks } from '../pack/diff-packs.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sameSigner } from '../pack/signature.ts';
import { tryPack } from './try-pack.ts';

/** Comparing more takes minutes, for which nobody waits before an installation. */
const maxCompared = 100_000;

/** A pack that is on the shelf. */
export interface OnShelf {
  readonly id: string;
  readonly path: string;
  readonly origin: 'bundled' | 'own' | 'named';
}

/** Records by what becomes of them. */
export type Changes = Readonly<Record<'added' | 'removed' | 'renumbered' | 'changed' | 'same', number>>;

export interface Inspected {
  readonly collection: CollectionSummary;
  /** The pack of the same collection on the shelf, and what would change; null for too many records to compare. */
  readonly installed: {
    readonly collection: CollectionSummary;
    readonly origin: OnShelf['origin'];
    readonly same: boolean;
    readonly sameSigner: boolean;
    readonly changes: Changes | null;
  } | null;
}

/** Checks a pack whole, tries it, and says what it would change. Throws the `pack-…` codes and `signature-invalid`. */
export function inspectPack(path: string, onShelf: readonly OnShelf[]): Inspected {
  tryPack(path);
  const pack = openPack(path);
  try {
    const { collection } = pack;
    const twin = onShelf.find(({ id }) => id === collection.id);
    return { collection, installed: twin ? installed(twin, pack) : null };
  } finally {
    pack.close();
  }
}

function installed({ path, origin }: OnShelf, pack: Pack): NonNullable<Inspected['installed']> {
  const old = openPack(path);
  try {
    const same = old.collection.digest === pack.collection.digest;
    return {
      collection: old.collection,
      origin,
      same,
      sameSigner: sameSigner(old.collection.signer, pack.collection.signer),
      changes: same ? { ...nothing, same: pack.collection.records } : changes(old, pack),
    };
  } finally {
    old.close();
  }
}

const nothing = { added: 0, removed: 0, renumbered: 0, changed: 0 };

function changes(old: Pack, pack: Pack): Changes | null {
  if (Math.max(old.collection.records, pack.collection.records) > maxCompared) return null;
  const { added, removed, renumbered, changed, same } = diffPacks(old, pack);
  return {
    added: added.length,
    removed: removed.length,
    renumbered: renumbered.length,
    changed: changed.length,
    same,
  };
}
