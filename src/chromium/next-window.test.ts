import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openNextWindow } from './next-window.ts';

/** A browser that notes what it was started with, and stays. */
function stubbornBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-next-'));
  const executable = join(folder, 'browser');
  const started = join(folder, 'started');
  writeFileSync(
    executable,
    `#!/bin/sh\necho "$$ $@" > '${started}.part'; mv '${started}.part' '${started}'\nexec sleep 60\n`,
  );
  chmodSync(executable, 0o755);
  return { profile: { folder, executable, env: process.env, remove: async () => {} }, started };
}
const contextWith = (page: Promise<Page>) => ({ waitForEvent: () => page }) as unknown as BrowserContext;

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it.skipIf(process.platform === 'win32')(
  'asks the running browser by its profile; where no window comes, it leaves no browser of its own',
  async () => {
    const { profile, started } = stubbornBrowser();
    const noWindow = Promise.withResolvers<Page>();
    const opening = openNextWindow(contextWith(noWindow.promise), { profile, args: ['--app=data:,'] });
    await expect.poll(() => existsSync(started), { timeout: 10_000 }).toBe(true);
    const [pid = '', ...args] = readFileSync(started, 'utf8').trim().split(' ');
    expect(args).toEqual([`--user-data-dir=${profile.folder}`, '--app=data:,']);
    expect(isRunning(Number(pid))).toBe(true);
    noWindow.reject(new Error('no window'));
    await expect(opening).rejects.toThrow('no window');
    await expect.poll(() => isRunning(Number(pid)), { timeout: 10_000 }).toBe(false);
  },
);

it('says so where the browser’s program is gone', async () => {
  const { profile } = stubbornBrowser();
  const gone = { ...profile, executable: join(profile.folder, 'none') };
  const opening = openNextWindow(contextWith(new Promise(() => {})), { profile: gone, args: [] });
  await expect(opening).rejects.toThrow('ENOENT');
});
