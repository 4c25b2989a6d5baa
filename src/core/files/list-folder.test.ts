import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listFolder } from './list-folder.ts';
import { findPlaces } from './places.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'carrel-list-')));
});
const file = (name: string) => writeFileSync(join(folder, name), name);
const names = async () => (await listFolder(folder)).entries.map(({ name, kind }) => [name, kind]);

describe('the files of a folder', () => {
  it('come folders first, and by name as people count', async () => {
    for (const name of ['page 10.txt', 'page 2.txt', 'Äpfel.csv', 'b.carrel', 'Zebra.txt']) file(name);
    for (const name of ['volume 12', 'volume 3']) mkdirSync(join(folder, name));
    expect(await names()).toEqual([
      ['volume 3', 'folder'],
      ['volume 12', 'folder'],
      ['Äpfel.csv', 'file'],
      ['b.carrel', 'pack'],
      ['page 2.txt', 'file'],
      ['page 10.txt', 'file'],
      ['Zebra.txt', 'file'],
    ]);
  });

  it('are told with size and time, and the folder with the one above it', async () => {
    file('a.txt');
    expect(await listFolder(folder)).toEqual({
      path: folder,
      parent: dirname(folder),
      entries: [
        {
          name: 'a.txt',
          path: join(folder, 'a.txt'),
          kind: 'file',
          bytes: 5,
          modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        },
      ],
      hidden: 0,
      more: 0,
    });
    expect((await listFolder('/')).parent).toBe(null);
  });

  it.skipIf(process.platform === 'win32')(
    'follow links, also one that leads in a circle, and leave out what is hidden, broken or no file',
    async () => {
      file('.hidden');
      symlinkSync(folder, join(folder, 'circle'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
      symlinkSync('self', join(folder, 'self'));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      expect(await names()).toEqual([['circle', 'folder']]);
      expect((await listFolder(folder)).hidden).toBe(4);
    },
  );

  it('are 10,000 at most, and the rest is counted', async () => {
    for (let each = 0; each < 10_050; each += 1) file(`${each}`);
    const { entries, more } = await listFolder(folder);
    expect([entries.length, more]).toEqual([10_000, 50]);
  });

  it('may be asked for from home', async () => {
    expect((await listFolder('~')).path).toBe(homedir());
    await expect(listFolder('~/no such folder')).rejects.toMatchObject({
      message: `There is no folder at ${join(homedir(), 'no such folder')}.`,
    });
    await expect(listFolder('no/such')).rejects.toMatchObject({ code: 'source-not-found' });
  });

  it('cannot be told of what is no folder', async () => {
    file('a.txt');
    const path = join(folder, 'a.txt');
    await expect(listFolder(path)).rejects.toMatchObject({
      code: 'source-unreadable',
      message: `${path} is not a folder.`,
    });
    for (const bad of ['/\0', `/${'x'.repeat(5_000)}`]) {
      await expect(listFolder(bad)).rejects.toMatchObject({ code: 'source-not-found' });
    }
  });

  it('are no longer told when nobody wants them', async () => {
    file('a.txt');
    await expect(listFolder(folder, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the places that people look for', () => {
  it('are those that are there, by the names that the desktop gives them', async () => {
    mkdirSync(join(folder, 'Documents'));
    mkdirSync(join(folder, 'Загрузки'));
    mkdirSync(join(folder, '.config'));
    const named = [
      '# made by the desktop',
      'XDG_DOWNLOAD_DIR="$HOME/Загрузки"',
      'XDG_DESKTOP_DIR="/nowhere"',
    ];
    writeFileSync(join(folder, '.config', 'user-dirs.dirs'), named.join('\n'));
    const places = await findPlaces({ platform: 'linux', home: folder, user: 'nobody', env: {} });
    expect(places.filter(({ kind }) => kind !== 'drive')).toEqual([
      { name: basename(folder), path: folder, kind: 'home' },
      { name: 'Documents', path: join(folder, 'Documents'), kind: 'documents' },
      { name: 'Downloads', path: join(folder, 'Загрузки'), kind: 'downloads' },
    ]);
  });
});
