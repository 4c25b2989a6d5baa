import type { Page } from 'playwright-core';
import { goTo, openRecord, press, use } from '../keys.ts';
import type { Screen } from '../screen.ts';

const report = 'harbours molybdenum ';

/** The rail as it is at first: another screen may have folded it. */
async function unfold(page: Page): Promise<void> {
  if ((await page.locator('.rail-stub').count()) > 0) await press(page, '[');
}

async function openReport(page: Page): Promise<void> {
  await openRecord(page, report);
  await unfold(page);
  await page.locator('.text p').first().waitFor();
}

/** Marks two words where the caret is put, and writes a note on them. */
async function markWords(page: Page): Promise<void> {
  await press(page, 'i', 'Control+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await page.locator('.selection-toolbar').waitFor();
}

/** A record, its text and everything beside it. */
export const recordScreens: readonly Screen[] = [
  { name: 'a record with its text', room: 'reading', open: ({ page }) => openReport(page) },
  {
    name: 'a document with tables',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Names across romanisations" ');
      await page.locator('.text table').first().waitFor();
    },
  },
  {
    name: 'a footnote at its number',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await press(page, 'Home', 'r');
      await page.locator('.footnote-peek').waitFor();
    },
  },
  {
    name: 'the outline, and words found in the text',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await press(page, 'o');
      await page.locator('aside.outline').waitFor();
      await press(page, 'Escape', 'Control+f');
      await page.keyboard.type('diary of the');
      await page.locator('.find-bar').waitFor();
    },
  },
  {
    name: 'how the page is set',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await press(page, 'P');
      await page.locator('#page-settings:popover-open').waitFor();
    },
  },
  {
    name: 'a passage selected',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await markWords(page);
    },
  },
  {
    name: 'marks, one of them open with its note',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await markWords(page);
      await press(page, 'n');
      await page.locator('.mark-row[data-open="true"] .cm-content:focus').waitFor();
      await page.keyboard.insertText('Which commission?');
      await page.locator('[data-mark-note="saved"]').waitFor();
    },
  },
  {
    name: 'a mark removed, to be brought back',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await markWords(page);
      await press(page, 'h', 'Escape', 'l');
      await page.locator('.mark-row').first().waitFor();
      await goTo(page, '.mark-row [data-roving]');
      await press(page, 'Delete');
      await page.locator('.mark-bar button').first().waitFor();
    },
  },
  {
    name: 'a note',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Reading a fond" ');
      await press(page, 'n');
      await page.locator('.cm-editor.cm-focused').waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(' Coal came from **Anju**.');
      await page.locator('[data-note-state="saved"]').waitFor();
    },
  },
  {
    name: 'the history of a note',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Reading a fond" ');
      await press(page, 'n');
      await page.locator('.cm-editor.cm-focused').waitFor();
      for (const words of [' Rice as well.', ' And salt.']) {
        await page.keyboard.press('Control+End');
        await page.keyboard.insertText(words);
        await page.locator('[data-note-state="unsaved"], [data-note-state="saving"]').waitFor();
        await page.locator('[data-note-state="saved"]').waitFor();
      }
      await press(page, 'Escape', 'H');
      await page.locator('dialog.history li').first().waitFor();
    },
  },
  {
    name: 'a note to be read, with a link',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'title:"Dates in archives" ');
      await press(page, 'n');
      await page.locator('.cm-editor.cm-focused').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Compare [[fond opis');
      await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
      await page.waitForTimeout(200);
      await press(page, 'Enter');
      await page.locator('[data-note-state="saved"]').waitFor();
      await press(page, 'Control+Enter');
      await page.locator('.note-reading button').first().waitFor();
    },
  },
  {
    name: 'side by side, with differences',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'bridge coal ');
      await press(page, 'C');
      await page.locator('#other-page .text').waitFor();
      await press(page, 'D');
    },
  },
  {
    name: 'the pages of the paper',
    room: 'reading',
    open: async ({ page }) => {
      await openRecord(page, 'tungsten ');
      await page.locator('.text p').first().waitFor();
      await press(page, 'F');
      await page.locator('#other-page canvas[data-drawn="true"]').first().waitFor();
    },
  },
  {
    name: 'the citation',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await press(page, 'z');
      await page.locator('.style-chooser input:focus').waitFor();
      await press(page, 'ArrowDown');
      await page.locator('.style-list [role="option"]').first().waitFor();
    },
  },
  {
    name: 'a citation style to be added',
    room: 'reading',
    open: async ({ page }) => {
      await openReport(page);
      await press(page, 'z');
      await page.locator('.style-chooser input:focus').waitFor();
      await use(page, '.citation .style-ways .link');
      await page.locator('dialog[open] .path-field').waitFor();
    },
  },
];
