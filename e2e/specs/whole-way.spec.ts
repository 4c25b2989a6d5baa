import { openKillableRoom } from '../fixtures/killable-room.ts';
import { expect, test } from '../fixtures/room-test.ts';

const title = 'Record of a Conversation with Kim Il Sung';

test('a reader finds a record, bookmarks it, writes a note and takes a citation away', async ({ open }) => {
  const room = await open();
  await expect(room.count).toHaveText(/^\d+ records, 1 undated$/);

  await room.search('puzanov peng');
  await expect(room.options).toHaveCount(1);
  await expect(room.options.locator('mark').first()).toBeVisible();

  await room.openRecord(title);
  await room.bookmark();
  await room.writeNote('Compare the **May 1957** visit.');
  await expect(room.noteStatus).toHaveText(/^Saved \d\d:\d\d$/);

  await room.page.keyboard.press('Escape');
  await room.page.keyboard.press('c');
  await expect(room.page.locator('.said')).toHaveText('Note copied.');
  const copied = await room.clipboard();
  expect(copied.text).toContain('November 13, 1957');
  expect(copied.text).toContain('Puzanov');
  expect(copied.html).toContain('November 13, 1957');
});

test('a note outlives the killing of the process', async ({ data, open, shell }) => {
  test.skip(shell !== 'chromium', 'the killable process opens the Chromium shell');
  const first = await openKillableRoom(data);
  await first.call('openRecord', title);
  await first.call('bookmark');
  await first.call('writeNote', 'Before the power went: 김일성, Пузанов.');
  await first.kill();

  const again = await open();
  await expect(again.title).toHaveText(/Kim Il Sung/);
  await expect(again.noteEditor).toHaveText('Before the power went: 김일성, Пузанов.');
  await expect(again.bookmarkButton).toHaveAttribute('aria-pressed', 'true');
});

test('the place in the room is found again at the next start', async ({ open }) => {
  const first = await open();
  await first.page.keyboard.press('t');
  await first.page.keyboard.press('t');
  await first.page.getByLabel('Order').selectOption('title');
  await first.settled();
  // The last of the list, which is not in sight at its top.
  await first.list.focus();
  await first.page.keyboard.press('End');
  await expect(first.options.last()).toHaveAttribute('aria-selected', 'true');
  const title = (await first.title.textContent()) ?? '';
  await first.page.waitForTimeout(700);
  await first.close();

  const again = await open();
  await expect(again.title).toHaveText(title);
  await expect(again.page.getByLabel('Order')).toHaveValue('title');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
});
