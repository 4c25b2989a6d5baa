import { expect, test } from '../fixtures/room-test.ts';

test('everything is reached without a mouse', async ({ open }) => {
  const room = await open();
  const { keyboard } = room.page;
  await expect(room.list).toBeFocused();

  await keyboard.press('/');
  await expect(room.searchBox).toBeFocused();
  await keyboard.type('"soviet ambassador" puzanov');
  await expect(room.count).toHaveText(/^\d+ of \d+ records$/);
  await keyboard.press('Enter');
  await expect(room.list).toBeFocused();

  await keyboard.press('j');
  await expect(room.options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('j');
  await expect(room.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('k');
  await expect(room.options.nth(0)).toHaveAttribute('aria-selected', 'true');

  await keyboard.press('Enter');
  await expect(room.page.locator('#page')).toBeFocused();
  await keyboard.press('b');
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('n');
  await keyboard.type('b and n are letters here');
  await expect(room.noteEditor).toHaveText('b and n are letters here');
  await keyboard.press('Escape');
  await expect(room.page.locator('#page')).toBeFocused();
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Escape');
  await expect(room.list).toBeFocused();

  await keyboard.press('/');
  await keyboard.press('Escape');
  await expect(room.searchBox).toHaveValue('');
  await keyboard.press('Escape');
  await keyboard.press('2');
  await expect(room.options).toHaveCount(1);
  await keyboard.press('3');
  await expect(room.options).toHaveCount(1);
  await keyboard.press('1');

  await keyboard.press('[');
  await expect(room.page.getByRole('navigation')).toHaveCount(0);
  await keyboard.press('[');
  await expect(room.page.getByRole('navigation')).toHaveCount(1);
});

test('keys that come fast are all counted', async ({ open }) => {
  const room = await open();
  for (let press = 0; press < 12; press += 1) await room.page.keyboard.press('ArrowDown', { delay: 0 });
  await expect(room.page.locator('[aria-selected="true"]')).toHaveAttribute('aria-posinset', '12');
  await room.page.keyboard.press('End');
  await expect(room.page.locator('[aria-selected="true"]')).toHaveAttribute('aria-setsize', /\d+/);
  await expect(room.title).toHaveText('The Main Issues for the Conversation with the Korean Comrades');
});

test('? shows every key, and single keys can be switched off', async ({ open }) => {
  const room = await open();
  await room.page.keyboard.press('?');
  const help = room.page.getByRole('dialog');
  await expect(help.getByRole('heading', { name: 'Keys' })).toBeVisible();
  for (const label of [
    'Search',
    'Bookmark, or take the bookmark away',
    'Write a note; on the passage, where one is selected',
    'Copy the citation',
  ]) {
    await expect(help.getByText(label, { exact: true })).toBeVisible();
  }
  await help.getByRole('checkbox').uncheck();
  await room.page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await room.page.keyboard.press('2');
  await expect(room.page.getByRole('button', { name: /All records/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('Escape leaves a note at once, also just after a letter', async ({ open }) => {
  const room = await open();
  const { keyboard } = room.page;
  await room.options.first().click();
  await room.page.locator('#page').focus();
  await keyboard.press('n');
  await expect(room.noteEditor).toBeFocused();
  for (const letter of 'coal') {
    await keyboard.press(letter);
    await keyboard.press('Escape');
    await expect(room.page.locator('#page')).toBeFocused();
    await keyboard.press('n');
    await expect(room.noteEditor).toBeFocused();
  }
  await expect(room.noteEditor).toHaveText('coal');
});
