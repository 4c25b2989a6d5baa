import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { NotesPage } from '../pages/notes-page.ts';

test('notes link to records and passages, are read and followed, and are known where they lead', async ({
  open,
}) => {
  const room = await open({ size: { width: 1600, height: 900 } });
  const { page } = room;
  const notes = new NotesPage(page);
  await room.search('shelfmark fond');
  await room.openRecord('Reading a fond');
  await notes.markLast(room, 'the', 'An article.');

  // By the keys alone: a link to a record is written, read, and followed.
  await room.search('romanisations');
  await room.openRecord('Names across romanisations');
  await room.writeNote('Compare ');
  await page.keyboard.type('[[fond opis');
  const offered = page.getByRole('listbox').getByRole('option', { name: /Reading a fond/ });
  await expect(offered.first()).toBeVisible();
  await expect(page.getByRole('option', { name: /“the”/ })).toHaveCount(0);
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'links-offer.png') });
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and [[article');
  await expect(page.getByRole('option', { name: /“the”/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('.');
  await page.locator('[data-note-state="saved"]').waitFor();
  await expect(room.noteEditor).toContainText(/\[Reading a fond.*\]\(carrel:readers-guide\/.*mark=/);
  await page.keyboard.press('Control+Enter');
  const reading = page.getByRole('region', { name: /^Note on .*, to be read$/ });
  await expect(reading).toHaveText('Compare Reading a fond–opis–delo shelfmark and “the”.');
  await expect(reading.getByRole('button').first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'links-read.png') });
  await page.keyboard.press('n');
  await expect(page.locator('.cm-editor.cm-focused')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  await expect(room.title).toContainText('Reading a fond');

  // By mouse: back from there, and on to the passage.
  const from = page.getByRole('region', { name: 'Linked from' });
  await expect(from.getByRole('listitem')).toHaveText([
    /^Note on Names across.*Compare Reading a fond.* and “the”\.$/s,
  ]);
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS) {
    await from.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'links-from.png') });
  }
  await from.getByRole('button').click();
  await expect(room.title).toContainText('Names across');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await reading.getByRole('button', { name: '“the”' }).click();
  await expect(page.locator('.mark-row[data-open="true"]')).toContainText('the');
  const panel = page.getByRole('complementary', { name: 'Marks' });
  // The note on a passage links as well.
  await panel.getByRole('textbox', { name: 'Note' }).fill('See [[welcome to the reading');
  await expect(page.getByRole('option', { name: /^Welcome/ }).last()).toBeVisible();
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'links-mark.png') });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toContainText('](carrel:readers-guide/welcome)');
  await panel.getByRole('list', { name: 'Links in this note' }).getByRole('button').click();
  await expect(room.title).toContainText('Welcome');
});
