import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { type HostOptions, hostOptions } from '#host/options.ts';
import {
  askToComeForward,
  broughtForward,
  claimInstance,
  type Instance,
  noAnswer,
} from '#host/window/single-instance.ts';
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
  /** Open a window that changes nothing in the library, also beside another. */
  readonly readOnly?: boolean;
}

/**
 * Opens the room and stays until its window is closed; where it is open on this data folder already, that window comes
 * to the front instead. Resolves with the exit code.
 */
export async function runChromiumShell(options: ChromiumShellOptions): Promise<number> {
  const host = hostOf(options);
  // A picture, or a window that only reads, is wanted beside the one that is there.
  const isBeside = options.screenshot !== null || options.readOnly === true;
  const instance = isBeside ? null : claimInstance(host.dataFolder);
  if (instance === 'taken') {
    const came = await askToComeForward(host.dataFolder);
    process.stderr.write(`${came ? broughtForward : noAnswer}\n`);
    if (came) return 0;
  }
  return stay(options, instance === 'taken' ? null : instance);
}

async function stay(options: ChromiumShellOptions, instance: Instance | null): Promise<number> {
  try {
    const room = await openChromiumRoom(options);
    instance?.onRequest(() => room.window.bringForward());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => void room.close());
    if (options.screenshot !== null) {
      await takePicture(room, options.screenshot).finally(() => room.close());
    }
    await room.closed;
    return 0;
  } finally {
    instance?.release();
  }
}

/** The room with the paths of an installation filled in. */
export function openChromiumRoom(options: ChromiumShellOptions): Promise<Room> {
  const { root, browser, headless, size } = options;
  return openRoom({
    host: hostOf(options),
    browser,
    files: loadStaticFiles(join(root, 'out', 'renderer')),
    headless,
    size,
  });
}

function hostOf({ root, browser, data, packs, readOnly }: ChromiumShellOptions): HostOptions {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const shell = `${browser.name} ${browser.version}`;
  return hostOptions({ bundledPacks: join(root, 'out', 'packs'), data, packs, shell, version, readOnly });
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
