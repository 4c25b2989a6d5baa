import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostOptions } from '#host/options.ts';
import { loadStaticFiles } from '#host/window/static-files.ts';
import type { Browser } from './find-chromium.ts';
import { openRoom, type Room } from './open-room.ts';

export interface ChromiumShellOptions {
  /** Folder of the checkout or installation: holds `out/`. */
  readonly root: string;
  readonly browser: Browser;
  readonly headless: boolean;
  readonly screenshot: string | null;
  readonly size: { readonly width: number; readonly height: number };
  readonly data: string | null;
  readonly packs: readonly string[];
}

/** Opens the room and stays until its window is closed. Resolves with the exit code. */
export async function runChromiumShell(options: ChromiumShellOptions): Promise<number> {
  const room = await openChromiumRoom(options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void room.close());
  if (options.screenshot !== null) {
    await takePicture(room, options.screenshot).finally(() => room.close());
  }
  await room.closed;
  return 0;
}

/** The room with the paths of an installation filled in. */
export function openChromiumRoom({
  root,
  browser,
  headless,
  size,
  data,
  packs,
}: ChromiumShellOptions): Promise<Room> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const shell = `${browser.name} ${browser.version}`;
  return openRoom({
    host: hostOptions({ bundledPacks: join(root, 'out', 'packs'), data, packs, shell, version }),
    browser,
    files: loadStaticFiles(join(root, 'out', 'renderer')),
    headless,
    size,
  });
}

/** Waits until the list can be worked with and the fonts are there, then writes a PNG. */
async function takePicture({ window: { page } }: Room, file: string): Promise<void> {
  await page.locator('[data-room="ready"]').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await page.screenshot();
  try {
    writeFileSync(file, picture);
  } catch (error) {
    const sentence = `The picture cannot be written to ${file}. Name a file in a folder that you may write to.`;
    throw new AppError('output-unwritable', sentence, {}, error);
  }
  process.stderr.write(`The picture is in ${file}.\n`);
}
