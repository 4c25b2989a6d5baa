import type { Page } from 'playwright-core';
import { fits, resize, sizes, spaceText } from '../a11y/checks/fits.ts';
import { motion } from '../a11y/checks/motion.ts';
import { heard, listen } from '../a11y/checks/spoken.ts';
import { lostStates } from '../a11y/checks/states.ts';
import { stops } from '../a11y/checks/stops.ts';
import { targets } from '../a11y/checks/targets.ts';
import { unnamed } from '../a11y/checks/tree.ts';
import { lostFocus, press } from '../a11y/keys.ts';
import { disorder, poorContrast, violations, violationsWithoutColours } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';

/** Puts an element into the list of collections' place, with these attributes and this look; it goes with `unplant`. */
const plant = (page: Page, tag: string, words: string, attributes: object = {}, look: object = {}) =>
  page.evaluate(
    ([name, text, given, style]) => {
      const element = document.createElement(name);
      element.textContent = text;
      element.dataset.planted = 'true';
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
      for (const [key, value] of Object.entries(style))
        element.style.setProperty(key, String(value), 'important');
      document.querySelector('.rail-body')?.prepend(element);
    },
    [tag, words, attributes, look] as const,
  );
const unplant = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-planted]')) each.remove();
  });

test('every check finds the fault that is planted for it', async ({ open }) => {
  test.setTimeout(180_000);
  const room = await open();
  const { page } = room;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const finds = async (check: () => Promise<readonly string[]>, fault: RegExp, ...planted: Planted) => {
    await plant(page, ...planted);
    expect
      .soft(
        (await check()).filter((each) => fault.test(each)),
        String(fault),
      )
      .not.toEqual([]);
    await unplant(page);
    expect
      .soft(
        (await check()).filter((each) => fault.test(each)),
        `without ${fault}`,
      )
      .toEqual([]);
  };
  type Planted = [tag: string, words: string, attributes?: object, look?: object];

  const image = { role: 'img' };
  await finds(() => violations(page), /^role-img-alt/, 'div', '', image, { height: '9px' });
  await finds(() => violationsWithoutColours(page), /^role-img-alt/, 'div', '', image, { height: '9px' });
  await finds(() => poorContrast(page), /^color-contrast/, 'p', 'Pale words', {}, { color: '#cfc6b4' });
  await plant(page, 'h5', 'Out of order');
  await finds(() => disorder(page), /^heading-order/, 'h2', 'Before it');
  await unplant(page);
  await finds(() => disorder(page), /^landmark-no-duplicate-main/, 'main', 'Another main');
  const named = async () => (await unnamed(page)).unnamed;
  await finds(named, /^button/, 'button', '');
  const small = async () => (await targets(page)).small;
  const tiny = { display: 'block', width: '12px', height: '12px', overflow: 'hidden', padding: '0' };
  await plant(page, 'button', 'One', {}, tiny);
  await finds(small, /12\.0 × 12\.0/, 'button', 'Beside it', {}, tiny);
  await unplant(page);
  await finds(
    () => fits(page),
    /^scrolls sideways/,
    'div',
    'w'.repeat(300),
    {},
    {
      overflow: 'auto',
      'overflow-wrap': 'normal',
    },
  );
  await finds(
    () => fits(page),
    /^cut off/,
    'p',
    'Words '.repeat(99),
    {},
    {
      height: '20px',
      overflow: 'hidden',
    },
  );
  await finds(
    () => fits(page),
    /^not to be reached/,
    'div',
    '',
    {},
    {
      position: 'fixed',
      inset: '0',
      'z-index': '99',
    },
  );
  // A box as high as its line, with lines as far apart as a reader may set them; and one as wide as a large window.
  const oneLine = { height: '1.4em', overflow: 'hidden', 'line-height': '1.4' };
  await plant(page, 'p', 'Two lines of words that need more room than they have here', {}, oneLine);
  await spaceText(page, true);
  expect.soft((await fits(page)).join('\n')).toMatch(/^cut off/m);
  await spaceText(page, false);
  await unplant(page);
  const head = page.locator('.catalogue-head');
  await head.evaluate((element: HTMLElement) => element.style.setProperty('width', '420px'));
  await resize(page, sizes['320 px wide']);
  expect(await page.evaluate(() => innerWidth)).toBe(320);
  expect.soft((await fits(page)).join('\n')).toMatch(/sideways|cut off|not to be reached/);
  await resize(page, null);
  await head.evaluate((element: HTMLElement) => element.style.removeProperty('width'));

  await finds(() => motion(page), /^P\./, 'p', 'Moves', {}, { transition: 'color 1s' });
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  const plain = { 'text-decoration': 'none', border: '0', outline: '0' };
  await finds(() => lostStates(page), /Pressed/, 'button', 'Pressed', { 'aria-pressed': 'true' }, plain);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
  const focus = async () => (await stops(page)).faults;
  await finds(focus, /^not seen: .*Unseen/, 'button', 'Unseen', {}, { outline: 'none' });
  await finds(focus, /^covered.*/, 'div', '', {}, { position: 'fixed', inset: '0', 'z-index': '99' });
});

test('a focus that is lost is noticed, and words that nobody hears are not taken for said', async ({
  open,
}) => {
  const room = await open();
  const { page } = room;
  await plant(page, 'button', 'Goes away');
  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('[data-planted]');
    button?.addEventListener('click', () => button.remove());
    button?.focus();
  });
  await press(page, 'Enter');
  expect(lostFocus(page)).toEqual(['Enter']);

  await plant(page, 'p', '', { role: 'status', id: 'told' });
  await listen(page);
  await plant(page, 'p', 'Silent', {});
  await plant(page, 'p', 'Comes with its words', { role: 'status' });
  await page.evaluate(() => {
    const told = document.querySelector('#told');
    if (told) told.textContent = 'Heard';
  });
  await expect.poll(() => heard(page)).toEqual(['Heard']);
});
