import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { Frame } from '#contract/frames.ts';
import type { Log } from '#host/log.ts';
import type { HostWorker } from '#host/worker-transport.ts';
import { isOwnUrl } from './own-url.ts';

/** The one channel. The preload names it too (src/preload/index.ts), since it may import no values. */
export const channel = 'carrel';

/** True for the window's main frame on the room's own origin. A frame that is gone is null and is refused. */
export function isOwnSender(sender: WebFrameMain | null, mainFrame: WebFrameMain): boolean {
  return sender !== null && sender === mainFrame && isOwnUrl(sender.url);
}

/** Passes frames between window and host. It understands none of them: the host checks what they say. */
export function relayFrames(
  window: BrowserWindow,
  host: Pick<HostWorker, 'transport' | 'onExit'>,
  log: Log,
): void {
  let gone: Frame | null = null;
  const toWindow = (frame: Frame) => {
    if (!window.isDestroyed()) window.webContents.send(channel, frame);
  };

  ipcMain.on(channel, (event, frame: unknown) => {
    if (window.isDestroyed() || !isOwnSender(event.senderFrame, window.webContents.mainFrame)) {
      log(`dropped a message from a foreign frame: ${event.senderFrame?.url ?? 'already gone'}`);
      return;
    }
    // A bare word would be an order to the thread itself; only objects are frames.
    if (typeof frame !== 'object' || frame === null) {
      log(`dropped a message that is no frame: ${typeof frame}`);
      return;
    }
    if (gone) toWindow(gone);
    else host.transport.send(frame as Frame);
  });

  host.transport.onMessage(toWindow);
  host.onExit((reason) => {
    log(`the host has ended: ${reason}`);
    // Kept, because a window that is still loading hears nothing yet; it is told again when it asks.
    gone = { type: 'event', name: 'host.gone', value: { reason } };
    toWindow(gone);
  });
}
