import { violations } from '../fixtures/axe.ts';
import { cutOff } from '../fixtures/cut-off.ts';
import { focusStops } from '../fixtures/focus-stops.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { writeVersionsPack } from '../fixtures/versions-pack.ts';
import { lights, long } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const painted = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString().replaceAll(/\s+/g, ' '));

test('other spellings of a name are found, explained and switched off', async ({ open }) => {
  const room = await open();
  await room.search('Mao Tse-tung embassy');
  await expect(room.options.first()).toContainText('Mao Zedong');
  const found = await room.options.count();

  // Each result says where it was found, and by which spelling.
  await expect(room.options.first()).toContainText(/In (title|abstract|names).*Mao Zedong Usual spelling/);

  const chip = room.page.getByRole('button', { name: /^Mao Tse-tung also Mao Zedong, 毛泽东/ });
  await chip.click();
  const spellings = room.page.getByRole('region', { name: 'Spellings of Mao Tse-tung' });
  await expect(spellings.locator('dt').first()).toHaveText(/^[A-Z]/);
  await expect(spellings.getByText('Chinese characters')).toBeVisible();
  expect(await violations(room.page)).toEqual([]);

  // One variant, then all of them, then back. The list stays open meanwhile.
  await spellings.getByRole('checkbox', { name: 'Мао Цзэ-дун' }).uncheck();
  await expect(spellings.getByRole('checkbox', { name: '毛泽东' })).toBeChecked();
  await spellings.getByRole('checkbox', { name: /other spellings/ }).uncheck();
  await expect(room.page.locator('.list[aria-busy="false"], .empty')).toBeVisible();
  await expect(room.page.getByRole('option', { name: /Mao Zedong/ })).toHaveCount(0);
  await spellings.getByRole('checkbox', { name: /other spellings/ }).check();
  await expect(room.options).toHaveCount(found);
  await room.page.keyboard.press('Escape');
  await expect(spellings).toBeHidden();
  await expect(chip).toBeFocused();

  // What is switched off stays off while the name is in the query.
  await chip.press('Enter');
  await spellings.getByRole('checkbox', { name: /other spellings/ }).uncheck();
  await room.page.keyboard.press('Escape');
  await room.search('Mao Tse-tung');
  await expect(room.page.getByRole('button', { name: 'Mao Tse-tung only as typed' })).toBeVisible();
  await room.search('plenum');
  await room.search('Mao Tse-tung');
  await expect(chip).toBeVisible();
});

test('other forms of words stand on one line, each with its switch', async ({ open }) => {
  const room = await open();
  await room.search('texts records search ');
  await room.page.getByRole('button', { name: /^Other forms of texts, records, search/ }).click();
  const forms = room.page.getByRole('region', { name: 'Spellings of records' });
  await expect(forms.getByRole('checkbox', { name: 'record', exact: true })).toBeChecked();
  await forms.getByRole('checkbox', { name: /Look for other forms/ }).uncheck();
  await expect(forms.getByRole('checkbox', { name: 'record', exact: true })).toBeDisabled();
  await expect(
    room.page.getByRole('button', { name: /^Other forms of texts, search too, 1 left out/ }),
  ).toBeVisible();
});

