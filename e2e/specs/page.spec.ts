import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { printed } from '../fixtures/print-text.ts';
import { readingTitle, writeReadingPack } from '../fixtures/reading-pack.ts';
import { expect, test } from '../fixtures/room-test.ts';
import type { RoomPage } from '../pages/room-page.ts';

async function openReport(room: RoomPage): Promise<void> {
  await room.search('molybdenum');
  await room.openRecord(readingTitle);
  await room.page.locator('.text p').first().waitFor();
  await room.page.locator('#page').focus();
}

const shot = async (page: Page, name: string) => {
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, `${name}.png`) });
};

/** The number of the first paragraph whose end is in sight. */
const topParagraph = (page: Page) =>
  page.evaluate(() => {
    const edge = (document.querySelector('#page')?.getBoundingClientRect().top ?? 0) + 44;
    const places = [...document.querySelectorAll('.text > p')];
    const top = places.find((each) => each.getBoundingClientRect().bottom > edge);
    return Number(/^Paragraph (\d+)/.exec(top?.textContent ?? '')?.[1]);
  });
const scrollTo = (page: Page, number: number) =>
  page.evaluate((wanted) => {
    const places = [...document.querySelectorAll('.text > p')];
    const place = places.find((each) => each.textContent?.startsWith(`Paragraph ${wanted}.`));
    const frame = document.querySelector('#page');
    if (!place || !frame) return;
    frame.scrollTop += place.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  }, number);
const lettersPx = (page: Page) =>
  page.locator('.text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));

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
  // Seen by the room too, before the letters grow.
  await page.waitForTimeout(200);
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

test('by mouse the page is set, and each version has a place of its own', async ({ open, data }) => {
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
  for (const theme of ['light', 'sepia', 'dark'] as const) {
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

test('by mouse words are found in a text of five thousand paragraphs, and the outline leads on', async ({
  open,
  data,
}) => {
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
});

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
