import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const dialogOf = ({ page }: RoomPage) => page.getByRole('dialog', { name: 'Names' });

test('by keyboard a form is added, found by the next search, and undone', async ({ open }) => {
  const room = await open();
  const { page } = room;
  const names = dialogOf(room);
  const said = names.locator('.names-said [role="status"]');
  await room.search('Ri Sang-jo');
  const before = await room.count.textContent();

  await room.list.focus();
  await page.keyboard.press('p');
  await expect(names.getByRole('searchbox', { name: 'Find a name' })).toBeFocused();
  await page.keyboard.type('yi sang');
  await expect(names.getByRole('list', { name: 'Names found' }).getByRole('button').first()).toContainText(
    'Ri Sang-jo',
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = names.getByRole('heading', { name: 'Ri Sang-jo' });
  await expect(heading).toBeFocused();

  // Merge, split, and the form: three stops from the heading.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(names.getByRole('textbox', { name: 'Add a form' })).toBeFocused();
  await page.keyboard.type('August Incident');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('You added the form “August Incident” to “Ri Sang-jo”.');
  await expect(names.getByText('yours')).toBeVisible();
  await page.keyboard.press('Enter');

  // The same again is refused, in words.
  await page.keyboard.type('yi sangjo');
  await page.keyboard.press('Enter');
  await expect(
    names.getByRole('alert').filter({ hasText: 'has the form “yi sangjo” already' }),
  ).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  // A form goes by Delete, and the next has the focus.
  await names.getByRole('button', { name: 'Take “August Incident” from Ri Sang-jo' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(said).toHaveText('You took the form “August Incident” from “Ri Sang-jo”.');
  await expect(names.locator('.remove-form:focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('Undone: you took the form “August Incident”');
  await expect(names.locator('.name-form', { hasText: 'August Incident' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(names).toBeHidden();
  await expect(room.list).toBeFocused();
  await room.settled();
  await expect(room.count).not.toHaveText(before ?? '');
  await expect(room.options.filter({ hasText: 'August Incident' }).first()).toBeVisible();

  await page.keyboard.press('p');
  await expect(names.getByRole('button', { name: /^Undo: You added the form/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(said).toContainText('Undone: you added the form');
  await page.keyboard.press('Control+y');
  await expect(said).toContainText('Done again: you added the form');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await room.settled();
  await expect(room.count).toHaveText(before ?? '');
});

long('by mouse names are merged, split and added, and nothing breaks the guidelines', async ({ open }) => {
  const room = await open();
  const { page } = room;
  const names = dialogOf(room);
  const said = names.locator('.names-said [role="status"]');
  await page.getByRole('navigation').getByRole('button', { name: 'Names' }).click();
  await expect(names.getByText('A name is one person, place or body')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // A name of one's own.
  const find = names.getByRole('searchbox', { name: 'Find a name', exact: true });
  await find.fill('Comrade Birch');
  await expect(names.getByText('No name has this spelling.')).toBeVisible();
  await names.getByRole('button', { name: 'Add “Comrade Birch” as a new name' }).click();
  expect(await violations(page)).toEqual([]);
  await names.getByRole('button', { name: 'Add the name' }).click();
  await expect(said).toHaveText('You added the name “Comrade Birch”.');
  await expect(names.getByRole('heading', { name: 'Comrade Birch' })).toBeFocused();

  // Merged into another, as it was shown before.
  await find.fill('Mao Tse-tung');
  await names.getByRole('list', { name: 'Names found' }).getByRole('button', { name: 'Mao Zedong' }).click();
  await expect(names.locator('dt', { hasText: 'Chinese characters' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await names.getByRole('button', { name: 'Merge with another name' }).click();
  await names.getByRole('searchbox', { name: 'Find a name to merge' }).fill('birch');
  await names.getByRole('list', { name: 'Names to merge' }).getByRole('button').click();
  await expect(names.getByText(/“Comrade Birch” becomes a part of “Mao Zedong”/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await names.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(said).toHaveText('You merged “Comrade Birch” into “Mao Zedong”.');

  // Split off again.
  await names.getByRole('button', { name: 'Split forms off' }).click();
  await names.getByRole('checkbox', { name: 'Comrade Birch' }).check();
  await expect(names.getByRole('textbox', { name: 'What the new name is called' })).toHaveValue(
    'Comrade Birch',
  );
  expect(await violations(page)).toEqual([]);
  await names.getByRole('button', { name: 'Split off 1 form' }).click();
  await expect(said).toHaveText('You split “Comrade Birch” off “Mao Zedong”, as “Comrade Birch”.');

  // All of it stands in the list, and the oldest is taken back by itself.
  await names.getByRole('button', { name: 'What you changed (3)' }).click();
  expect(await violations(page)).toEqual([]);
  await names.getByRole('button', { name: 'Undo: You added the name “Comrade Birch”' }).click();
  await expect(names.getByRole('button', { name: 'Redo: You added the name “Comrade Birch”' })).toBeVisible();
  await names.getByRole('button', { name: 'Close' }).click();
  await expect(names).toBeHidden();
});

test('the way from a search leads to the name that was looked for', async ({ open }) => {
  const room = await open();
  await room.setTheme('dark');
  await room.search('Mao Tse-tung embassy');
  const chip = room.page.getByRole('button', { name: /^Mao Tse-tung also/ });
  await chip.click();
  await room.page.getByRole('button', { name: 'Edit this name' }).click();
  const names = dialogOf(room);
  await expect(names.getByRole('heading', { name: 'Mao Zedong' })).toBeVisible();
  expect(await violations(room.page)).toEqual([]);
  await names.locator('.name-form', { hasText: '毛泽东' }).first().hover();
  await names.getByRole('button', { name: 'Take “毛泽东” from Mao Zedong' }).click();
  await expect(names.locator('.names-said')).toContainText('You took the form “毛泽东” from “Mao Zedong”.');
  await room.page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
  await expect(chip).not.toContainText('毛泽东');
});

test('what is selected on the page is looked up, and added where it is not known', async ({ open }) => {
  const room = await open();
  await room.openRecord('Telegram from Ponomarev');
  await room.page.locator('#page').focus();
  await room.page.evaluate(() => {
    const words = document.querySelector('h1')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 'Telegram from Ponomarev'.length);
  });
  await room.page.keyboard.press('p');
  const names = dialogOf(room);
  await expect(names.getByRole('searchbox', { name: 'Find a name' })).toHaveValue('Telegram from Ponomarev');
  await names.getByRole('button', { name: 'Add “Telegram from Ponomarev” as a new name' }).click();
  await expect(names.getByRole('textbox', { name: 'What it is called' })).toHaveValue(
    'Telegram from Ponomarev',
  );
});
