interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A step of the caret, in the words of `Selection.modify`; `text` is its beginning or end. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'forward' | 'backward';
  readonly by: 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary' | 'text';
}

const plain: Readonly<Record<string, readonly [CaretMove['direction'], CaretMove['by']]>> = {
  ArrowLeft: ['backward', 'character'],
  ArrowRight: ['forward', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};
const far: Readonly<Partial<Record<string, CaretMove['by']>>> = {
  ArrowLeft: 'word',
  ArrowRight: 'word',
  ArrowUp: 'paragraph',
  ArrowDown: 'paragraph',
  Home: 'text',
  End: 'text',
};

/** Where a press of keys takes the caret: as in any editor, with Option for Ctrl on a Mac. Null for other keys. */
export function caretMove({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): CaretMove | null {
  const step = plain[key];
  if (!step || metaKey) return null;
  const [direction, by] = step;
  return {
    alter: shiftKey ? 'extend' : 'move',
    direction,
    by: ctrlKey || altKey ? (far[key] ?? by) : by,
  };
}
