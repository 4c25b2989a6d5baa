import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { writeBadPacks } from '../fixtures/bad-packs.ts';
import { type RoofPacks, roofTitle, writeRoofPacks } from '../fixtures/roof-packs.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { AddingPage } from '../pages/adding-page.ts';
import type { RoomPage } from '../pages/room-page.ts';

const guide = 'The Reader’s Guide';
const sino = 'Sino–North Korean relations, 1955–1972';

let folder: string;
let packs: RoofPacks;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-packs-'));
  packs = writeRoofPacks(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses a pack and waits until it has been checked. */
async function lookAt(room: RoomPage, path: string): Promise<AddingPage> {
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, basename(path));
  return adding;
}

async function install(room: RoomPage, path: string): Promise<void> {
  const adding = await lookAt(room, path);
  await adding.button(/^(Put it on the shelf|Update)$/).click();
  await expect(room.list).toBeFocused();
}

const manage = async (room: RoomPage, title: string, action: string) => {
  const rail = room.page.getByRole('navigation');
  await rail.getByRole('button', { name: `Manage ${title}` }).click();
  await rail.getByRole('button', { name: action, exact: true }).click();
};

const titles = (room: RoomPage) => room.page.locator('.collection label > span');

test('a pack shows whose it is before it is put on the shelf, and what an update changes', async ({
  open,
}) => {
  const room = await open();
  const adding = await lookAt(room, packs.first);
  const pack = adding.view.getByRole('article', { name: roofTitle });
  await expect(pack).toContainText('An Invented Archive');
  await expect(pack).toContainText('CC0');
  await expect(pack).toContainText('1 record');
  await expect(pack).toContainText(/([0-9a-f]{8} ){7}[0-9a-f]{8}/);
  await expect(pack).toContainText(/Signed by An Invented Archive ?([0-9a-f]{4} ){7}[0-9a-f]{4}/);
  await pack.getByRole('button', { name: 'Copy the digest' }).click();
  await expect(pack.getByText('Copied.')).toBeVisible();
  await adding.button('Put it on the shelf').click();
  await expect(room.list).toBeFocused();
  await expect(room.count).toHaveText('1 record, 1 undated');

  const again = await lookAt(room, packs.first);
  await expect(again.view.getByText('the same to the last byte')).toBeVisible();
  await expect(again.button('Update')).toBeDisabled();
  await room.page.keyboard.press('Escape');
  await room.page.keyboard.press('Escape');

  const newer = await lookAt(room, packs.second);
  await expect(newer.view.getByText('1 record is added.')).toBeVisible();
  await expect(newer.view.locator('.caution')).toHaveCount(0);
  await newer.button('Update').click();
  await expect(room.list).toBeFocused();
  await expect(room.count).toHaveText('2 records, 2 undated');

  const foreign = await lookAt(room, packs.foreign);
  await expect(foreign.view.locator('.caution')).toContainText(
    'signed with another key, by An Invented Archive',
  );
});

test('an update and a removal are undone from the rail', async ({ open }) => {
  const room = await open();
  await install(room, packs.first);
  await install(room, packs.second);
  const line = room.page.locator('.shelf-line');
  await expect(line).toContainText(`Updated ${roofTitle}.`);
  await line.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toContainText('is back as it was');
  await expect(room.count).toHaveText('1 record, 1 undated');

  await room.openRecord('On tiles of beryllium');
  await manage(room, roofTitle, 'Remove');
  await expect(line).toContainText(`Removed ${roofTitle}.`);
  await expect(line.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(titles(room)).toHaveText([new RegExp(guide), new RegExp(sino)]);
  // Neither the page nor the list is left with a collection that is gone.
  await expect(room.page.getByText('Choose a record in the catalogue.')).toBeVisible();
  await expect(room.count).toHaveText(/^\d+ records, 1 undated$/);

  await room.page.keyboard.press('Enter');
  await expect(room.collections).toHaveCount(3);
  await room.search('beryllium');
  await expect(room.options).toHaveCount(1);
});

test('what was removed is brought back from the bin at a later start, or deleted for good', async ({
  open,
}) => {
  const first = await open();
  await install(first, packs.first);
  await install(first, packs.second);
  await manage(first, roofTitle, 'Remove');
  await expect(titles(first)).toHaveCount(2);
  await first.close();

  const again = await open();
  const removed = again.page.getByRole('button', { name: /^Removed \(/ });
  await expect(removed).toHaveText('Removed (2)');
  await removed.click();
  const dialog = again.page.getByRole('dialog', { name: 'Removed' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  expect(await violations(again.page)).toEqual([]);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'Version 1' })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: `Bring back ${roofTitle}` }).click();
  await expect(dialog).toHaveCount(0);
  await expect(removed).toHaveCount(0);
  await expect(titles(again)).toHaveCount(3);
  await again.search('cadmium');
  await expect(again.options).toHaveCount(1);
});

