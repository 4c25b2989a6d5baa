import type { Page } from 'playwright-core';

/** What was pressed where the focus was lost, by page: no screen may have any. */
const losses = new WeakMap<Page, string[]>();

/** After which keys nothing in the window had the focus. */
export const lostFocus = (page: Page): readonly string[] => losses.get(page) ?? [];

/** Whether something of the window has the focus; what is on its way may take a moment. */
export async function hasFocus(page: Page, withinMs = 1_500): Promise<boolean> {
  return page
    .waitForFunction(
      () =>
        (document.activeElement !== null && document.activeElement !== document.body) ||
        // A page without a control has none to lose.
        !document.querySelector('a[href], button, input, select, textarea, [tabindex="0"]'),
      null,
      {
        timeout: withinMs,
        polling: 30,
      },
    )
    .then(() => true)
    .catch(() => false);
}

/** Presses keys one after the other, and keeps in mind after which of them the focus was lost. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    if (await hasFocus(page)) continue;
    losses.set(page, [...lostFocus(page), key]);
    // Whoever has lost it goes to the list.
    await page.keyboard.press('g');
  }
}

/** Presses Tab until what has the focus is what is wanted: backwards where it stands before. */
export async function goTo(page: Page, selector: string, most = 90): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'attached' });
  const wayTo = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement;
      if (at?.matches(wanted)) return null;
      const target = document.querySelector(wanted);
      const isBefore = at && target && at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? 'Shift+Tab' : 'Tab';
    }, selector);
  const key = await wayTo();
  for (let presses = 0; presses <= most; presses += 1) {
    if (key === null || (await wayTo()) === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key}, pressed ${most} times, never came to ${selector}.`);
}

/** Goes to a control and presses it. */
export async function use(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await goTo(page, selector);
  await press(page, key);
}

/** Writes over what a field holds. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  await goTo(page, selector);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** The key that leads a step nearer to the list of all records with nothing else shown; null there. */
const wayHome = (page: Page) =>
  page.evaluate((): readonly string[] | null => {
    const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;
    const at = document.activeElement as HTMLElement | null;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return ['Escape'];
    if (document.querySelector('.room')?.getAttribute('data-pane') === 'add') return ['Escape'];
    if (
      at?.matches('input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable="true"]')
    )
      return ['Escape'];
    if (document.querySelector('.find-bar')) return ['Control+f', 'Escape'];
    if (document.querySelector('.compare-bar')) return document.querySelector('.sheet-bar') ? ['F'] : ['C'];
    if (document.querySelector('aside.marks')) return ['l'];
    if (document.querySelector('aside.outline')) return ['o'];
    if (document.querySelector('.reading-list')) return ['Y'];
    if (document.querySelector('.notes-page')) return ['N'];
    if (document.querySelector('.bookmarks-page')) return ['K'];
    if (document.querySelector('#narrow')) return ['f'];
    if (document.querySelector('#timeline')) return ['d'];
    if (document.querySelector<HTMLInputElement>('#search')?.value)
      return ['/', 'Control+a', 'Delete', 'Escape', '1'];
    if (at?.id !== 'catalogue-list' || at.matches('.empty-place') || !shown('#catalogue-list'))
      return ['Escape', 'g', '1'];
    return null;
  });

/** Back to the list of all records, from wherever a screen was left, by keys alone. */
export async function home(page: Page): Promise<void> {
  for (let step = 0; step < 25; step += 1) {
    const keys = await wayHome(page);
    if (keys === null) return settled(page);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  throw new Error(`No way home: ${await wayHome(page)}`);
}

/** Waits until the list shows what was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.locator('.list[aria-busy="false"], .empty').first().waitFor();
}

/** Searches and goes to the list. */
export async function search(page: Page, text: string): Promise<void> {
  await home(page);
  await press(page, '/');
  await page.keyboard.insertText(text);
  await settled(page);
  // What is offered while one types has Escape for itself.
  await press(page, 'Enter');
  await settled(page);
}

/** Opens the first record that a search finds, and goes to its page. */
export async function openRecord(page: Page, text: string): Promise<void> {
  await search(page, text);
  await press(page, 'Home', 'Enter');
  await page.locator('#page:focus').waitFor();
  await page.locator('#page .text p, #page .record').first().waitFor();
}
