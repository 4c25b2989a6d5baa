import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createProfile } from './profile.ts';

const browser = { path: '/usr/bin/true', name: 'a test', version: '156' };
/** Rights of group and others. */
const shared = (path: string) => statSync(path).mode & 0o077;

it.skipIf(process.platform === 'win32')('a profile is nobody else’s, and goes with the run', async () => {
  const { folder, executable, remove } = createProfile(browser);
  const run = dirname(folder);
  expect([run, folder, join(run, 'home')].map(shared)).toEqual([0, 0, 0]);
  // The control: as folders are made where nobody says otherwise.
  expect(shared('/usr')).not.toBe(0);
  // As root the browser owns it as another user; else it is started as it is.
  const isRoot = process.getuid?.() === 0;
  expect(statSync(folder).uid).toBe(isRoot ? 65_534 : process.getuid?.());
  expect(executable).toBe(isRoot ? join(run, 'browser') : browser.path);
  await remove();
  expect(existsSync(run)).toBe(false);
});
