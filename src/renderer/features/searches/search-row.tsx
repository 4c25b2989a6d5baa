import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SavedSearch, SearchCount } from '#contract/searches.ts';
import { common } from '#words/en/common.ts';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { missingWords } from './new-words.ts';
import { RenameSearch } from './rename-search.tsx';
import { focusSearch, useSearchDeeds } from './use-search-deeds.ts';
import { useSearchCount } from './use-searches.ts';

const c = wordsOf('common', common);
const t = wordsOf('searches', words);

export interface SearchRowProps {
  readonly search: SavedSearch;
  readonly place: number;
  readonly total: number;
  readonly isShown: boolean;
  readonly onMove: (by: number) => void;
}

/** A saved search in the rail: a press runs it. */
export function SearchRow({ search, place, total, isShown, onMove }: SearchRowProps) {
  const { run, rename, remove } = useSearchDeeds();
  const count = useSearchCount(search.id);
  const [isRenaming, setRenaming] = useState(false);

  function onKeyDown(event: KeyboardEvent) {
    // Nor does a key that is held.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
  }
  if (isRenaming) {
    return (
      <RenameSearch
        name={search.name}
        onEnd={(name, isByKey) => {
          flushSync(() => setRenaming(false));
          if (isByKey) focusSearch(search.id);
          if (name !== null) void rename(search, name);
        }}
      />
    );
  }
  return (
    <li className="saved-search" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="saved-search-run"
        data-search={search.id}
        aria-current={isShown ? 'true' : undefined}
        title={t('rowTitle', { name: search.name, sentence: search.sentence })}
        // A double click would run it twice, and nothing would be new any more.
        onClick={({ detail }) => detail < 2 && void run(search)}
      >
        <span className="saved-search-name">
          <span>{search.name}</span>
          {count?.added ? <b className="badge">{t('badge', { count: count.added })}</b> : null}
        </span>
        {count && <small>{countWords(count)}</small>}
      </button>
      <PopoverMenu
        name={search.name}
        items={[
          [t('rename'), () => setRenaming(true)],
          [t('moveUp'), () => onMove(-1), place === 0],
          [t('moveDown'), () => onMove(1), place === total - 1],
          [c('remove'), () => void remove(search)],
        ]}
      />
    </li>
  );
}

/** What stands below a name. Where all that a search asks is away it has found nothing, which is not what it says. */
const countWords = ({ total, unknown, missing }: SearchCount): string =>
  [
    ...(total > 0 || missing.length === 0 ? [c('records', { count: total })] : []),
    ...(unknown === 'lost' ? [t('notKnown')] : []),
    ...missingWords(missing),
  ].join(t('betweenParts'));
