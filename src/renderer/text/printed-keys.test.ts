import { afterEach, expect, it } from 'vitest';
import { speakIn } from '#words/load.ts';
import { printedKeys, spokenKeys } from './printed-keys.ts';

const keys = ['Ctrl F', 'Shift F3', 'Page Up', 'Page Down', 'Home', 'Space', 'Alt ↑', 'Esc', '?', 'G'];

afterEach(() => speakIn('en'));

it('calls keys as they are printed where the language is spoken', async () => {
  expect(keys.map(printedKeys)).toEqual(keys);
  await speakIn('de');
  expect(keys.map(printedKeys)).toEqual([
    'Strg F',
    'Umschalt F3',
    'Bild ↑',
    'Bild ↓',
    'Pos1',
    'Leertaste',
    'Alt ↑',
    'Esc',
    '?',
    'G',
  ]);
});

it('calls them as browsers do for those who hear them, in every language', async () => {
  await speakIn('de');
  expect(['Ctrl F', 'Shift F3', 'Page Up', 'Esc', '?', 'F3'].map(spokenKeys)).toEqual([
    'Control+F',
    'Shift+F3',
    'PageUp',
    'Escape',
    '?',
    'F3',
  ]);
});
