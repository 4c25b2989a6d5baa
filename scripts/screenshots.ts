import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '#chromium/find-chromium.ts';
import { openChromiumRoom } from '#chromium/index.ts';
import { writeSources } from '../e2e/fixtures/sample-sources.ts';
import { scriptsTitle, writeScriptsPack } from '../e2e/fixtures/scripts-pack.ts';
import { AddingPage } from '../e2e/pages/adding-page.ts';
import { RoomPage } from '../e2e/pages/room-page.ts';
import { buildIfStale } from './build.ts';

/** `npm run screenshots`: the pictures of the README and of every state worth looking at, in docs/screenshots. */
const root = resolve(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'docs', 'screenshots'));

/** Folders that pictures were made with. */
const made: string[] = [];

interface Shot {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: 'light' | 'sepia' | 'dark';
  readonly act: (room: RoomPage) => Promise<void>;
  /** Writes a pack that the picture needs. */
  readonly pack?: (folder: string) => string;
}

const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };
const kim = 'Record of a Conversation with Kim Il Sung';

async function withNote(room: RoomPage): Promise<void> {
  await room.openRecord(kim);
  await room.bookmark();
  await room.writeNote(
    'Compare with **13 August 1960**: the same word, *interference*.\n\n- Who kept the minutes?\n- Ask for the Russian original.',
  );
}

const shots: readonly Shot[] = [
  { name: 'record-light-1280', size: small, theme: 'light', act: (room) => room.openRecord(kim) },
  { name: 'note-light-1920', size: large, theme: 'light', act: withNote },
  { name: 'note-dark-1280', size: small, theme: 'dark', act: withNote },
  {
    name: 'guide-dark-1920',
    size: large,
    theme: 'dark',
    act: (room) => openGuide(room, 'Names across romanisations'),
  },
  {
    name: 'guide-sepia-1280',
    size: small,
    theme: 'sepia',
    act: (room) => openGuide(room, 'Dates in archives'),
  },
  { name: 'marks-light-1280', size: small, theme: 'light', act: marked },
  { name: 'search-light-1280', size: small, theme: 'light', act: searched },
  { name: 'scripts-light-1920', size: large, theme: 'light', act: inThreeScripts, pack: writeScriptsPack },
  { name: 'scripts-sepia-1280', size: small, theme: 'sepia', act: inThreeScripts, pack: writeScriptsPack },
  { name: 'scripts-dark-1280', size: small, theme: 'dark', act: inThreeScripts, pack: writeScriptsPack },
  { name: 'adding-light-1280', size: small, theme: 'light', act: lookedAt },
  { name: 'report-dark-1920', size: large, theme: 'dark', act: imported },
];

async function openGuide(room: RoomPage, title: string): Promise<void> {
  await room.search(title);
  await room.openRecord(title);
  await room.page.locator('.text p').first().waitFor();
}

/** A text in three scripts, its paragraphs numbered. */
async function inThreeScripts(room: RoomPage): Promise<void> {
  await openGuide(room, scriptsTitle);
  await room.search('');
  await room.page.locator('#page').focus();
  await room.page.keyboard.press('P');
  await room.page.getByRole('checkbox', { name: 'Number the paragraphs' }).check();
  await room.page.keyboard.press('Escape');
  await room.page.locator('#page').evaluate((page) => {
    page.scrollTop = 0;
  });
}

async function searched(room: RoomPage): Promise<void> {
  await room.search('mao zed');
  await room.options.first().locator('mark').first().waitFor();
  await room.options.first().click();
  await room.page.waitForFunction(() => (CSS.highlights.get('match')?.size ?? 0) > 0);
}

/** Two passages of a chapter in two colours, and their panel. */
async function marked(room: RoomPage): Promise<void> {
  await openGuide(room, 'Names across romanisations');
  await room.search('');
  for (const [at, key] of ['1', '2'].entries()) {
    await room.page.evaluate((index) => {
      const text = document.querySelectorAll('.text p')[index]?.firstChild;
      if (!(text instanceof Text)) return;
      const end = text.data.indexOf('.', 30);
      getSelection()?.setBaseAndExtent(text, 0, text, end < 0 ? text.length : end + 1);
    }, at);
    await room.page.locator('#page').focus();
    await room.page.keyboard.press(key);
    await room.page.waitForTimeout(400);
  }
  await room.page.keyboard.press('l');
  await room.page.waitForTimeout(400);
}

/** Two files of somebody's own, looked at before they are imported. */
async function lookedAt(room: RoomPage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harbour-papers-'));
  made.push(folder);
  writeSources(folder);
  const adding = new AddingPage(room.page);
  await adding.open();
  await adding.lookAt(folder, 'letters.csv', 'edition.xml');
  await adding.meaning('Remark').selectOption('abstract');
  await adding.settled();
}

async function imported(room: RoomPage): Promise<void> {
  await lookedAt(room);
  const adding = new AddingPage(room.page);
  await adding.view.getByLabel('Title', { exact: true }).fill('Papers of the harbour');
  await adding.settled();
  await adding.button('Import').click();
  await adding.report.waitFor();
}

async function take({ name, size, theme, act, pack }: Shot): Promise<void> {
  const browser = findChromium();
  if (!browser)
    throw new Error('Pictures are taken in Chromium, and none was found: apt-get install chromium');
  const data = mkdtempSync(join(tmpdir(), 'carrel-pictures-'));
  const window = await openChromiumRoom({
    root,
    browser,
    headless: true,
    size,
    data,
    packs: pack ? [pack(data)] : [],
    screenshot: null,
  });
  const room = new RoomPage(window.window.page);
  try {
    await room.ready();
    while ((await room.page.locator('html').getAttribute('data-theme')) !== theme)
      await room.page.keyboard.press('t');
    await act(room);
    await room.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await room.page.waitForTimeout(300);
    await room.page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(join(folder, `${name}.png`));
  } finally {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
await buildIfStale(root);
const wanted = process.argv.slice(3);
for (const shot of shots) if (wanted.length === 0 || wanted.includes(shot.name)) await take(shot);
for (const each of made) rmSync(each, { recursive: true, force: true });
