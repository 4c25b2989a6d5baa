import { goTo, home, openRecord, press, use } from '../keys.ts';
import type { Screen, Stage } from '../screen.ts';

async function bookmarked({ page }: Stage): Promise<void> {
  for (const query of ['harbours molybdenum ', 'bridge coal ']) {
    await openRecord(page, query);
    const kept = page.locator('.actions [aria-keyshortcuts="b"]');
    if ((await kept.getAttribute('aria-pressed')) !== 'true') await press(page, 'b');
    await page.locator('.actions [aria-keyshortcuts="b"][aria-pressed="true"]').waitFor();
  }
}

async function inList({ page }: Stage): Promise<void> {
  await openRecord(page, 'harbours molybdenum ');
  await press(page, 'y');
  await page.locator('#add-to-list:popover-open').waitFor();
}

async function readingList(stage: Stage): Promise<void> {
  const { page } = stage;
  await inList(stage);
  await goTo(page, '#add-to-new-list');
  await page.keyboard.insertText('First things');
  await press(page, 'Enter');
  await page.locator('#rail [data-list]').first().waitFor();
  await press(page, 'Escape');
  await press(page, 'Y');
  await page.locator('.reading-list-entries [data-roving]').first().waitFor();
}

/** What the reader kept: notes, bookmarks, lists. */
export const listScreens: readonly Screen[] = [
  {
    name: 'the reading shelf',
    room: 'reading',
    open: async (stage) => {
      await bookmarked(stage);
      await home(stage.page);
      await press(stage.page, 'K');
      await stage.page.locator('.bookmarks-page [role="option"]').first().waitFor();
    },
  },
  {
    name: 'a bookmark taken away, to be undone',
    room: 'reading',
    open: async (stage) => {
      await bookmarked(stage);
      await home(stage.page);
      await press(stage.page, 'K');
      await stage.page.locator('.bookmarks-page [role="option"]').first().waitFor();
      await press(stage.page, 'ArrowDown', 'Delete');
      await stage.page.locator('.shelf-said').filter({ hasText: /\S/ }).waitFor();
    },
  },
  {
    name: 'notes and marks',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Welcome" ');
      await press(page, 'n');
      await page.locator('.cm-editor.cm-focused').waitFor();
      await page.keyboard.insertText('A whole note. ');
      await page.locator('[data-note-state="saved"]').waitFor();
      await home(page);
      await press(page, 'N');
      await page.locator('.notes-page [role="option"]').first().waitFor();
    },
  },
  {
    name: 'notes that were removed',
    room: 'reading',
    open: async ({ page }) => {
      await home(page);
      await press(page, 'N');
      await page.locator('.notes-page .catalogue-head').waitFor();
      await use(page, '.notes-page button:has(.lucide-trash-2)');
      await page.locator('dialog.bin').waitFor();
    },
  },
  {
    name: 'choosing a reading list',
    room: 'reading',
    open: inList,
  },
  { name: 'a reading list', room: 'reading', open: readingList },
  {
    name: 'a heading written in a reading list',
    room: 'reading',
    open: async (stage) => {
      await readingList(stage);
      await use(stage.page, '.reading-list [role="toolbar"] button');
      await stage.page.locator('.reading-list-entries input:focus').waitFor();
      await stage.page.keyboard.insertText('The year 1956');
    },
  },
  {
    name: 'the menu of a list’s entry',
    room: 'reading',
    open: async (stage) => {
      await readingList(stage);
      await use(stage.page, '.reading-list-entries .collection-menu-button');
      await stage.page.locator('.collection-menu:popover-open').waitFor();
    },
  },
  {
    name: 'an entry taken out of a list',
    room: 'reading',
    open: async (stage) => {
      await readingList(stage);
      await goTo(stage.page, '.reading-list-entries [data-roving]');
      await press(stage.page, 'Delete');
      await stage.page.locator('.lists-said button').first().waitFor();
    },
  },
];
