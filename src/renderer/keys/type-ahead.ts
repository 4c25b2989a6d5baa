import type { Press } from './key-commands.ts';

/**
 * Holds what is typed between asking for the note and its editor being there. Without it the first letters of a
 * fast writer would be taken for commands.
 */
export interface TypeAhead {
  begin(): void;
  /** Takes a key press while it is held; false when nothing is held or the key is no letter. */
  hold(press: Pick<Press, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean;
  /** Ends holding and gives what was typed. */
  take(): string;
}

export function createTypeAhead(): TypeAhead {
  let held: string | null = null;
  return {
    begin() {
      held ??= '';
    },
    hold({ key, ctrlKey, metaKey, altKey }) {
      if (held === null || ctrlKey || metaKey || altKey) return false;
      const text = key === 'Enter' ? '\n' : key;
      if ([...text].length !== 1) return false;
      held += text;
      return true;
    },
    take() {
      const text = held ?? '';
      held = null;
      return text;
    },
  };
}
