import type { Page } from 'playwright-core';
import { RoomPage } from '../../e2e/pages/room-page.ts';
import type { ReadText } from './texts.ts';

/** What the page measured of one opening, in milliseconds from the click. */
export interface Opening {
  /** Until the beginning of the text stands on the screen and the page has drawn it. */
  readonly readable: number;
  /** Until all of its paragraphs are there. */
  readonly whole: number;
}

/** Looks a record up and waits until its row is there. */
export async function lookUp(page: Page, text: ReadText): Promise<void> {
  await new RoomPage(page).search(`id:"${text.id}"`);
  await page.locator('[role="option"]').nth(1).waitFor({ state: 'detached' });
}

/** Opens the only row of the list and measures in the page itself, so that no way from there to here is counted. */
export async function openText(page: Page, lastBlock: string): Promise<Opening> {
  await page.evaluate((last) => {
    const old = document.querySelector('#page .text');
    addEventListener(
      'pointerdown',
      () => {
        const started = performance.now();
        const times: { readable?: number; whole?: number } = {};
        const look = () => {
          const text = document.querySelector('#page .text');
          if (text && text !== old) {
            // Drawn when the frame after this one begins.
            times.readable ??= performance.now() - started;
            if (text.querySelector(`[data-place="${last}"]`)) {
              times.whole = performance.now() - started;
              Object.assign(globalThis, { opening: times });
              return;
            }
          }
          requestAnimationFrame(() => setTimeout(look));
        };
        look();
      },
      { capture: true, once: true },
    );
    Object.assign(globalThis, { opening: undefined });
  }, lastBlock);
  await page.locator('[role="option"] h3').first().click();
  const opening = await page.waitForFunction(() => (globalThis as { opening?: Opening }).opening);
  return (await opening.jsonValue()) as Opening;
}
