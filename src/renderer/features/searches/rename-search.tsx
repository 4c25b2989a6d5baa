import { useRef } from 'react';
import { searches as words } from '#words/en/searches.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('searches', words);

/** A name in the rail that is being written anew: Enter keeps it, Escape and leaving it do not. */
export function RenameSearch({
  name,
  onEnd,
}: {
  readonly name: string;
  /** With the new name, or null for the old one; by a key, and not because something else was gone to. */
  readonly onEnd: (name: string | null, isByKey: boolean) => void;
}) {
  const hasEnded = useRef(false);
  function end(next: string | null, isByKey: boolean): void {
    // What is taken out of the page is left, too.
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(next === name || next === '' ? null : next, isByKey);
  }
  return (
    <li className="saved-search">
      <input
        ref={(input) => input?.select()}
        type="text"
        aria-label={t('newNameOf', { name })}
        defaultValue={name}
        maxLength={200}
        autoComplete="off"
        onBlur={() => end(null, false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          end(event.key === 'Enter' ? event.currentTarget.value.trim() : null, true);
        }}
      />
    </li>
  );
}
