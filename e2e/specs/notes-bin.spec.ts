import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { NotesPage } from '../pages/notes-page.ts';

test('tags are renamed everywhere and back, and what was removed comes back, by the keys and by mouse', async ({
  open,
}) => {
  const room = await open({ size: { width: 1400, height: 900 } });
  const { page } = room;
  const notes = new NotesPage(page);
  await room.search('shelfmark fond');
  await room.openRecord('Reading a fond');
  await notes.markLast(room, 'the', 'An article.', 'grammar, small');
  await notes.markLast(room, 'a', '', 'grammar');
  await room.writeNote('A whole note.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('[data-note-state="saved"]').waitFor();
  await page.keyboard.press('Escape');

  // By the keys alone.
  await page.keyboard.press('N');
  await expect(notes.count).toHaveText('2 notes and marks');
  await notes.choice('Tag').focus();
  await page.keyboard.press('ArrowDown');
  await expect(notes.choice('Tag')).toHaveValue('grammar');
  await page.getByRole('button', { name: 'Rename “grammar”' }).press('Enter');
  await page.keyboard.type('syntax');
  await page.keyboard.press('Enter');
  const said = page.locator('.notes-page .mark-bar [role="status"]');
  await expect(said).toHaveText('Tag “grammar” renamed to “syntax” on 2 marks.');
  await expect(notes.choice('Tag')).toHaveValue('syntax');
  await expect(notes.entries).toContainText([/syntax/, /syntax.*small|small.*syntax/s]);
  await notes.list.focus();
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('Undone');
  await notes.choice('Tag').selectOption('grammar');
  await expect(notes.count).toHaveText('2 notes and marks');
  expect(await violations(page)).toEqual([]);

  // The bin, by the keys and then by mouse.
  await page.getByRole('button', { name: 'Removed' }).press('Enter');
  const bin = page.getByRole('dialog', { name: 'Removed in the last 30 days' });
  await expect(bin.getByRole('listitem')).toHaveText([/A whole note\./]);
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS) await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'bin.png') });
  await bin.getByRole('button', { name: 'Bring back: A whole note.' }).press('Enter');
  await expect(bin.getByText('Brought back.')).toBeVisible();
  await expect(bin.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(room.noteEditor).toHaveText('A whole note.');
  await notes.entries.filter({ hasText: 'An article.' }).click();
  const panel = page.getByRole('complementary', { name: 'Marks' });
  await panel.getByRole('button', { name: 'Remove the mark' }).click();
  await expect(notes.count).toHaveText('1 of 2 notes and marks');
  await page.getByRole('button', { name: 'Removed', exact: true }).click();
  await bin.getByRole('button', { name: 'Bring back: the' }).click();
  await bin.getByRole('button', { name: 'Close' }).click();
  await expect(notes.count).toHaveText('2 of 3 notes and marks');
});
