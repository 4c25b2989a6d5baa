import type { Page } from 'playwright-core';

/**
 * Listens as a screen reader does: to what changes in live regions that were there before, and to alerts that come. A status
 * that comes with its words is heard by few, and so by none here.
 */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const room = globalThis as unknown as { heard?: string[]; listening?: MutationObserver };
    room.heard = [];
    room.listening?.disconnect();
    const live =
      '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]';
    const known = new Set(document.querySelectorAll(live));
    const say = (region: Element) => {
      if (!region.checkVisibility() || region.closest('[aria-hidden="true"], [inert]')) return;
      const modal = [...document.querySelectorAll('dialog[open]:modal')].at(-1);
      // What lies behind a modal dialog is out of reach for those who hear.
      if (modal && !modal.contains(region)) return;
      const words = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      if (words !== '' && room.heard?.at(-1) !== words) room.heard?.push(words);
    };
    room.listening = new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (region && known.has(region)) changed.add(region);
      }
      for (const region of document.querySelectorAll(live)) {
        if (known.has(region)) continue;
        known.add(region);
        if (region.matches('[role="alert"]')) changed.add(region);
      }
      for (const region of changed) say(region);
    });
    room.listening.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What was said since one listens. */
export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard?: string[] }).heard ?? []);
