import { spawn } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import type { Profile } from './profile.ts';

/** A browser that did not open a window by then is as good as gone. */
const patienceMs = 5_000;

/**
 * Opens another application window in a browser that runs: it is started once more with its own profile, hands over to the
 * one that is there, and ends. That takes a fifth of the time of a browser of its own. `expect` is told of the window before
 * anybody else. Throws when none comes.
 */
export async function openNextWindow(
  context: BrowserContext,
  { profile, args }: { readonly profile: Profile; readonly args: readonly string[] },
): Promise<Page> {
  const page = context.waitForEvent('page', { timeout: patienceMs });
  const child = spawn(profile.executable, [`--user-data-dir=${profile.folder}`, ...args], {
    env: profile.env,
    stdio: 'ignore',
  });
  // A profile whose browser is gone would make it one of its own, which nobody drives.
  const over = () => child.kill('SIGKILL');
  const failed = new Promise<never>((_, reject) => child.on('error', reject));
  try {
    return await Promise.race([page, failed]);
  } catch (error) {
    page.catch(() => {});
    over();
    throw error;
  }
}
