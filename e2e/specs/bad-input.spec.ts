import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeBadPacks } from '../fixtures/bad-packs.ts';
import { root } from '../fixtures/open-shell.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const bundled = /^\d+ records, 1 undated$/;
const title = 'Record of a Conversation with Kim Il Sung';

/** Reading, searching and citing, as they are in a room where nothing is wrong. */
async function canBeWorkedWith(room: RoomPage): Promise<void> {
  await expect(room.count).toHaveText(bundled);
  await room.search('puzanov peng');
  await expect(room.options).toHaveCount(1);
  await room.openRecord(title);
  await room.page.locator('#page').focus();
  await room.page.keyboard.press('c');
  await expect(room.page.locator('.said')).toHaveText('Note copied.');
  await room.search('');
}

test('packs that cannot be opened are named with their reason, and the others go on', async ({
  open,
  data,
}) => {
  const bad = writeBadPacks(join(data, 'sticks'));
  const before = bad.map(({ path }) => bytesOf(path));
  const room = await open({ packs: bad.map(({ path }) => path) });
  await expect(room.refused.locator('strong')).toHaveText(bad.map(({ heading }) => heading));
  await expect(room.refused.locator('span')).toHaveText(bad.map(({ sentence }) => sentence));
  await expect(room.collections).toHaveCount(2);
  await canBeWorkedWith(room);
  await room.close();
  expect(bad.map(({ path }) => bytesOf(path))).toEqual(before);
});

test('a bad pack in the reader’s own folder does not keep the room shut', async ({ open, data }) => {
  const bad = writeBadPacks(join(data, 'packs')).filter(({ path }) => !path.endsWith('gone.carrel'));
  const room = await open();
  await expect(room.refused).toHaveCount(bad.length);
  await canBeWorkedWith(room);
});

test('a collection that is open already is not opened again', async ({ open, data }) => {
  const own = join(root, 'out/packs/readers-guide.carrel');
  const copy = join(data, 'copy.carrel');
  mkdirSync(data, { recursive: true });
  copyFileSync(own, copy);
  // The bundled pack itself, by its path, is the same file and no trouble; its copy is named.
  const room = await open({ packs: [own, copy, copy] });
  await expect(room.refused.locator('strong')).toHaveText(['This collection is already open']);
  await expect(room.refused.locator('span')).toHaveText(
    `${copy} holds the same collection as ${own}, “The Reader’s Guide”. Keep one of the two.`,
  );
  await canBeWorkedWith(room);
});

test('a file where the data folder should be: everything but bookmarks and notes works', async ({
  open,
  data,
}) => {
  const folder = join(data, 'carrel');
  writeFileSync(folder, 'A file of somebody’s.');
  const room = await open({ data: folder });
  await expect(room.banner).toContainText('Your notes cannot be written.');
  await expect(room.banner).toContainText(folder);
  await canBeWorkedWith(room);
  await room.page.keyboard.press('Escape');
  await room.page.keyboard.press('b');
  await expect(room.page.locator('.said')).toContainText('Your notes cannot be written');
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'false');
  await room.close();
  expect(readFileSync(folder, 'utf8')).toBe('A file of somebody’s.');
});

long(
  'a second room on the same library reads and cites, and takes over when the first is closed',
  async ({ open, data }) => {
    const first = await open();
    await first.openRecord('The Economic and Political Situation');
    await first.bookmark();

    const second = await open();
    await expect(second.banner).toContainText('Your notes are open in another Carrel.');
    await expect(second.banner).toContainText(
      'Here your bookmarks and notes are shown and cannot be changed.',
    );
    await canBeWorkedWith(second);
    await second.page.locator('#page').focus();
    await second.page.keyboard.press('b');
    await expect(second.page.locator('.said')).toContainText('Your notes are open in another Carrel');
    await expect(second.bookmarkButton).toHaveAttribute('aria-pressed', 'false');

    await second.banner.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => countRefusals(data)).toBe(2);
    await expect(second.banner).toContainText('Your notes are open in another Carrel.');
    await first.close();
    await second.banner.getByRole('button', { name: 'Try again' }).click();
    await expect(second.banner).toHaveCount(0);

    // What was bookmarked in the first is here, and bookmarks work.
    await second.page.keyboard.press('2');
    await second.settled();
    await expect(second.options).toHaveCount(1);
    await second.page.keyboard.press('1');
    await second.openRecord(title);
    await second.bookmark();
    await second.page.keyboard.press('2');
    await second.settled();
    await expect(second.options).toHaveCount(2);
  },
);

test('what is typed into a note without a library stays in the window, says that it is not saved, and is saved by itself', async ({
  open,
  data,
}) => {
  const folder = join(data, 'taken');
  writeFileSync(folder, 'A file of somebody’s.');
  const room = await open({ data: folder });
  await room.openRecord(title);
  await room.page.locator('#page').focus();
  await room.page.keyboard.press('n');
  await room.page.locator('.cm-editor.cm-focused').waitFor();
  await room.page.keyboard.insertText('Not lost.');
  const failed = room.page.locator('.note-failed');
  await expect(failed).toContainText('Not saved. Your notes cannot be written.');
  await expect(failed).toContainText('Your words stay here');
  await expect(room.noteEditor).toHaveText('Not lost.');

  rmSync(folder);
  await expect(room.noteStatus).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 30_000 });
  await expect(room.banner).toHaveCount(0);
  await expect(room.noteEditor).toHaveText('Not lost.');
});

test('a library from a newer version is left as it is, and reading goes on', async ({ open, data }) => {
  const first = await open();
  await first.openRecord(title);
  await first.bookmark();
  await first.close();
  const path = join(data, 'library.sqlite');
  const db = new Database(path);
  db.pragma('user_version = 99');
  db.close();
  const before = readFileSync(path);

  const room = await open();
  await expect(room.banner).toContainText('Your library needs a newer Carrel.');
  await expect(room.banner).toContainText(`${path} was written by a newer Carrel (version 99;`);
  await canBeWorkedWith(room);
  await room.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

/** How often the log says that another Carrel had the library. */
const countRefusals = (data: string): number =>
  readFileSync(join(data, 'carrel.log'), 'utf8').split('library unavailable: library-locked').length - 1;

const bytesOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'hex');
  } catch {
    return null;
  }
};
