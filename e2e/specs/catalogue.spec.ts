import { expect, test } from '../fixtures/room-test.ts';

test('the list is in date order with the undated in a group of their own', async ({ open }) => {
  const room = await open({ size: { width: 1280, height: 2400 } });
  await room.page.getByRole('checkbox', { name: /Reader’s Guide/ }).uncheck();
  await expect(room.count).toHaveText('10 records, 1 undated');
  const lines = room.page.locator('.group, .entry-date > [aria-hidden]');
  await expect(lines).toHaveText([
    ...['1955', '6 Apr', '1956', '26 Sept', '1957', '13 Nov'],
    ...['1960', '12 Jun', '15 Jun', '31 Jul', '13 Aug'],
    ...['1969', '7 Jan', '1972', '8 Dec', 'n.d.', 'n.d.'],
  ]);
});

test('any string is a valid query', async ({ open }) => {
  const room = await open();
  for (const query of [
    '"',
    'NEAR(',
    '* -',
    'a AND',
    "'; DROP TABLE record; --",
    '김일',
    '()'.repeat(50),
    '\\',
    '𝒳',
  ]) {
    await room.search(query);
    await expect(room.list.or(room.page.locator('.empty'))).toBeVisible();
    await expect(room.page.locator('.failure')).toHaveCount(0);
  }
});

test('spelling of accents, apostrophes and hyphens does not matter', async ({ open }) => {
  const room = await open();
  await room.page.getByRole('checkbox', { name: /Reader’s Guide/ }).uncheck();
  for (const query of ['Hakse', 'hak-se', 'HAK SE', 'Hák‑Se']) {
    await room.search(query);
    await expect(room.options).toHaveCount(1);
    await expect(room.options.first()).toContainText('31 July 1960');
  }
});

test('nothing found says so and offers the way back', async ({ open }) => {
  const room = await open();
  const before = await room.count.textContent();
  await room.search('zzzz');
  await expect(room.page.locator('.empty')).toContainText('No record holds all of “zzzz”.');
  await room.page.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(room.count).toHaveText(before ?? '');
});

test('the Reader’s Guide is read, searched and linked', async ({ open }) => {
  const room = await open();
  await room.search('listy');
  await expect(room.page.locator('.entry-passage mark').first()).toBeVisible();
  await room.search('');
  await room.page.getByRole('checkbox', { name: /Sino–North Korean/ }).uncheck();
  await room.openRecord('Welcome to the reading room');
  await expect(room.page.locator('.text p').first()).toBeVisible();
  await room.page.locator('.record-link', { hasText: 'search box' }).first().click();
  await expect(room.title).toHaveText('Finding things: the search box');
});

test('the browser puts no bar of its own over the room', async ({ open }) => {
  const room = await open();
  // A frame of the desktop is at most a title bar high; a bar with a warning comes on top of that.
  expect(await room.page.evaluate(() => outerHeight - innerHeight)).toBeLessThan(45);
});
