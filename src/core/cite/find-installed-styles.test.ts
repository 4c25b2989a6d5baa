import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findInstalledStyles } from './find-installed-styles.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'carrel-styles-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};
const style = (id: string, title: string, parent = '') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>${title}</title><id>${id}</id>${
    parent && `<link rel="independent-parent" href="${parent}"/>`
  }</info><citation><layout/></citation>`;
const find = () =>
  findInstalledStyles({ home, appData: join(home, 'AppData'), system: join(home, 'share/styles') }).map(
    ({ path, ...rest }) => ({ ...rest, path: path.slice(home.length + 1) }),
  );

it('finds Zotero’s styles and the system’s, by title, each once', () => {
  put('Zotero/styles/b.csl', style('urn:b', 'Beta'));
  put('Zotero/styles/broken.csl', '<style');
  put('Zotero/styles/notes.txt', style('urn:t', 'A text'));
  put('share/styles/b.csl', style('urn:b', 'Beta of the system'));
  put('share/styles/dependent/a.csl', style('urn:a', 'Alpha', 'urn:b'));
  expect(find()).toEqual([
    { path: 'share/styles/dependent/a.csl', id: 'urn:a', title: 'Alpha', from: 'system', parent: 'urn:b' },
    { path: 'Zotero/styles/b.csl', id: 'urn:b', title: 'Beta', from: 'zotero', parent: null },
  ]);
});

it('looks where a profile keeps its data', () => {
  const pref = (folder: string) =>
    `user_pref("extensions.zotero.dataDir", ${JSON.stringify(join(home, folder))});\n`;
  put('.zotero/zotero/x.default/prefs.js', `// Mozilla User Preferences\n${pref('My "own" data')}`);
  put('.zotero/zotero/y.default/prefs.js', 'user_pref("extensions.zotero.dataDir", "\\u12");');
  put('AppData/Zotero/Zotero/Profiles/z/prefs.js', pref('windows'));
  put('My "own" data/styles/one.csl', style('urn:1', 'One'));
  put('windows/styles/hidden/two.csl', style('urn:2', 'Two'));
  expect(find().map(({ title }) => title)).toEqual(['One', 'Two']);
});

it('finds nothing where there is nothing', () => {
  expect(find()).toEqual([]);
});
