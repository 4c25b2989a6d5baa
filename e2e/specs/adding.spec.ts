import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKillableRoom } from '../fixtures/killable-room.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { writeLongTable, writeSources } from '../fixtures/sample-sources.ts';
import { AddingPage } from '../pages/adding-page.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-sources-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every file in the data folder, but for the library, the log and the order of the shelf. */
const packsIn = (data: string): readonly string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /carrel(?!\.log)|part|tmp/i.test(entry.name))
    .map(({ name }) => name);

test('a table and an edition become a collection that can be searched, and the report is saved', async ({
  open,
}) => {
  writeSources(folder);
  const room = await open();
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, 'letters.csv', 'edition.xml');

  // What was found, and a column that nobody could guess.
  await expect(adding.view.getByText('2 files,')).toBeVisible();
  await expect(adding.records.filter({ hasText: 'Letter on coal' })).toBeVisible();
  await expect(adding.records.filter({ hasText: 'Telegram on the harbour' })).toContainText('4 Mar 1957');
  await expect(adding.meaning('Remark')).toHaveValue('ignore');
  await expect(adding.records.filter({ hasText: 'quicksilver' })).toHaveCount(0);

  // Another meaning is seen in the preview, and the focus stays where the reader is.
  await adding.meaning('Remark').focus();
  await adding.meaning('Remark').selectOption('abstract');
  await expect(adding.records.filter({ hasText: 'quicksilver' })).toHaveCount(1);
  await expect(adding.meaning('Remark')).toBeFocused();
  await expect(adding.view.getByText(/texts\/gone\.txt/).first()).toBeVisible();

  await adding.view.getByLabel('Title', { exact: true }).fill('Papers of the harbour');
  await adding.settled();
  await adding.button('Import').click();
  await expect(adding.report.getByRole('heading', { level: 2 })).toHaveText('Papers of the harbour');
  await expect(adding.count('Imported')).toContainText(/^\d+ records/);
  await expect(adding.count('Duplicates')).toHaveText('1');
  await expect(adding.report).toContainText('31.06.1957');
  await expect(adding.report).toContainText('gone.txt');

  await adding.button('Save the report…').click();
  const dialog = room.page.getByRole('dialog', { name: 'Save the report' });
  await dialog.getByLabel('Path', { exact: true }).fill(folder);
  await room.page.keyboard.press('Enter');
  await expect(dialog.locator('.crumbs [aria-current]')).toHaveText(folder.split('/').at(-1) ?? '');
  await dialog.getByRole('button', { name: 'Save it in this folder' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(adding.button('Save the report…')).toBeFocused();
  const said = await adding.view.locator('.saved-as').textContent();
  const saved = /^Saved as (.*)\.$/.exec(said ?? '')?.[1] ?? '';
  expect(readFileSync(saved, 'utf8')).toContain('31.06.1957');

  await adding.button('Read it').click();
  await expect(room.list).toBeFocused();
  for (const word of ['quicksilver', 'vanadium', 'cobalt']) {
    await room.search(word);
    await expect(room.options).toHaveCount(1);
  }
});

test('a long import goes on while one reads; cancelled, it leaves nothing', async ({ open, data }) => {
  test.setTimeout(120_000);
  writeLongTable(join(folder, 'long.csv'));
  const room = await open();
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, 'long.csv');
  await adding.button('Import').click();
  await expect(adding.view.getByText(/[\d,]{5,} records read/).first()).toBeVisible({ timeout: 30_000 });
  await expect(adding.view.getByText(/records a second/)).toBeVisible();

  // Reading goes on, and the rail knows how far it is.
  await adding.button('Read meanwhile').click();
  await room.search('puzanov peng');
  await expect(room.options).toHaveCount(1);
  const line = room.page.getByRole('navigation').getByRole('button', { name: /long/i });
  await expect(line).toContainText(/Import: [\d,]+ records/);
  await room.list.focus();
  await room.page.keyboard.press('[');
  await expect(room.page.getByRole('progressbar', { name: 'Import of long' })).toBeVisible();
  await room.page.keyboard.press('[');
  await line.click();

  await adding.button('Cancel the import').click();
  await expect(adding.view.getByRole('heading', { name: 'The import was cancelled' })).toBeVisible();
  await expect.poll(() => packsIn(data)).toEqual([]);
  await expect(room.collections).toHaveCount(2);

  // What was chosen is still chosen.
  await adding.button('Back to what was found').click();
  await expect(adding.records.first()).toBeVisible();
  await room.page.keyboard.press('Escape');
  await expect(adding.entries.filter({ hasText: 'long.csv' })).toHaveAttribute('aria-selected', 'true');
});

