import { type RefObject, useEffect } from 'react';
import { noteOf, referencesIn } from './footnote-elements.ts';
import { furthestDrift, marginFor, stackNotes } from './stack-notes.ts';

/** In letters of the window: a note narrower than the least is a column of single words. */
const rem = { edge: 1.5, gap: 2, least: 14, most: 19, between: 0.5, drift: 55 } as const;

/**
 * Puts the footnotes into the margin, each beside its number, where the page is wide enough. They stay the same elements at the
 * same place of the document, so that marks, matches and screen readers meet them as ever.
 */
export function useMarginNotes(page: RefObject<HTMLElement | null>, text: HTMLElement | null): void {
  useEffect(() => {
    const element = page.current;
    if (!element || !text?.querySelector('.footnote')) return;
    const lay = () => layNotes(element, text);
    const watcher = new ResizeObserver(lay);
    watcher.observe(element);
    watcher.observe(text);
    return () => {
      watcher.disconnect();
      toEnd(element);
    };
  }, [page, text]);
}

function toEnd(page: HTMLElement): void {
  delete page.dataset.notes;
  page.style.removeProperty('--text-start');
  page.style.removeProperty('--note-width');
}

function layNotes(page: HTMLElement, text: HTMLElement): void {
  if (!text.isConnected) return;
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // As wide as it may be, not as it is: at its present place there may be less room.
  const measure = Number.parseFloat(getComputedStyle(text).maxInlineSize);
  const margin = marginFor(page.clientWidth - 2 * rem.edge * letter, measure, {
    gap: rem.gap * letter,
    least: rem.least * letter,
    most: rem.most * letter,
  });
  const pairs = margin ? pairsIn(text) : [];
  if (!margin || pairs.length === 0) {
    toEnd(page);
    return;
  }
  page.dataset.notes = 'margin';
  page.style.setProperty('--text-start', `${margin.start}px`);
  page.style.setProperty('--note-width', `${margin.width}px`);
  for (const { note } of pairs) note.dataset.beside = 'true';
  const { top } = text.getBoundingClientRect();
  const notes = pairs.map(({ reference, note }) => ({
    wanted: reference.getBoundingClientRect().top - top,
    height: note.offsetHeight,
  }));
  const tops = stackNotes(notes, rem.between * letter);
  // Notes that are longer than their text are read better at its end.
  if (furthestDrift(notes, tops) > rem.drift * letter) toEnd(page);
  for (const [at, { note }] of pairs.entries()) note.style.setProperty('--note-top', `${tops[at]}px`);
}

interface Pair {
  readonly reference: HTMLElement;
  readonly note: HTMLElement;
}

/** Notes with the first of their references. A note of a note, and one without a reference, stays at the end. */
function pairsIn(text: HTMLElement): readonly Pair[] {
  const pairs = new Map<HTMLElement, Pair>();
  for (const reference of referencesIn(text)) {
    const note = noteOf(reference);
    if (note && !pairs.has(note) && !reference.closest('.footnotes')) pairs.set(note, { reference, note });
  }
  return [...pairs.values()];
}
