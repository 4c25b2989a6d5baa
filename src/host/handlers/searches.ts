import type { Handlers } from '#contract/api.ts';
import { describeView } from '#core/saved-searches/describe-view.ts';
import type { SavedSearch } from '#core/saved-searches/saved-searches.ts';
import type { Desk } from './index.ts';

type SavedSearchHandlers = Pick<
  Handlers,
  | 'searches.list'
  | 'searches.count'
  | 'searches.save'
  | 'searches.rename'
  | 'searches.remove'
  | 'searches.restore'
  | 'searches.reorder'
  | 'searches.run'
>;

export const savedSearchHandlers = ({ searches, shelf, keeper, emit }: Desk): SavedSearchHandlers => {
  const changed = () => {
    emit('searches.changed', {});
    return {};
  };
  const titleOf = (id: string) => shelf.find(id)?.pack.collection.title ?? id;
  const told = (search: SavedSearch) => ({ ...search, sentence: describeView(search.view, titleOf) });
  return {
    // Without a library there are none to be seen, and the window says why.
    'searches.list': () => (keeper.library ? searches.need().all().map(told) : []),
    'searches.count': ({ id }, signal) => searches.count(id, signal),
    'searches.save': async ({ name, view }, signal) => {
      const search = await searches.save(name, view, signal);
      changed();
      return told(search);
    },
    'searches.rename': ({ id, name }) => {
      searches.need().rename(id, name);
      return changed();
    },
    'searches.remove': ({ id }) => {
      searches.need().remove(id);
      return changed();
    },
    'searches.restore': ({ id }) => {
      searches.need().restore(id);
      return changed();
    },
    'searches.reorder': ({ ids }) => {
      searches.need().reorder(ids);
      return changed();
    },
    'searches.run': async ({ id }, signal) => {
      const { view, count } = await searches.run(id, signal);
      changed();
      return { view, count };
    },
  };
};
