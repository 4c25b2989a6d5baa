import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { browserCandidates, findChromium, parseVersion } from './find-chromium.ts';

it('reads name and version of Chromium, Chrome and Edge', () => {
  const lines = [
    'Chromium 156.0.8078.79 built on Debian 12',
    'Google Chrome 155.0.1.2 \n',
    'Microsoft Edge 156.0.3',
  ];
  expect(lines.map((line) => parseVersion('/b', line))).toEqual([
    { path: '/b', name: 'Chromium', version: '156.0.8078.79' },
    { path: '/b', name: 'Google Chrome', version: '155.0.1.2' },
    { path: '/b', name: 'Microsoft Edge', version: '156.0.3' },
  ]);
  expect(parseVersion('/b', 'error while loading shared libraries')).toBeNull();
});

it('asks the browser that was named, and no other', () => {
  expect(browserCandidates({ CARREL_CHROMIUM: '/my/browser' }, 'linux')).toEqual(['/my/browser']);
  expect(findChromium({ CARREL_CHROMIUM: '/not/there' })).toBeNull();
});

it('refuses a browser that is too old for the room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'chromium');
  writeFileSync(path, '');
  expect(findChromium({ CARREL_CHROMIUM: path }, () => 'Chromium 139.0.1')).toBeNull();
  expect(findChromium({ CARREL_CHROMIUM: path }, () => 'Chromium 140.0.1')).toMatchObject({ path });
});
