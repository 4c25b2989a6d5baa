import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useSettled } from '../use-settled.ts';

const t = wordsOf('search', words);

/** So that a fast typist is not answered letter by letter. */
const typingMs = 90;

export interface OwnSearchProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the list is asked for. */
  readonly asked: string;
  readonly onAsk: (text: string) => void;
  readonly onLeave: () => void;
}

/** Where one looks for words in a list of one's own. */
export function OwnSearch({ label, placeholder, asked, onAsk, onLeave }: OwnSearchProps) {
  const [text, setText] = useState(asked);
  const settled = useSettled(text, typingMs);
  // Cleared from elsewhere.
  useEffect(() => setText(asked), [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked changes with the words alone.
  useEffect(() => {
    if (settled !== asked) onAsk(settled);
  }, [settled]);

  return (
    <div className="search">
      <Search aria-hidden size={16} strokeWidth={1.75} />
      <input
        id="search"
        type="search"
        aria-label={label}
        placeholder={placeholder}
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
        <button type="button" className="clear" aria-label={t('clearOwn')} onClick={() => setText('')}>
          <X aria-hidden size={14} />
        </button>
      )}
    </div>
  );
}
