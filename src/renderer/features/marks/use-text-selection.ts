import { type RefObject, useEffect, useRef, useState } from 'react';
import { passageOf, type SelectedPassage } from './text-points.ts';

/** Where the selection stands in the window. */
export interface SelectionBox {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TextSelection {
  /** Null while nothing is selected, and while the pointer still selects. */
  readonly box: SelectionBox | null;
  /** What is selected of the text just now. */
  readonly passage: () => SelectedPassage | null;
  /** Lets go of what is selected; the caret stays behind it. */
  readonly clear: () => void;
}

/** What the reader has selected in the text of a page, by whatever means. */
export function useTextSelection(page: RefObject<HTMLElement | null>): TextSelection {
  const [box, setBox] = useState<SelectionBox | null>(null);
  const isSelecting = useRef(false);

  useEffect(() => {
    const element = page.current;
    const look = () => {
      const range = element && !isSelecting.current ? selectedIn(element) : null;
      setBox(range && element && passageOf(element, range) ? boxOf(range, element) : null);
    };
    const press = () => {
      isSelecting.current = true;
    };
    const release = () => {
      isSelecting.current = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    element?.addEventListener('pointerdown', press);
    element?.addEventListener('scroll', look);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    addEventListener('resize', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      element?.removeEventListener('pointerdown', press);
      element?.removeEventListener('scroll', look);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      removeEventListener('resize', look);
    };
  }, [page]);

  return {
    box,
    passage() {
      const range = page.current && selectedIn(page.current);
      return page.current && range ? passageOf(page.current, range) : null;
    },
    clear: () => getSelection()?.collapseToEnd(),
  };
}

function selectedIn(page: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const text = page.querySelector('.text');
  const range = selection.getRangeAt(0);
  return text && range.intersectsNode(text) ? range : null;
}

function boxOf(range: Range, page: HTMLElement): SelectionBox | null {
  const { left, top, bottom } = range.getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  if (bottom < frame.top || top > frame.bottom) return null;
  return {
    left: Math.max(left, frame.left),
    top: Math.max(top, frame.top),
    bottom: Math.min(bottom, frame.bottom),
  };
}
