import { home, openRecord, press, use } from '../keys.ts';
import type { Screen } from '../screen.ts';

/** What is said when something is the matter. */
export const errorScreens: readonly Screen[] = [
  {
    name: 'packs that were refused',
    room: 'refused packs',
    open: async ({ page }) => {
      await page.locator('#rail .refused').first().waitFor();
    },
  },
  {
    name: 'another has the library',
    room: 'library locked',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Reading a fond" ');
      await page.locator('.banner').waitFor();
    },
  },
  {
    name: 'a library to be read only',
    room: 'library read-only',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Reading a fond" ');
      await page.locator('.banner').waitFor();
    },
  },
  {
    name: 'the view of a library to be read only',
    room: 'library read-only',
    open: async ({ page }) => {
      await home(page);
      await press(page, 'L');
      await page.locator('dialog[open] .facts').waitFor();
    },
  },
  {
    name: 'a library that cannot be opened',
    room: 'library damaged',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Reading a fond" ');
      await page.locator('.banner').waitFor();
    },
  },
  {
    name: 'what can be done about it',
    room: 'library damaged',
    open: async ({ page }) => {
      await home(page);
      await use(page, '.banner-ways button:last-child');
      await page.locator('dialog[open] .facts').waitFor();
    },
  },
  {
    name: 'a recovery told',
    room: 'library recovered',
    open: async ({ page }) => {
      await page.locator('dialog[open] .library-page').waitFor();
    },
  },
  {
    name: 'the reading part has stopped',
    room: 'host gone',
    open: async ({ page }) => {
      await page.locator('.banner').waitFor();
    },
  },
  {
    name: 'the page by itself',
    room: 'no host',
    open: async ({ page }) => {
      await page.locator('.failure').waitFor();
    },
  },
];
