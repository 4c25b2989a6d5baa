import type { TextLink } from '#contract/compare.ts';
import type { Extent, Side } from './linked-places.ts';

/** A drawn text and where its linked passages stand in it. */
export interface LinkedPage {
  readonly page: HTMLElement;
  /** Height of the line that is read, in pixels from the text's top: it goes from the window's head to its foot. */
  readonly eyeHeight: () => number;
  /** Scrolls so that a height is where the eye is. */
  readonly bringToEye: (height: number) => void;
  readonly elementsOf: (link: TextLink) => readonly HTMLElement[];
  /** Null for a link that this text has nothing of, or that is not drawn yet. */
  readonly extentOf: (link: TextLink) => Extent | null;
  /** The first of some links, all drawn here, that ends at a height or below; their number where there is none. */
  readonly indexAt: (links: readonly TextLink[], height: number) => number;
  readonly close: () => void;
}

/** Looks after one of two texts. Its elements are found once, and again when the text is drawn anew, which is told. */
export function createLinkedPage(page: HTMLElement, side: Side, onDrawn: () => void): LinkedPage {
  let elements: Map<string, HTMLElement> | null = null;
  const watcher = new MutationObserver(() => {
    elements = null;
    onDrawn();
  });
  watcher.observe(page, { childList: true, subtree: true });

  const byPlace = () => {
    elements ??= new Map(
      Array.from(page.querySelectorAll<HTMLElement>('.text [data-place]'), (each) => [
        each.dataset.place ?? '',
        each,
      ]),
    );
    return elements;
  };
  const elementsOf = (link: TextLink) => link[side].flatMap((key) => byPlace().get(key) ?? []);
  const share = () =>
    page.scrollHeight <= page.clientHeight ? 0 : page.scrollTop / (page.scrollHeight - page.clientHeight);

  function extentOf(link: TextLink): Extent | null {
    const boxes = elementsOf(link).map((element) => element.getBoundingClientRect());
    if (boxes.length === 0) return null;
    const origin = page.getBoundingClientRect().top - page.scrollTop;
    return {
      top: Math.min(...boxes.map(({ top }) => top)) - origin,
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)) - origin,
    };
  }

  return {
    page,
    elementsOf,
    extentOf,
    eyeHeight: () => page.scrollTop + share() * page.clientHeight,
    bringToEye(height) {
      // The eye's place in the window follows from how far it is scrolled: scrollTop + share × window = height.
      const most = page.scrollHeight - page.clientHeight;
      page.scrollTop = most <= 0 ? 0 : (height * most) / page.scrollHeight;
    },
    indexAt(links, height) {
      let [low, high] = [0, links.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const link = links[middle];
        if ((link ? (extentOf(link)?.bottom ?? 0) : 0) < height) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    close: () => watcher.disconnect(),
  };
}
