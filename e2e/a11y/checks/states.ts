import type { Page } from 'playwright-core';

/**
 * States that forced colours take away: something chosen, pressed or open at that looks like its neighbour, now that grounds and
 * inks are the system's. Ask with `forcedColors: 'active'`.
 */
export function lostStates(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open], [popover]:popover-open') ?? document.body;
    const on = '[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"])';
    const look = (element: Element) => {
      const of = (each: Element, pseudo?: string) => {
        const style = getComputedStyle(each, pseudo);
        return [
          // Colours are the system's by now, whatever the style says.
          style.content,
          style.outlineStyle,
          style.outlineWidth,
          style.borderStyle,
          style.borderWidth,
          style.fontWeight,
          style.textDecorationLine,
        ].join('|');
      };
      return [of(element), of(element, '::before'), of(element, '::after')].join(' ');
    };
    return [...scope.querySelectorAll(on)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const before = look(element);
        const attribute = ['aria-selected', 'aria-pressed', 'aria-current'].find((each) =>
          element.hasAttribute(each),
        );
        if (!attribute) return false;
        const value = element.getAttribute(attribute) ?? '';
        element.setAttribute(attribute, 'false');
        const after = look(element);
        element.setAttribute(attribute, value);
        return before === after;
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`,
      );
  });
}
