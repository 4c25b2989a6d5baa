import { type RefObject, useEffect, useRef, useState } from 'react';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { bringIntoSight } from '../../../ui/bring-into-sight.ts';
import { noteOf, referencesIn, referenceTo } from './footnote-elements.ts';
import { useMarginNotes } from './use-margin-notes.ts';

/** A note that is looked at where its number is. */
export interface Peek {
  readonly reference: HTMLAnchorElement;
  readonly note: HTMLElement;
}

const showAfterMs = 150;
/** So long one has to get from the number to the note. */
const hideAfterMs = 250;

export interface Footnotes {
  readonly peek: Peek | null;
  /** The pointer is on what is looked at: it stays. */
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Footnotes of the text that is open: in the margin, or looked at where their numbers are; and the ways there and back. */
export function useFootnotes(page: RefObject<HTMLElement | null>, text: HTMLElement | null): Footnotes {
  const [peek, setPeek] = useState<Peek | null>(null);
  const [{ later, stay }] = useState(() => createDelay(setPeek));
  const isPeeking = useRef(false);
  isPeeking.current = peek !== null;
  useMarginNotes(page, text);

  useEffect(() => {
    const element = page.current;
    if (!element || !text) return;
    /** The reference from which one went to a note, which may have several. */
    let from: HTMLAnchorElement | null = null;

    const peekAt = (target: EventTarget | null, ms: number) => {
      const reference = referenceAt(target);
      const note = reference && noteOf(reference);
      // In the margin it is in sight.
      if (!reference || !note || (element.dataset.notes === 'margin' && note.dataset.beside)) return;
      later(ms, { reference, note });
    };
    const goTo = (to: HTMLElement | null) => to && takeTo(element, to);
    const goBack = (note: HTMLElement) =>
      goTo(from?.isConnected && noteOf(from) === note ? from : referenceTo(text, note));
    const listeners = {
      pointerover: (event: PointerEvent) => peekAt(event.target, showAfterMs),
      pointerout: (event: PointerEvent) => referenceAt(event.target) && later(hideAfterMs, null),
      focusin: (event: FocusEvent) => peekAt(event.target, 0),
      focusout: (event: FocusEvent) => referenceAt(event.target) && later(0, null),
      click(event: MouseEvent) {
        const reference = referenceAt(event.target);
        const note = reference ? noteOf(reference) : backFrom(event.target);
        if (!note) return;
        event.preventDefault();
        if (reference) {
          from = reference;
          goTo(note);
        } else goBack(note);
        later(0, null);
      },
      keydown(event: KeyboardEvent) {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        const note = within(event.target, '.footnote');
        if (note) goBack(note);
        else if (isPeeking.current) later(0, null);
        else return;
        event.preventDefault();
      },
    };
    // Only what has the focus is looked at further on; the pointer is on other words now.
    const scrolled = () =>
      setPeek((now) => (now?.reference === document.activeElement ? now && { ...now } : null));
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as (event: Event) => void);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      later(0, null);
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as (event: Event) => void);
      element.removeEventListener('scroll', scrolled);
    };
  }, [page, text, later]);

  const walk = (by: 1 | -1) => {
    const to = text && page.current ? nextReference(page.current, text, by) : null;
    if (to && page.current) takeTo(page.current, to);
  };
  useKeyCommand('nextFootnote', () => walk(1));
  useKeyCommand('previousFootnote', () => walk(-1));

  return { peek, stay, leave: () => later(hideAfterMs, null) };
}

/** Takes the focus, and the eye, to a number or a note. */
function takeTo(page: HTMLElement, to: HTMLElement): void {
  to.focus({ preventScroll: true });
  const range = document.createRange();
  range.selectNodeContents(to);
  bringIntoSight(page, range);
}

function createDelay(show: (peek: Peek | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => clearTimeout(timer);
  return {
    stay,
    later(ms: number, peek: Peek | null): void {
      stay();
      timer = setTimeout(() => show(peek), ms);
    },
  };
}

const within = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
const referenceAt = (target: EventTarget | null) =>
  within(target, 'a.footnote-reference') as HTMLAnchorElement | null;
/** The note whose way back was taken. */
const backFrom = (target: EventTarget | null) => within(target, '.footnote > a')?.parentElement ?? null;

/** The number of a footnote after, or before, the one that has the focus; else after what is in sight. */
function nextReference(page: HTMLElement, text: HTMLElement, by: 1 | -1): HTMLAnchorElement | null {
  const all = referencesIn(text).filter((each) => !each.closest('.footnotes'));
  const at = all.indexOf(document.activeElement as HTMLAnchorElement);
  if (at >= 0) return all[at + by] ?? null;
  const { top } = page.getBoundingClientRect();
  const isAbove = (each: HTMLElement) => each.getBoundingClientRect().bottom < top;
  return (by > 0 ? all.find((each) => !isAbove(each)) : all.findLast(isAbove)) ?? null;
}
