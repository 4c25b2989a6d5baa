import { type RefObject, useEffect, useRef, useState } from 'react';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { bringIntoSight } from '../../../ui/bring-into-sight.ts';
import { findMatches, firstInSight } from './find-matches.ts';

/** By these names find.css paints what is found, and the one that one is at. */
const foundHighlight = 'found';
const currentHighlight = 'found-current';
/** Over the search's matches and the marks: it is what was asked for last. */
const priority = { found: 2, current: 3 } as const;
const settleMs = 60;
const longestTaken = 200;

export interface Find {
  readonly isOpen: boolean;
  readonly query: string;
  /** Null while it is looked for. */
  readonly count: number | null;
  readonly at: number;
  /** Counts up each time the reader asks for the field. */
  readonly asked: number;
  readonly ask: () => void;
  readonly type: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Puts the field away; the match that one is at is selected, and the focus is on the page. */
  readonly leave: () => void;
}

/** Finds words in the text that is open. */
export function useFind(page: RefObject<HTMLElement | null>, text: HTMLElement | null): Find {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState('');
  const [matches, setMatches] = useState<readonly Range[] | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => {
    const element = page.current;
    if (!isOpen || !element || !text) return;
    const control = new AbortController();
    setMatches(null);
    const timer = setTimeout(async () => {
      const found = await findMatches(element, query, control.signal);
      if (!found || control.signal.aborted) return;
      const first = firstInSight(element, found);
      setMatches(found);
      setAt(first);
      const range = found[first];
      if (range) bringIntoSight(element, range);
    }, settleMs);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [page, text, isOpen, query]);

  useEffect(() => {
    if (!isOpen || !matches) return;
    paint(foundHighlight, matches, priority.found);
    return () => void CSS.highlights.delete(foundHighlight);
  }, [isOpen, matches]);

  const current = matches?.[at];
  useEffect(() => {
    if (!isOpen || !current) return;
    paint(currentHighlight, [current], priority.current);
    return () => void CSS.highlights.delete(currentHighlight);
  }, [isOpen, current]);

  function ask(): void {
    // Of a long text the beginning is there before the rest: whoever asks meanwhile is not to ask again.
    const drawn = text ?? page.current?.querySelector('.text');
    if (!drawn) return;
    const selected = getSelection()?.toString().trim() ?? '';
    const isInText = getSelection()?.containsNode(drawn, true) === true;
    if (isInText && selected !== '' && selected.length <= longestTaken && !selected.includes('\n'))
      setQuery(selected);
    setOpen(true);
    setAsked((times) => times + 1);
  }
  function step(by: 1 | -1): void {
    if (!isOpen) ask();
    if (!isOpen || !matches || matches.length === 0) return;
    const to = (at + by + matches.length) % matches.length;
    setAt(to);
    const range = matches[to];
    if (range && page.current) bringIntoSight(page.current, range);
  }
  function leave(): void {
    setOpen(false);
    page.current?.focus({ preventScroll: true });
    if (!current) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(current);
  }
  const latest = useRef(step);
  latest.current = step;
  useKeyCommand('find', ask);
  useKeyCommand('findNext', () => latest.current(1));
  useKeyCommand('findPrevious', () => latest.current(-1));

  return { isOpen, query, count: matches?.length ?? null, at, asked, ask, type: setQuery, step, leave };
}

function paint(name: string, ranges: readonly Range[], over: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = over;
  CSS.highlights.set(name, highlight);
}
