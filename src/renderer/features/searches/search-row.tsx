import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SavedSearch, SearchCount } from '#contract/searches.ts';
import { countOf } from '../../text/count-of.ts';
import { PopoverMenu } from '../../ui/popover-menu.tsx';
import { missingWords } from './new-words.ts';
import { RenameSearch } from './rename-search.tsx';
import { focusSearch, useSearchDeeds } from './use-search-deeds.ts';
import { useSearchCount } from './use-searches.ts';

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
        title={`${search.name}. ${search.sentence}`}
        // A double click would run it twice, and nothing would be new any more.
        onClick={({ detail }) => detail < 2 && void run(search)}
      >
        <span className="saved-search-name">
          <span>{search.name}</span>
          {count?.added ? <b className="badge">{count.added.toLocaleString('en-GB')} new</b> : null}
        </span>
        {count && <small>{countWords(count)}</small>}
      </button>
      <PopoverMenu
        name={search.name}
        items={[
          ['Rename…', () => setRenaming(true)],
          ['Move up', () => onMove(-1), place === 0],
          ['Move down', () => onMove(1), place === total - 1],
          ['Remove', () => void remove(search)],
        ]}
      />
    </li>
  );
}

/** What stands below a name. Where all that a search asks is away it has found nothing, which is not what it says. */
const countWords = ({ total, unknown, missing }: SearchCount): string =>
  [
    ...(total > 0 || missing.length === 0 ? [countOf(total, 'record')] : []),
    ...(unknown === 'lost' ? ['what is new is not known'] : []),
    ...missingWords(missing),
  ].join(', ');
