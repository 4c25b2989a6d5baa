import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../../test/durability/figures.ts';
import { press } from '../a11y/keys.ts';
import { openRoom, type RoomName } from '../a11y/rooms.ts';
import { screens } from '../a11y/screens.ts';
import { root } from '../fixtures/open-shell.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { textOfPacks } from '../languages/data-words.ts';
import { allThatIsSaid, plainWordsIn } from '../languages/plain-words.ts';

/** In `npm test` these; `npm run test:a11y` goes through all. */
const short = /^(nothing open|marks, one of them open|the library|results, with their reasons)/;
const wanted = screens.filter(({ name }) => new RegExp(process.env.CARREL_A11Y ?? short).test(name));
const rooms = [...new Set(wanted.map(({ room }) => room))] as readonly RoomName[];

/** Called so in every language; names of months and languages come from `Intl`, keys as they are printed, paths. */
const names = new RegExp(
  [
    'Carrel|Markdown|Zotero|Obsidian|BibTeX|BibLaTeX|EndNote|RIS|CSL|JSON|TEI|HTML|PDF|SQLite|Chromium|Electron|Latin',
    'Word|OpenDocument|LibreOffice|Chicago|Turabian|MLA|APA|MHRA|EDTF|YAML|CSV|UTF|Windows|Linux|Node|Ctrl|Shift|Esc|Enter',
    String.raw`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\b`,
    'English|Russian|Korean|Chinese|German|French|Japanese|British',
    String.raw`(?:/[\w .-]+)+`,
  ].join('|'),
  'g',
);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What is plain although it stands in no pack, file or table of names: from each string the plain stretches that are not known. */
function leftIn(said: readonly string[], known: string): string[] {
  return said.filter((text) => {
    // A third of a sentence is dots at its end, so that what was put into one stands by itself.
    const stretches = text.split(/[^ -~‐-”]*[À-ɏḀ-ỿ·][^ ]*/u).map(flat);
    return stretches.some(
      (stretch) =>
        plainWordsIn(stretch.replaceAll(names, '')).length > 0 &&
        !known.includes(stretch.replace(/[.,:;]+$/, '')),
    );
  });
}

const tableOfNames = ['people', 'places', 'organisations']
  .map((part) => readFileSync(join(root, 'resources', 'names', `${part}.json`), 'utf8'))
  .join(' ');

for (const name of rooms) {
  const here = wanted.filter(({ room }) => room === name);
  test(`no word of the interface is left in the code (${name})`, async ({ shell, data }) => {
    test.setTimeout(60_000 + here.length * 30_000);
    mkdirSync(join(data, 'library'), { recursive: true });
    writeFileSync(join(data, 'library', 'language.json'), '{"language":"en-XA"}');
    const room = await openRoom(shell, name, data);
    room.page.setDefaultTimeout(30_000);
    expect(await room.page.locator('html').getAttribute('lang')).toBe('en-GB');
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).join(' ');
    const known = flat(`${textOfPacks([join(root, 'out', 'packs'), data])} ${tableOfNames} ${files}`);
    const left: Record<string, readonly string[]> = {};
    let pieces = 0;
    for (const screen of here) {
      try {
        await screen.open(room);
        const said = await allThatIsSaid(room.page);
        pieces += said.length;
        const found = leftIn(said, known);
        if (found.length > 0) left[screen.name] = found;
        await press(room.page, 'Escape');
      } catch (error) {
        left[screen.name] = [`It was not reached: ${error}`];
      }
    }
    await room.close();
    figures(`languages, ${name}`, { screens: here.length, pieces, left: Object.values(left).flat().length });
    expect(left).toEqual({});
  });
}

test('by keyboard the language is chosen; the room is drawn in it, and is so again at the next start', async ({
  open,
}) => {
  let room = await open();
  let { page } = room;
  // The control of the test above: English words are found in a room that speaks English.
  expect(leftIn(await allThatIsSaid(page), '')).toContain('All records');
  await page.keyboard.press('G');
  await expect(page.getByRole('button', { name: 'As the system (English)' })).toBeFocused();
  await expect(page.getByRole('button', { name: '한국어' })).toBeVisible();
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Deutsch' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
  await expect(page.getByRole('button', { name: 'Alle Datensätze' })).toBeVisible();
  await room.close();
  room = await open();
  page = room.page;
  await expect(page.getByRole('button', { name: 'Alle Datensätze' })).toBeVisible();
  await page.keyboard.press('G');
  await expect(page.getByRole('button', { name: 'Deutsch' })).toBeFocused();
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect(page.getByRole('button', { name: 'All records' })).toBeVisible();
});
