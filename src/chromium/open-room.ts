import type { HostOptions } from '#host/options.ts';
import type { StaticFiles } from '#host/window/static-files.ts';
import { startHostWorker } from '#host/worker-transport.ts';
import type { Browser } from './find-chromium.ts';
import { type AppWindow, openWindow } from './open-window.ts';

export interface RoomOptions {
  readonly host: HostOptions;
  readonly browser: Browser;
  readonly files: StaticFiles;
  readonly headless: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

export interface Room {
  readonly window: AppWindow;
  /** Settles when the window is gone and the library closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The whole room in this shell: host on its thread, window on its pipe, frames passed between the two. */
export async function openRoom({ host: options, ...windowOptions }: RoomOptions): Promise<Room> {
  // Both start at once: neither needs the other until the first request.
  const host = startHostWorker(new URL('../host/worker.ts', import.meta.url), options);
  let window: AppWindow;
  try {
    window = await openWindow(windowOptions);
  } catch (error) {
    await host.stop();
    throw error;
  }
  window.transport.onMessage((frame) => host.transport.send(frame));
  host.transport.onMessage((frame) => window.transport.send(frame));
  host.onExit((reason) => window.transport.send({ type: 'event', name: 'host.gone', value: { reason } }));

  const closed = new Promise<void>((resolve) => {
    window.onClosed(() => void host.stop().then(resolve));
  });
  await window.show();
  return {
    window,
    closed,
    async close() {
      await window.close();
      await closed;
    },
  };
}
