import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '#core/library/open-library.ts';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const title = 'Record of a Conversation with Kim Il Sung';
const other = 'Telegram from Ponomarev';
const dialogOf = ({ page }: RoomPage) => page.getByRole('dialog', { name: 'Library' });
const saidIn = (room: RoomPage) => dialogOf(room).locator('.library-said > [role="status"]');

let outside: string;
test.beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'carrel-outside-'));
});
test.afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** Name of a copy outside, of another library that has a note on the same record. */
async function copyWithNote(text: string, data: string): Promise<string> {
  const [line = ''] = readFileSync(join(data, 'journal.jsonl'), 'utf8').split('\n');
  const { collection, record } = JSON.parse(line);
  const library = openLibrary(join(outside, 'other'), { now: () => new Date(), log: () => {} });
  library.notes.save({ ref: { collection, record }, text, base: 0 });
  await library.backups.copyTo(join(outside, 'other.sqlite'));
  library.close();
  return 'other.sqlite';
}

test('by keyboard: a backup, a copy taken away, and taken into another library', async ({ open }) => {
  const room = await open();
  const { page } = room;
  const library = dialogOf(room);
  await room.openRecord(title);
  await room.writeNote('First words.');
  await page.locator('#page').focus();
  await page.keyboard.press('L');
  await expect(library.getByRole('heading', { name: 'Your notes' })).toBeFocused();
  await expect(library).toContainText('1 note, 0 bookmarks.');
  await expect(library).toContainText('No backup is there yet. The first is made soon');

  // The folder can be copied, then the backup: two stops.
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab');
  await expect(library.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(saidIn(room)).toHaveText('Backed up and checked.');
  await expect(library.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1);
  await expect(library).toContainText('and holds all that was saved.');

  await library.getByRole('button', { name: 'Take a copy…' }).focus();
  await page.keyboard.press('Enter');
  await expect(library.getByRole('listbox', { name: 'Files and folders' })).toBeFocused();
  await library.getByRole('textbox', { name: 'Path' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(outside);
  await page.keyboard.press('Enter');
  await expect(library.getByText('Nothing is in this folder.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(saidIn(room)).toContainText('The copy is written and was checked');
  const [copy = ''] = readdirSync(outside);
  expect(copy).toMatch(/^Carrel notes \d{4}-\d\d-\d\d\.sqlite$/);
  await expect(library).toContainText(join(outside, copy));
  await expect(library.locator('.library-said')).toContainText(/SHA-256\s*[0-9a-f]{64}/);
  await page.keyboard.press('Escape');
  await expect(library).toBeHidden();
  await expect(page.locator('#page')).toBeFocused();
  await room.close();

  const second = mkdtempSync(join(tmpdir(), 'carrel-e2e-'));
  const next = await open({ data: second });
  const there = dialogOf(next);
  await next.openRecord(other);
  await next.bookmark();
  await next.page.keyboard.press('L');
  await there.getByRole('button', { name: 'Take a copy in…' }).focus();
  await next.page.keyboard.press('Enter');
  await there.getByRole('textbox', { name: 'Path' }).focus();
  await next.page.keyboard.press('Control+a');
  await next.page.keyboard.insertText(outside);
  await next.page.keyboard.press('Enter');
  await there.getByRole('option', { name: copy }).waitFor();
  await there.getByRole('listbox', { name: 'Files and folders' }).focus();
  await next.page.keyboard.press('Enter');
  await expect(there.getByRole('heading', { name: 'What taking it in would do' })).toBeFocused();
  await expect(there).toContainText('1 note: new, and added.');
  await expect(there).toContainText('Nothing of yours is overwritten or taken away.');
  // Escape leaves it, and nothing was done.
  await next.page.keyboard.press('Escape');
  await expect(there).toContainText('0 notes, 1 bookmark.');
  await there.getByRole('button', { name: 'Take a copy in…' }).focus();
  await next.page.keyboard.press('Enter');
  await there.getByRole('option', { name: copy }).waitFor();
  await there.getByRole('listbox', { name: 'Files and folders' }).focus();
  await next.page.keyboard.press('Enter');
  // The page takes the focus to its heading when it has come: a key before that is no one's.
  await expect(there.getByRole('heading', { name: 'What taking it in would do' })).toBeFocused();
  // It is off until the copy was looked at, and does not take the focus before.
  const takeIn = there.getByRole('button', { name: 'Take it in' });
  await expect(takeIn).toBeEnabled();
  await takeIn.focus();
  await next.page.keyboard.press('Enter');
  await expect(there.getByRole('heading', { name: 'The copy was taken in' })).toBeFocused();
  await expect(there).toContainText('Your library now has 1 note and 1 bookmark.');
  await expect(there).toContainText(join(second, 'backups', 'backup-000000000001.sqlite'));
  await next.page.keyboard.press('Escape');
  await expect(there).toContainText('1 note, 1 bookmark.');
  await next.page.keyboard.press('Escape');
  await next.openRecord(title);
  await expect(next.noteEditor).toHaveText('First words.');
  await next.close();
  rmSync(second, { recursive: true, force: true });
});

long(
  'by mouse: what differs is said before, both are kept, and nothing breaks the guidelines',
  async ({ open, data }) => {
    const room = await open();
    const { page } = room;
    const library = dialogOf(room);
    const rail = page.getByRole('navigation');
    await room.openRecord(title);
    await room.writeNote('One.');
    await rail.getByRole('button', { name: 'Library' }).click();
    await library.getByRole('button', { name: 'Back up now' }).dblclick();
    await expect(saidIn(room)).toHaveText('Backed up and checked.');
    expect(await violations(page)).toEqual([]);

    // A second place, which is then taken away.
    const stick = join(outside, 'stick');
    mkdirSync(stick);
    await library.getByRole('button', { name: 'Choose a folder…' }).click();
    await library.getByRole('textbox', { name: 'Path' }).fill(stick);
    await library.getByRole('textbox', { name: 'Path' }).press('Enter');
    await library.getByText('Nothing is in this folder.').waitFor();
    expect(await violations(page)).toEqual([]);
    await library.getByRole('button', { name: 'Use this folder' }).click();
    await expect(saidIn(room)).toHaveText(`Each backup is also copied to ${stick} from now on.`);
    expect(readdirSync(stick)).toHaveLength(1);
    await library.getByRole('button', { name: 'Close' }).click();
    rmSync(stick, { recursive: true });
    await rail.getByRole('button', { name: 'Library' }).click();
    await expect(library).toContainText(`The second place for backups, ${stick}, cannot be used`);
    expect(await violations(page)).toEqual([]);
    await library.getByRole('button', { name: 'Use none' }).click();
    await expect(saidIn(room)).toContainText('There is no second place any more.');

    // The backup of before is looked at, and has nothing more.
    await library.getByRole('button', { name: /^Look at it, the backup of today/ }).click();
    await expect(library).toContainText('Your library has all of it already.');
    await expect(library.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
    await library.getByRole('button', { name: 'Back', exact: true }).click();

    // A file that is no copy is an answer.
    writeFileSync(join(outside, 'letter.txt'), 'Dear Sir');
    const copy = await copyWithNote('Another’s.', data);
    await library.getByRole('button', { name: 'Take a copy in…' }).click();
    await library.getByRole('textbox', { name: 'Path' }).fill(outside);
    await library.getByRole('textbox', { name: 'Path' }).press('Enter');
    await library.getByRole('option', { name: 'letter.txt' }).click();
    await library.getByRole('button', { name: 'Look at it' }).click();
    await expect(library.getByRole('alert').filter({ hasText: 'not a copy of a library' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await library.getByRole('button', { name: 'Choose another' }).click();

    // One that says something else of the same record.
    await library.getByRole('option', { name: copy }).click();
    await library.getByRole('button', { name: 'Look at it' }).click();
    await expect(library).toContainText(
      '1 note: changed here and in the copy. Both are kept, and yours goes on',
    );
    await library.getByText('Which differ').click();
    await expect(library).toContainText(/Note on .+ in sino-north-korean/);
    expect(await violations(page)).toEqual([]);
    await library.getByRole('button', { name: 'Take it in' }).dblclick();
    await expect(library.getByRole('heading', { name: 'The copy was taken in' })).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await library.getByRole('button', { name: 'Done' }).click();
    await expect(library).toContainText('1 note (in 3 wordings)');
    await library.getByRole('button', { name: 'Close' }).click();
    await expect(room.noteEditor).toHaveText('One.');
    await room.writeNote(' Two.');
    await expect(room.noteEditor).toHaveText('One. Two.');
  },
);

test('a damaged library tells once what was done, and can be asked again', async ({ open, data }) => {
  const first = await open();
  await first.openRecord(title);
  await first.writeNote('Before.');
  await first.page.locator('#page').focus();
  await first.page.keyboard.press('L');
  await dialogOf(first).getByRole('button', { name: 'Back up now' }).click();
  await expect(saidIn(first)).toHaveText('Backed up and checked.');
  await first.page.keyboard.press('Escape');
  await first.bookmark();
  await first.close();
  writeFileSync(join(data, 'library.sqlite'), 'x'.repeat(9000));

  const room = await open();
  const { page } = room;
  const library = dialogOf(room);
  await expect(library.getByRole('heading', { name: 'Your library was put together again' })).toBeFocused();
  await expect(library).toContainText('1 note and 1 bookmark. Nothing that was saved is missing.');
  await expect(library).toContainText('library.sqlite in');
  await expect(library).toContainText(/The newest backup that is whole was put in its place, of today/);
  await expect(library).toContainText('1 save since then was taken from the journal');
  await expect(library).toContainText(join(data, 'damaged', '1'));
  expect(await violations(page)).toEqual([]);

  // The ways out lead somewhere, and back.
  await library.getByRole('button', { name: 'Take a copy of all that is readable…' }).click();
  await library.getByRole('textbox', { name: 'Path' }).fill(outside);
  await library.getByRole('textbox', { name: 'Path' }).press('Enter');
  await library.getByText('Nothing is in this folder.').waitFor();
  await library.getByRole('button', { name: 'Write the copy in this folder' }).click();
  await expect(saidIn(room)).toContainText('The copy is written and was checked');
  await library.getByRole('button', { name: 'Take another backup in…' }).click();
  await library
    .getByRole('button', { name: /^Look at it, the backup/ })
    .first()
    .click();
  await expect(library).toContainText('Your library has all of it already.');
  await page.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Read on' }).click();
  await expect(library).toBeHidden();
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'true');

  // Asked again, in night light as well; and after the next start not shown by itself.
  await room.setTheme('dark');
  await page.keyboard.press('L');
  expect(await violations(page)).toEqual([]);
  await library.getByRole('button', { name: 'What was found and done' }).click();
  await expect(library).toContainText('1 save since then');
  expect(await violations(page)).toEqual([]);
  await room.close();
  const third = await open();
  await third.page.waitForTimeout(500);
  await expect(dialogOf(third)).toHaveCount(0);
  await third.page.keyboard.press('L');
  await expect(dialogOf(third).getByRole('button', { name: 'What was found and done' })).toBeVisible();
});

test('a second window shows the notes, cannot change them, and takes over', async ({ open }) => {
  const first = await open();
  await first.openRecord(title);
  await first.writeNote('Mine.');

  const second = await open();
  await second.openRecord(title);
  await expect(second.noteEditor).toHaveText('Mine.');
  await expect(second.page.locator('.note-status')).toHaveText(
    'To be read only: another Carrel has your notes open.',
  );
  await second.page.locator('#page').focus();
  await second.page.keyboard.press('n');
  await second.page.locator('.cm-editor.cm-focused').waitFor();
  await second.page.keyboard.type('Not this');
  await expect(second.noteEditor).toHaveText('Mine.');
  await expect(second.noteEditor).toHaveAttribute('aria-readonly', 'true');
  expect(await violations(second.page)).toEqual([]);

  await second.page.keyboard.press('Escape');
  await second.page.keyboard.press('L');
  const library = dialogOf(second);
  await expect(library.getByRole('button', { name: 'Back up now' })).toHaveCount(0);
  await expect(library.getByRole('button', { name: 'Take a copy…' })).toBeVisible();
  expect(await violations(second.page)).toEqual([]);
  await second.page.keyboard.press('Escape');

  await first.writeNote(' And more.');
  await first.close();
  await second.banner.getByRole('button', { name: 'Try again' }).click();
  await expect(second.banner).toHaveCount(0);
  await expect(second.noteEditor).toHaveText('Mine. And more.');
  await second.writeNote(' Ours.');
  await expect(second.noteEditor).toHaveText('Mine. And more. Ours.');
});

test('a note that fails to save keeps its words, and is saved by itself when the files are back', async ({
  open,
  data,
}) => {
  const room = await open();
  const { page } = room;
  await room.openRecord(title);
  await room.writeNote('Saved.');
  const away = join(outside, 'away');
  const failed = page.locator('.note-failed');

  renameSync(data, away);
  await page.keyboard.insertText(' Not yet.');
  await expect(failed).toContainText('Not saved. Your notes cannot be written.');
  await failed.getByRole('button', { name: 'Copy the text' }).click();
  await expect(failed).toContainText('Copied.');
  await page.locator('#page').focus();
  await page.keyboard.press('b');
  await expect(page.locator('.said')).toContainText('Not kept. Your notes cannot be written.');
  expect(await violations(page)).toEqual([]);
  expect((await room.clipboard()).text).toBe('Saved. Not yet.');

  // The same files, without a key.
  renameSync(away, data);
  await expect(room.noteStatus).toHaveText(/^Saved \d\d:\d\d$/);
  await page.locator('.said').getByRole('button', { name: 'Try again' }).click();
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'true');

  // Copied back, as after another disk was put in: what was open leads nowhere any more.
  renameSync(data, away);
  await room.noteEditor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' Nor this.');
  await expect(failed).toBeVisible();
  cpSync(away, data, { recursive: true });
  await expect(room.noteStatus).toHaveText(/^Saved \d\d:\d\d$/);
  await room.close();
  const again = await open();
  await expect(again.noteEditor).toHaveText('Saved. Not yet. Nor this.');
});

test('a library that cannot be opened is put together with a backup, and the room has its notes again', async ({
  open,
  data,
}) => {
  const first = await open();
  await first.openRecord(title);
  await first.writeNote('Before.');
  await first.page.locator('#page').focus();
  await first.page.keyboard.press('L');
  await dialogOf(first).getByRole('button', { name: 'Back up now' }).click();
  await expect(saidIn(first)).toHaveText('Backed up and checked.');
  await first.page.keyboard.press('Escape');
  await first.bookmark();
  await first.close();
  rmSync(join(data, 'library.sqlite'));
  mkdirSync(join(data, 'library.sqlite'));

  const room = await open();
  const { page } = room;
  const library = dialogOf(room);
  await room.banner.getByRole('button', { name: 'What can be done' }).click();
  await expect(library.getByRole('heading', { name: 'Your notes cannot be written' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  // By keyboard from here on: Try again, then this.
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab');
  await expect(library.getByRole('button', { name: 'Take a backup in…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(library.getByRole('heading', { name: 'Which backup to take in' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS) await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'pick.png') });
  await page.keyboard.press('Tab');
  await expect(library.getByRole('button', { name: /^Look at it, the backup of today/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(library).toContainText('All that can be read of the library is put together with it.');
  await expect(library).toContainText('1 note: new, and added.');
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS) await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'plan.png') });
  await library.getByRole('button', { name: 'Take it in' }).focus();
  await page.keyboard.press('Enter');
  await expect(library.getByRole('heading', { name: 'The copy was taken in' })).toBeFocused();
  await expect(library).toContainText('Your library now has 1 note and 1 bookmark.');
  await expect(library).toContainText(join(data, 'damaged', '1'));
  if (process.env.CARREL_SHOTS) await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'taken.png') });
  await library.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  if (process.env.CARREL_SHOTS) await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'after.png') });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(library).toBeHidden();
  await expect(room.banner).toHaveCount(0);
  await room.openRecord(title);
  await expect(room.noteEditor).toHaveText('Before.');
  await expect(room.bookmarkButton).toHaveAttribute('aria-pressed', 'true');
  await room.writeNote(' And after.');
  await expect(room.noteEditor).toHaveText('Before. And after.');
});