test('what came with Carrel cannot be removed, and the menu says why', async ({ open }) => {
  const room = await open();
  const rail = room.page.getByRole('navigation');
  await rail.getByRole('button', { name: `Manage ${guide}` }).click();
  const menu = rail.locator('.collection-menu:popover-open');
  await expect(menu).toContainText('It came with Carrel and cannot be removed.');
  await expect(menu.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
  await room.page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(rail.getByRole('button', { name: `Manage ${guide}` })).toBeFocused();

  await manage(room, guide, 'Information');
  const dialog = room.page.getByRole('dialog', { name: guide });
  await expect(dialog).toContainText('Nobody signed this pack.');
  await room.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the order of the collections is the reader’s, and is kept', async ({ open }) => {
  const first = await open();
  await install(first, packs.first);
  await expect(titles(first)).toHaveText([new RegExp(guide), new RegExp(sino), new RegExp(roofTitle)]);
  const box = first.page.getByRole('checkbox', { name: roofTitle });
  await box.focus();
  await first.page.keyboard.press('Alt+ArrowUp');
  await first.page.keyboard.press('Alt+ArrowUp');
  const order = [new RegExp(roofTitle), new RegExp(guide), new RegExp(sino)];
  await expect(titles(first)).toHaveText(order);
  await expect(box).toBeFocused();
  await manage(first, sino, 'Move up');
  const kept = [new RegExp(roofTitle), new RegExp(sino), new RegExp(guide)];
  await expect(titles(first)).toHaveText(kept);
  // By mouse: to the end, and back again.
  const rows = first.page.locator('.collection');
  await rows.nth(0).dragTo(rows.nth(2));
  await expect(titles(first)).toHaveText([kept[1], kept[2], kept[0]] as RegExp[]);
  await rows.nth(2).dragTo(rows.nth(0));
  await expect(titles(first)).toHaveText(kept);
  await first.page.waitForTimeout(500);
  await first.close();

  const again = await open();
  await expect(titles(again)).toHaveText(kept);
});

test('a pack that cannot be opened is refused with its reason before it comes on the shelf', async ({
  open,
  data,
}) => {
  const bad = writeBadPacks(join(data, 'sticks')).filter(({ path }) => !path.endsWith('gone.carrel'));
  const room = await open();
  const adding = new AddingPage(room.page);
  await adding.open();
  for (const { path, heading, sentence } of bad) {
    await adding.choose(join(data, 'sticks'), basename(path));
    await adding.button('Look at it').click();
    const failure = adding.view.getByRole('alert').filter({ hasText: heading });
    await expect(failure).toContainText(sentence);
    await expect(adding.button('Put it on the shelf')).toBeDisabled();
    await room.page.keyboard.press('Escape');
    await adding.files.waitFor();
  }
  await expect(room.collections).toHaveCount(2);
  await expect(room.refused).toHaveCount(0);
});

test('a refused pack in the reader’s own folder is removed from the rail, and comes back', async ({
  open,
  data,
}) => {
  writeBadPacks(join(data, 'packs'));
  const room = await open();
  const before = await room.refused.count();
  await room.refused.getByRole('button', { name: 'Remove letter.carrel' }).click();
  await expect(room.refused).toHaveCount(before - 1);
  await room.page.locator('.shelf-line').getByRole('button', { name: 'Undo' }).click();
  await expect(room.refused).toHaveCount(before);
});
