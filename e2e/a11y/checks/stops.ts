import type { Page } from 'playwright-core';

export interface Stops {
  readonly stops: number;
  readonly faults: readonly string[];
}

/**
 * Goes round the window by Tab. At every stop the focus must be seen (WCAG 2.2, 2.4.7): an outline of 2 px or more, in a colour
 * of its own, of the element or of what frames it; and not be covered (2.4.11): some point of it is on top and in sight.
 */
export async function stops(page: Page, most = 150): Promise<Stops> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('[data-stop]')) delete each.dataset.stop;
  });
  const faults: string[] = [];
  let outside = 0;
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(lookAtFocus);
    outside = at === 'body' ? outside + 1 : 0;
    // A page without a control has no stop: Tab goes round in the browser.
    if (outside === 20) return { stops: count - 19, faults };
    if (at === 'body') continue;
    if (at === 'round') return { stops: count, faults };
    faults.push(...at);
  }
  return { stops: most, faults: [...faults, `Tab comes to no end after ${most} stops.`] };
}

function lookAtFocus(): 'body' | 'round' | string[] {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) {
    // Past the end of the page is the browser; the next Tab begins again.
    return 'body';
  }
  if (element.dataset.stop) return 'round';
  element.dataset.stop = 'seen';
  const name = `${element.tagName.toLowerCase()}.${element.className} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}”`;
  const faults: string[] = [];
  const hasRing = (each: Element | null, pseudo?: string) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each, pseudo);
    const isClear = /, 0\)$|transparent/.test(outlineColor);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.9 && !isClear) return true;
    return boxShadow !== 'none';
  };
  const label = element.closest('label');
  /** What is drawn around a field or a row for it. */
  const frames: Element[] = [];
  for (let each = element.parentElement; each && frames.length < 4; each = each.parentElement)
    if (each.matches(':focus-within')) frames.push(each);
  const controlled = element.getAttribute('aria-activedescendant');
  const isSeen =
    hasRing(element) ||
    hasRing(element, '::after') ||
    hasRing(element, '::before') ||
    frames.some((frame) => hasRing(frame)) ||
    (controlled !== null && hasRing(document.getElementById(controlled)));
  if (!isSeen) faults.push(`not seen: ${name}`);
  const rect = (element.matches('input') && label ? label : element).getBoundingClientRect();
  const [left, right] = [Math.max(rect.left, 0), Math.min(rect.right, innerWidth)];
  const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
  const parts = [0.03, 0.25, 0.5, 0.75, 0.97];
  const isOnTop = parts.some((x) =>
    parts.some((y) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      if (hit === null) return false;
      // What the reader opened and closes with Escape may lie over it (2.4.11, note 3).
      if (hit.closest('[popover]:popover-open')) return true;
      return element.contains(hit) || hit.contains(element) || label?.contains(hit);
    }),
  );
  if (right <= left || bottom <= top || !isOnTop) faults.push(`covered or out of sight: ${name}`);
  return faults;
}
