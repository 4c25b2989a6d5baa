import type { Page } from 'playwright-core';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { openReport, shot, topParagraph } from '../fixtures/reading.ts';
import { writeReadingPack } from '../fixtures/reading-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { long } from '../fixtures/whole.ts';

/** The words that are painted as found, and those of the one that the reader is at. */
const foundIn = (page: Page) =>
  page.evaluate(() => {
    const wordsOf = (name: string) =>
      [...((CSS.highlights.get(name) as Iterable<Range> | undefined) ?? [])].map(String);
    return { all: wordsOf('found'), at: wordsOf('found-current') };
  });

test('by keyboard words are found in the text, gone through, and left at the one that was looked for', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeReadingPack(data)] });
  const { page } = room;
  await openReport(room);
  const field = page.getByRole('textbox', { name: 'Find in the text' });
  const said = page.locator('.find-bar [role="status"]');
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.type('diary of the');
  await expect(said).toHaveText('1 of 5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F3');
  await expect(said).toHaveText('3 of 5');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(said).toHaveText('5 of 5');
  expect(await violations(page)).toEqual([]);
  await field.fill('SANG-jo');
  await expect(said).toHaveText('Not in this text');
  // As the search folds: without its accent, and in two scripts.
  await field.fill('hungnam');
  await expect.poll(async () => (await foundIn(page)).all.length).toBe(70);
  await field.fill('상조');
  await expect(said).toHaveText('1 of 1');
  expect(await foundIn(page)).toEqual({ all: ['상조'], at: ['상조'] });
  await field.fill('paragraph 41.');
  await expect(said).toHaveText('1 of 1');
  await shot(page, 'find-light');
  await page.keyboard.press('Escape');
  await expect(page.locator('#page')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Paragraph 41.');
  expect(await foundIn(page)).toEqual({ all: [], at: [] });
  // What is selected is looked for.
  await page.keyboard.press('Control+f');
  await expect(field).toHaveValue('Paragraph 41.');
  await page.keyboard.press('Escape');

  // The outline, where one is marked as read.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  const outline = page.getByRole('complementary', { name: 'Outline' });
  await expect(outline.getByRole('button', { name: 'The Nets' })).toBeFocused();
  await expect(outline.locator('[aria-current="true"]')).toHaveText('The Nets');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(outline.locator('[aria-current="true"]')).toHaveText('The Railway');
  await expect.poll(() => topParagraph(page)).toBe(42);
  await shot(page, 'outline-light');
  await page.keyboard.press('Escape');
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('o');
  await page.keyboard.press('o');
  await expect(outline).toHaveCount(0);
  await expect(page.locator('#page')).toBeFocused();
});

long(
  'by mouse words are found in a text of five thousand paragraphs, and the outline leads on',
  async ({ open, data }) => {
    const room = await open({
      packs: [writeReadingPack(data)],
      size: { width: 1920, height: 1000 },
    });
    const { page } = room;
    await room.search('niobium');
    await room.openRecord('A Tome on Niobium');
    await page.locator('.text p').first().waitFor();
    const tools = page.getByRole('toolbar', { name: 'Text' });
    const bar = page.locator('.find-bar');
    await expect(tools.getByRole('button', { name: 'Outline' })).toHaveCount(0);
    await tools.getByRole('button', { name: 'Find' }).click();
    await bar.getByRole('textbox').fill('e');
    await bar.getByRole('textbox').fill('entry 4998');
    await expect(bar.getByRole('status')).toHaveText('1 of 1');
    await bar.getByRole('textbox').fill('niobium');
    await expect(bar.getByRole('status')).toHaveText(/of the first 2,000$/);
    await bar.getByRole('button', { name: 'Next' }).click();
    await bar.getByRole('button', { name: 'Close' }).click();
    await expect(bar).toHaveCount(0);

    await openReport(room);
    await tools.getByRole('button', { name: 'Outline' }).click();
    const outline = page.getByRole('complementary', { name: 'Outline' });
    await outline.getByRole('button', { name: 'The Winter' }).click();
    await expect.poll(() => topParagraph(page)).toBe(56);
    await tools.getByRole('button', { name: 'Find' }).click();
    await bar.getByRole('textbox').fill('quay at');
    await expect(bar.getByRole('status')).toHaveText('57 of 70');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('#page').focus();
    for (const theme of ['sepia', 'dark'] as const) {
      await room.setTheme(theme);
      expect(await violations(page)).toEqual([]);
      await shot(page, `outline-find-${theme}-1920`);
    }
    expect(await cutOff(page)).toEqual([]);
  },
);
