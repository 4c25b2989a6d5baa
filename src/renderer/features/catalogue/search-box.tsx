import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useRoom } from '../../state/use-room.tsx';

/** Long enough that a fast typist's letters arrive together, short enough not to be noticed. */
const settleMs = 60;

/** The search box. It filters as one types; Escape empties it, then steps back to the list. */
export function SearchBox({ onLeave }: { readonly onLeave: () => void }) {
  const { state, dispatch } = useRoom();
  const [text, setText] = useState(state.view.query);
  const box = useRef<HTMLInputElement>(null);
  const sent = useRef(state.view.query);

  // What others set (a cleared search, a saved place) is shown; what was typed here is not overwritten.
  useEffect(() => {
    if (state.view.query === sent.current) return;
    sent.current = state.view.query;
    setText(state.view.query);
  }, [state.view.query]);

  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      dispatch({ type: 'view', change: { query: text } });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [text, dispatch]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (text === '') onLeave();
      else setText('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  }

  return (
    <search className="search">
      <Search aria-hidden size={16} strokeWidth={1.75} />
      <input
        ref={box}
        id="search"
        type="text"
        value={text}
        placeholder="Search titles, abstracts and texts"
        aria-label="Search titles, abstracts and texts"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button
          type="button"
          className="clear"
          aria-label="Clear the search"
          title="Clear the search (Esc)"
          onClick={() => {
            setText('');
            box.current?.focus();
          }}
        >
          <X aria-hidden size={16} />
        </button>
      )}
    </search>
  );
}
