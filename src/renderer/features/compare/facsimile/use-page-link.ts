import { type RefObject, useEffect, useRef } from 'react';
import { indexOfLabel } from './sheets.ts';

export interface PageLink {
  readonly text: RefObject<HTMLElement | null>;
  readonly labels: readonly string[];
  readonly isLocked: boolean;
  /** Told which page the text has come to. */
  readonly onPage: (at: number) => void;
}

/** Where in the window the eye is: a third below the upper edge. */
const eyeLine = 0.33;
const abovePx = 12;

/**
 * Keeps text and paper together by the pages that begin in the text. Answers a function that brings the text to a page; it does
 * nothing where the text does not say where that begins.
 */
export function usePageLink({ text, labels, isLocked, onPage }: PageLink): (at: number) => void {
  const told = useRef(onPage);
  told.current = onPage;
  /** Where the text was scrolled to from here: its event is no word of the reader's. */
  const followed = useRef(Number.NaN);

  useEffect(() => {
    const page = text.current;
    if (!page || !isLocked || labels.length === 0) return;
    let waits = 0;
    const look = () => {
      const frame = page.getBoundingClientRect();
      const line = frame.top + frame.height * eyeLine;
      const passed = breaksOf(page).findLast((each) => each.getBoundingClientRect().top <= line);
      const at = passed ? indexOfLabel(labels, passed.dataset.label ?? '') : null;
      if (at !== null) told.current(at);
    };
    const scrolled = () => {
      if (Math.abs(followed.current - page.scrollTop) < 2) return;
      followed.current = Number.NaN;
      cancelAnimationFrame(waits);
      waits = requestAnimationFrame(look);
    };
    look();
    page.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(waits);
      page.removeEventListener('scroll', scrolled);
    };
  }, [text, labels, isLocked]);

  return (at) => {
    const page = text.current;
    if (!page || !isLocked) return;
    const begins = breaksOf(page).find((each) => indexOfLabel(labels, each.dataset.label ?? '') === at);
    if (!begins) return;
    page.scrollTop += begins.getBoundingClientRect().top - page.getBoundingClientRect().top - abovePx;
    followed.current = page.scrollTop;
  };
}

const breaksOf = (page: HTMLElement): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('.text .page-break[data-label]'),
];
