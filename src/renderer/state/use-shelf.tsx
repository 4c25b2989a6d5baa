import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Shelved } from '#contract/packs.ts';
import { text as words } from '#words/en/text.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../client.tsx';
import { openCollections } from './use-collections.ts';

const t = wordsOf('text', words);

/** What was last done to the shelf, so that it can be undone. */
export interface ShelfDeed {
  readonly sentence: string;
  /** Entry in the bin that undoes it; null where nothing can or need be undone. */
  readonly entry: string | null;
  /** What undoes a deed that has no entry in the bin. */
  readonly undo?: () => void;
  readonly error?: unknown;
  /** Does once more what could not be done. */
  readonly again?: () => void;
}

interface Shelf {
  readonly deed: ShelfDeed | null;
  readonly forget: () => void;
  /** Says in the same place what was done to something else in the rail. */
  readonly tell: (deed: ShelfDeed) => void;
  /** Puts a pack on the shelf and gives the id of its collection. */
  readonly install: (path: string, digest: string) => Promise<string>;
  readonly remove: (path: string, title: string) => Promise<void>;
  /** Puts a pack of the bin back on the shelf. */
  readonly restore: (entry: string) => Promise<void>;
  readonly reorder: (ids: readonly string[]) => Promise<void>;
}

export const binKey = ['bin'];

const ShelfContext = createContext<Shelf | null>(null);

/** What can be done to the shelf; the last deed stands in the rail until it is undone, or another follows. */
export function ShelfProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [deed, setDeed] = useState<ShelfDeed | null>(null);
  const show = (shelved: readonly Shelved[]) => queries.setQueryData(['collections'], shelved);
  const refresh = async () => {
    show(await api.collections.list({}));
    await queries.invalidateQueries({ queryKey: binKey });
  };
  const attempt = async (work: () => Promise<ShelfDeed | null>, failed: string) => {
    try {
      setDeed(await work());
    } catch (error) {
      setDeed({ sentence: failed, entry: null, error });
    }
  };

  const shelf: Shelf = {
    deed,
    forget: () => setDeed(null),
    tell: setDeed,
    async install(path, digest) {
      const { shelved, binned } = await api.packs.install({ path, digest });
      await refresh();
      const title = titleOf(shelved);
      setDeed(binned === null ? null : { sentence: t('updated', { title }), entry: binned });
      return shelved.state === 'open' ? shelved.collection.id : '';
    },
    remove: (path, title) =>
      attempt(
        async () => {
          const { binned } = await api.packs.remove({ path });
          await refresh();
          return { sentence: t('removed', { title }), entry: binned };
        },
        t('notRemoved', { title }),
      ),
    restore: (entry) =>
      attempt(async () => {
        const shelved = await api.packs.restore({ entry });
        await refresh();
        return { sentence: t('restored', { title: titleOf(shelved) }), entry: null };
      }, t('notRestored')),
    reorder: (ids) =>
      attempt(async () => {
        // Shown at once: keys come faster than answers.
        const before = queries.getQueryData<readonly Shelved[]>(['collections']) ?? [];
        show(inOrder(before, ids));
        show(await api.packs.reorder({ collections: [...ids] }));
        return null;
      }, t('orderNotKept')),
  };
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

export function useShelf(): Shelf {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error('A view asks for the shelf outside its provider.');
  return shelf;
}

const titleOf = (shelved: Shelved) => (shelved.state === 'open' ? shelved.collection.title : shelved.path);

/** The shelf in the order of these ids; refused packs come last. */
export function inOrder(shelved: readonly Shelved[], ids: readonly string[]): readonly Shelved[] {
  const placeOf = (each: Shelved) => (each.state === 'open' ? ids.indexOf(each.collection.id) : ids.length);
  return [...shelved].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The ids after a collection was moved by some places; the same where it is at the end already. */
export function movedBy(shelved: readonly Shelved[], id: string, by: number): readonly string[] {
  const ids = idsOf(shelved);
  return moved(ids, ids.indexOf(id), ids.indexOf(id) + by);
}

/** The ids after a collection was dropped on another, whose place it takes. */
export function movedTo(shelved: readonly Shelved[], id: string, onto: string): readonly string[] {
  const ids = idsOf(shelved);
  return moved(ids, ids.indexOf(id), ids.indexOf(onto));
}

const idsOf = (shelved: readonly Shelved[]) => openCollections(shelved).map(({ id }) => id);

function moved(ids: readonly string[], from: number, to: number): readonly string[] {
  const [id] = ids.slice(from, from + 1);
  if (from < 0 || id === undefined || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
