import { type RefObject, useEffect } from 'react';
import type { TextLink } from '#contract/compare.ts';
import { placeOf } from '../marks/text-points.ts';
import { createLinkedPage, type LinkedPage } from './linked-page.ts';
import {
  correspondingHeight,
  createLinkFinder,
  type Extent,
  otherSide,
  type Side,
  sides,
} from './linked-places.ts';

export interface LinkedReading {
  readonly left: RefObject<HTMLElement | null>;
  readonly right: RefObject<HTMLElement | null>;
  /** Undefined while it is not known yet. */
  readonly links: readonly TextLink[] | undefined;
  readonly isLocked: boolean;
}

const eyeMark = 'data-eye';

/**
 * Marks in both texts the passage that is read: the one under the pointer or the caret, else the one at the height that goes
 * from the top of the window to its foot as the text is scrolled from end to end. Where `isLocked`, one text follows the other.
 */
export function useLinkedReading({ left, right, links, isLocked }: LinkedReading): void {
  useEffect(() => {
    const [one, other] = [left.current, right.current];
    if (!one || !other || !links) return;
    const pages = {
      left: createLinkedPage(one, 'left', lookAgain),
      right: createLinkedPage(other, 'right', lookAgain),
    };
    const find = createLinkFinder(links);
    const inBoth = links.filter((link) => link.left.length > 0 && link.right.length > 0);
    let seen: readonly Element[] = [];
    let current: TextLink | null = null;
    /** Where a text was scrolled to from here: its event is no word of the reader's. */
    const followed = { left: Number.NaN, right: Number.NaN };

    function look(link: TextLink | null): void {
      current = link;
      const next = link ? sides.flatMap((side) => pages[side].elementsOf(link)) : [];
      for (const element of seen)
        if (!next.includes(element as HTMLElement)) element.removeAttribute(eyeMark);
      for (const element of next) element.setAttribute(eyeMark, '');
      seen = next;
    }
    /** The links may be known before both texts are drawn. */
    function lookAgain(): void {
      if (current) look(current);
      else lookByHeight('left');
    }
    function lookAt(side: Side, node: Node | null): void {
      const place = placeOf(node)?.dataset.place;
      const link = place === undefined ? null : find(side, place);
      if (link) look(link);
    }
    function lookByHeight(side: Side): void {
      const own = links?.filter((link) => link[side].length > 0) ?? [];
      look(own[pages[side].indexAt(own, pages[side].eyeHeight())] ?? own.at(-1) ?? null);
    }
    function follow(side: Side): void {
      const [from, to] = [pages[side], pages[otherSide(side)]];
      const y = from.eyeHeight();
      const at = from.indexAt(inBoth, y);
      const extents = inBoth.slice(Math.max(0, at - 1), at + 2).flatMap((link): [Extent, Extent][] => {
        const [here, there] = [from.extentOf(link), to.extentOf(link)];
        return here && there ? [[here, there]] : [];
      });
      const ends = [from.page.scrollHeight, to.page.scrollHeight] as const;
      to.bringToEye(correspondingHeight(y, extents, ends));
      followed[otherSide(side)] = to.page.scrollTop;
    }
    let waits = 0;
    function scrolled(side: Side, { page }: LinkedPage): void {
      if (Math.abs(followed[side] - page.scrollTop) < 2) return;
      followed[side] = Number.NaN;
      cancelAnimationFrame(waits);
      waits = requestAnimationFrame(() => {
        if (isLocked) follow(side);
        lookByHeight(side);
      });
    }

    const ending = new AbortController();
    const options = { signal: ending.signal, passive: true };
    for (const side of sides) {
      const { page } = pages[side];
      page.addEventListener('scroll', () => scrolled(side, pages[side]), options);
      page.addEventListener('pointermove', ({ target }) => lookAt(side, target as Node), options);
    }
    const selected = () => {
      const node = getSelection()?.focusNode ?? null;
      for (const side of sides) if (pages[side].page.contains(node)) lookAt(side, node);
    };
    document.addEventListener('selectionchange', selected, options);
    if (isLocked) follow('left');
    lookByHeight('left');
    // The pointer may have lain there before the two were linked.
    for (const side of sides) lookAt(side, [...pages[side].page.querySelectorAll(':hover')].at(-1) ?? null);
    return () => {
      cancelAnimationFrame(waits);
      ending.abort();
      for (const side of sides) pages[side].close();
      look(null);
    };
  }, [left, right, links, isLocked]);
}
