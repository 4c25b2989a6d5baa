import { type RefObject, useEffect, useState } from 'react';
import { caretMove } from './caret-move.ts';
import { caretBox, moveCaret, placeCaret } from './move-caret.ts';

export interface Caret {
  readonly isOn: boolean;
  /** Puts the caret into the text; false where there is no text. */
  readonly begin: () => boolean;
  readonly leave: () => void;
}

const marginPx = 56;

/**
 * A caret in a text that is only read, so that it can be selected without a mouse. The browser's own caret would need an
 * editable text, which a screen reader takes for a field, and in which every key writes.
 */
export function useCaret(page: RefObject<HTMLElement | null>): Caret {
  const [isOn, setOn] = useState(false);

  useEffect(() => {
    const element = page.current;
    if (!isOn || !element) return;
    const line = document.createElement('div');
    line.className = 'text-caret';
    line.setAttribute('aria-hidden', 'true');
    element.append(line);

    const draw = () => {
      const box = caretBox();
      line.hidden = box === null;
      if (!box) return;
      const frame = element.getBoundingClientRect();
      line.style.insetInlineStart = `${box.left - frame.left}px`;
      line.style.insetBlockStart = `${box.top - frame.top + element.scrollTop}px`;
      line.style.blockSize = `${box.height}px`;
    };
    const follow = () => {
      const box = caretBox();
      if (!box) return;
      const frame = element.getBoundingClientRect();
      const over = Math.min(0, box.top - frame.top - marginPx);
      const under = Math.max(0, box.bottom - frame.bottom + marginPx);
      element.scrollTop += over + under;
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target !== element) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        getSelection()?.removeAllRanges();
        setOn(false);
        return;
      }
      const move = caretMove(event);
      if (!move) return;
      event.preventDefault();
      moveCaret(element, move);
      follow();
      draw();
    };
    follow();
    draw();
    element.addEventListener('keydown', press);
    document.addEventListener('selectionchange', draw);
    addEventListener('resize', draw);
    return () => {
      line.remove();
      element.removeEventListener('keydown', press);
      document.removeEventListener('selectionchange', draw);
      removeEventListener('resize', draw);
    };
  }, [page, isOn]);

  return {
    isOn,
    begin() {
      const element = page.current;
      if (!element) return false;
      element.focus({ preventScroll: true });
      const placed = placeCaret(element);
      setOn(placed);
      return placed;
    },
    leave: () => setOn(false),
  };
}