test('the exact spelling is one key away, and the page is marked by the same reading', async ({ open }) => {
  const room = await open();
  await room.search('Mao Tse-tung');
  await room.openRecord('Record of a Conversation with Kim Il Sung');
  await expect.poll(() => room.page.evaluate(painted, 'match')).toContain('Mao Zedong');
  const before = await room.count.textContent();

  await room.list.focus();
  await room.page.keyboard.press('=');
  await expect(room.page.getByRole('button', { name: 'Exact spelling' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await room.settled();
  await expect(room.count).not.toHaveText(before ?? '');
  await expect.poll(() => room.page.evaluate(painted, 'match')).not.toContain('Mao Zedong');
  await room.page.getByRole('button', { name: 'Exact spelling' }).click();
  await expect(room.count).toHaveText(before ?? '');
});

test('a word that nothing has is corrected, said so, and taken back', async ({ open }) => {
  const room = await open();
  await room.search('plenun ');
  // Another line may say what else was meant.
  const line = room.page.locator('.correction').first();
  await expect(line).toContainText('Nothing has “plenun”. These are the results for “plenum”.');
  await expect(room.options.first()).toBeVisible();
  await expect(room.page.getByRole('status').filter({ hasText: 'Nothing has “plenun”' })).toHaveCount(1);
  expect(await violations(room.page)).toEqual([]);

  await room.list.focus();
  await room.page.keyboard.press('u');
  await expect(room.page.locator('.empty')).toContainText('plenun');
  await expect(line).toContainText('These are the results for what you typed.');
  await line.getByRole('button', { name: 'Search for the nearest spelling' }).click();
  await expect(room.options.first()).toBeVisible();
});

test('what may be wrong is told beside the box, after a pause where it may only be unfinished', async ({
  open,
}) => {
  const room = await open();
  const problems = room.page.getByRole('list', { name: 'About the query' });
  await room.searchBox.pressSequentially('author:Pak "rice');
  await expect(problems.getByRole('listitem')).toHaveCount(1);
  await expect(problems).toContainText('Perhaps “from:” was meant.');
  await expect(problems.getByRole('listitem')).toHaveCount(2);
  expect(await violations(room.page)).toEqual([]);
  await problems.getByRole('button').first().click();
  await expect(room.searchBox).toBeFocused();
  expect(
    await room.searchBox.evaluate((box: HTMLInputElement) => [box.selectionStart, box.selectionEnd]),
  ).toEqual([0, 10]);
});

test('the form writes the same text as one types, and reads it', async ({ open }) => {
  const room = await open();
  const typed = 'harvest title:rice -army date:1956..1957';
  await room.search(typed);
  await room.list.or(room.page.locator('.empty')).first().waitFor();
  await room.page.keyboard.press('w');
  const form = room.page.getByRole('dialog', { name: 'Build a query' });
  await expect(form.locator('.written-query')).toHaveText(typed);
  await expect(form.getByRole('listitem')).toHaveCount(4);
  expect(await violations(room.page)).toEqual([]);

  await form.getByRole('button', { name: 'Remove line 1' }).click();
  await expect(form.getByLabel('Line 1: what')).toBeFocused();
  await form.getByRole('button', { name: 'Add a line' }).click();
  await form.getByLabel('Line 4: what').selectOption('Genre');
  await form.getByLabel('Line 4: value').selectOption('record of conversation');
  const written = 'title:rice -army date:1956..1957 genre:"record of conversation"';
  await expect(form.locator('.written-query')).toHaveText(written);
  await form.getByLabel('Line 1: words').press('Enter');
  await expect(form).toHaveCount(0);
  await expect(room.searchBox).toHaveValue(written);
});

test('the form says where a query says more than lines can', async ({ open }) => {
  const room = await open();
  await room.search('rice (coal OR (tea -milk))');
  await room.page.getByRole('button', { name: 'Build a query' }).click();
  const form = room.page.getByRole('dialog', { name: 'Build a query' });
  await expect(form).toContainText('says more than lines can');
  await form.getByRole('button', { name: 'Begin a new one' }).click();
  await expect(form.getByLabel('Line 1: words')).toBeFocused();
  await room.page.keyboard.press('Escape');
  await expect(room.searchBox).toHaveValue('rice (coal OR (tea -milk))');
});

test('completions are taken by keyboard and get in nobody’s way', async ({ open }) => {
  const room = await open();
  const { keyboard } = room.page;
  const offered = room.page.getByRole('listbox', { name: 'Completions' });
  await keyboard.press('/');
  await keyboard.type('soviet ple');
  await expect(offered).toBeVisible();
  await expect(room.searchBox).toHaveAttribute('aria-expanded', 'true');
  await keyboard.press('ArrowDown');
  const first = offered.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(room.searchBox).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  );
  const word = await first.locator('.completion-text').textContent();
  expect(await violations(room.page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(room.searchBox).toHaveValue(`soviet ${word} `);
  await expect(offered).toHaveCount(0);

  // Escape closes, and only then empties; Enter without a choice goes to the list, and Tab goes on.
  await keyboard.type('emb');
  await expect(offered).toBeVisible();
  await keyboard.press('Escape');
  await expect(offered).toHaveCount(0);
  await expect(room.searchBox).toHaveValue(`soviet ${word} emb`);
  await keyboard.press('Escape');
  await expect(room.searchBox).toHaveValue('');
  await keyboard.type('emb');
  await expect(offered).toBeVisible();
  await keyboard.press('Enter');
  await expect(room.list).toBeFocused();
  await expect(room.searchBox).toHaveValue('emb');
  await keyboard.press('/');
  await keyboard.type('soviet emb');
  await expect(offered).toBeVisible();
  await keyboard.press('Tab');
  await expect(room.searchBox).toHaveValue('soviet emb');
  await expect(offered).toHaveCount(0);
});

test('Enter leads to the list, also before there is one', async ({ open }) => {
  const room = await open();
  const { keyboard } = room.page;
  await room.search('=nothingofthekind');
  await expect(room.list).toHaveCount(0);
  await room.searchBox.press('Control+a');
  await keyboard.insertText('rice');
  await keyboard.press('Enter');
  await expect(room.list).toBeFocused();

  // Who goes on typing meanwhile stays in the box.
  await room.search('=nothingofthekind');
  await expect(room.list).toHaveCount(0);
  await room.searchBox.press('Control+a');
  await keyboard.insertText('ric');
  await keyboard.press('Enter');
  await keyboard.type('e');
  await expect(room.options.first()).toBeVisible();
  await expect(room.searchBox).toBeFocused();
});

test('one goes from hit to hit, into the next record and back', async ({ open }) => {
  const room = await open();
  const { keyboard } = room.page;
  await room.search('Puzanov');
  await room.list.focus();
  const said = room.page.getByRole('toolbar', { name: 'Hits' }).getByRole('status');
  await keyboard.press('.');
  await expect(said).toHaveText(/^Hit 1 of \d+$/);
  await expect(room.options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await room.page.evaluate(painted, 'match-current')).toEqual([expect.stringContaining('Puzanov')]);
  const count = Number(/\d+$/.exec((await said.textContent()) ?? '')?.[0]);
  const title = await room.title.textContent();
  for (let hit = 2; hit <= count; hit += 1) {
    await keyboard.press('.');
    await expect(said).toHaveText(`Hit ${hit} of ${count}`);
  }
  expect(await violations(room.page)).toEqual([]);

  await room.page.locator('#page').focus();
  await keyboard.press('.');
  await expect(room.title).not.toHaveText(title ?? '');
  await expect(said).toHaveText(/^Hit 1 of \d+$/);
  await expect(room.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await room.page.getByRole('toolbar', { name: 'Hits' }).getByRole('button', { name: 'Previous' }).click();
  await expect(room.title).toHaveText(title ?? '');
  await expect(said).toHaveText(`Hit ${count} of ${count}`);

  // Before the first hit of the first record there is nothing, and that is said.
  for (let hit = count; hit > 1; hit -= 1) await keyboard.press(',');
  await expect(said).toHaveText(`Hit 1 of ${count}`);
  await keyboard.press(',');
  await expect(said).toHaveText(`Hit 1 of ${count} · the first of the list`);
});

test('words of another version than the first are found in it, named, opened and gone through', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [writeVersionsPack(data)] });
  const { keyboard } = room.page;
  const said = room.page.getByRole('toolbar', { name: 'Hits' }).getByRole('status');
  const version = room.page
    .getByRole('group', { name: 'Version of the text' })
    .locator('[aria-pressed="true"]');

  // The original and its draft have it once each, the translation, which is the first, does not.
  await room.search('=вагонах');
  await expect(room.options).toHaveCount(1);
  await expect(room.options.first()).toContainText(/In text Original \(Russian\)$/);
  await room.openRecord('A Conversation about Coal');
  await expect(version).toHaveText('Original (Russian)');
  await expect(said).toHaveText('1 hit');
  for (const [key, name, hit] of [
    ['.', 'Original (Russian)', 'Hit 1 of 1'],
    ['.', 'Draft', 'Hit 1 of 1'],
    ['.', 'Draft', 'Hit 1 of 1 · the last of the list'],
    [',', 'Original (Russian)', 'Hit 1 of 1'],
    ['.', 'Draft', 'Hit 1 of 1'],
    [',', 'Original (Russian)', 'Hit 1 of 1'],
    [',', 'Original (Russian)', 'Hit 1 of 1 · the first of the list'],
  ] as const) {
    await keyboard.press(key);
    await expect(said).toHaveText(hit);
    await expect(version).toHaveText(name);
    expect(await room.page.evaluate(painted, 'match-current')).toEqual(['вагонах']);
  }

  // What one reads stays while one searches for something else, until the record is opened again.
  await room.search('=wagons');
  await expect(said).toHaveText('No hit on this page');
  await expect(version).toHaveText('Original (Russian)');
  await room.openRecord('A Conversation about Coal');
  await expect(version).toHaveText('Translation (English)');

  // A version that was chosen stays, and leads to the hits.
  await room.page.getByRole('button', { name: 'Draft' }).click();
  await room.openRecord('A Conversation about Coal');
  await expect(version).toHaveText('Draft');
  await expect(said).toHaveText('No hit on this page');
  await keyboard.press('.');
  await expect(said).toHaveText(/^Hit 1 of \d$/);
  await expect(version).toHaveText('Translation (English)');
});

const states: readonly (readonly [name: string, reach: (room: RoomPage) => Promise<void>])[] = [
  [
    'problems, a correction and a sentence',
    async (room) => {
      await room.search('plenun (rice OR author:Pak');
      await room.page.getByRole('list', { name: 'About the query' }).getByRole('listitem').nth(1).waitFor();
    },
  ],
  [
    'completions',
    async (room) => {
      await room.searchBox.fill('con');
      await room.page.getByRole('listbox', { name: 'Completions' }).waitFor();
      await room.searchBox.press('ArrowDown');
    },
  ],
  [
    'a hit, and the spellings of a name',
    async (room) => {
      await room.search('Mao Tse-tung');
      await room.list.focus();
      await room.page.keyboard.press('=');
      await room.page.keyboard.press('=');
      await room.page.keyboard.press('.');
      await room.page.locator('.hit-bar').waitFor();
      await room.page.locator('.chip').first().click();
      await room.page.getByRole('region', { name: 'Spellings of Mao Tse-tung' }).waitFor();
    },
  ],
  [
    'the form',
    async (room) => {
      await room.page.keyboard.press('Escape');
      await room.search('Mao Tse-tung rice NEAR/5 coal date:nowhere genre:letter undated:');
      await room.page.getByRole('button', { name: 'Build a query' }).click();
      await room.page.getByRole('dialog').getByText('was not understood as a date').first().waitFor();
      await room.page.getByRole('dialog').getByLabel('Line 4: what').waitFor();
    },
  ],
];

for (const theme of lights) {
  test(`all of it keeps the guidelines, also at twice the size (${theme})`, async ({ open }) => {
    test.slow();
    const room = await open();
    await room.setTheme(theme);
    for (const size of ['100%', '200%']) {
      await room.page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent;
      }, size);
      for (const [state, reach] of states) {
        await reach(room);
        expect.soft(await violations(room.page), `${state} at ${size}`).toEqual([]);
        expect.soft(await cutOff(room.page), `${state} at ${size}`).toEqual([]);
      }
      await room.page.keyboard.press('Escape');
    }
  });
}

long('every place of it where Tab stops can be seen', async ({ open }) => {
  const room = await open();
  await room.search('plenun Mao Tse-tung (rice OR author:Pak');
  await room.page.getByRole('list', { name: 'About the query' }).waitFor();
  const stops = await focusStops(room.page);
  expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Build a query'),
      expect.stringContaining('Select in the search box'),
      expect.stringContaining('Search for what I typed'),
      expect.stringContaining('Mao Tse-tung also'),
      expect.stringContaining('Exact spelling'),
    ]),
  );
});
