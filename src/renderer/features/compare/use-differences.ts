import { type RefObject, useEffect, useState } from 'react';
import type { Comparison, TextDifference, TextSpan } from '#contract/compare.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { bringIntoSight } from '../../ui/bring-into-sight.ts';
import { paintHighlight } from '../../ui/paint-highlight.ts';
import { rangesInPlace } from '../reader/find-ranges.ts';
import { countSentence, differenceSentence } from './difference-words.ts';
import { otherSide, type Side, sides } from './linked-places.ts';

export interface Differences {
  readonly isShown: boolean;
  /** Which one is looked at, and what it is; else how many there are. */
  readonly sentence: string;
  readonly count: number;
  readonly go: (direction: 1 | -1) => void;
}

export interface ComparedPages {
  readonly left: RefObject<HTMLElement | null>;
  readonly right: RefObject<HTMLElement | null>;
  /** Undefined while it is not known, or not to be shown. */
  readonly comparison: Comparison | undefined;
  readonly isLocked: boolean;
  /** Whose words are struck out. */
  readonly earlier: Side;
}

type Drawn = Readonly<Record<Side, readonly Range[]>>;
const none: readonly TextDifference[] = [];

/** By these names compare.css paints what differs: struck out in the one text, underlined in the other. */
const names = { earlier: 'difference-out', later: 'difference-in', current: 'difference-current' } as const;

/** Paints what two texts differ in, and goes from one difference to the next. */
export function useDifferences({ left, right, comparison, isLocked, earlier }: ComparedPages): Differences {
  const [at, setAt] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  const differences = comparison?.differences ?? none;
  const isShown = comparison !== undefined && comparison.differences !== null;

  useEffect(() => {
    setAt(null);
    const pages = { left: left.current, right: right.current };
    if (differences.length === 0 || !pages.left || !pages.right) {
      setDrawn([]);
      return;
    }
    const owner = {};
    const paint = () => {
      const rangesIn = { left: finderIn(pages.left), right: finderIn(pages.right) };
      const all = differences.map(
        (each): Drawn => ({ left: rangesIn.left(each.left), right: rangesIn.right(each.right) }),
      );
      setDrawn(all);
      for (const side of sides) {
        const name = side === earlier ? names.earlier : names.later;
        paintHighlight(
          name,
          owner,
          all.flatMap((each) => each[side]),
        );
      }
    };
    paint();
    // The texts may come after what they differ in.
    const watcher = new MutationObserver(paint);
    for (const side of sides) watcher.observe(pages[side] as HTMLElement, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      paintHighlight(names.earlier, owner, []);
      paintHighlight(names.later, owner, []);
    };
  }, [left, right, differences, earlier]);

  useEffect(() => {
    const ranges = at === null ? [] : sides.flatMap((side) => drawn[at]?.[side] ?? []);
    const owner = {};
    paintHighlight(names.current, owner, ranges, 1);
    return () => paintHighlight(names.current, owner, []);
  }, [drawn, at]);

  function go(direction: 1 | -1): void {
    const count = drawn.length;
    if (count === 0) return;
    const to = at === null ? (direction === 1 ? 0 : count - 1) : (at + direction + count) % count;
    setAt(to);
    const pages = { left: left.current, right: right.current };
    const first: Side = drawn[to]?.left.length ? 'left' : 'right';
    // Where they scroll together, the other follows by itself.
    for (const side of isLocked ? [first] : [first, otherSide(first)]) {
      const [page, range] = [pages[side], drawn[to]?.[side][0]];
      if (page && range) bringIntoSight(page, range);
    }
  }
  useKeyCommand('nextDifference', () => go(1), isShown);
  useKeyCommand('previousDifference', () => go(-1), isShown);

  const current = at === null ? undefined : drawn[at];
  const words = (side: Side) => (current?.[side] ?? []).map(String).join(' ');
  return {
    isShown,
    count: differences.length,
    sentence:
      current && at !== null
        ? differenceSentence(at, differences.length, words('left'), words('right'))
        : countSentence(differences.length, comparison?.coarse ?? 0),
    go,
  };
}

/** Finds ranges in a page whose places are looked up once. */
function finderIn(page: HTMLElement | null): (spans: readonly TextSpan[]) => readonly Range[] {
  const places = new Map(
    Array.from(page?.querySelectorAll<HTMLElement>('.text [data-place]') ?? [], (each) => [
      each.dataset.place,
      each,
    ]),
  );
  return (spans) =>
    spans.flatMap(({ place, start, end }) => {
      const element = places.get(place);
      return element ? rangesInPlace(element, [[start, end]]) : [];
    });
}
