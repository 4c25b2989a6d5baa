import type { Page } from 'playwright-core';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';
import { isOwn } from './serve-app.ts';

/** Name of the function that the page calls, and of the one that it is called by. */
const sendName = 'carrelSend';
const receiveName = 'carrelReceive';

/** True for the window's own main frame on the room's own origin: the only one that may speak. */
export function isOwnFrame(source: { frame: { url(): string } }, mainFrame: unknown): boolean {
  return source.frame === mainFrame && isOwn(source.frame.url());
}

/**
 * Frames between a page and this process, over the DevTools pipe: in by a binding, out by evaluation.
 * Frames that wait while one is on its way go out together, which halves the cost of a busy moment.
 */
export async function pageTransport(page: Page): Promise<Transport> {
  const listeners = new Set<(frame: Frame) => void>();
  let outbox: Frame[] = [];
  let busy = false;

  // The binding is put into every frame of the page, so the sender is checked (Electron's point 17).
  await page.exposeBinding(sendName, (source, text: unknown) => {
    if (!isOwnFrame(source, page.mainFrame()) || typeof text !== 'string') return;
    const frame = parseFrame(text);
    if (!frame) return;
    for (const listener of listeners) listener(frame);
  });

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    while (outbox.length > 0) {
      const frames = JSON.stringify(outbox);
      outbox = [];
      try {
        await page.evaluate(
          ([name, text]) => {
            const receive = (globalThis as Record<string, unknown>)[name];
            if (typeof receive === 'function') receive(text);
          },
          [receiveName, frames] as const,
        );
      } catch {
        // The page is loading anew or gone: what it had asked for, it will ask again.
      }
    }
    busy = false;
  }

  return {
    send(frame) {
      outbox.push(frame);
      void drain();
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A frame is an object; whether it is one of ours, the server decides. */
function parseFrame(text: string): Frame | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Frame) : null;
  } catch {
    return null;
  }
}
