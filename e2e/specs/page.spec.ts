import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { lettersPx, openReport, scrollTo, shot, topParagraph } from '../fixtures/reading.ts';
import { writeReadingPack } from '../fixtures/reading-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights, long } from '../fixtures/whole.ts';

test('by keyboard the page is set larger, longer and with numbers, in its place, and keeps all of it', async ({
  open,
  data,
}) => {
  const pack = writeReadingPack(data);
  const room = await open({ packs: [pack] });
  const { page } = room;
  await openReport(room);
  await scrollTo(page, 33);
  await expect.poll(() => topParagraph(page)).toBe(33);
  // The room sees it with the next frame, before the letters can grow.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  const before = await lettersPx(page);
  for (const _ of [1, 2, 3]) await page.keyboard.press('+');
  expect(await lettersPx(page)).toBeCloseTo(before * 1.35, 1);
  await expect.poll(() => topParagraph(page)).toBe(33);
  await page.keyboard.press('-');
  await page.keyboard.press('P');
  const panel = page.getByRole('dialog', { name: 'How the page is set' });
  await expect(panel.getByRole('button', { name: 'Smaller letters' })).toBeFocused();
  await expect(panel.getByRole('group', { name: 'Letters' }).locator('output')).toHaveText('120 %');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('-');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: 'Line height' }).locator('output')).toHaveText('1.7');
  await panel.getByRole('checkbox', { name: 'Number the paragraphs' }).focus();
  await page.keyboard.press('Space');
  await shot(page, 'page-settings-keys');
  await page.keyboard.press('Escape');
  await expect(page.locator('#page')).toBeFocused();
  await expect.poll(() => topParagraph(page)).toBe(33);
  // Numbers are no words: what is copied has none.
  await page.evaluate(() => {
    const text = document.querySelector('.text');
    if (text) getSelection()?.selectAllChildren(text);
  });
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^The Harbour\s+Paragraph 0\. /);
  await page.waitForTimeout(700);
  await room.close();

  const again = await open({ packs: [pack], size: { width: 1920, height: 1000 } });
  await again.page.locator('.text p').first().waitFor();
  await expect.poll(() => topParagraph(again.page)).toBe(33);
  expect(await lettersPx(again.page)).toBeCloseTo(before * 1.1, 1);
  await shot(again.page, 'page-numbered-1920');
});

long('by mouse the page is set, and each version has a place of its own', async ({ open, data }) => {
  const room = await open({ packs: [writeReadingPack(data)] });
  const { page } = room;
  await openReport(room);
  const panel = page.getByRole('dialog', { name: 'How the page is set' });
  await page.mouse.wheel(0, 1);
  await scrollTo(page, 20);
  await page.waitForTimeout(200);
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Page' }).click();
  await panel.getByRole('button', { name: 'Sans' }).click();
  await expect(page.locator('.text')).toHaveCSS('font-family', /^"Source Sans 3 Variable"/);
  for (const _ of [1, 2, 3]) await panel.getByRole('button', { name: 'Shorter lines' }).click();
  await expect(panel.getByRole('group', { name: 'Line length' }).locator('output')).toHaveText('45 letters');
  await expect(panel.getByRole('button', { name: 'Shorter lines' })).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => topParagraph(page)).toBe(20);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of lights) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await violations(page)).toEqual([]);
    await shot(page, `page-settings-${theme}`);
  }
  await panel.getByRole('button', { name: 'As it was' }).click();
  await expect(page.locator('.text')).toHaveCSS('font-family', /^"Literata Variable"/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect.poll(() => topParagraph(page)).toBe(20);
  expect(await cutOff(page)).toEqual([]);

  // Away and back, to another record and to another version.
  await page.waitForTimeout(700);
  await room.search('vanadium');
  await room.openRecord('A Letter on Vanadium');
  await openReport(room);
  await expect.poll(() => topParagraph(page)).toBe(20);
  await page.keyboard.press('v');
  await expect(page.locator('.text')).toHaveAttribute('lang', 'ru');
  await page.keyboard.press('v');
  await expect(page.locator('.text')).toHaveAttribute('lang', 'en');
  await expect.poll(() => topParagraph(page)).toBe(20);
});
