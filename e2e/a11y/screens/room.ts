import type { Page } from 'playwright-core';
import { goTo, home, press, search, use, write } from '../keys.ts';
import type { Screen } from '../screen.ts';

const dialog = 'dialog[open]';
const path = `${dialog} .path-field input`;

async function openDialog(page: Page, key: string, ready = `${dialog} h2`): Promise<void> {
  await home(page);
  await press(page, key);
  await page.locator(ready).first().waitFor();
}

/** Opens “Cite and export” and goes to one of its pages. */
async function takeAway(page: Page, place: number): Promise<void> {
  await openDialog(page, 'E', `${dialog}.take-away`);
  await use(page, `${dialog} .versions button:nth-of-type(${place})`);
  await page.locator(`${dialog} .versions button:nth-of-type(${place})[aria-pressed="true"]`).waitFor();
}

async function backUp(page: Page): Promise<void> {
  await openDialog(page, 'L', `${dialog} .facts button`);
  if ((await page.locator(`${dialog} .backups`).count()) > 0) return;
  await goTo(page, `${dialog} dd > button.secondary`);
  await press(page, 'Enter');
  await page.locator(`${dialog} .backups`).waitFor();
}

async function toFolder(page: Page, folder: string): Promise<void> {
  await page.locator(path).waitFor();
  await write(page, path, folder);
  await press(page, 'Enter');
  await page.locator(`${dialog} .file`).first().waitFor();
  await page.waitForTimeout(200);
}

/** Dialogs of the room as a whole. */
export const roomScreens: readonly Screen[] = [
  { name: 'the list of keys', room: 'reading', open: ({ page }) => openDialog(page, '?') },
  {
    name: 'names',
    room: 'reading',
    open: ({ page }) => openDialog(page, 'p', 'dialog.names .names-page'),
  },
  {
    name: 'a name with its forms',
    room: 'reading',
    open: async ({ page }) => {
      await openDialog(page, 'p', 'dialog.names input');
      await write(page, 'dialog.names .names-find input', 'Mao Tse-tung');
      await page.locator('#found-names button').first().waitFor();
      await page.waitForTimeout(300);
      await press(page, 'ArrowDown', 'Enter');
      await page.locator('dialog.names .name-forms').waitFor();
    },
  },
  {
    name: 'a name to be merged',
    room: 'reading',
    open: async ({ page }) => {
      await openDialog(page, 'p', 'dialog.names input');
      await write(page, 'dialog.names .names-find input', 'Mao Tse-tung');
      await page.locator('#found-names button').first().waitFor();
      await page.waitForTimeout(300);
      await press(page, 'ArrowDown', 'Enter');
      await page.locator('dialog.names .name-forms').waitFor();
      await use(page, 'dialog.names .name-actions button');
      await page.locator('dialog.names .name-work').waitFor();
    },
  },
  {
    name: 'the library',
    room: 'reading',
    open: async ({ page }) => backUp(page),
  },
  {
    name: 'what taking a backup in would do',
    room: 'reading',
    open: async ({ page }) => {
      await backUp(page);
      await use(page, `${dialog} .backups .link`);
      await page.locator(`${dialog} .library-deeds`).waitFor();
    },
  },
  {
    name: 'a folder for a copy of the library',
    room: 'reading',
    open: async ({ page }) => {
      await openDialog(page, 'L', `${dialog} .facts button`);
      await use(page, `${dialog} .facts > div:last-child .library-ways button`);
      await page.locator(`${dialog} .file, ${dialog} .library-choose`).first().waitFor();
    },
  },
  {
    name: 'the trail, switched on',
    room: 'reading',
    open: async ({ page }) => {
      await openDialog(page, 'T', 'dialog.trail input');
      await goTo(page, 'dialog.trail input[type="radio"]');
      await press(page, 'ArrowDown');
      await page.locator('dialog.trail [data-roving]').first().waitFor();
    },
  },
  {
    name: 'what this program can reach',
    room: 'reading',
    open: async ({ page }) => {
      await openDialog(page, 'O', 'dialog.reach');
      await page.locator('.reach-sum[data-done="true"]').waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'a bibliography',
    room: 'reading',
    open: async ({ page }) => {
      await search(page, 'Puzanov ');
      await press(page, 'B');
      await page.locator(`${dialog} .take-preview li`).first().waitFor();
    },
  },
  { name: 'references to be exported', room: 'reading', open: ({ page }) => takeAway(page, 2) },
  {
    name: 'references exported',
    room: 'reading',
    open: async ({ page, folder }) => {
      await takeAway(page, 2);
      await use(page, `${dialog} footer .primary`);
      await toFolder(page, folder);
      await use(page, `${dialog} footer .primary`);
      await page.locator(`${dialog} .take-outcome section`).waitFor();
    },
  },
  { name: 'notes to be written as documents', room: 'reading', open: ({ page }) => takeAway(page, 3) },
  {
    name: 'a folder to take notes in from',
    room: 'reading',
    open: async ({ page }) => {
      await takeAway(page, 4);
      await page.locator(`${dialog} .library-choose`).waitFor();
    },
  },
  {
    name: 'what taking notes in would do',
    room: 'reading',
    open: async ({ page, folder }) => {
      await takeAway(page, 4);
      await toFolder(page, `${folder}/annotations`);
      await goTo(page, `${dialog} [role="listbox"]`);
      await press(page, 'Home', 'Enter');
      await page.locator(`${dialog} .take-outcome h3, ${dialog} .take-outcome section`).first().waitFor();
    },
  },
];
