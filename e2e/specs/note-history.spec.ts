import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { NotesPage } from '../pages/notes-page.ts';

test('earlier wordings of a note are read, compared and brought back, by the keys and by mouse', async ({
  open,
}) => {
  const room = await open();
  const { page } = room;
  await room.search('shelfmark fond');
  await room.openRecord('Reading a fond');
  await room.writeNote('Coal came from Anju.');
  await page.keyboard.insertText(' So they say.');
  await page.locator('[data-note-state="saved"]').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Rice came from Anju.');
  await page.locator('[data-note-state="unsaved"], [data-note-state="saving"]').waitFor();
  await page.locator('[data-note-state="saved"]').waitFor();
  await page.keyboard.press('Escape');

  // By the keys alone.
  await page.keyboard.press('H');
  const dialog = page.getByRole('dialog', { name: 'History of the note' });
  const wordings = dialog.getByRole('list', { name: /^Wordings/ }).getByRole('button');
  await expect(wordings).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Every saved wording (3)' }).press('Space');
  await expect(wordings).toHaveCount(3);
  await wordings.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(wordings.nth(1)).toBeFocused();
  await expect(dialog.locator('del')).toHaveText(['Coal', ' So they say.']);
  await expect(dialog.locator('ins')).toHaveText(['Rice']);
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'history.png') });
  await page.keyboard.press('ArrowDown');
  const back = dialog.getByRole('button', { name: 'Bring this wording back' });
  // Off until the wording is there.
  await expect(back).toBeEnabled();
  await back.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(room.noteEditor).toHaveText('Coal came from Anju.');
  await page.locator('[data-note-state="saved"]').waitFor();

  // By mouse, and of a note on a passage.
  await page.getByRole('button', { name: 'History' }).click();
  await dialog.getByRole('checkbox', { name: 'Every saved wording (4)' }).click();
  await wordings.last().click();
  await expect(dialog.locator('ins')).toHaveText([' So they say.']);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const notes = new NotesPage(page);
  await notes.markLast(room, 'the', 'Why not?');
  const panel = page.getByRole('complementary', { name: 'Marks' });
  await panel.getByRole('textbox', { name: 'Note' }).fill('Why?');
  await panel.locator('[data-mark-note="saved"]').waitFor();
  await panel.getByRole('button', { name: 'History' }).click();
  await dialog.getByRole('checkbox', { name: /^Every/ }).click();
  await wordings.last().click();
  await dialog.getByRole('button', { name: 'Bring this wording back' }).click();
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveText('Why not?');
});
