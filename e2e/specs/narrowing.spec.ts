import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { focusStops } from '../fixtures/focus-stops.ts';
import {
  harbourCount,
  harbourUndated,
  writeNarrowingPack,
  writeYearsPack,
} from '../fixtures/narrowing-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

/** A room with the harbour's papers alone in the list. */
async function withPack(
  open: (options: { packs: string[] }) => Promise<RoomPage>,
  pack: string,
  title: RegExp,
): Promise<RoomPage> {
  const room = await open({ packs: [pack] });
  for (const box of await room.collections.all()) {
    const name = await box.evaluate((input) => input.closest('label')?.textContent ?? '');
    if (!title.test(name)) await box.uncheck();
  }
  await room.settled();
  await room.list.focus();
  return room;
}

test.describe('the harbour', () => {
  let pack: string;
  let room: RoomPage;
  test.beforeEach(async ({ open, data }) => {
    pack = join(data, 'harbour.carrel');
    writeNarrowingPack(pack);
    room = await withPack(open, pack, /Papers of the Harbour/);
  });
  const narrow = () => room.page.getByRole('region', { name: 'Narrow the list' });
  const chips = () => room.page.getByRole('list', { name: 'Narrowed to' }).getByRole('button');
  const picture = () => room.page.getByRole('slider', { name: 'Timeline by month' });
  const press = async (...keys: string[]) => {
    for (const key of keys) await room.page.keyboard.press(key);
  };

  test('values are chosen, left out, and taken back by a press', async () => {
    await room.page.getByRole('button', { name: 'Narrow' }).click();
    await narrow()
      .getByRole('button', { name: /^Person A/ })
      .click();
    await expect(room.count).toHaveText(`7 of ${harbourCount} records`);
    await narrow()
      .getByRole('button', { name: /^Person B/ })
      .click();
    await expect(room.count).toHaveText(/^1[34] of/);
    await narrow().getByRole('button', { name: 'Place' }).click();
    await narrow().getByRole('button', { name: 'Leave out Wonsan' }).click();
    await expect(room.count).toHaveText(/^[67] of/);
    await expect(narrow().getByRole('button', { name: 'Leave out Wonsan' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(chips()).toHaveText([/^Person A/, /^Person B/, /^not Wonsan/, 'Clear all']);
    await chips().filter({ hasText: 'Person A' }).click();
    await expect(chips().filter({ hasText: 'Person B' })).toBeFocused();
    await room.page.getByRole('button', { name: 'Clear all' }).click();
    await expect(chips()).toHaveCount(0);
    await expect(room.list).toBeFocused();
    await expect(room.count).toHaveText(`${harbourCount} records, ${harbourUndated} undated`);
  });

  test('the same goes by keyboard, with one stop for each kind', async () => {
    await press('f');
    await expect(narrow()).toBeFocused();
    await expect(narrow().getByRole('button', { name: /^Kim the Harbourmaster/ })).toBeVisible();
    await press('Tab', 'Tab', 'Tab');
    await expect(narrow().getByRole('button', { name: /^Kim the Harbourmaster/ })).toBeFocused();
    await press('ArrowDown', 'Enter');
    await expect(chips()).toHaveText([/^Person A/]);
    await press('ArrowDown', 'Shift+Enter');
    await expect(chips()).toHaveText([/^Person A/, /^not Person B/, 'Clear all']);
    await press('ArrowRight', 'Enter');
    await expect(chips()).toHaveText([/^Person A/]);
    await press('End', 'Home', 'ArrowLeft');
    await expect(narrow().getByRole('button', { name: /^Kim the Harbourmaster/ })).toBeFocused();
    await press('Escape');
    await expect(room.list).toBeFocused();
    await press('f', 'f');
    await expect(narrow()).toHaveCount(0);
    await expect(room.list).toBeFocused();
  });

  test('long lists have the rest, and a box to find one in', async () => {
    await press('f');
    const persons = narrow().getByRole('list', { name: 'Person' }).getByRole('listitem');
    await expect(persons).toHaveCount(7);
    await narrow().getByRole('button', { name: '14 more… persons' }).click();
    await expect(persons).toHaveCount(21);
    await narrow().getByLabel('Find a person').fill('HARBOUR');
    await expect(persons).toHaveText([/^Kim the Harbourmaster/]);
    await narrow().getByLabel('Find a person').fill('zzz');
    await expect(narrow()).toContainText('None with “zzz” in its name.');
    await press('Escape');
    await expect(persons).toHaveCount(21);
    // One collection tells nothing apart.
    await expect(narrow().getByRole('button', { name: 'Collection' })).toHaveCount(0);
    await narrow().getByRole('button', { name: 'Language' }).click();
    await expect(narrow().getByRole('list', { name: 'Language' })).toContainText('Russian');
  });

  test('it is all there after a new start', async ({ open }) => {
    await press('f', 'd');
    await narrow()
      .getByRole('button', { name: /^Person A/ })
      .click();
    await narrow().getByRole('button', { name: 'Genre' }).click();
    await room.page.getByRole('button', { name: 'As a table' }).click();
    await room.page.waitForTimeout(700);
    await room.close();
    room = await open({ packs: [pack] });
    await expect(chips()).toHaveText([/^Person A/]);
    await expect(narrow().getByRole('list', { name: 'Genre' })).toBeVisible();
    await expect(room.page.getByRole('table', { name: 'Records by month' })).toBeVisible();
  });

  test('nothing left says so, and takes it back', async () => {
    await press('f');
    await narrow()
      .getByRole('button', { name: /^Person A/ })
      .click();
    await room.search('fish');
    await expect(room.page.locator('.empty')).toContainText(
      'No record has all that the list is narrowed to.',
    );
    await room.page.getByRole('button', { name: 'Take it back' }).click();
    await expect(room.options.first()).toBeVisible();
  });

  test('the timeline narrows by keyboard, and the box says so', async () => {
    await press('d');
    await expect(picture()).toBeFocused();
    await expect(picture()).toHaveAttribute('aria-valuetext', 'January 1955 to December 1958, by the month');
    await press('Home', 'ArrowRight', 'ArrowRight');
    await expect(picture()).toHaveAttribute('aria-valuetext', 'March 1955: 1 record');
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect(picture()).toHaveAttribute('aria-valuetext', 'March 1955 to June 1955: 10 records');
    await press('Escape');
    await expect(picture()).toBeFocused();
    await press('Home', 'Shift+ArrowRight', 'Enter');
    await expect(room.searchBox).toHaveValue('date:1955-01..1955-02');
    await expect(room.count).toHaveText(`2 of ${harbourCount} records`);
    await expect(picture()).toBeFocused();
    await press('End', 'Enter');
    await expect(room.searchBox).toHaveValue('date:1955-02');
    await chips().filter({ hasText: 'February 1955' }).click();
    await expect(room.searchBox).toHaveValue('');
  });

  test('the timeline narrows by drawing over it, beside the words that are there', async () => {
    await room.search('coal');
    await press('Escape', 'Escape');
    await room.search('coal');
    await room.list.focus();
    await press('d');
    const box = await picture().boundingBox();
    if (!box) throw new Error('The timeline has no place.');
    await room.page.mouse.move(box.x + 3, box.y + 20);
    await expect(room.page.locator('.timeline-read')).toHaveText(/^January 1955: \d+ records?$/);
    await room.page.mouse.down();
    await room.page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 5 });
    await room.page.mouse.up();
    await expect(room.searchBox).toHaveValue(/^date:1955-01\.\.195\d-\d\d coal$/);
    await expect(room.options.first()).toContainText('coal');
  });

  test('undated records are never left out in silence', async () => {
    await room.search('date:1957');
    const line = room.page.locator('.undated-line');
    await expect(line).toHaveText('3 undated records are not in this span. Show them too');
    await line.getByRole('button', { name: 'Show them' }).click();
    await expect(room.searchBox).toHaveValue('(date:1957 OR undated:)');
    await expect(room.count).toHaveText(`31 of ${harbourCount} records, 3 undated`);
    await line.getByRole('button', { name: 'Leave them out' }).click();
    await expect(room.searchBox).toHaveValue('date:1957');
    await room.search('');
    await expect(line).toHaveText('');
    await room.list.focus();
    await press('d');
    await expect(room.page.getByRole('region', { name: 'Timeline' })).toContainText('3 undated, shown last.');
  });

  test('the timeline is a table for those who prefer to read', async () => {
    await press('d');
    await room.page.getByRole('button', { name: 'As a table' }).click();
    const table = room.page.getByRole('table', { name: 'Records by month' });
    await expect(table.getByRole('row')).toHaveCount(1 + 48 + 1);
    await table.getByRole('button', { name: /^May 1956/ }).click();
    await expect(room.searchBox).toHaveValue('date:1956-05');
    await expect(table.getByRole('row')).toHaveText([/Month/, /May 1956.*4$/]);
  });

  test('breaks no guideline in any light, and Tab goes through all of it', async () => {
    await press('f');
    await narrow()
      .getByRole('button', { name: /^Person A/ })
      .click();
    await narrow().getByRole('button', { name: 'Leave out Person B. Example' }).click();
    await room.list.focus();
    await press('d');
    for (const theme of lights) {
      await room.setTheme(theme);
      expect.soft(await violations(room.page), theme).toEqual([]);
      await room.page.getByRole('button', { name: 'As a table' }).click();
      expect.soft(await violations(room.page), `${theme}, as a table`).toEqual([]);
      await room.page.getByRole('button', { name: 'As a table' }).click();
    }
    const stops = await focusStops(room.page);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    expect(stops.map(({ name }) => name)).toContain('slider Timeline by month');
  });

  test('fits at its narrowest and with text at twice its size', async () => {
    await press('f');
    await narrow()
      .getByRole('button', { name: /^Person A/ })
      .click();
    await room.list.focus();
    await press('d');
    await room.page.getByRole('separator', { name: 'Width of the catalogue' }).focus();
    await press('Home');
    expect.soft(await cutOff(room.page), 'at 320 px').toEqual([]);
    await room.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await cutOff(room.page), 'and twice the size').toEqual([]);
    expect(await room.page.evaluate(() => document.scrollingElement?.scrollHeight === innerHeight)).toBe(
      true,
    );
  });
});

for (const years of [1, 300]) {
  test(`the timeline of ${years} ${years === 1 ? 'year' : 'years'} is drawn whole`, async ({
    open,
    data,
  }) => {
    const pack = join(data, 'years.carrel');
    writeYearsPack(pack, years);
    const room = await withPack(open, pack, /Papers of/);
    await room.page.keyboard.press('d');
    const bars = room.page.locator('.timeline-bar');
    await expect(bars).toHaveCount(years);
    const right = await room.page.locator('.timeline-picture').evaluate((picture) => {
      const edge = picture.getBoundingClientRect().right;
      return [...picture.querySelectorAll('.timeline-bar')].every(
        (bar) => bar.getBoundingClientRect().right <= edge + 0.5 && bar.getBoundingClientRect().width >= 1,
      );
    });
    expect(right).toBe(true);
  });
}
