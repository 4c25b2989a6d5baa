import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { focusStops } from '../fixtures/focus-stops.ts';
import { type RoofPacks, writeRoofPacks } from '../fixtures/roof-packs.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { writeSources } from '../fixtures/sample-sources.ts';
import { isWhole, lights, long } from '../fixtures/whole.ts';
import { AddingPage } from '../pages/adding-page.ts';
import type { RoomPage } from '../pages/room-page.ts';

let folder: string;
let packs: RoofPacks;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-for-all-'));
  writeSources(folder);
  packs = writeRoofPacks(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every state of adding and managing, one after another, in the order in which a reader comes through them. */
const states: readonly (readonly [
  name: string,
  reach: (room: RoomPage, adding: AddingPage) => Promise<void>,
])[] = [
  ['a folder', (_, adding) => adding.open()],
  ['a choice', (_, adding) => adding.choose(folder, 'letters.csv', 'edition.xml')],
  [
    'a path that leads nowhere',
    async (_, adding) => {
      await adding.path.fill('/no/such/folder');
      await adding.path.press('Enter');
      await adding.view.locator('.field-error:not(:empty)').waitFor();
    },
  ],
  [
    'what was found',
    async (_, adding) => {
      await adding.button(/^Look at/).click();
      await adding.records.first().waitFor();
      for (const more of ['Each file', 'More']) await adding.view.getByText(more, { exact: true }).click();
    },
  ],
  [
    'a report',
    async (_, adding) => {
      await adding.settled();
      await adding.button('Import').click();
      await adding.report.waitFor();
    },
  ],
  [
    'a folder for the report',
    async (room, adding) => {
      await adding.button('Save the report…').click();
      await room.page.locator('.save-report .file').first().waitFor();
    },
  ],
  [
    'a signed pack',
    async (room, adding) => {
      await room.page.keyboard.press('Escape');
      await adding.button('Add another').click();
      await adding.files.waitFor();
      await adding.lookAt(folder, basename(packs.first));
    },
  ],
  [
    'the menu of a collection',
    async (room, adding) => {
      await adding.button('Put it on the shelf').click();
      await room.settled();
      await room.page.getByRole('button', { name: 'Manage Consular papers' }).click();
    },
  ],
  [
    'the information on a collection',
    async (room) => {
      await room.page.getByRole('button', { name: 'Information' }).click();
      await room.page.locator('.information').waitFor();
    },
  ],
  [
    'a pack of another signer',
    async (room, adding) => {
      await room.page.keyboard.press('Escape');
      await room.list.focus();
      await adding.open();
      await adding.lookAt(folder, basename(packs.foreign));
      await adding.view.locator('.caution').waitFor();
    },
  ],
  [
    'a removal that can be undone',
    async (room) => {
      await room.page.getByRole('button', { name: 'Manage Consular papers' }).click();
      await room.page.getByRole('button', { name: 'Remove', exact: true }).click();
      await room.page.locator('.shelf-line .link').first().waitFor();
    },
  ],
];

for (const theme of lights) {
  test(`adding and managing collections breaks no guideline (${theme})`, async ({ open }) => {
    test.setTimeout(120_000);
    const room = await open();
    await room.setTheme(theme);
    const adding = new AddingPage(room.page);
    for (const [state, reach] of states) {
      await reach(room, adding);
      expect.soft(await violations(room.page), state).toEqual([]);
      expect.soft(await cutOff(room.page), state).toEqual([]);
    }
  });
}

for (const size of [
  { width: 800, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
].slice(0, isWhole ? 3 : 1)) {
  test(`adding fits with text at twice its size (${size.width} × ${size.height})`, async ({ open }) => {
    const room = await open({ size });
    await room.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const adding = new AddingPage(room.page);
    for (const [state, reach] of states.slice(0, 6)) {
      await reach(room, adding);
      expect.soft(await cutOff(room.page), state).toEqual([]);
    }
  });
}

long('every place where Tab stops while a collection is added can be seen', async ({ open }) => {
  test.setTimeout(180_000);
  const room = await open();
  const adding = new AddingPage(room.page);
  for (const [, reach] of states.slice(0, 2)) await reach(room, adding);
  const choosing = await focusStops(room.page);
  expect.soft(choosing.filter(({ visible }) => !visible)).toEqual([]);
  expect.soft(new Set(choosing.map(({ pane }) => pane))).toEqual(new Set(['rail', 'add']));
  await adding.button(/^Look at/).click();
  await adding.records.first().waitFor();
  const looking = await focusStops(room.page);
  expect.soft(looking.filter(({ visible }) => !visible)).toEqual([]);
});

test('in a narrow window adding has the window to itself, and the way back is there', async ({ open }) => {
  const room = await open({ size: { width: 800, height: 700 } });
  const adding = new AddingPage(room.page);
  await room.page.getByRole('button', { name: 'Collections' }).click();
  await room.page.getByRole('button', { name: 'Add a collection' }).click();
  await expect(adding.files).toBeFocused();
  await expect(room.page.getByRole('navigation', { name: 'Collections and lists' })).toBeHidden();
  await expect(room.list).toBeHidden();
  await adding.button(/^Close/).click();
  await expect(room.list).toBeFocused();
});
