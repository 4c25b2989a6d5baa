import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights, long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const kim = 'Record of a Conversation with Kim Il Sung';
const dialogOf = ({ page }: RoomPage) => page.getByRole('dialog');
const preview = (room: RoomPage) => dialogOf(room).getByRole('region', { name: 'Preview' });
const bar = ({ page }: RoomPage) => page.locator('.selection-bar');
const shot = async ({ page }: RoomPage, name: string) =>
  process.env.CARREL_SHOTS &&
  (await page.screenshot({ path: join(process.env.CARREL_SHOTS, `citing-${name}.png`) }));

test('by keyboard records are selected, cited together, copied, exported, and let go', async ({
  open,
  data,
}) => {
  const room = await open();
  const { page } = room;
  await room.list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(room.options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(bar(room)).toContainText('1 record selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(room)).toContainText('2 records selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(room)).toContainText('3 records selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar(room)).toContainText('2 records selected');
  await shot(room, 'selected');

  await page.keyboard.press('B');
  await expect(dialogOf(room).getByRole('radio', { name: /Selected records/ })).toBeChecked();
  await expect(preview(room).getByRole('listitem')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await dialogOf(room).getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialogOf(room).getByText('2 entries copied.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(room)).toHaveCount(0);
  const copied = await room.clipboard();
  expect(copied.text.trim().split('\n\n')).toHaveLength(2);
  expect(copied.html).toContain('text-indent');

  await room.list.focus();
  await page.keyboard.press('Control+a');
  await expect(bar(room)).toContainText(/\d\d records selected/);
  await page.keyboard.press('E');
  await dialogOf(room).getByRole('radio', { name: /RIS/ }).focus();
  await page.keyboard.press('Space');
  await dialogOf(room).getByRole('button', { name: 'Choose a folder…' }).focus();
  await page.keyboard.press('Enter');
  const path = dialogOf(room).getByRole('textbox', { name: 'Path' });
  await path.fill(data);
  await path.press('Enter');
  await expect(dialogOf(room).getByRole('navigation', { name: 'Folders above' })).toContainText(
    data.split('/').at(-1) ?? '',
  );
  await dialogOf(room).getByRole('button', { name: 'Export into this folder' }).focus();
  await page.keyboard.press('Enter');
  const account = dialogOf(room).getByRole('region', { name: 'What was exported' });
  await expect(account).toContainText('Selected records.ris');
  await expect(account).toContainText('RIS has no field for');
  expect(readdirSync(data)).toContain('Selected records.ris');
  expect(readFileSync(join(data, 'Selected records.ris'), 'utf8')).toMatch(/^TY {2}- /);
  await shot(room, 'exported');
  await page.keyboard.press('Escape');
  await room.list.focus();
  await page.keyboard.press('Escape');
  await expect(bar(room)).not.toContainText('selected');
  await expect(room.list).toBeFocused();

  // The citation of one record: its page, its style, as Markdown.
  await page.keyboard.press('Enter');
  await page.keyboard.press('z');
  await expect(page.getByRole('combobox', { name: 'Style' })).toBeFocused();
  // Another style, found by typing; and back.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('mla');
  await expect(page.getByRole('listbox', { name: 'Styles' }).getByRole('option')).toHaveText([/^MLA/]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.citation dt').first()).toHaveText('In the text');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('chicago notes 18');
  await page.keyboard.press('Enter');
  await expect(page.locator('.citation dt').first()).toHaveText('Note');
  await page.getByRole('textbox', { name: 'Place' }).fill('12–13');
  await expect(page.locator('[data-form="note"]')).toContainText('12–13');
  await page.locator('#page').focus();
  await page.keyboard.press('M');
  await expect(page.getByRole('toolbar', { name: 'Record' })).toContainText('Note copied as Markdown.');
});

long(
  'by mouse records are selected, dragged and cited; nothing breaks the guidelines in any light',
  async ({ open, data }) => {
    const room = await open({ size: { width: 1600, height: 1000 } });
    const { page } = room;
    await room.search('Kim Il Sung');
    await room.openRecord(kim);
    await room.options.nth(1).hover();
    await room.options.nth(1).locator('.entry-tick').click();
    await room.options.nth(3).click({ modifiers: ['Shift'] });
    await expect(bar(room)).toContainText('3 records selected');
    await room.options.nth(2).click({ modifiers: ['Control'] });
    await expect(bar(room)).toContainText('2 records selected');
    await expect(room.title).toContainText(kim);

    // What is dragged out of the window is the citation; a reading list takes the record.
    await page.getByRole('navigation').getByRole('button', { name: 'New list' }).click();
    await page.getByRole('navigation').getByLabel('Name of the new list').fill('Korea');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing in it yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Catalogue' }).last().click();
    const rail = page.getByRole('navigation').locator('[data-list]', { hasText: 'Korea' });
    await room.options.nth(1).dragTo(rail);
    await expect(rail).toContainText('2 records');
    await page.locator('.record-line').dragTo(rail);
    await expect(rail).toContainText('3 records');
    const dropped = page.evaluate(
      () =>
        new Promise<{ text: string; html: string }>((resolve) => {
          const target = document.querySelector('.wordmark');
          target?.addEventListener('dragover', (event) => event.preventDefault());
          target?.addEventListener('drop', (event) => {
            event.preventDefault();
            const { dataTransfer } = event as DragEvent;
            resolve({
              text: dataTransfer?.getData('text/plain') ?? '',
              html: dataTransfer?.getData('text/html') ?? '',
            });
          });
        }),
    );
    await page.locator('.record-line').dragTo(page.locator('.wordmark'));
    const { text, html } = await dropped;
    expect(text).toMatch(/Kim Il Sung.*Wilson Center/);
    expect(html).toContain('<p>');

    await bar(room).getByRole('button', { name: 'Bibliography' }).click();
    await expect(preview(room).getByRole('listitem')).toHaveCount(2);
    await dialogOf(room)
      .getByRole('radio', { name: /^This search/ })
      .click();
    await expect(dialogOf(room).locator('.take-said')).toHaveText(/^\d+ entries\.$/);
    await shot(room, 'bibliography');
    await dialogOf(room).getByRole('button', { name: 'References' }).click();
    await dialogOf(room).getByRole('button', { name: 'Copy as text' }).click();
    await expect(dialogOf(room).getByText('Copied to the clipboard.')).toBeVisible();

    // One's own work as a document, and taken in again: nothing of it is new.
    await dialogOf(room).getByRole('button', { name: 'Notes', exact: true }).click();
    await dialogOf(room)
      .getByRole('radio', { name: /Everything I worked with/ })
      .click();
    await dialogOf(room)
      .getByRole('radio', { name: /W3C annotations/ })
      .click();
    await expect(dialogOf(room).getByRole('region', { name: 'What will be in it' })).toContainText(
      '1 reading list',
    );
    await shot(room, 'documents');
    await dialogOf(room).getByRole('button', { name: 'Choose a folder…' }).click();
    const goTo = async () => {
      const path = dialogOf(room).getByRole('textbox', { name: 'Path' });
      await path.fill(data);
      await path.press('Enter');
      await expect(dialogOf(room).getByRole('navigation', { name: 'Folders above' })).toContainText(
        'carrel-e2e',
      );
    };
    await goTo();
    await dialogOf(room).getByRole('button', { name: 'Write it in this folder' }).click();
    await expect(dialogOf(room).getByRole('region', { name: 'What was written' })).toContainText('.jsonld');
    expect(readdirSync(data).filter((name) => name.endsWith('.jsonld'))).toHaveLength(1);
    await dialogOf(room).getByRole('button', { name: 'Take in' }).click();
    await goTo();
    await dialogOf(room)
      .getByRole('option', { name: /jsonld/ })
      .click();
    await dialogOf(room)
      .getByRole('button', { name: /^Look at/ })
      .click();
    await expect(dialogOf(room).getByText('Nothing in it is new.')).toBeVisible();

    // A note of another program; then another wording of it, as a revision, and back.
    const note = (body: string, record = 'welcome') => ({
      type: 'Annotation',
      body,
      target: `carrel:readers-guide/${record}`,
    });
    const lookAt = async (name: string, notes: readonly object[] = [note(name)]) => {
      await dialogOf(room)
        .getByRole('button', { name: /^(Back|Take in another)$/ })
        .click();
      writeFileSync(join(data, `${name}.json`), JSON.stringify(notes));
      await goTo();
      await dialogOf(room)
        .getByRole('option', { name: `${name}.json` })
        .click();
      await dialogOf(room)
        .getByRole('button', { name: /^Look at/ })
        .click();
    };
    await lookAt('First');
    await dialogOf(room).getByRole('button', { name: 'Take in what is new' }).click();
    await expect(dialogOf(room).getByRole('region', { name: 'What was taken in' })).toContainText('1 note');
    await lookAt('Second');
    await dialogOf(room)
      .getByRole('checkbox', { name: /In the library: First/ })
      .press('Space');
    expect(await violations(page)).toEqual([]);
    await shot(room, 'take-in');
    await dialogOf(room).getByRole('button', { name: 'Take in 1 new revision' }).click();
    await dialogOf(room).getByRole('button', { name: 'Undo' }).click();
    await expect(dialogOf(room).getByText('1 thing is as before.')).toBeVisible();

    // Of a long list two hundred are shown, and the others when they are asked for; the first of them has the focus.
    await lookAt(
      'Many',
      Array.from({ length: 250 }, (_, at) => note(`Number ${at}.`, `none-${at}`)),
    );
    await dialogOf(room).getByText('Cannot be placed: 250').click();
    await expect(dialogOf(room).getByText(/Number \d+\./)).toHaveCount(200);
    await dialogOf(room).getByRole('button', { name: 'Show 50 more' }).press('Enter');
    await expect(dialogOf(room).getByText(/Number \d+\./)).toHaveCount(250);
    await expect(page.locator('li:focus')).toContainText('Number 200.');
    await expect(dialogOf(room).getByRole('button', { name: 'Back' })).toBeInViewport();
    await shot(room, 'many');
    await page.keyboard.press('Escape');
    await bar(room).getByRole('button', { name: 'Select none' }).click();
    await expect(room.list).toBeFocused();

    for (const theme of lights) {
      await room.setTheme(theme);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await room.list.focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('z');
      expect(await violations(page)).toEqual([]);
      await shot(room, theme);
      await page.keyboard.press('Escape');
      await page.locator('#page').focus();
      await page.keyboard.press('E');
      await expect(dialogOf(room).getByRole('radio', { name: /CSL-JSON/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await shot(room, `export-${theme}`);
      await page.keyboard.press('Escape');
      await expect(dialogOf(room)).toHaveCount(0);
    }
  },
);
