import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const dialogOf = ({ page }: RoomPage) => page.getByRole('dialog', { name: 'Research trail' });
const entriesOf = (room: RoomPage) =>
  dialogOf(room).getByRole('list', { name: 'Trail' }).locator('[data-roving]');
const openTrail = async (room: RoomPage) => {
  await room.page.locator('#page').focus();
  await room.page.keyboard.press('T');
  await dialogOf(room).getByRole('radio', { name: 'On' }).waitFor();
};

test('the trail is off, is switched on, keeps what is looked at, is written on, run again and emptied', async ({
  open,
  data,
}) => {
  const room = await open();
  const { page } = room;
  const file = join(data, 'trail.jsonl');
  await room.search('Puzanov');
  await room.openRecord('Record of a Conversation with Kim Il Sung');
  await page.waitForTimeout(3000);
  expect(existsSync(file)).toBe(false);

  await openTrail(room);
  await expect(dialogOf(room).getByText('Nothing in it yet.')).toBeVisible();
  await dialogOf(room).getByRole('radio', { name: 'On' }).check();
  // What is in sight is looked at from now on.
  await expect(entriesOf(room)).toHaveCount(2);
  await expect(entriesOf(room).first()).toContainText(/Searched “Puzanov”: \d+ records/);
  await expect(entriesOf(room).last()).toContainText('Opened “From the Journal of A. M. Puzanov');
  await dialogOf(room)
    .getByRole('button', { name: /^Manage Searched/ })
    .click();
  await page.getByRole('button', { name: 'Say something about it…' }).click();
  await page.keyboard.insertText('Also as Пузанов.');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(room).getByText('Also as Пузанов.')).toBeVisible();
  for (const theme of lights) {
    await page.keyboard.press('Escape');
    await room.setTheme(theme);
    await openTrail(room);
    await expect(entriesOf(room)).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    if (process.env.CARREL_SHOTS)
      await page.screenshot({ path: join(process.env.CARREL_SHOTS, `trail-${theme}.png`) });
  }

  // Paused, nothing more is kept, and the rail says so.
  await dialogOf(room).getByRole('radio', { name: 'Paused' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Trail is paused' })).toBeVisible();
  await room.search('telegram');
  await page.waitForTimeout(3000);
  await openTrail(room);
  await expect(entriesOf(room)).toHaveCount(2);
  await entriesOf(room).first().focus();
  await page.keyboard.press('Enter');
  await expect(room.searchBox).toHaveValue('Puzanov');

  await openTrail(room);
  await entriesOf(room).last().focus();
  await page.keyboard.press('Delete');
  await expect(entriesOf(room)).toHaveCount(1);
  expect(readFileSync(file, 'utf8')).not.toContain('Kim Il Sung');
  await dialogOf(room).getByRole('button', { name: 'Undo' }).click();
  await expect(entriesOf(room)).toHaveCount(2);
  await dialogOf(room).getByRole('button', { name: 'Copy as appendix' }).click();
  await expect(dialogOf(room).getByText('Copied as an appendix on method')).toBeVisible();
  await dialogOf(room).getByRole('button', { name: 'Empty it' }).click();
  await expect(entriesOf(room)).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).not.toContain('Puzanov');
  await page.keyboard.press('Escape');
  const { text } = await room.clipboard();
  expect(text).toMatch(/^# Research trail\n\n## \d{4}-\d\d-\d\d\n\n- \d\d:\d\d Opened “From the Journal/);
  expect(text).toContain('Searched ` Puzanov `: Records with “puzanov”. ');
  expect(text).toMatch(/## Collections searched\n\n- .+, version .+, SHA-256 [0-9a-f]{64}/);
});
