import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { violations } from '../fixtures/axe.ts';
import { type RoofPacks, roofTitle, writeRoofPacks } from '../fixtures/roof-packs.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { long } from '../fixtures/whole.ts';
import { AddingPage } from '../pages/adding-page.ts';
import type { RoomPage } from '../pages/room-page.ts';

const query = 'beryllium OR cadmium';

let folder: string;
let packs: RoofPacks;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-packs-'));
  packs = writeRoofPacks(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function install(room: RoomPage, path: string): Promise<void> {
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, basename(path));
  await adding.button(/^(Put it on the shelf|Update)$/).click();
  await expect(room.list).toBeFocused();
}

const saved = (room: RoomPage): Locator => room.page.getByRole('region', { name: 'Saved searches' });
const row = (room: RoomPage, name: string): Locator =>
  saved(room).locator('.saved-search-run', { hasText: name });
const line = (room: RoomPage): Locator => room.page.locator('.new-line');
const manage = async (room: RoomPage, title: string, action: string) => {
  const rail = room.page.getByRole('navigation');
  await rail.getByRole('button', { name: `Manage ${title}` }).click();
  await rail.getByRole('button', { name: action, exact: true }).click();
};

test('a search is saved, chosen, narrowed to what is new, renamed and moved by keyboard alone', async ({
  open,
}) => {
  const room = await open();
  const { keyboard } = room.page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await expect(saved(room)).toContainText('None yet.');
  expect(await violations(room.page)).toEqual([]);
  await install(room, packs.first);
  await press('/');
  await keyboard.type(`${query} `);
  await room.settled();
  await press('Enter', 's', 'm');
  await expect(room.page.getByLabel('Save the search as')).toHaveValue(query);
  expect(await violations(room.page)).toEqual([]);
  await press('Enter');
  await expect(room.list).toBeFocused();
  await expect(line(room)).toHaveText(`Saved as “${query}”. What comes later will be marked as new.`);
  await expect(row(room, query)).toHaveAttribute('aria-current', 'true');
  await expect(row(room, query)).toHaveText(`${query}1 record`);

  await press('/', 'Escape', 'Escape');
  await expect(line(room)).toBeEmpty();
  await install(room, packs.second);
  await expect(row(room, query)).toHaveText(`${query}1 new2 records`);

  await room.page.locator('#rail').focus();
  // Past the five lists of the room.
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
  await expect(room.searchBox).toHaveValue(`${query} `);
  await expect(room.page.getByLabel('Order')).toHaveValue('title');
  const chip = line(room).getByRole('button', { name: /^1 new since \d\d:\d\d today$/ });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(room.options).toHaveCount(2);
  await expect(room.options.filter({ has: room.page.getByText('new', { exact: true }) })).toHaveText(
    /On gutters of cadmium/,
  );
  await expect(row(room, query)).toHaveText(`${query}2 records`);
  expect(await violations(room.page)).toEqual([]);
  await chip.focus();
  await press('Enter');
  await expect(room.count).toHaveText(/^1 of /);
  await press('Enter');
  await expect(room.count).toHaveText(/^2 records/);

  await row(room, query).focus();
  await press('Tab', 'Enter', 'Tab', 'Enter');
  await expect(room.page.getByLabel(`New name of ${query}`)).toBeFocused();
  await keyboard.type('Roofs');
  await press('Enter');
  await expect(row(room, 'Roofs')).toBeFocused();
  await expect(room.page.locator('.shelf-line')).toContainText(`Renamed “${query}” to “Roofs”.`);

  await room.list.focus();
  await press('m', 'Enter');
  await expect(saved(room).getByRole('listitem')).toHaveCount(2);
  await row(room, 'Roofs').focus();
  await press('Alt+ArrowDown');
  await expect(row(room, 'Roofs')).toBeFocused();
  await expect(saved(room).locator('.saved-search-name')).toHaveText([query, 'Roofs']);
  await expect(saved(room).getByRole('status')).toHaveText('Roofs is 2 of 2.');
});

long('the same goes with the mouse, and what is removed comes back', async ({ open }) => {
  const room = await open();
  await install(room, packs.first);
  await room.search(`${query} `);
  await room.page.getByRole('button', { name: 'Save the search' }).click();
  await room.page.getByLabel('Save the search as').fill('Roofs');
  await room.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(room.page.getByLabel('Save the search as')).toBeHidden();
  await install(room, packs.second);
  await row(room, 'Roofs').click();
  await expect(line(room)).toHaveText(/^1 new since/);
  await row(room, 'Roofs').click();
  await expect(line(room)).toHaveText(/^Nothing new since \d\d:\d\d today\.$/);
  await expect(room.options.filter({ has: room.page.getByText('new', { exact: true }) })).toHaveCount(0);

  const shelf = room.page.locator('.shelf-line');
  await manage(room, 'Roofs', 'Remove');
  await expect(shelf).toContainText('Removed the search “Roofs”.');
  await expect(saved(room)).toContainText('None yet.');
  await expect(line(room)).toBeEmpty();
  await shelf.getByRole('button', { name: 'Undo' }).click();
  await expect(row(room, 'Roofs')).toBeVisible();
  await expect(shelf).toContainText('“Roofs” is back as it was.');

  await manage(room, roofTitle, 'Remove');
  await expect(row(room, 'Roofs')).toHaveText(`Roofs“${roofTitle}” is not on the shelf.`);
});

test('what is new is there at the next start, and a search of what is away is not run', async ({ open }) => {
  const first = await open();
  await install(first, packs.first);
  await first.page.getByRole('navigation').getByRole('checkbox').first().uncheck();
  await first.page.getByRole('navigation').getByRole('checkbox').nth(1).uncheck();
  await first.search(`${query} `);
  await first.page.getByRole('button', { name: 'Save the search' }).click();
  await first.page.keyboard.press('Enter');
  await expect(row(first, query)).toHaveText(`${query}1 record`);
  await install(first, packs.second);
  await first.close();

  const again = await open();
  await expect(row(again, query)).toHaveText(`${query}1 new2 records`);
  await manage(again, roofTitle, 'Remove');
  await expect(row(again, query)).toHaveText(`${query}“${roofTitle}” is not on the shelf.`);
  await row(again, query).click();
  await expect(again.page.locator('.shelf-line')).toContainText(`“${query}” was not run.`);
  await expect(again.page.locator('.shelf-line')).toContainText(`“${roofTitle}”, which is not on the shelf`);
});
