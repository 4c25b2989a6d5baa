import { home, press, search, use, write } from '../keys.ts';
import type { Screen } from '../screen.ts';

/** The catalogue and what narrows it. */
export const catalogueScreens: readonly Screen[] = [
  {
    name: 'nothing open',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await page.locator('.list h3').first().waitFor();
    },
  },
  {
    name: 'completions',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, '/');
      await page.keyboard.type('soviet ple');
      await page.locator('#completions').waitFor();
      await press(page, 'ArrowDown');
    },
  },
  {
    name: 'results, with their reasons',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Mao Tse-tung embassy ');
      await page.locator('.list mark').first().waitFor();
    },
  },
  {
    name: 'spellings of a name',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Mao Tse-tung embassy ');
      await use(page, '.interpretation button[popovertarget]');
      await page.locator('.expansion:popover-open').waitFor();
    },
  },
  {
    name: 'a spelling corrected',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'plenun ');
      await page.locator('.correction').first().waitFor();
    },
  },
  {
    name: 'what may be wrong with a query',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, '/');
      await page.keyboard.type('author:Pak "rice');
      await page.locator('.problems li').nth(1).waitFor();
    },
  },
  { name: 'nothing found', room: 'reading', open: ({ page }) => search(page, 'zzzzqqq ') },
  {
    name: 'hits, one after the other',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Puzanov ');
      await press(page, '.', '.');
      await page.locator('.hit-bar').first().waitFor();
    },
  },
  {
    name: 'records selected',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, 'Home', 'Space', 'Shift+ArrowDown');
      await page.locator('.selection-bar button').first().waitFor();
    },
  },
  {
    name: 'facets and timeline',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, 'Escape', 'd');
      await page.locator('.timeline-bar').first().waitFor();
      await press(page, 'f');
      await page.locator('#narrow .facet').first().waitFor();
    },
  },
  {
    name: 'timeline as a table',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, 'd');
      await page.locator('.timeline-bar').first().waitFor();
      await use(page, '.timeline-beside button');
      await page.locator('.timeline-scroll table').waitFor();
    },
  },
  {
    name: 'building a query',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'harvest title:rice -army date:1956..1957');
      await use(page, '.search [aria-keyshortcuts="w"]');
      await page.locator('dialog.builder li').nth(3).waitFor();
    },
  },
  {
    name: 'saving a search',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Puzanov ');
      await press(page, 'm');
      await page.locator('#save-search-name:focus').waitFor();
    },
  },
  {
    name: 'a saved search',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Puzanov ');
      await press(page, 'm');
      await write(page, '#save-search-name', 'Puzanov');
      await press(page, 'Enter');
      await page.locator('.searches .saved-search-run').first().waitFor();
    },
  },
  {
    name: 'the rail folded away',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      if ((await page.locator('.rail-stub').count()) === 0) await press(page, '[');
      await page.locator('.rail-stub').waitFor();
    },
  },
];
