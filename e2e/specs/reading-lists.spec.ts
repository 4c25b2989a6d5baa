import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const kim = 'Record of a Conversation with Kim Il Sung';
const telegram = 'Telegram from Ponomarev';
const form = ({ page }: RoomPage) => page.getByRole('form', { name: 'Reading lists' });
const listOf = ({ page }: RoomPage, name: string) => page.getByRole('region', { name, exact: true });
const rowsOf = (room: RoomPage, name: string) =>
  listOf(room, name)
    .getByRole('list', { name: 'What is in the list' })
    .getByRole('listitem')
    .locator('[data-roving]');
const inRail = ({ page }: RoomPage, name: string) =>
  page.getByRole('navigation').locator('[data-list]', { hasText: name });
const shot = async ({ page }: RoomPage, name: string) =>
  process.env.CARREL_SHOTS &&
  (await page.screenshot({ path: join(process.env.CARREL_SHOTS, `lists-${name}.png`) }));

test('by keyboard a list is made, filled, put in order, taken back, and there at the next start', async ({
  open,
}) => {
  const room = await open();
  const { page } = room;
  await room.openRecord(kim);
  await page.locator('#page').focus();
  await page.keyboard.press('y');
  await expect(form(room).getByLabel('New list')).toBeFocused();
  await page.keyboard.insertText('First things');
  await page.keyboard.press('Enter');
  await expect(form(room)).toBeHidden();
  await expect(
    page.getByRole('toolbar', { name: 'Record' }).getByRole('button', { name: /^In 1 list/ }),
  ).toBeVisible();
  await room.openRecord(telegram);
  await page.locator('#page').focus();
  await page.keyboard.press('y');
  await expect(form(room).getByRole('checkbox', { name: 'First things' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(form(room).getByRole('checkbox', { name: 'First things' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(inRail(room, 'First things')).toContainText('2 records');

  await page.locator('#page').focus();
  await page.keyboard.press('Y');
  const rows = rowsOf(room, 'First things');
  await expect(listOf(room, 'First things').getByRole('heading', { name: /First things/ })).toBeFocused();
  await expect(rows).toHaveCount(2);
  // The ways, four tools, and the rows as one stop.
  for (
    let stops = 0;
    stops < 9 && !(await rows.first().evaluate((row) => row === document.activeElement));
    stops += 1
  )
    await page.keyboard.press('Tab');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.last()).toContainText(kim);
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.insertText('The mines, page 3.');
  await page.keyboard.press('Control+Enter');
  await expect(rows.last()).toContainText('The mines, page 3.');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await rows.last().focus();
  await page.keyboard.press('Enter');
  await expect(room.title).toContainText(kim);
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('/');
  await expect(room.searchBox).toBeFocused();
  // The place in the room is kept after a pause; the next start would show the list.
  await page.waitForTimeout(700);
  await room.close();

  const again = await open();
  await again.page.locator('#page').focus();
  await again.page.keyboard.press('Y');
  await expect(rowsOf(again, 'First things').last()).toContainText('The mines, page 3.');
});

test('by mouse lists are made in lists, headings and words written, and things dragged; nothing breaks the guidelines', async ({
  open,
}) => {
  const room = await open({ size: { width: 1600, height: 1000 } });
  const { page } = room;
  await room.openRecord(kim);
  const rail = page.getByRole('navigation');
  await rail.getByRole('button', { name: 'New list' }).click();
  await rail.getByLabel('Name of the new list').fill('Korea');
  await page.keyboard.press('Enter');
  const tools = listOf(room, 'Korea').getByRole('toolbar', { name: 'Reading list' });
  await expect(listOf(room, 'Korea').getByText('Nothing in it yet.')).toBeVisible();
  const rows = rowsOf(room, 'Korea');
  await tools.getByRole('button', { name: 'Heading' }).click();
  await expect(listOf(room, 'Korea').getByRole('textbox', { name: 'Heading' })).toBeFocused();
  await page.keyboard.insertText('The year 1956');
  await page.keyboard.press('Enter');
  await tools.getByRole('button', { name: 'Words' }).click();
  await expect(listOf(room, 'Korea').getByRole('textbox', { name: 'Words' })).toBeFocused();
  await page.keyboard.insertText('Read before the archive opens.');
  await tools.getByRole('button', { name: 'List in it' }).click();
  await expect(rows.filter({ hasText: 'Read before' })).toBeVisible();
  await expect(listOf(room, 'Korea').getByRole('textbox', { name: 'Name of the list' })).toBeFocused();
  await page.keyboard.insertText('Mines');
  await page.keyboard.press('Enter');
  await expect(inRail(room, 'Mines')).toBeVisible();
  await page.getByRole('toolbar', { name: 'Record' }).getByRole('button', { name: /^List/ }).click();
  await form(room).getByRole('checkbox', { name: 'Korea' }).click();
  await expect(form(room).getByRole('checkbox', { name: 'Korea' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveText([/The year 1956/, /Read before/, /Mines/, /Kim Il Sung/]);

  await rows.nth(3).dragTo(rows.nth(1));
  await expect(rows).toHaveText([/The year 1956/, /Kim Il Sung/, /Read before/, /Mines/]);
  await shot(room, 'light');
  for (const theme of lights) {
    await page.locator('#page').focus();
    await room.setTheme(theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await shot(room, theme);
  }
  await rows.nth(1).dragTo(inRail(room, 'Mines'));
  await expect(rows).toHaveCount(3);
  await expect(inRail(room, 'Mines')).toContainText('1 record');
  await tools.getByRole('button', { name: 'Copy' }).click();
  await expect(listOf(room, 'Korea').getByText('Copied as Markdown, with citations.')).toBeVisible();
  await rail.getByRole('button', { name: 'Manage Korea' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(inRail(room, 'Mines')).toHaveCount(0);
  await rail.getByRole('button', { name: 'Undo' }).click();
  await expect(inRail(room, 'Mines')).toContainText('1 record');
  const copied = await room.clipboard();
  expect(copied.text).toMatch(
    /^# Korea\n\n## The year 1956\n\nRead before the archive opens\.\n\n## Mines\n\n- .*Kim Il Sung/,
  );
});
