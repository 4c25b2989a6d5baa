import { violations } from '../fixtures/axe.ts';
import { linksTitle, longAddress, writeLinksPack } from '../fixtures/links-pack.ts';
import { shot } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { unharmed, watchHarm } from '../fixtures/watch-harm.ts';

test('a link of a text is shown with its address, copied by keyboard and by mouse, and opened by nothing', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeLinksPack(data)] });
  const { page } = room;
  await room.search('vanadium');
  await room.openRecord(linksTitle);
  const harm = await watchHarm(page);
  const link = (name: string) => page.locator('.text').getByRole('button', { name, exact: true });
  const box = page.getByRole('dialog', { name: 'Where this link leads' });
  const besides = (name: string) => link(name).evaluate((each) => getComputedStyle(each, '::after').content);

  // By keyboard alone.
  expect(await besides('the ministry’s page')).toBe('none');
  await page.locator('#page').focus();
  const isThere = () => link('the ministry’s page').evaluate((each) => each === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await isThere()); tabs += 1) await page.keyboard.press('Tab');
  expect(await besides('the ministry’s page')).toContain('https://example.org/ministry?year=1957');
  await expect(link('the ministry’s page')).toHaveAccessibleDescription(
    'https://example.org/ministry?year=1957',
  );
  await shot(page, 'link-focus');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('https://example.org/ministry?year=1957');
  await expect(box.getByRole('button', { name: 'Copy the address' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await shot(page, 'link-box');
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status')).toHaveText('Copied.');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect(link('the ministry’s page')).toBeFocused();

  // By mouse; a long one is shown whole, and one that would run is words like any other.
  await link('a long one').hover();
  await shot(page, 'link-hover');
  await link('a long one').click();
  await expect(box).toContainText(longAddress);
  expect(await box.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  await box.getByRole('button', { name: /^Close/ }).click();
  await link('what would run').click({ modifiers: ['Control'] });
  await expect(box).toContainText('javascript:hurt(1)');
  await page.keyboard.press('Escape');
  await link('what would run').click({ button: 'middle' });
  await page.waitForTimeout(300);
  expect(await harm()).toEqual(unharmed);
  // A link into the collection leads there; it is the control that a click is heard.
  await link('the other record').click();
  await expect(room.title).toHaveText('The Other Record');
  await room.searchBox.fill('');
  await room.searchBox.press('Control+V');
  await expect(room.searchBox).toHaveValue('https://example.org/ministry?year=1957');
});
