import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRoom } from '../../state/use-room.tsx';
import { useSettled } from '../search/use-settled.ts';

/** So that a fast typist is not answered letter by letter. */
const typingMs = 90;

/** Where one looks for words of one's own, and of the passages. */
export function NotesSearch({ onLeave }: { readonly onLeave: () => void }) {
  const { state, dispatch } = useRoom();
  const asked = state.notes.view.text;
  const [text, setText] = useState(asked);
  const settled = useSettled(text, typingMs);
  // Cleared from elsewhere.
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    dispatch({ type: 'notes', change: { text: settled } });
  }, [settled, dispatch]);

  return (
    <div className="search">
      <Search aria-hidden size={16} strokeWidth={1.75} />
      <input
        id="search"
        type="search"
        aria-label="Search your notes and the passages that you marked"
        placeholder="Search your notes and marks"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else if (event.key === 'Escape' && text !== '') setText('');
          else return;
          event.preventDefault();
        }}
      />
      {text !== '' && (
        <button type="button" className="clear" aria-label="Clear" onClick={() => setText('')}>
          <X aria-hidden size={14} />
        </button>
      )}
    </div>
  );
}
