import type { KeyboardEvent, Ref } from 'react';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('names', words);

/** The box in which names are looked for: the arrow down goes to what is found, Enter takes the first. */
export function FindField({
  ref,
  label,
  text,
  list,
  onType,
  onTake,
}: {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly text: string;
  /** Id of the list of what is found. */
  readonly list: string;
  readonly onType: (text: string) => void;
  readonly onTake: () => void;
}) {
  function listen(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.getElementById(list)?.querySelector('button')?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onTake();
    }
  }
  return (
    <input
      ref={ref}
      type="search"
      className="find-name"
      aria-label={label}
      aria-controls={list}
      placeholder={t('anySpelling')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={listen}
    />
  );
}
