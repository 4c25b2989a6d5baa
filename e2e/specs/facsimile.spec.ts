import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { writeScansPack } from '../fixtures/scans-pack.ts';
import type { RoomPage } from '../pages/room-page.ts';

async function openTypescript(room: RoomPage): Promise<void> {
  await room.search('tungsten');
  await room.openRecord('A Typescript about Tungsten');
  await room.page.locator('.text p').first().waitFor();
}

async function shoot({ page }: RoomPage, name: string): Promise<void> {
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, `${name}.png`) });
}

const sheetOf = ({ page }: RoomPage) => page.locator('#other-page');
const drawn = (room: RoomPage, label: string) =>
  sheetOf(room).locator(`canvas[data-drawn="true"][aria-label="Page ${label}"]`);
/** The share of a page's pixels that are dark. */
const ink = (room: RoomPage) =>
  sheetOf(room)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark / (width * height);
    });

test('by keyboard alone the pages of the paper are read beside the text, and kept together with it', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeScansPack(data)], size: { width: 1280, height: 720 } });
  const { page } = room;
  const sheet = sheetOf(room);
  await openTypescript(room);
  await page.locator('#page').focus();
  await page.keyboard.press('F');
  await expect(drawn(room, '1')).toBeVisible();
  expect(await ink(room)).toBeGreaterThan(0.02);
  await shoot(room, 'facsimile');
  expect(await violations(page)).toEqual([]);

  // The text brings its page, and the page its text.
  await page.keyboard.press('End');
  await expect(page.locator('[aria-label="Page of the paper"] [role="status"]')).toHaveText('3 of 4');
  await expect(sheet.getByRole('alert')).toContainText('60000 × 60000 pixels');
  await page.keyboard.press('x');
  await page.keyboard.press('PageUp');
  await expect(drawn(room, '2')).toBeVisible();
  await expect
    .poll(() =>
      page.locator('#page').evaluate((text) => {
        const begins = text.querySelector('.page-break[data-label="2"]');
        return (begins?.getBoundingClientRect().top ?? 0) - text.getBoundingClientRect().top;
      }),
    )
    .toBeLessThan(60);

  // Larger, whole, turned.
  const width = () => sheet.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().width);
  const wide = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(wide);
  await page.keyboard.press('r');
  await page.keyboard.press('9');
  const isUpright = () =>
    sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.height > canvas.width);
  await expect.poll(isUpright).toBe(true);
  await shoot(room, 'facsimile-turned');

  // What is no picture says so, and the rest goes on.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(sheet.getByRole('alert')).toContainText('This picture is damaged, or is none.');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('#page')).toBeFocused();
});

test('by mouse a PDF is read beside the text; nothing in it runs, and a broken one says so', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeScansPack(data)], size: { width: 1920, height: 1000 } });
  const { page } = room;
  await openTypescript(room);
  await page.getByRole('button', { name: 'Pages' }).click();
  await expect(drawn(room, '1')).toBeVisible();
  await page.getByLabel('Text on the right').selectOption('PDF: typescript.pdf');
  await expect(drawn(room, '1')).toBeVisible();
  expect(await ink(room)).toBeGreaterThan(0.02);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(drawn(room, '2')).toBeVisible();
  await page.getByLabel('Page', { exact: true }).selectOption('3');
  await expect(drawn(room, '3')).toBeVisible();
  await shoot(room, 'facsimile-pdf');
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);

  await page.getByLabel('Text on the right').selectOption('PDF: broken.pdf');
  await expect(sheetOf(room).getByRole('alert')).toContainText('This PDF is damaged, or is none.');
  await shoot(room, 'facsimile-broken');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Text alone' }).click();
  await expect(sheetOf(room)).toHaveCount(0);

  // A scan without words has the room for itself.
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  await page.getByRole('button', { name: 'Pages' }).click();
  await expect(drawn(room, '1')).toBeVisible();
  await expect(page.locator('#page')).toBeHidden();
});
