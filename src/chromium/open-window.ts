import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Transport } from '#contract/transport.ts';
import type { StaticFiles } from '#host/window/static-files.ts';
import type { Browser } from './find-chromium.ts';
import { launchOptions } from './launch-options.ts';
import { openNextWindow } from './next-window.ts';
import { pageTransport } from './page-transport.ts';
import { createProfile } from './profile.ts';
import { origin, serveApp } from './serve-app.ts';
import { watchPage } from './watch-page.ts';

export interface WindowOptions {
  readonly browser: Browser;
  readonly files: StaticFiles;
  readonly headless: boolean;
  /** Outer size in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface AppWindow {
  readonly page: Page;
  readonly transport: Transport;
  /** Loads the room. Call it once the transport has its listener, so that no request is lost. */
  show(): Promise<void>;
  close(): Promise<void>;
  /** Opens another window in the same browser, for a page that has crashed or hangs. Throws when the browser does not. */
  another(): Promise<AppWindow>;
  /** Brings the window before all others, also one that is minimised, whatever its page is at. */
  bringForward(): Promise<void>;
  onClosed(listener: () => void): void;
  /** Told once when the page has crashed, or has not moved for so long that it never will; `reason` is a word or two. */
  onStuck(listener: (reason: string) => void): void;
}

/** What the window shows before the room is there: its own paper, so that nothing flashes. */
const blank = 'data:text/html,<title>Carrel</title><meta name="color-scheme" content="light dark">';

/** Opens an installed Chromium as an application window, driven over the DevTools pipe: no port listens. */
export async function openWindow({ browser, files, headless, size }: WindowOptions): Promise<AppWindow> {
  const profile = createProfile(browser);
  const options = launchOptions(profile);
  const args = [...options.args, `--window-size=${size.width},${size.height}`, `--app=${blank}`];
  let context: BrowserContext;
  try {
    context = await chromium.launchPersistentContext(profile.folder, {
      ...options,
      headless,
      viewport: null,
      ignoreDefaultArgs: ['--enable-automation'],
      args,
    });
  } catch (error) {
    await profile.remove();
    throw error;
  }

  let isAwaited = false;
  // `window.open` makes a page whatever the flags say; it is closed before it can show anything.
  context.on('page', (other) => {
    if (isAwaited) isAwaited = false;
    else void other.close().catch(() => {});
  });
  await serveApp(context, files);

  async function windowOn(page: Page): Promise<AppWindow> {
    const transport = await pageTransport(page);
    /** Another window of this browser has taken its place. */
    let isReplaced = false;
    page.on('close', () => {
      if (!isReplaced) void context.close().catch(() => {});
    });
    return {
      page,
      transport,
      async show() {
        await page.goto(`${origin}/`, { waitUntil: 'commit' });
      },
      close: () => (isReplaced ? page.close() : context.close()),
      bringForward: () => bringForward(context, page),
      async another() {
        if (headless) throw new Error('A browser without a display opens one window.');
        isAwaited = true;
        try {
          const next = await windowOn(await openNextWindow(context, { profile, args }));
          isReplaced = true;
          return next;
        } finally {
          isAwaited = false;
        }
      },
      onStuck: (listener) => watchPage(page, listener),
      onClosed(listener) {
        context.on('close', async () => {
          // What cannot be removed now is swept at the next start.
          await profile.remove().catch(() => {});
          listener();
        });
      },
    };
  }
  return windowOn(context.pages()[0] ?? (await context.newPage()));
}

async function bringForward(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  try {
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    // Only then: a window that fills its screen is to go on doing so.
    if (bounds.windowState === 'minimized') {
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    }
    await session.send('Page.bringToFront');
  } finally {
    await session.detach().catch(() => {});
  }
}
