import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { printed } from '../fixtures/print-text.ts';
import { openReport, scrollTo, shot } from '../fixtures/reading.ts';
import { readingTitle, writeReadingPack } from '../fixtures/reading-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';

test('by keyboard a footnote is seen at its number, gone to and come back from; by mouse too', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeReadingPack(data)] });
  const { page } = room;
  await openReport(room);
  const peek = page.locator('.footnote-peek');
  const reference = (label: number) => page.locator(`a.footnote-reference[aria-label="Footnote ${label}"]`);
  await page.keyboard.press('r');
  await expect(reference(1)).toBeFocused();
  await expect(peek).toHaveText('So says the diary of the port, in the year of the harbour.');
  await page.keyboard.press('r');
  await expect(reference(2)).toBeFocused();
  await expect(peek).toContainText('the fleet');
  expect(await violations(page)).toEqual([]);
  await shot(page, 'footnote-peek');
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);
  await expect(reference(2)).toBeFocused();
  await page.keyboard.press('Enter');
  const note = page.locator('.footnote', { hasText: 'the fleet' });
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(reference(2)).toBeFocused();
  await expect(reference(2)).toBeInViewport();
  await page.keyboard.press('R');
  await expect(reference(1)).toBeFocused();

  await page.locator('#page').focus();
  await reference(1).hover();
  await expect(peek).toContainText('the harbour');
  await peek.hover();
  await page.waitForTimeout(400);
  await expect(peek).toBeVisible();
  await reference(1).click();
  await expect(page.locator('.footnote').first()).toBeFocused();
  await page.getByRole('link', { name: 'Back to the text from footnote 1' }).click();
  await expect(reference(1)).toBeFocused();
});

test('in a wide window footnotes stand in the margin, and what is printed is the text with its source', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeReadingPack(data)], size: { width: 1920, height: 1000 } });
  const { page } = room;
  await openReport(room);
  await expect(page.locator('.record')).toHaveAttribute('data-notes', 'margin');
  await scrollTo(page, 15);
  const topOf = (selector: string) =>
    page
      .locator(selector)
      .nth(1)
      .evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs((await topOf('.footnote')) - (await topOf('a.footnote-reference')))).toBeLessThan(20);
  await shot(page, 'footnotes-margin-1920');
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  // Beside the outline there is room for them too; the text goes a little to the left.
  await page.locator('#page').focus();
  await page.keyboard.press('o');
  await expect(page.locator('.record')).toHaveAttribute('data-notes', 'margin');
  await shot(page, 'footnotes-outline-1920');
  expect(await cutOff(page)).toEqual([]);

  // Each language in one line has its own letters.
  const words = page.locator('.text > p').last().locator('[lang]');
  expect(
    await words.evaluateAll((all) => all.map((each) => [each.getAttribute('lang'), each.textContent])),
  ).toEqual([
    ['ru', 'Ри Сан Чо'],
    ['ko', '리상조'],
    ['ko', '李相朝'],
    ['zh-Hans', '毛泽东'],
  ]);
  await expect(words.nth(2)).toHaveCSS('font-family', /^"Literata Variable".*?"Noto Serif CJK KR"/);
  await expect(words.nth(3)).toHaveCSS('font-family', /^"Literata Variable", Literata, "Noto Serif CJK SC"/);

  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    Object.assign(globalThis, { print: () => Object.assign(globalThis, { isPrinted: true }) });
  });
  await page.keyboard.press('Control+p');
  expect(await page.evaluate(() => (globalThis as { isPrinted?: boolean }).isPrinted)).toBe(true);
  const { pdf, pages } = await printed(page);
  if (process.env.CARREL_SHOTS) writeFileSync(join(process.env.CARREL_SHOTS, 'printed.pdf'), pdf);
  const all = pages.join(' ');
  expect(pages[0]).toContain(readingTitle);
  expect(pages[0]).toMatch(/Shelfmark\s*PA, f\. 12, op\. 3, d\. 77/);
  expect(pages[0]).toMatch(/Citation\s*“?A Report on the Harbours of Molybdenum/);
  expect(all).toContain('[7] Yes.');
  expect(all).toContain('So says the diary of the port, in the year of the winter.');
  for (const number of [0, 35, 69]) expect(all).toContain(`Paragraph ${number}.`);
  // Nothing of the room.
  expect(all).not.toMatch(/Bookmark|All records|Outline|Copy citation|Identifier/);
  expect(pages.length).toBeGreaterThan(3);

  // Marks are printed where the reader asks for them.
  const marked = '#e4f0df';
  await page.locator('#page').focus();
  await page.evaluate(() => {
    const text = document.querySelector('.text p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 20);
  });
  await page.keyboard.press('h');
  await expect(page.locator('.mark-bar [role="status"]')).toContainText('marked');
  expect((await printed(page)).colours).not.toContain(marked);
  await page.keyboard.press('P');
  await page.getByRole('checkbox', { name: 'Print the marks too' }).check();
  await page.keyboard.press('Escape');
  const withMarks = await printed(page);
  if (process.env.CARREL_SHOTS)
    writeFileSync(join(process.env.CARREL_SHOTS, 'printed-marks.pdf'), withMarks.pdf);
  expect([...withMarks.colours]).toContain(marked);
});
