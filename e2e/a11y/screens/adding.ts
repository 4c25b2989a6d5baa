import type { Page } from 'playwright-core';
import { goTo, home, press, use, write } from '../keys.ts';
import type { Screen, Stage } from '../screen.ts';

const files = '.add [role="listbox"]';

/** Opens the view and goes to the folder. */
async function choose({ page, folder }: Stage): Promise<void> {
  await home(page);
  await press(page, 'a');
  await page.locator('#add').waitFor();
  // What was chosen before is still chosen.
  if (await page.locator('#add[data-step="import"]').count()) await use(page, '#add .add-foot .secondary');
  await page.locator(files).waitFor();
  while ((await page.locator('.add .chosen button').count()) > 0) await use(page, '.add .chosen button');
  await write(page, '.add .path-field input', folder);
  await press(page, 'Enter');
  await page.locator('.add .file', { hasText: 'letters.csv' }).waitFor();
  await goTo(page, `${files}, ${files} *`);
}

/** Finds a file by the beginning of its name and looks at it. */
async function lookAt(stage: Stage, name: string, ready: string): Promise<void> {
  await choose(stage);
  await stage.page.keyboard.type(name, { delay: 15 });
  await press(stage.page, 'Enter');
  await stage.page.locator(ready).first().waitFor({ timeout: 60_000 });
}

const toPack = (stage: Stage, name: string) => lookAt(stage, name, '.add .pack');

/** Puts a pack on the shelf unless it is there. */
async function shelve(stage: Stage): Promise<void> {
  const roof = stage.page.locator('#rail [data-collection="roof"]');
  if ((await roof.count()) > 0) return home(stage.page);
  await toPack(stage, 'roof-1');
  await use(stage.page, '.add-foot .primary');
  await roof.waitFor();
}

async function menuOfRoof(page: Page): Promise<void> {
  await use(page, '#rail li:has([data-collection="roof"]) .collection-menu-button');
  await page.locator('.collection-menu:popover-open').waitFor();
}

/** Adding a collection and keeping house among them. */
export const addingScreens: readonly Screen[] = [
  { name: 'files to choose from', room: 'reading', open: choose },
  {
    name: 'a path that leads nowhere',
    room: 'reading',
    open: async (stage) => {
      await choose(stage);
      await write(stage.page, '.add .path-field input', '/no/such/folder');
      await press(stage.page, 'Enter');
      await stage.page.locator('.field-error:not(:empty)').waitFor();
    },
  },
  {
    name: 'what was found in a table',
    room: 'reading',
    open: (stage) => lookAt(stage, 'letters', '.preview-record'),
  },
  {
    name: 'an import’s report',
    room: 'reading',
    open: async (stage) => {
      await lookAt(stage, 'letters', '.preview-record');
      await stage.page.locator('.add-body[data-stale="false"]').waitFor();
      await use(stage.page, '.add-foot .primary');
      await stage.page.locator('.report').waitFor({ timeout: 90_000 });
    },
  },
  { name: 'a signed pack', room: 'reading', open: (stage) => toPack(stage, 'roof-1') },
  {
    name: 'a pack by another hand',
    room: 'reading',
    open: async (stage) => {
      await shelve(stage);
      await toPack(stage, 'roof-3');
      await stage.page.locator('.caution').waitFor();
    },
  },
  {
    name: 'the menu of a collection',
    room: 'reading',
    open: async (stage) => {
      await shelve(stage);
      await menuOfRoof(stage.page);
    },
  },
  {
    name: 'about a collection',
    room: 'reading',
    open: async (stage) => {
      await shelve(stage);
      await menuOfRoof(stage.page);
      await use(stage.page, '.collection-menu:popover-open li:first-child button');
      await stage.page.locator('dialog.information').waitFor();
    },
  },
  {
    name: 'a collection removed, to be undone',
    room: 'reading',
    open: async (stage) => {
      await shelve(stage);
      await menuOfRoof(stage.page);
      await use(stage.page, '.collection-menu:popover-open li:last-child button');
      await stage.page.locator('.shelf-line button').first().waitFor();
    },
  },
  {
    name: 'collections that were removed',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await use(page, '#rail .collections > button:has(.lucide-trash-2)');
      await page.locator('dialog.information').waitFor();
    },
  },
  {
    name: 'a running import',
    room: 'reading',
    open: async (stage) => {
      await lookAt(stage, 'telegrams', '.preview-record');
      await stage.page.locator('.add-body[data-stale="false"]').waitFor({ timeout: 60_000 });
      await use(stage.page, '.add-foot .primary');
      await stage.page.locator('.add progress').waitFor();
    },
  },
];
