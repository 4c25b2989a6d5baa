import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packsNamed, pathsFrom, profileFolder } from './paths.ts';

describe('the paths', () => {
  it('are found from the built entry', () => {
    expect(pathsFrom('/opt/carrel/out/main')).toEqual({
      manifest: '/opt/carrel/package.json',
      preload: '/opt/carrel/out/preload/index.cjs',
      renderer: '/opt/carrel/out/renderer',
      hostEntry: '/opt/carrel/out/main/host-worker.js',
      taskEntry: '/opt/carrel/out/main/task-entry.js',
      lookEntry: '/opt/carrel/out/main/look-entry.js',
      bundledPacks: '/opt/carrel/out/packs',
    });
  });

  it('are in the archive of a packaged program, but for the packs, which lie beside it', () => {
    expect(pathsFrom('/opt/Carrel/resources/app.asar/out/main')).toMatchObject({
      renderer: '/opt/Carrel/resources/app.asar/out/renderer',
      bundledPacks: '/opt/Carrel/resources/app.asar.unpacked/out/packs',
    });
  });
});

describe('the packs named on the command line', () => {
  it.each([
    [
      'a checkout',
      ['electron', 'out/main/index.js', '/a.carrel', '/b c.carrel'],
      false,
      ['/a.carrel', '/b c.carrel'],
    ],
    ['a packaged program', ['carrel', '/a.carrel'], true, ['/a.carrel']],
    ['nothing', ['carrel'], true, []],
    ['switches', ['carrel', '--no-sandbox', '-x', '--', '', '/a.carrel'], true, ['/a.carrel']],
  ])('are words, with %s', (_, argv, packaged, packs) => {
    expect(packsNamed(argv, packaged)).toEqual(packs);
  });
});

describe("the folder for Electron's own files", () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'carrel-paths-'));

  it('is made inside the data folder', () => {
    const data = folder();
    expect(profileFolder(join(data, 'new'))).toBe(join(data, 'new', 'window'));
    expect(existsSync(join(data, 'new', 'window'))).toBe(true);
    rmSync(data, { recursive: true });
  });

  it('is a temporary one when the data folder cannot be made', () => {
    const data = folder();
    writeFileSync(join(data, 'file'), '');
    const made = profileFolder(join(data, 'file'));
    expect(made.startsWith(join(tmpdir(), 'carrel-window-'))).toBe(true);
    for (const each of [data, made]) rmSync(each, { recursive: true });
  });
});
