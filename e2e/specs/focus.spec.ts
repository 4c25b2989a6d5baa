import { focusStops } from '../fixtures/focus-stops.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';

const title = 'Record of a Conversation with Kim Il Sung';

for (const theme of lights) {
  test(`every place where Tab stops can be seen (${theme})`, async ({ open }) => {
    const room = await open();
    await room.setTheme(theme);
    const stops = await focusStops(room.page);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  });
}

test('Tab goes through the panes from left to right and is caught nowhere, not even in the note', async ({
  open,
}) => {
  const room = await open();
  await room.openRecord(title);
  await room.writeNote('A word.');
  const stops = await focusStops(room.page);
  expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  const panes = stops.map(({ pane }) => pane);
  expect(panes.filter((pane, at) => pane !== panes[at - 1])).toEqual([
    'rail',
    'catalogue',
    'room',
    'page',
    'note',
  ]);
  expect(await room.page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
});

test('the list of keys holds the focus and gives it back', async ({ open }) => {
  const room = await open();
  await room.openRecord(title);
  await room.page.locator('#page').focus();
  await room.page.keyboard.press('?');
  const help = room.page.getByRole('dialog');
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
  for (let press = 0; press < 6; press += 1) {
    await room.page.keyboard.press('Tab');
    const outside = await room.page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && !at?.closest('dialog');
    });
    expect(outside).toBe(false);
  }
  await room.page.keyboard.press('Escape');
  await expect(room.page.locator('#page')).toBeFocused();
});
