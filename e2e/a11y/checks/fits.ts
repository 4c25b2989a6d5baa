import type { CDPSession, Page } from 'playwright-core';

/**
 * What does not fit the window as it is (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12): the page or a pane that scrolls sideways, text that
 * is cut off, and controls that cannot be brought into sight or lie under something else. Tables, preformatted text and the
 * pages of the paper scroll by themselves; what ends in “…” is said whole where it is opened.
 */
export function fits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const free =
      'table, .table, .timeline-scroll, pre, canvas, .sheet, #other-page, .cm-editor, .visually-hidden';
    const scope = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className || element.id} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}”`;
    const all = [document.documentElement, ...scope.querySelectorAll<HTMLElement>('*')].filter(
      (element) => isShown(element) && !element.closest(free),
    );
    const wide = all
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const canScroll =
          overflowX === 'auto' || overflowX === 'scroll' || element === document.documentElement;
        return (
          canScroll && !element.matches('input, textarea') && element.scrollWidth > element.clientWidth + 1
        );
      })
      .map(
        (element) => `scrolls sideways: ${named(element)} ${element.scrollWidth} in ${element.clientWidth}`,
      );
    const cut = all
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        if (element.matches('input, select, textarea') || (element.textContent ?? '').trim() === '')
          return false;
        const isClipped = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (isClipped(overflowX) && element.scrollWidth > element.clientWidth + 2) ||
          (isClipped(overflowY) && element.scrollHeight > element.clientHeight + 4)
        );
      })
      .map((element) => `cut off: ${named(element)}`);
    const controls = [
      ...scope.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter(
      (element) =>
        isShown(element) && !element.closest('.visually-hidden, canvas') && !element.matches(':disabled'),
    );
    const out = controls.filter((element) => {
      const target = element.matches('input[type="checkbox"], input[type="radio"]')
        ? (element.closest('label') ?? element)
        : element;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0) return false;
      const parts = [0.1, 0.5, 0.9];
      return !parts.some((x) =>
        parts.some((y) => {
          const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
          // What is offered while one types, or at a selection, goes as soon as one goes on.
          if (hit?.closest('[role="listbox"]:not([tabindex]), .selection-toolbar')) return true;
          return hit !== null && (target.contains(hit) || hit.contains(target));
        }),
      );
    });
    return [...wide, ...cut, ...out.map((element) => `not to be reached: ${named(element)}`)];
  });
}

/** The narrowest window that must do (1.4.10), and one of 1280 × 800 at 200 %. */
export const sizes = {
  '320 px wide': { width: 320, height: 640, deviceScaleFactor: 1 },
  '200 %': { width: 640, height: 400, deviceScaleFactor: 2 },
} as const;

/** What is set over a session is gone with it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Shows the page in a window of this size; null as it is. */
export async function resize(page: Page, size: (typeof sizes)[keyof typeof sizes] | null): Promise<void> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opened);
  const session = await opened;
  if (size) await session.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
  else await session.send('Emulation.clearDeviceMetricsOverride');
  await page.waitForFunction((width) => width === null || innerWidth === width, size?.width ?? null);
  await page.waitForTimeout(150);
}

/** Lines, letters and words as far apart as readers may set them (1.4.12); the page's policy lets no other style in. */
export function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  return page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = wanted ? [sheet] : [];
  }, isSpaced);
}
