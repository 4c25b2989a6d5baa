import type { HostOptions } from '#host/options.ts';
import { createComebacks, gaveUp } from '#host/window/comebacks.ts';
import type { StaticFiles } from '#host/window/static-files.ts';
import { startHostWorker } from '#host/worker-transport.ts';
import type { Browser } from './find-chromium.ts';
import { type AppWindow, openWindow } from './open-window.ts';
import { printPage } from './print-page.ts';
import { findShow } from './show-in-folder.ts';

export interface RoomOptions {
  readonly host: HostOptions;
  readonly browser: Browser;
  readonly files: StaticFiles;
  readonly headless: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

export interface Room {
  /** The one that is open now. */
  readonly window: AppWindow;
  /** Settles when the window is gone and the library closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole room in this shell: host on its thread, window on its pipe, frames passed between the two. A window whose page
 * crashes or hangs is opened again, over the same host: place, query and note are where they were.
 */
export async function openRoom({ host: options, ...windowOptions }: RoomOptions): Promise<Room> {
  // Both start at once: neither needs the other until the first request.
  const show = findShow();
  const host = startHostWorker(new URL('../host/worker.ts', import.meta.url), {
    ...options,
    showsFiles: show !== null,
  });
  host.serveShell({ print: (html) => printPage(windowOptions.browser, html), show });
  const comebacks = createComebacks();
  let window: AppWindow;
  let tellClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = () => void host.stop().then(resolve);
  });

  /** Makes a window the one that is spoken with. */
  async function take(next: AppWindow): Promise<void> {
    window = next;
    next.transport.onMessage((frame) => host.transport.send(frame));
    next.onClosed(() => {
      if (window === next) tellClosed();
    });
    next.onStuck((reason) => void comeBack(next, reason));
    await next.show();
  }

  async function comeBack(stuck: AppWindow, reason: string): Promise<void> {
    if (stuck !== window) return;
    try {
      if (!comebacks.mayComeBack()) throw new Error(gaveUp(reason));
      // In the same browser, which is there at once; in one of its own where that is stuck as a whole.
      const next = await stuck.another().catch(() => openWindow(windowOptions));
      // It may have been closed meanwhile.
      if (stuck.page.isClosed()) await next.close();
      else await take(next);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    await stuck.close().catch(() => {});
  }

  try {
    const first = await openWindow(windowOptions);
    host.transport.onMessage((frame) => window.transport.send(frame));
    host.onExit((reason) => window.transport.send({ type: 'event', name: 'host.gone', value: { reason } }));
    await take(first);
  } catch (error) {
    await host.stop();
    throw error;
  }
  return {
    get window() {
      return window;
    },
    closed,
    async close() {
      await window.close();
      await closed;
    },
  };
}
