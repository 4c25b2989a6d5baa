import { join } from 'node:path';
import type { DocumentModel } from '#contract/document.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { violations } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { lights } from '../fixtures/whole.ts';
import type { RoomPage } from '../pages/room-page.ts';

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  id: text.slice(0, 12),
  content: [{ type: 'text' as const, text }],
});
const mines = 'The mines of Anju stood still for a week, and nobody in the ministry knew the reason why.';
const rice = 'Rice came from the south in eleven wagons, of which nine were empty when they were opened.';
const fish = 'About the fish nothing was said at all, although the ambassador asked for it twice.';
const talk: DocumentModel = {
  language: 'en',
  blocks: [
    paragraph('The ambassador was received at ten in the morning, and stayed until noon.'),
    paragraph(mines),
    {
      type: 'paragraph',
      id: 'note',
      content: [
        { type: 'text', text: rice },
        { type: 'footnote-reference', note: 'n1', label: '1' },
        { type: 'text', text: ' The wagons went back the same night.' },
      ],
    },
    paragraph(fish),
    paragraph('쌀 이야기는 다시 나오지 않았다. Разговор окончен.'),
  ],
  footnotes: [{ id: 'n1', label: '1', blocks: [paragraph('So the report of the railway says.')] }],
};

function write(folder: string, version: string, document: DocumentModel): string {
  const path = join(folder, `talk-${version}.carrel`);
  writePack(path, { ...sampleCollection, id: 'talks', title: 'Talks', version }, [
    sampleRecord({ id: 'talk', title: 'A Talk on Tungsten' }, [
      { id: 'en', kind: 'translation', language: 'en', document },
    ]),
  ]);
  return path;
}
/** The same talk as another edition has it: a sentence put in, and words changed in two. */
const edited: DocumentModel = {
  ...talk,
  blocks: talk.blocks.flatMap((block, at) => {
    if (at === 1) return [paragraph(mines.replace('still', 'idle'))];
    if (at === 3)
      return [paragraph('This was put in by the editors.'), paragraph(fish.replace('said at all', 'told'))];
    return [block];
  }),
};

async function openTalk(room: RoomPage): Promise<void> {
  await room.search('tungsten');
  await room.openRecord('A Talk on Tungsten');
  await room.page.locator('.text p').first().waitFor();
}

/** The words that are painted in a colour. */
const painted = ({ page }: RoomPage, colour: string) =>
  page.evaluate(
    (name) => [...((CSS.highlights.get(name) as Iterable<Range> | undefined) ?? [])].map(String),
    `mark-${colour}`,
  );
const said = ({ page }: RoomPage) => page.locator('.mark-bar [role="status"]');
const panelOf = ({ page }: RoomPage) => page.getByRole('complementary', { name: 'Marks' });
const rowsOf = (room: RoomPage) =>
  panelOf(room).getByRole('list', { name: 'Marks in this text' }).getByRole('listitem');

/** Where words of a paragraph begin and end in the window. */
async function endsOf({ page }: RoomPage, words: string) {
  const ends = await page.evaluate((wanted) => {
    for (const place of document.querySelectorAll('.text p')) {
      for (const node of place.childNodes) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (!(node instanceof Text) || start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects.at(-1)];
        if (!first || !last) continue;
        const middle = ({ top, height }: DOMRect) => top + height / 2;
        return { from: [first.left, middle(first)], to: [last.right, middle(last)] };
      }
    }
    return null;
  }, words);
  const [x = 0, y = 0] = ends?.from ?? [];
  const [toX = 0, toY = 0] = ends?.to ?? [];
  if (!ends) throw new Error(`The page has no “${words}”.`);
  return { x, y, toX, toY };
}

/** Drags over words, as a hand does. */
async function drag(room: RoomPage, words: string): Promise<void> {
  const { x, y, toX, toY } = await endsOf(room, words);
  const { mouse } = room.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move((x + toX) / 2, (y + toY) / 2);
  await mouse.move(toX, toY);
  // The browser takes the last move in its own time.
  const end = words.slice(-6);
  await expect.poll(() => room.page.evaluate(() => getSelection()?.toString().trimEnd().slice(-6))).toBe(end);
  await mouse.up();
}

async function clickOn(room: RoomPage, words: string): Promise<void> {
  const { x, y } = await endsOf(room, words);
  await room.page.mouse.click(x + 12, y);
}

