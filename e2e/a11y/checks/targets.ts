import type { Page } from 'playwright-core';

export interface Targets {
  readonly measured: number;
  /** Those that are too small and too near to another. */
  readonly small: readonly string[];
}

/**
 * Targets of the pointer under 24 × 24 px that are none of the exceptions of WCAG 2.2, 2.5.8: inline in a sentence, or with
 * room around them: a circle of 24 px on their middle that meets no other target, nor another small one's circle.
 */
export function targets(page: Page): Promise<Targets> {
  return page.evaluate(() => {
    const least = 24;
    const wanted =
      'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="slider"], [role="separator"][tabindex], [contenteditable="true"]';
    const scope = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
    const shown = [...scope.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled'))
        return false;
      if (element.closest('.visually-hidden')) return false;
      // What lies under what is offered is no target until that has gone.
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return (
        top === null || element.contains(top) || top.contains(element) || !top.closest('[role="listbox"]')
      );
    });
    /** A box in its label is pressed wherever the label is. */
    const pressed = (element: HTMLElement) =>
      element.matches('input[type="checkbox"], input[type="radio"]')
        ? (element.closest('label') ?? element)
        : element;
    /** Where a press reaches it: what hangs on it as `::after` may be larger than itself. */
    const reach = (element: HTMLElement) => {
      const rect = element.getBoundingClientRect();
      if (rect.width >= least && rect.height >= least) return rect;
      const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
      const isHit = (atX: number, atY: number) => element.contains(document.elementFromPoint(atX, atY));
      const far = (dx: number, dy: number) => {
        let step = 0;
        while (step < 32 && isHit(x + dx * (step + 1), y + dy * (step + 1))) step += 1;
        return step;
      };
      if (!isHit(x, y)) return rect;
      const [left, right, top, bottom] = [far(-1, 0), far(1, 0), far(0, -1), far(0, 1)];
      const width = Math.max(rect.width, left + right + 1);
      const height = Math.max(rect.height, top + bottom + 1);
      return new DOMRect(Math.min(rect.x, x - left), Math.min(rect.y, y - top), width, height);
    };
    const boxes = [...new Set(shown.map(pressed))].flatMap((element) => {
      const rect = reach(element);
      return rect.width > 0 && rect.height > 0 ? [{ element, rect }] : [];
    });
    const isInline = (element: HTMLElement) =>
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent?.trim() ?? '').length > 1,
      );
    const isSmall = ({ width, height }: DOMRect) => width < least - 0.5 || height < least - 0.5;
    const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
    const away = (at: { x: number; y: number }, { left, right, top, bottom }: DOMRect) =>
      Math.hypot(Math.max(left - at.x, 0, at.x - right), Math.max(top - at.y, 0, at.y - bottom));
    const small = boxes.filter(({ element, rect }) => isSmall(rect) && !isInline(element));
    const named = ({ element, rect }: (typeof boxes)[number], other: (typeof boxes)[number]) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}” ${rect.width.toFixed(1)} × ${rect.height.toFixed(1)}, beside ${other.element.tagName.toLowerCase()}.${other.element.className}`;
    return {
      measured: boxes.length,
      small: small.flatMap((box) => {
        const at = middle(box.rect);
        const near = boxes.find((other) => {
          if (other === box || other.element.contains(box.element) || box.element.contains(other.element))
            return false;
          if (isSmall(other.rect) && !isInline(other.element)) {
            const there = middle(other.rect);
            if (Math.hypot(at.x - there.x, at.y - there.y) < least - 0.5) return true;
          }
          return away(at, other.rect) < least / 2 - 0.5;
        });
        return near ? [named(box, near)] : [];
      }),
    };
  });
}
