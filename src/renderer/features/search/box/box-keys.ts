/** What is to be done in the search box. */
export type BoxAct =
  | { readonly type: 'mark'; readonly at: number | null }
  | { readonly type: 'open' | 'take' | 'close' | 'empty' | 'leave' };

export interface BoxState {
  readonly isEmpty: boolean;
  /** Completions there are. */
  readonly count: number;
  /** Whether they are shown. */
  readonly isOpen: boolean;
  /** The one that the keys are on; null while they are in the text. */
  readonly at: number | null;
}

/**
 * What a key does in the search box; null for whatever belongs to the text. Enter takes a completion only where one was
 * gone to, and Tab never does: who just types meets neither.
 */
export function boxAct(key: string, { isEmpty, count, isOpen, at }: BoxState): BoxAct | null {
  switch (key) {
    case 'ArrowDown':
      if (!isOpen) return { type: count > 0 ? 'open' : 'leave' };
      return { type: 'mark', at: at === null ? 0 : at + 1 < count ? at + 1 : null };
    case 'ArrowUp':
      if (!isOpen) return null;
      return { type: 'mark', at: at === null ? count - 1 : at > 0 ? at - 1 : null };
    case 'Enter':
      return { type: isOpen && at !== null ? 'take' : 'leave' };
    case 'Escape':
      return { type: isOpen ? 'close' : isEmpty ? 'leave' : 'empty' };
    default:
      return null;
  }
}