test('by keyboard alone passages are marked, noted, tagged and removed, all of it is undone, and it is kept', async ({
  open,
  data,
}) => {
  const pack = write(data, '1', talk);
  const room = await open({ packs: [pack] });
  const { page } = room;
  const panel = panelOf(room);
  const rows = rowsOf(room);
  await openTalk(room);
  await page.locator('#page').focus();
  await page.keyboard.press('h');
  await expect(said(room)).toContainText('Select words first');

  // The caret begins at the first place in sight.
  await page.keyboard.press('i');
  await expect(page.locator('.text-caret')).toBeVisible();
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const toolbar = page.getByRole('toolbar', { name: 'Selected passage' });
  await expect(toolbar).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('h');
  await expect(said(room)).toHaveText('“ambassador was” marked as evidence.');
  await expect.poll(() => painted(room, 'green')).toEqual(['ambassador was']);
  await expect(toolbar).toHaveCount(0);

  // Another colour by its number, over the end of a paragraph.
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Home');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('2');
  await expect(said(room)).toContainText('marked as doubt.');
  await expect.poll(async () => (await painted(room, 'rose')).length).toBe(1);

  // A note on a passage; what is typed before its field is there is not lost.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('n');
  await page.keyboard.type('Which report?');
  const note = panel.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await expect(note).toHaveText('Which report?');
  await expect(panel.locator('[data-mark-note="saved"]')).toBeVisible();
  await expect(rows).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.type('railway, 1957');
  await page.keyboard.press('Enter');
  await expect(rows.last()).toContainText('railway · 1957');
  await page.keyboard.press('Escape');
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.text-caret')).toHaveCount(0);

  // From mark to mark, and into the panel.
  await page.keyboard.press(':');
  await page.keyboard.press(':');
  await expect(said(room)).toHaveText('Mark 1 of 3: evidence.');
  await page.keyboard.press(';');
  await expect(said(room)).toHaveText('Mark 2 of 3: doubt.');
  await page.keyboard.press('l');
  const buttonOf = (at: number) => rows.nth(at).locator('[data-roving]');
  await expect(buttonOf(1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(said(room)).toContainText('marked as quote.');
  await expect(buttonOf(1)).toContainText('quote');
  await page.keyboard.press('ArrowUp');
  await expect(buttonOf(0)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(said(room)).toHaveText('Mark on “ambassador was” removed.');
  await expect(rows).toHaveCount(2);
  await expect(buttonOf(0)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('t');
  await expect(panel.getByRole('textbox', { name: 'Tags' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#page')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows.nth(1)).toContainText('doubt');
  await page.keyboard.press('Control+y');
  await expect(rows.nth(1)).toContainText('quote');
  // Back into the panel, and from within it away.
  await page.keyboard.press('l');
  await expect(panel.locator('[data-open="true"] [data-roving]')).toBeFocused();
  await page.keyboard.press('l');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('#page')).toBeFocused();
  await room.close();

  const again = await open({ packs: [pack] });
  await openTalk(again);
  await expect.poll(() => painted(again, 'green')).toEqual(['ambassador was']);
  await again.page.locator('#page').focus();
  await again.page.keyboard.press('l');
  await expect(rowsOf(again)).toHaveCount(3);
  await expect(rowsOf(again).last()).toContainText('Which report?');
});

test('by mouse passages are marked, noted, renamed, filtered, removed and brought back', async ({
  open,
  data,
}) => {
  const room = await open({ packs: [write(data, '1', talk)], size: { width: 1920, height: 1000 } });
  const { page } = room;
  const panel = panelOf(room);
  const rows = rowsOf(room);
  await openTalk(room);
  const toolbar = page.getByRole('toolbar', { name: 'Selected passage' });

  await drag(room, 'mines of Anju');
  await toolbar.getByRole('button', { name: 'quote' }).click();
  await expect.poll(() => painted(room, 'blue')).toEqual(['mines of Anju']);
  await drag(room, 'The wagons went back');
  await toolbar.getByRole('button', { name: 'Cite' }).click();
  await expect(said(room)).toHaveText('Passage copied, with its citation.');
  expect((await room.clipboard()).text).toMatch(/^“The wagons went back”\n\n.+\ncarrel:/s);
  await drag(room, 'The wagons went back');
  // The way back opens the passage from anywhere.
  const [link = ''] = /carrel:\S+/.exec((await room.clipboard()).text) ?? [];
  await room.searchBox.fill(link);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('The wagons went back');
  await expect(room.searchBox).toHaveValue('tungsten');
  await page.locator('#page').focus();
  await page.keyboard.press('Q');
  await expect.poll(async () => (await room.clipboard()).text).toMatch(/ <carrel:[^>]+>$/);
  await drag(room, 'The wagons went back');
  await toolbar.getByRole('button', { name: 'Note' }).click();
  await panel.getByRole('textbox', { name: 'Note' }).fill('In *one* night?');
  await expect(panel.locator('[data-mark-note="saved"]')).toBeVisible();
  await drag(room, 'the ambassador asked');
  await toolbar.getByRole('button', { name: 'doubt' }).click();
  await expect(rows).toHaveCount(3);

  // A mark that is clicked is the one that is open.
  await clickOn(room, 'mines of Anju');
  await expect(panel.locator('.mark-row[data-open="true"]')).toContainText('mines of Anju');
  await panel
    .getByRole('group', { name: 'Colour', exact: true })
    .getByRole('button', { name: 'follow up' })
    .click();
  await expect.poll(() => painted(room, 'violet')).toEqual(['mines of Anju']);
  await panel.getByRole('textbox', { name: 'Tags' }).fill('coal, Anju');
  await panel.getByRole('textbox', { name: 'Tags' }).blur();
  await expect(rows.first()).toContainText('coal · Anju');

  // A colour that is still on its way to that of the new light has a contrast of its own.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of lights) {
    await page.locator('#page').focus();
    await room.setTheme(theme);
    expect(await violations(page)).toEqual([]);
    if (process.env.CARREL_SHOTS)
      await page.screenshot({ path: join(process.env.CARREL_SHOTS, `marks-${theme}.png`) });
  }

  // Colours are called otherwise, and one is seen alone.
  await panel.getByRole('button', { name: 'Name the colours' }).click();
  await panel.getByRole('textbox', { name: 'Colour 2' }).fill('not so');
  await panel.getByRole('textbox', { name: 'Colour 2' }).press('Enter');
  const filter = panel.getByRole('group', { name: 'Show marks of one colour' });
  await clickOn(room, 'the ambassador asked');
  await filter.getByRole('button', { name: 'not so' }).click();
  await expect(rows).toHaveCount(1);
  await filter.getByRole('button', { name: 'not so' }).click();
  await expect(rows).toHaveCount(3);

  await panel.getByRole('button', { name: 'Remove the mark' }).click();
  await expect(rows).toHaveCount(2);
  await panel.getByText('Removed (1)').click();
  await panel.getByRole('button', { name: /^Bring back/ }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(rows).toHaveCount(3);
});

test('marks whose text has changed are followed, or wait with old and proposed words, by keyboard', async ({
  open,
  data,
}) => {
  const first = await open({ packs: [write(data, '1', talk)] });
  await openTalk(first);
  for (const words of [
    'was received at ten in the',
    'mines of Anju stood still for a week',
    'fish nothing was said at all',
    'eleven wagons',
  ]) {
    await drag(first, words);
    await first.page.keyboard.press('h');
    await expect(said(first)).toContainText(words.slice(0, 12));
  }
  await first.close();

  const room = await open({ packs: [write(data, '2', edited)] });
  const { page } = room;
  const panel = panelOf(room);
  const tray = panel.getByRole('region', { name: 'Marks to look at' });
  await openTalk(room);
  const ofRecord = page.getByRole('toolbar', { name: 'Record' });
  await expect(ofRecord.getByRole('button', { name: 'Marks 4, 2 to look at' })).toBeVisible();
  await page.locator('#page').focus();
  await page.keyboard.press('l');
  await expect(tray.getByRole('listitem')).toHaveCount(2);
  await expect(tray.getByRole('listitem').first()).toContainText('mines of Anju stood still');
  await expect(tray.getByRole('listitem').first()).toContainText('mines of Anju stood idle');
  expect(await violations(page)).toEqual([]);
  if (process.env.CARREL_SHOTS)
    await page.screenshot({ path: join(process.env.CARREL_SHOTS, 'marks-tray.png') });

  await expect(tray.getByRole('button', { name: 'Accept' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(room)).toContainText('Mark moved to “mines of Anju stood idle');
  await expect(tray.getByRole('listitem')).toHaveCount(1);
  await expect(tray.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('r');
  await expect(tray).toContainText('You refused a proposal.');
  await expect(tray).toContainText('fish nothing was said at all');
  await page.keyboard.press('Control+z');
  await expect(tray.getByRole('button', { name: 'Refuse' })).toBeVisible();
});
