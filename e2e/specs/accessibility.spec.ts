import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const title = 'Record of a Conversation with Kim Il Sung';

const states: readonly (readonly [name: string, reach: (room: RoomPage) => Promise<void>])[] = [
  ['the list', (room) => room.settled()],
  [
    'a record with its note open',
    async (room) => {
      await room.openRecord(title);
      await room.writeNote('Compare the **May 1957** visit.');
    },
  ],
  [
    'a document with a table',
    async (room) => {
      await room.search('romanisation');
      await room.openRecord('Names across romanisations');
      await room.page.locator('.text table').first().waitFor();
    },
  ],
  ['matches in a search', (room) => room.search('kim')],
  ['a search that finds nothing', (room) => room.search('zzzz')],
  [
    'what narrows the list, and its timeline',
    async (room) => {
      await room.search('kim');
      await room.list.focus();
      await room.page.keyboard.press('f');
      await room.page.locator('#narrow .facet').first().waitFor();
      await room.page.keyboard.press('d');
      await room.page.locator('.timeline-bar').first().waitFor();
    },
  ],
  [
    'the list of keys',
    async (room) => {
      await room.search('');
      await room.page.locator('#page').focus();
      await room.page.keyboard.press('?');
      await room.page.getByRole('dialog').waitFor();
    },
  ],
];

for (const theme of lights) {
  test(`nothing breaks the guidelines (${theme})`, async ({ open }) => {
    const room = await open();
    await room.setTheme(theme);
    for (const [state, reach] of states) {
      await reach(room);
      expect.soft(await violations(room.page), state).toEqual([]);
    }
  });
}

test('a room without its library breaks no guideline either', async ({ open }) => {
  await open();
  const room = await open();
  for (const theme of lights) {
    await room.setTheme(theme);
    await expect(room.banner).toBeVisible();
    expect.soft(await violations(room.page), theme).toEqual([]);
  }
});

test('a planted fault is found, so that silence means something', async ({ open }) => {
  const room = await open();
  await room.page.evaluate(() => document.querySelector('#search')?.removeAttribute('aria-label'));
  await room.page.evaluate(() => document.querySelector('#search')?.removeAttribute('placeholder'));
  expect(await violations(room.page)).toEqual([expect.stringMatching(/^label: #search: /)]);
});