test('an import that was killed with its process has left nothing at the next start', async ({
  data,
  open,
  shell,
}) => {
  test.skip(shell !== 'chromium', 'the killable process opens the Chromium shell');
  test.setTimeout(120_000);
  writeLongTable(join(folder, 'long.csv'));
  const first = await openKillableRoom(data);
  await first.call('beginImport', folder, 'long.csv');
  await first.kill();

  const again = await open();
  await expect(again.collections).toHaveCount(2);
  await expect(again.refused).toHaveCount(0);
  await expect.poll(() => packsIn(data)).toEqual([]);
});

test('a collection is brought up to date from its files, under the same title page', async ({
  open,
  data,
}) => {
  writeSources(folder);
  const room = await open();
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, 'letters.csv');
  await adding.view.getByLabel('Title', { exact: true }).fill('Letters of the coal office');
  await adding.view.getByLabel('Licence', { exact: true }).fill('CC0');
  await adding.settled();
  await adding.button('Import').click();
  await adding.button('Read it').click();

  const rail = room.page.getByRole('navigation');
  await rail.getByRole('button', { name: 'Manage Letters of the coal office' }).click();
  await rail.getByRole('button', { name: 'Update…' }).click();
  await expect(
    adding.view.getByRole('heading', { name: 'Update Letters of the coal office', level: 1 }),
  ).toBeVisible();
  await adding.lookAt(folder, 'letters.csv', 'edition.xml');
  await expect(adding.view.getByLabel('Licence', { exact: true })).toHaveValue('CC0');
  await expect(adding.view.locator('.replaces')).toContainText('Letters of the coal office');
  await adding.button('Import').click();
  await expect(adding.report).toContainText('It took the place of an older one');
  await adding.button('Read it').click();
  await expect(rail.getByRole('button', { name: 'Removed (1)' })).toBeVisible();
  await expect(room.collections).toHaveCount(3);
  // A pack is seen where there is one, so that an empty list elsewhere means something.
  expect(packsIn(data).length).toBeGreaterThan(0);
  await room.search('cobalt');
  await expect(room.options).toHaveCount(1);
});

test('a collection is added with the keyboard alone, and Escape steps back without losing anything', async ({
  open,
}) => {
  writeSources(folder);
  const room = await open();
  const adding = new AddingPage(room.page);
  const { keyboard } = room.page;
  await adding.open();
  await expect(adding.files).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(adding.path).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.insertText(folder);
  await keyboard.press('Enter');
  await expect(adding.entries).toHaveCount(3);
  await keyboard.press('Tab');
  await expect(adding.files).toBeFocused();

  // Into a folder and out again; letters go to the names that begin with them.
  await keyboard.type('te');
  await keyboard.press('Enter');
  await expect(adding.entries).toHaveText([/l-1\.txt/]);
  await keyboard.press('Backspace');
  await expect(adding.entries).toHaveCount(3);
  await room.page.waitForTimeout(1000);
  await keyboard.type('le');
  await room.page.waitForTimeout(1000);
  await keyboard.press('Space');
  await expect(adding.entries.filter({ hasText: 'letters.csv' })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(adding.records.first()).toBeVisible();
  await expect(adding.view.locator('.add')).toBeFocused();

  await adding.view.getByLabel('Title', { exact: true }).focus();
  await keyboard.press('Control+a');
  await keyboard.type('Kept');
  await keyboard.press('Escape');
  await expect(adding.files).toBeFocused();
  await expect(adding.entries.filter({ hasText: 'letters.csv' })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Escape');
  await expect(room.list).toBeFocused();
  await keyboard.press('a');
  await expect(adding.files).toBeFocused();
  await keyboard.press('Enter');
  await expect(adding.view.getByLabel('Title', { exact: true })).toHaveValue('Kept');

  await adding.settled();
  await adding.button('Import').focus();
  await keyboard.press('Enter');
  await expect(adding.report).toBeVisible();
  await adding.button('Read it').focus();
  await keyboard.press('Enter');
  await expect(room.list).toBeFocused();
  await expect(room.collections).toHaveCount(3);
});

test('what cannot be imported is a sentence with the way out, and the choice stays', async ({ open }) => {
  writeSources(folder);
  const room = await open();
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.path.fill(join(folder, 'nowhere'));
  await adding.path.press('Enter');
  await expect(adding.view.locator('.field-error')).toContainText('nowhere');
  await adding.lookAt(folder, 'letters.csv');

  await adding.view.getByText('More', { exact: true }).click();
  const identifier = adding.view.getByLabel('Identifier', { exact: true });
  await identifier.fill('Not An Id');
  await expect(adding.view.locator('.add-trouble')).toContainText('The title page cannot be used.');
  await expect(identifier).toBeFocused();
  await expect(adding.button('Import')).toBeDisabled();
  await identifier.fill('letters');
  await expect(adding.view.locator('.add-trouble')).toHaveText('');
  await expect(adding.button('Import')).toBeEnabled();
});
