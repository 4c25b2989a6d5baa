import { join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { writeVersionsPack } from '../fixtures/versions-pack.ts';
import { long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

async function openConversation(room: RoomPage): Promise<void> {
  await room.search('bridge');
  await room.openRecord('A Conversation about Coal');
  await room.page.locator('.text p').first().waitFor();
}

async function shoot({ page }: RoomPage, name: string): Promise<void> {
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, `${name}.png`) });
}

/** The words of the passage that is read, in each of the two texts. */
const eyes = ({ page }: RoomPage) =>
  page.evaluate(() =>
    ['#page', '#other-page'].map((id) =>
      [...document.querySelectorAll(`${id} [data-eye]`)]
        .map((each) => each.textContent?.slice(0, 20))
        .join(' | '),
    ),
  );
const scrolled = ({ page }: RoomPage, id: string) =>
  page.evaluate((of) => document.querySelector(of)?.scrollTop ?? -1, id);

test('by keyboard alone two versions are read side by side, linked by paragraphs, each with its marks', async ({
  open,
  data,
}) => {
  const pack = writeVersionsPack(data);
  const room = await open({ packs: [pack], size: { width: 1280, height: 560 } });
  const { page } = room;
  await openConversation(room);
  await page.locator('#page').focus();
  await page.keyboard.press('C');
  const [one, other] = [page.locator('#page'), page.locator('#other-page')];
  await expect(other.locator('.text')).toHaveAttribute('lang', 'ru');
  await expect(one.locator('.text')).toHaveAttribute('lang', 'en');
  await expect(one).toBeFocused();
  await expect.poll(() => eyes(room)).toEqual(['Record of a conversa', 'Запись беседы с мини']);
  await shoot(room, 'compare');
  expect(await violations(page)).toEqual([]);

  // The caret says what is read: two paragraphs there are one here.
  await page.keyboard.press('x');
  await expect(other).toBeFocused();
  await page.keyboard.press('i');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Control+ArrowDown');
  await expect
    .poll(() => eyes(room))
    .toEqual(['I asked about rice. ', 'Я спросил о рисе. | Министр ответил, что']);

  // A mark in each, painted side by side; keys go to the text that has the focus.
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('h');
  await expect(page.locator('.under-other [role="status"]')).toContainText('marked as');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await expect(one).toBeFocused();
  await page.keyboard.press('i');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('h');
  const painted = () =>
    page.evaluate(
      () => [...((CSS.highlights.get('mark-green') as Iterable<Range> | undefined) ?? [])].length,
    );
  await expect.poll(painted).toBe(2);
  await page.keyboard.press('Escape');

  // Locked they scroll together, else each by itself.
  await page.keyboard.press('End');
  await expect.poll(() => scrolled(room, '#other-page')).toBeGreaterThan(60);
  await expect.poll(() => eyes(room)).toEqual(['Recorded by the seco', 'Беседу записал второ']);
  await page.keyboard.press('S');
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(room, '#page')).toBe(0);
  expect(await scrolled(room, '#other-page')).toBeGreaterThan(60);

  // Marks of the text that has the focus; one version and the list again.
  await page.keyboard.press('x');
  await page.keyboard.press('l');
  await expect(page.getByRole('complementary', { name: 'Marks' }).locator('.mark-row')).toHaveCount(1);
  await page.keyboard.press('w');
  await expect(page.locator('.under-other [role="status"]')).toContainText('shown with every version');
  await shoot(room, 'compare-marks');
  await page.keyboard.press('Escape');
  await expect(other).toBeFocused();

  // A mark of the record is told beside the other version too, with the way to it.
  await page.keyboard.press('x');
  await page.keyboard.press('l');
  const elsewhere = page.getByRole('region', { name: 'On the record, in other versions' });
  await expect(elsewhere.locator('.mark-row')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await shoot(room, 'compare-record-mark');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(other).toHaveCount(0);
  await elsewhere.getByRole('button', { name: 'To its passage: Original (Russian)' }).press('Enter');
  await expect(one.locator('.text')).toHaveAttribute('lang', 'ru');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Я');
  await expect(one).toBeFocused();
  await page.keyboard.press('Escape');
  await one.focus();
  await expect(one).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.locator('.mark-bar [role="status"]')).toContainText('Select words first');
  await page.keyboard.press('C');
  await expect(other).toHaveCount(1);
  await page.keyboard.press('1');
  await expect(other).toHaveCount(0);
  await one.focus();
  await page.keyboard.press('C');
  await expect(other).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(room.searchBox).toBeFocused();
  await expect(other).toHaveCount(0);
});

long('by mouse versions are chosen for either side, in wide and narrow windows', async ({ open, data }) => {
  const room = await open({ packs: [writeVersionsPack(data)], size: { width: 1920, height: 1000 } });
  const { page } = room;
  await openConversation(room);
  await page.getByRole('button', { name: 'Compare' }).click();
  const other = page.locator('#other-page');
  await expect(other.locator('.text')).toHaveAttribute('lang', 'ru');
  await page.getByLabel('Text on the left').selectOption('Original (Russian)');
  await expect(other.locator('.text')).toHaveAttribute('lang', 'en');
  await page.getByLabel('Text on the right').selectOption('Draft');
  await expect(other).toHaveAccessibleName('Draft');
  await other.getByText('О рыбе').hover();
  await expect.poll(() => eyes(room)).toEqual(['О рыбе не было сказа', 'О рыбе не было сказа']);

  // What differs: struck out of the draft, underlined in the final text.
  const painted = (name: string) =>
    page.evaluate(
      (of) => [...((CSS.highlights.get(of) as Iterable<Range> | undefined) ?? [])].map(String),
      `difference-${name}`,
    );
  const said = page.locator('.compare-differences [role="status"]');
  await expect(said).toHaveText('5 differences');
  await expect.poll(() => painted('out')).toEqual(['полтора', 'мая', 'не раз']);
  expect(await painted('in')).toHaveLength(5);
  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(said).toHaveText('Difference 1 of 5: “два” | “полтора”');
  await page.keyboard.press('<');
  await expect(said).toContainText('Difference 5 of 5: only on the left: “В конце беседы министр');
  await page.keyboard.press('>');
  await page.keyboard.press('>');
  await expect(said).toHaveText('Difference 2 of 5: “весны” | “мая”');
  await expect.poll(() => painted('current')).toEqual(['весны', 'мая']);
  await shoot(room, 'compare-wide');
  const lock = page.getByRole('button', { name: 'Scroll together' });
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('D');
  await expect(said).toHaveCount(0);
  await expect.poll(() => painted('in')).toEqual([]);
  await page.getByRole('button', { name: 'Differences' }).click();
  await expect(said).toHaveText('5 differences');
  await room.setTheme('dark');
  await shoot(room, 'compare-dark');
  expect(await violations(page)).toEqual([]);
  // A narrow page has one above the other.
  await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
  const tops = () =>
    page.locator('.record').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const [first = 0, second = 0] = await tops();
  expect(second).toBeGreaterThan(first + 200);
  await shoot(room, 'compare-narrow');
  await page.getByRole('button', { name: 'One text' }).click();
  await expect(other).toHaveCount(0);
});
