import type { Locator } from 'playwright-core';
import { cutOff } from '../fixtures/cut-off.ts';
import { expect, test } from '../fixtures/room-test.ts';

const title = 'Record of a Conversation with Kim Il Sung';

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`text at twice its size fits without scrolling sideways (${size.width} × ${size.height})`, async ({
    open,
  }) => {
    const room = await open({ size });
    await room.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await room.settled();
    expect.soft(await cutOff(room.page), 'the list').toEqual([]);
    await room.openRecord(title);
    await room.writeNote('A word.');
    expect.soft(await cutOff(room.page), 'a record with its note').toEqual([]);
    await room.search('romanisation');
    await room.openRecord('Names across romanisations');
    await room.page.locator('.text table').first().waitFor();
    expect.soft(await cutOff(room.page), 'a document with tables').toEqual([]);
    await room.page.locator('#page').focus();
    await room.page.keyboard.press('?');
    await room.page.getByRole('dialog').waitFor();
    expect.soft(await cutOff(room.page), 'the list of keys').toEqual([]);
  });
}

test('who wants no motion sees none', async ({ open }) => {
  const room = await open();
  const moving = () =>
    room.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          const still = (durations: string) =>
            durations.split(', ').every((each) => Number.parseFloat(each) === 0);
          return !still(transitionDuration) || !still(animationDuration) || scrollBehavior !== 'auto';
        })
        .map((element) => element.className),
    );
  await room.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await moving()).length).toBeGreaterThan(0);
  await room.page.emulateMedia({ reducedMotion: 'reduce' });
  await room.openRecord(title);
  await room.writeNote('A word.');
  expect(await moving()).toEqual([]);
});

test('in a narrow window there is one pane at a time, and a way back from each', async ({ open }) => {
  const room = await open({ size: { width: 800, height: 700 } });
  const rail = room.page.getByRole('navigation');
  const page = room.page.getByRole('main');
  const { list } = room;
  const shownAlone = async (shown: Locator) => {
    for (const pane of [rail, list, page]) {
      if (pane === shown) await expect(pane).toBeVisible();
      else await expect(pane).toBeHidden();
    }
    expect(await cutOff(room.page)).toEqual([]);
  };
  await shownAlone(list);

  await room.page.getByRole('button', { name: 'Collections' }).click();
  await shownAlone(rail);
  await expect(rail).toBeFocused();
  await rail.getByRole('button', { name: 'Catalogue' }).click();
  await shownAlone(list);
  await expect(list).toBeFocused();
  await room.page.keyboard.press('[');
  await shownAlone(rail);
  await room.page.keyboard.press('[');
  await shownAlone(list);
  expect(await list.evaluate((element) => element.scrollTop)).toBe(0);

  await room.openRecord(title);
  await shownAlone(page);
  await room.writeNote('A word.');
  await shownAlone(page);
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await shownAlone(list);
  await expect(list).toBeFocused();

  // By keyboard: Enter goes to the page of the record that is chosen, Escape and the slash come back.
  await list.focus();
  await room.page.keyboard.press('Enter');
  await shownAlone(page);
  await expect(room.page.locator('#page')).toBeFocused();
  await room.page.keyboard.press('Escape');
  await shownAlone(list);
  await expect(list).toBeFocused();
  await room.page.keyboard.press('Enter');
  await room.page.keyboard.press('/');
  await shownAlone(list);
  await expect(room.searchBox).toBeFocused();
});
