import { type KeyboardEvent, useRef } from 'react';
import type { FileEntry } from '#contract/files.ts';
import { findByName } from './find-by-name.ts';

/** Letters that follow one another faster than this are one word. */
const wordMs = 900;

/** Letters typed in the list go to the entry whose name begins with them. */
export function useNameTyping(entries: readonly FileEntry[], at: number, goTo: (index: number) => void) {
  const word = useRef({ text: '', until: 0 });
  const pending = () => word.current.text !== '' && performance.now() < word.current.until;
  return {
    /** True while a word is being typed, in which a space is a letter. */
    pending,
    take({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
      if (ctrlKey || metaKey || altKey || [...key].length !== 1) return false;
      // The room's own keys that are no letters of a name's beginning stay what they are.
      if (!pending() && ['?', '/', '['].includes(key)) return false;
      const text = pending() ? word.current.text + key : key;
      word.current = { text, until: performance.now() + wordMs };
      const found = findByName(
        entries.map(({ name }) => name),
        text,
        at,
      );
      if (found !== null) goTo(found);
      return true;
    },
  };
}
