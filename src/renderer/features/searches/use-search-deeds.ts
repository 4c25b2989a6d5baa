import { useQueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import type { SavedSearch, SearchCount } from '#contract/searches.ts';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { isNarrow, useGoTo } from '../../state/use-go-to.ts';
import { useLibrary } from '../../state/use-library.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useShelf } from '../../state/use-shelf.tsx';
import { searchesKey, useCountStore } from './use-searches.ts';

const t = wordsOf('searches', words);

/** The form that saves a search. */
export const saveSearchId = 'save-search';

/** What can be done with saved searches; what can be undone is said where the shelf says it. */
export function useSearchDeeds() {
  const api = useApi();
  const queries = useQueryClient();
  const { state, dispatch } = useRoom();
  const { tell, forget } = useShelf();
  const goTo = useGoTo();
  const { retry } = useLibrary();
  const { setCount, setShown } = useCountStore();

  const attempt = async (work: () => Promise<unknown>, failed: string): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const again = async () => {
        // The library itself may be what has to be tried again.
        await retry();
        forget();
        await attempt(work, failed);
      };
      tell({ sentence: failed, entry: null, error, again: () => void again() });
    }
  };

  /** Opens the form that saves the search that is shown, which stands beside the box. */
  function openForm(): void {
    if (isNarrow() || state.pane === 'add') goTo('catalogue');
    document.getElementById(saveSearchId)?.showPopover();
  }

  /** Throws what the form says. */
  async function save(name: string): Promise<void> {
    const { search: _, ...view } = state.view;
    const { id } = await api.searches.save({ name, view });
    setShown(id, 'saved');
    dispatch({ type: 'view', change: { search: { id, onlyNew: false } } });
  }

  const run = ({ id, name }: SavedSearch) =>
    attempt(
      async () => {
        const { view, count } = await api.searches.run({ id });
        setShown(id, count);
        setCount(id, seen(count));
        // Pages of it may be kept, with what was new before.
        const refetchType = state.view.search?.id === id ? 'active' : 'none';
        void queries.invalidateQueries({ queryKey: ['catalogue'], refetchType });
        dispatch({ type: 'search', view: { ...view, search: { id, onlyNew: false } } });
        if (isNarrow()) goTo('catalogue');
      },
      t('notRun', { name }),
    );

  const rename = ({ id, name }: Pick<SavedSearch, 'id' | 'name'>, next: string): Promise<void> =>
    attempt(
      async () => {
        await api.searches.rename({ id, name: next });
        const undo = () => void rename({ id, name: next }, name);
        tell({ sentence: t('renamed', { name, next }), entry: null, undo });
      },
      t('notRenamed', { name }),
    );

  const restore = ({ id, name }: SavedSearch) =>
    attempt(
      async () => {
        await api.searches.restore({ id });
        tell({ sentence: t('isBack', { name }), entry: null });
      },
      t('notBack', { name }),
    );

  const remove = (search: SavedSearch) =>
    attempt(
      async () => {
        await api.searches.remove({ id: search.id });
        const undo = () => void restore(search);
        tell({ sentence: t('removed', { name: search.name }), entry: null, undo });
        if (state.view.search?.id === search.id) dispatch({ type: 'view', change: { search: undefined } });
      },
      t('notRemoved', { name: search.name }),
    );

  /** Moves one by some places; the focus stays on it. */
  function move(searches: readonly SavedSearch[], id: string, by: number): void {
    const from = searches.findIndex((each) => each.id === id);
    const [moved] = searches.slice(from, from + 1);
    const to = from + by;
    if (!moved || to < 0 || to >= searches.length) return;
    const next = searches.toSpliced(from, 1).toSpliced(to, 0, moved);
    const ids = next.map((each) => each.id);
    // Shown at once: keys come faster than answers. A row that is moved in the page loses the focus.
    flushSync(() => void queries.setQueryData(searchesKey, next));
    focusSearch(id);
    void attempt(() => api.searches.reorder({ ids }), t('orderNotKept'));
  }

  return { openForm, save, run, rename, remove, move };
}

/** Goes to a saved search in the rail. */
export const focusSearch = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-search="${CSS.escape(id)}"]`)?.focus();

/** A count after its search was run: nothing of it is new. */
const seen = (count: SearchCount): SearchCount => ({
  ...count,
  added: 0,
  gone: 0,
  unknown: count.unknown === 'too-many' ? 'too-many' : null,
});
