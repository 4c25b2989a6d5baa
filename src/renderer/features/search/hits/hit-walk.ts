import type { Direction } from './step-hit.ts';

/** The page of a record: goes to its next hit, and answers false where it has none left. */
export type PageStep = (direction: Direction) => boolean;

/**
 * The versions of a record: shows the one with hits after or before the one that is shown. The list: opens the record after
 * or before the open one. Both answer false at their end.
 */
export type FarStep = (direction: Direction) => Promise<boolean>;

/**
 * Goes from hit to hit across versions and records. The page, its versions and the list say what they can do while they are
 * there; between two pages a landing is kept, so that the one that comes next knows at which of its hits to begin.
 */
export interface HitWalk {
  go(direction: Direction): Promise<void>;
  setPage(step: PageStep): () => void;
  setVersions(step: FarStep): () => void;
  setList(step: FarStep): () => void;
  /** The end at which a page that is on its way is to begin. */
  landing(): Direction | null;
  /** The end at which the page that has come is to begin; it is told once. */
  takeLanding(): Direction | null;
  /** Called when there is no record further on. */
  onEnd: (direction: Direction) => void;
}

export function createHitWalk(): HitWalk {
  let page: PageStep | null = null;
  let versions: FarStep | null = null;
  let list: FarStep | null = null;
  let landing: Direction | null = null;
  const walk: HitWalk = {
    async go(direction) {
      // A page is on its way: it is there before another step can mean anything.
      if (landing !== null) return;
      if (page?.(direction)) return;
      landing = direction;
      const further = list;
      let moved = false;
      try {
        moved = (await versions?.(direction)) || ((await further?.(direction)) ?? false);
      } finally {
        if (!moved) landing = null;
      }
      if (!moved && further) walk.onEnd(direction);
    },
    setPage(step) {
      page = step;
      return () => {
        if (page === step) page = null;
      };
    },
    setVersions(step) {
      versions = step;
      return () => {
        if (versions === step) versions = null;
      };
    },
    setList(step) {
      list = step;
      return () => {
        if (list === step) list = null;
      };
    },
    landing: () => landing,
    takeLanding() {
      const taken = landing;
      landing = null;
      return taken;
    },
    onEnd: () => {},
  };
  return walk;
}
