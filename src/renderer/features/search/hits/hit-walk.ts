import type { Direction } from './step-hit.ts';

/** The page of a record: goes to its next hit, and answers false where it has none left. */
export type PageStep = (direction: Direction) => boolean;

/** The list: opens the record after or before the open one, and answers false at its end. */
export type ListStep = (direction: Direction) => Promise<boolean>;

/**
 * Goes from hit to hit across records. The page and the list say what they can do while they are there; between the
 * two a landing is kept, so that the page that comes next knows at which of its hits to begin.
 */
export interface HitWalk {
  go(direction: Direction): Promise<void>;
  setPage(step: PageStep): () => void;
  setList(step: ListStep): () => void;
  /** The end at which the page that has come is to begin; it is told once. */
  takeLanding(): Direction | null;
  /** Called when there is no record further on. */
  onEnd: (direction: Direction) => void;
}

export function createHitWalk(): HitWalk {
  let page: PageStep | null = null;
  let list: ListStep | null = null;
  let landing: Direction | null = null;
  const walk: HitWalk = {
    async go(direction) {
      // A page is on its way: it is there before another step can mean anything.
      if (landing !== null) return;
      if (page?.(direction) || !list) return;
      landing = direction;
      const step = list;
      let moved = false;
      try {
        moved = await step(direction);
      } finally {
        if (!moved) landing = null;
      }
      if (!moved) walk.onEnd(direction);
    },
    setPage(step) {
      page = step;
      return () => {
        if (page === step) page = null;
      };
    },
    setList(step) {
      list = step;
      return () => {
        if (list === step) list = null;
      };
    },
    takeLanding() {
      const taken = landing;
      landing = null;
      return taken;
    },
    onEnd: () => {},
  };
  return walk;
}
