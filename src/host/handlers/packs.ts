import type { Handlers } from '#contract/api.ts';
import { discardPack, listBin } from '#core/shelf/bin.ts';
import { makeIncoming } from '#core/shelf/incoming.ts';
import { resultOf } from '../tasks/task-pool.ts';
import type { Desk } from './index.ts';

type PackHandlers = Pick<
  Handlers,
  | 'collections.list'
  | 'packs.inspect'
  | 'packs.install'
  | 'packs.remove'
  | 'packs.bin'
  | 'packs.restore'
  | 'packs.discard'
  | 'packs.reorder'
>;

/** To read a pack of some gigabytes from a slow stick, and to compare it with another. */
const silentMs = 30 * 60 * 1000;

export const packHandlers = ({ options: { dataFolder }, shelf, pool, emit }: Desk): PackHandlers => {
  const changed = () => emit('collections.changed', {});
  return {
    'collections.list': () => [...shelf.shelved],
    'packs.inspect': ({ path }, signal) => {
      const onShelf = shelf.shelved.flatMap((each) =>
        each.state === 'open'
          ? [{ id: each.collection.id, path: each.collection.path, origin: each.origin }]
          : [],
      );
      return resultOf(pool.start('inspect', { path, onShelf }, { silentMs }), signal);
    },
    'packs.install': async ({ path, digest }, signal) => {
      const incoming = makeIncoming(dataFolder);
      const task = pool.start('copy', { path, digest, to: incoming.path }, { silentMs });
      try {
        await resultOf(task, signal);
        return await shelf.place(incoming.path);
      } finally {
        void task.gone.then(incoming.remove);
        changed();
      }
    },
    'packs.remove': async ({ path }) => {
      const binned = await shelf.remove(path);
      changed();
      return { binned };
    },
    'packs.bin': () => listBin(dataFolder),
    'packs.restore': async ({ entry }) => {
      const shelved = await shelf.restore(entry);
      changed();
      return shelved;
    },
    'packs.discard': ({ entry }) => {
      discardPack(dataFolder, entry);
      return {};
    },
    'packs.reorder': ({ collections }) => {
      shelf.reorder(collections);
      changed();
      return [...shelf.shelved];
    },
  };
};
