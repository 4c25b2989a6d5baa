import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figures } from '../../test/durability/figures.ts';
import { press } from '../a11y/keys.ts';
import { openRoom } from '../a11y/rooms.ts';
import { screensByRoom } from '../a11y/screens.ts';
import { root } from '../fixtures/open-shell.ts';
import { expect, test } from '../fixtures/room-test.ts';
import { bare, type DataWords, dataWords, stretchesOf, stringsIn } from '../languages/data-words.ts';
import { allThatIsSaid, plainWordsIn } from '../languages/plain-words.ts';

/** In `npm test` these; `npm run test:a11y` goes through all. */
const short = /^(nothing open|marks, one of them open|the library|results, with their reasons)/;

/** Called so in every language; names of months and languages come from `Intl`, keys as they are printed, paths. */
const names = new RegExp(
  [
    'Carrel|Markdown|Zotero|Obsidian|BibTeX|BibLaTeX|EndNote|RIS|CSL|JSON|TEI|HTML|PDF|SQLite|Chromium|Electron|Latin',
    'Word|OpenDocument|LibreOffice|Chicago|Turabian|MLA|APA|MHRA|EDTF|YAML|CSV|UTF|Windows|Linux|Node|Ctrl|Shift|Esc|Enter',
    String.raw`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\b`,
    'English|Russian|Korean|Chinese|German|French|Japanese|British',
    '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
    String.raw`\d+ bytes?`,
    // SQLite’s own words for what is wrong with a file.
    'malformed database schema|file is not a database',
    // Fingerprints of keys.
    '[0-9a-f]{8}(?: [0-9a-f]{8})+',
    String.raw`(?:/[\w .-]+)+`,
  ].join('|'),
  'gi',
);

/** What the ways to the screens type, and what becomes of it. */
const typed = [
  ...[
    'reading a fond',
    'First things',
    'one line',
    'A whole note',
    'harvest',
    'harvested',
    'author pak',
    'plenun',
    'rice',
    'army',
    'harvesting',
    'zzzzqqq',
    'harvest title:rice -army date:1956..1957',
    'title:rice',
    'harvest title',
    'rice -army date',
    'Which commission',
    'Coal came from **Anju**. Rice as well. And salt.',
    // Forms that rules make of the name that is looked for.
    'Mao Tszedun',
    'Zedong Mao',
  ],
  ...[
    'names across romanisations',
    'dates in archives',
    'author',
    'from',
    'A heading',
    'harvest title rice army date 1956 1957',
  ],
  ...[
    // Our styles' names, which are those of manuals, and pieces of a shelfmark.
    'notes and bibliography',
    '18th edition',
    '17th edition',
    'author-date',
    'Turabian, notes and bibliography (9th edition)',
    'MLA (9th edition)',
    'APA (7th edition)',
    'MHRA, notes (4th edition)',
    'Wilson Center Digital Archive (reconstructed)',
    'Coal came from Anju Rice as well And salt',
    'texts l 1 txt texts gone txt',
    'Person',
    'Example',
    'root',
    'record',
    'bytes',
    'byte',
  ],
];

/** Of each string the plain stretches that are no data: few words must be a value of it, many may stand in its text. */
function leftIn(said: readonly string[], { values, text }: DataWords): string[] {
  return said.filter(
    (each) =>
      // A passage of a text, from anywhere to anywhere.
      !isIn(text, each) &&
      stretchesOf(each.replaceAll(/(?:\/[\w .-]+)+/g, ' ')).some(
        (stretch) =>
          plainWordsIn(stretch.replaceAll(names, ' ')).length > 0 &&
          !values.has(stretch) &&
          !(stretch.trim().split(' ').length > 2 && text.includes(stretch)),
      ),
  );
}

function isIn(text: string, each: string): boolean {
  const words = bare(each).trim().split(' ');
  const whole = words.slice(each.startsWith('…') ? 1 : 0, each.endsWith('…') ? -1 : undefined);
  return whole.length > 3 && text.includes(` ${whole.join(' ')} `);
}

const tableOfNames = ['people', 'places', 'organisations'].flatMap((part) =>
  stringsIn(JSON.parse(readFileSync(join(root, 'resources', 'names', `${part}.json`), 'utf8'))),
);

for (const [name, here] of screensByRoom(short)) {
  // Without its host the page knows no chosen language; it speaks the browser’s.
  if (name === 'no host') continue;
  test(`no word of the interface is left in the code (${name})`, async ({ shell, data }) => {
    test.setTimeout(120_000 + here.length * 30_000);
    mkdirSync(join(data, 'library'), { recursive: true });
    writeFileSync(join(data, 'library', 'language.json'), '{"language":"en-XA"}');
    const room = await openRoom(shell, name, data);
    room.page.setDefaultTimeout(30_000);
    expect(await room.page.locator('html').getAttribute('lang')).toBe('en-GB');
    const files = [
      ...readdirSync(data, { recursive: true, encoding: 'utf8' }),
      // Beside it, where a folder is chosen, and what is plugged in.
      ...[tmpdir(), '/mnt', '/media']
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder)),
    ];
    const known = dataWords([join(root, 'out', 'packs'), data], [...tableOfNames, ...typed, ...files]);
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
  expect(leftIn(await allThatIsSaid(page), dataWords([join(root, 'out', 'packs')], []))).toContain(
    'All records',
  );
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
