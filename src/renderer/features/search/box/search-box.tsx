import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useRef } from 'react';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { SaveSearch } from '../../searches/save-search.tsx';
import { CompletionList, completionId } from './completion-list.tsx';
import { useSearchBox } from './use-search-box.ts';

const t = wordsOf('search', words);

const listId = 'completions';
const label = t('box');

/**
 * The search box. It filters as one types, and offers what the word may become (WAI-ARIA APG, combobox with a list).
 * Escape closes that, then empties the box, then steps back to the list.
 */
export function SearchBox({
  onLeave,
  onBuild,
}: {
  readonly onLeave: () => void;
  readonly onBuild: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const { text, completions, at, take, clear, handlers } = useSearchBox(box, onLeave);
  const isOpen = completions.length > 0;
  return (
    <search className="search">
      <Search aria-hidden size={16} strokeWidth={1.75} />
      <input
        ref={box}
        id="search"
        type="text"
        role="combobox"
        value={text}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={at === null ? undefined : completionId(at)}
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        {...handlers}
      />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button
          type="button"
          className="clear"
          aria-label={t('clear')}
          title={t('clearKey')}
          onClick={() => {
            clear();
            box.current?.focus();
          }}
        >
          <X aria-hidden size={16} />
        </button>
      )}
      <button
        type="button"
        className="clear"
        aria-label={t('build')}
        aria-keyshortcuts="w"
        title={t('buildKey')}
        onClick={onBuild}
      >
        <SlidersHorizontal aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <SaveSearch />
      {isOpen && <CompletionList id={listId} completions={completions} at={at} onTake={take} />}
    </search>
  );
}
