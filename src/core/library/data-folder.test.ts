import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['is the one that CARREL_DATA names', { CARREL_DATA: '/mnt/stick/notes' }, 'linux', '/mnt/stick/notes'],
    ['is not an empty CARREL_DATA', { CARREL_DATA: '' }, 'linux', '/home/ada/.local/share/carrel'],
    ['follows XDG_DATA_HOME', { XDG_DATA_HOME: '/data' }, 'linux', '/data/carrel'],
    ['ignores a relative XDG_DATA_HOME', { XDG_DATA_HOME: 'data' }, 'linux', '/home/ada/.local/share/carrel'],
    ['takes the BSDs for Linux', {}, 'freebsd', '/home/ada/.local/share/carrel'],
    ['has its place on macOS', {}, 'darwin', '/home/ada/Library/Application Support/Carrel'],
  ] as const)('%s', (_, env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/ada')).toBe(expected);
  });

  it.each([
    [{ APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Carrel'],
    [{}, 'C:\\Users\\Ada\\AppData\\Roaming\\Carrel'],
  ])('has its place on Windows: %o', (env, expected) => {
    expect(dataFolder(env, 'win32', 'C:\\Users\\Ada')).toBe(expected);
  });
});
