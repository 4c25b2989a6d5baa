import type { Page } from 'playwright-core';
import { heard, listen } from '../a11y/checks/spoken.ts';
import { goTo, home, openRecord, press, search, use, write } from '../a11y/keys.ts';
import { openRoom } from '../a11y/rooms.ts';
import { expect, test } from '../fixtures/room-test.ts';

/** Does something and waits until it is said. */
async function says(page: Page, words: RegExp, deed: () => Promise<void>): Promise<void> {
  await listen(page);
  await deed();
  await expect
    .poll(async () => (await heard(page)).join('\n'), { message: 'what was said', timeout: 20_000 })
    .toMatch(words);
}

test('what happened is said: counts, saved, marked, removed, undone, copied, imported, refused', async ({
  shell,
  data,
}) => {
  test.setTimeout(240_000);
  const room = await openRoom(shell, 'reading', data);
  const { page, folder } = room;
  await says(page, /^\d+ of \d+ records/m, () => search(page, 'Puzanov '));
  await says(page, /“plenun”/, () => search(page, 'plenun '));
  await openRecord(page, 'harbours molybdenum ');
  await says(page, /ookmark/, () => press(page, 'b'));
  await says(page, /opied/, () => press(page, 'c'));
  await says(page, /marked as evidence/, async () => {
    await press(page, 'i', 'Control+ArrowRight', 'Control+Shift+ArrowRight');
    await page.locator('.selection-toolbar').waitFor();
    await press(page, 'h');
  });
  await press(page, 'Escape', 'l');
  await goTo(page, '.mark-row [data-roving]');
  await says(page, /removed/, () => press(page, 'Delete'));
  await says(page, /ndone/, () => press(page, 'Control+z'));
  await home(page);
  await openRecord(page, 'title:"Reading a fond" ');
  await says(page, /^Saved/m, async () => {
    await press(page, 'n');
    await page.locator('.cm-editor.cm-focused').waitFor();
    await page.keyboard.insertText('A word.');
  });
  await home(page);
  await press(page, 'K');
  await page.locator('.bookmarks-page [role="option"]').first().waitFor();
  // Nothing is taken away before it is seen to be the one.
  await press(page, 'ArrowDown');
  await page.locator('.bookmarks-page [role="option"][aria-selected="true"]').waitFor();
  await says(page, /taken away/, () => press(page, 'Delete'));
  await says(page, /ndone/, () => press(page, 'Control+z'));
  await home(page);
  await press(page, 'L');
  await page.locator('dialog[open] .facts button').first().waitFor();
  await says(page, /^Backed up/m, () => use(page, 'dialog[open] dd > button.secondary'));
  await home(page);
  await press(page, 'a');
  await page.locator('.add [role="listbox"]').waitFor();
  await says(page, /There is no|not there|no such/i, async () => {
    await write(page, '.add .path-field input', '/no/such/folder');
    await press(page, 'Enter');
  });
  await write(page, '.add .path-field input', folder);
  await press(page, 'Enter');
  await page.locator('.add .file', { hasText: 'letters.csv' }).waitFor();
  await goTo(page, '.add [role="listbox"]');
  await page.keyboard.type('letters', { delay: 15 });
  await press(page, 'Enter');
  await page.locator('.preview-record').first().waitFor();
  await page.locator('.add-body[data-stale="false"]').waitFor();
  await says(page, /imported/i, () => use(page, '.add-foot .primary'));
  await room.close();
});
