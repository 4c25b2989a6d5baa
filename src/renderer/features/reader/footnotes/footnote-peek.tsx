import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { copyOf } from './footnote-elements.ts';
import type { Footnotes } from './use-footnotes.ts';

const gapPx = 6;
const edgePx = 8;

/** A footnote shown at its number. For the eyes only: a screen reader is led to the note itself. */
export function FootnotePeek({ of: { peek, stay, leave } }: { readonly of: Footnotes }) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !peek) return;
    element.replaceChildren(copyOf(peek.note));
    element.lang = peek.note.closest<HTMLElement>('[lang]')?.lang ?? '';
    const number = peek.reference.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const isUnder = number.bottom + gapPx + height <= innerHeight - edgePx;
    const left = Math.max(edgePx, Math.min(number.left - gapPx, innerWidth - width - edgePx));
    element.style.insetInlineStart = `${left}px`;
    element.style.insetBlockStart = `${isUnder ? number.bottom + gapPx : number.top - gapPx - height}px`;
  }, [peek]);

  if (!peek) return null;
  return createPortal(
    <div
      ref={box}
      className="footnote-peek"
      tabIndex={-1}
      aria-hidden
      onPointerEnter={stay}
      onPointerLeave={leave}
    />,
    document.body,
  );
}
