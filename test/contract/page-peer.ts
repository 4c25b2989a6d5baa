import type { Page } from 'playwright-core';
import { type Client, createClient } from '#contract/client.ts';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';

interface ProbeGlobals {
  probeReplies: number;
  probeReceived: (text: string) => Promise<void>;
  carrelSend: (text: string) => Promise<void>;
  carrelReceive: (text: string) => void;
}

let peers = 0;

/**
 * A client in the test whose frames go through the page: in by `carrelSend`, out by `carrelReceive`, as those
 * of the room's own script do. The page counts what it receives.
 */
export async function pagePeer(page: Page): Promise<{ client: Client; transport: Transport }> {
  const listeners = new Set<(frame: Frame) => void>();
  peers += 1;
  const received = `probeReceived${peers}`;
  await page.exposeFunction(received, (text: string) => {
    for (const frame of JSON.parse(text) as Frame[]) for (const listener of listeners) listener(frame);
  });
  await page.evaluate((name) => {
    const probe = globalThis as unknown as ProbeGlobals & Record<string, (text: string) => Promise<void>>;
    probe.probeReplies ??= 0;
    probe.carrelReceive = (text) => {
      probe.probeReplies += 1;
      void probe[name]?.(text);
    };
  }, received);

  const transport: Transport = {
    send(frame) {
      void page.evaluate(
        (text) => (globalThis as unknown as ProbeGlobals).carrelSend(text),
        JSON.stringify(frame),
      );
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { client: createClient(transport), transport };
}
