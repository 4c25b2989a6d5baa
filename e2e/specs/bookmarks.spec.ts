import { join } from 'node:path';
import type { DocumentModel } from '#contract/document.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights, long } from '../fixtures/whole.ts';
import { BookmarksPage } from '../pages/bookmarks-page.ts';
import type { RoomPage } from '../pages/room-page.ts';

const text = (paragraphs: number): DocumentModel => ({
  language: 'en',
  blocks: Array.from({ length: paragraphs }, (_, at) => ({
    type: 'paragraph' as const,
    id: `p${at}`,
    content: [
      { type: 'text' as const, text: `Paragraph ${at} tells at some length what was said that day.` },
    ],
  })),
  footnotes: [],
});

const titles = ['A Talk on Tungsten', 'A Talk on Fish', 'The Price of Rice', 'Seals'];

function write(folder: string): string {
  const path = join(folder, 'talks.carrel');
  writePack(
    path,
    { ...sampleCollection, id: 'talks', title: 'Talks' },
    titles.map((title, at) => {
      const day = `195${at + 4}-03-01`;
      const date = { text: day, edtf: day, earliest: day, latest: day };
      return sampleRecord(
        { id: `r${at}`, title, dates: [{ ...date, certainty: 'exact', kind: 'sent', source: 'label' }] },
        [{ id: 'en', kind: 'translation', language: 'en', document: text(title === 'Seals' ? 1 : 60) }],
      );
    }),
  );
  return path;
}

async function bookmark(room: RoomPage, title: string): Promise<void> {
  await room.search(`title:"${title}"`);
  await room.openRecord(title);
  await room.bookmark();
}

test('by keyboard alone records are bookmarked, read to the end, called read, found again and undone', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [write(data)] });
  const { page } = room;
  const shelf = new BookmarksPage(page);
  await room.list.focus();
  await page.keyboard.press('K');
  await expect(page.getByText('What you bookmark is kept here')).toBeVisible();
  await page.keyboard.press('K');
  await expect(room.list).toBeFocused();
  for (const title of titles.slice(0, 3)) {
    await room.search(`title:"${title}"`);
    await room.list.focus();
    await page.keyboard.press('Home');
    await expect(room.title).toHaveText(title);
    if (title === titles[0]) {
      await page.keyboard.press('e');
      await expect(page.locator('.said')).toHaveText('Bookmark it first, with b.');
    }
    await room.bookmark();
  }

  await page.keyboard.press('K');
  await expect(shelf.list).toBeFocused();
  await expect(shelf.count).toHaveText('3 bookmarks');
  await expect(shelf.entries).toContainText([/Rice.*Unread/s, /Fish.*Unread/s, /Tungsten.*Unread/s]);
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);

  // Those that are to be read, one after the other: what is opened stays in its place until one goes on.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(shelf.shown('Unread')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(room.title).toHaveText('A Talk on Fish');
  await expect(shelf.entries).toContainText([/Rice/, /Fish.*Being read, \d+%/s, /Tungsten/]);
  await page.keyboard.press('ArrowDown');
  await expect(room.title).toHaveText('A Talk on Tungsten');
  await expect(shelf.entries).toContainText([/Rice/, /Tungsten.*Being read/s]);
  await expect(shelf.entries.nth(1)).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Enter');
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('End');
  await expect(shelf.endOffer).toHaveText('You have come to the end. Mark as read e');
  await page.keyboard.press('e');
  await expect(shelf.reading).toHaveValue('read');
  await expect(shelf.endOffer).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(shelf.list).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('talk on');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(shelf.count).toHaveText('2 bookmarks');
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await expect(shelf.entries).toContainText([/Fish/, /Tungsten.*Read/s]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await expect(shelf.entries).toHaveCount(1);
  await expect(shelf.said).toContainText('The bookmark on “A Talk on Tungsten” taken away.');
  await page.keyboard.press('Control+z');
  await expect(shelf.entries).toContainText([/Fish/, /Tungsten.*Read/s]);
  await page.keyboard.press('Control+z');
  await expect(shelf.said).toContainText('Undone: “A Talk on Tungsten” is read.');
  await expect(shelf.entries).toContainText([/Fish/, /Tungsten.*Being read, seen to the end/s]);
  await page.keyboard.press('Control+y');
  await expect(shelf.entries).toContainText([/Fish/, /Tungsten.*Read/s]);

  // The catalogue says it too.
  await page.keyboard.press('K');
  await room.search('title:tungsten');
  await expect(room.options.filter({ hasText: 'A Talk on Tungsten' }).getByRole('img')).toHaveAccessibleName(
    'Bookmarked, read',
  );
});

long(
  'by mouse the shelf is opened, narrowed, put in order, and its bookmarks are called read',
  async ({ open, data }) => {
    const room = await open({ packs: [write(data)], size: { width: 1600, height: 1000 } });
    const { page } = room;
    const shelf = new BookmarksPage(page);
    for (const title of titles) await bookmark(room, title);
    await shelf.reading.selectOption('Read');
    await expect(page.locator('.said')).toContainText('“Seals” is read.');
    await room.search('title:"A Talk on"');
    await room.openRecord('A Talk on Tungsten');
    await shelf.reading.selectOption('Being read');
    await page.getByRole('button', { name: /^Reading shelf/ }).click();
    await shelf.entries.filter({ hasText: 'Fish' }).click();
    await expect(shelf.entries.filter({ hasText: 'Fish' })).toContainText(/Being read, \d+%/);
    await shelf.shown('Read').click();
    await expect(shelf.entries).toContainText([/Seals/]);
    await expect(shelf.count).toHaveText('1 of 4 bookmarks');
    await shelf.shown('All').click();
    await expect(shelf.entries).toHaveCount(4);
    await page.getByLabel('Order').selectOption('by date');
    await expect(shelf.entries).toContainText([/Tungsten/, /Fish/, /Rice/, /Seals/]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of lights) {
      await shelf.list.focus();
      await room.setTheme(theme);
      expect(await violations(page)).toEqual([]);
      if (process.env.CARREL_SHOTS)
        await page.screenshot({ path: join(process.env.CARREL_SHOTS, `shelf-${theme}.png`) });
    }
    await room.bookmarkButton.click();
    await expect(shelf.entries).toHaveCount(3);
    await shelf.said.getByRole('button', { name: 'Undo' }).click();
    await expect(shelf.entries).toHaveCount(4);
    await page.getByRole('button', { name: /^All records/ }).click();
    await expect(room.options.filter({ hasText: 'Tungsten' }).getByRole('img')).toHaveAccessibleName(
      'Bookmarked, being read',
    );
    if (process.env.CARREL_SHOTS)
      await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'shelf-catalogue.png') });
  },
);
