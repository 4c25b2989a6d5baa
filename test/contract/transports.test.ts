import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#chromium/find-chromium.ts';
import { type AppWindow, openWindow } from '#chromium/open-window.ts';
import { createClient } from '#contract/client.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { portTransport } from '#host/worker-transport.ts';
import { findElectron } from '../../scripts/start/find-electron.ts';
import { buildElectronProbe, electronPeer, openElectronProbe } from './open-electron.ts';
import { pagePeer } from './page-peer.ts';
import { serveProbe } from './probe-handlers.ts';
import { probePage } from './probe-page.ts';
import { describeTransport } from './transport-suite.ts';

describe('the contract over memory', () => {
  describeTransport(async () => {
    const [mine, theirs] = createMemoryPair();
    serveProbe(theirs);
    return { client: createClient(mine), transport: mine, close: async () => {} };
  });
});

describe('the contract over a worker', () => {
  describeTransport(async () => {
    const worker = new Worker(new URL('./probe-worker.ts', import.meta.url));
    const transport = portTransport(worker);
    return {
      client: createClient(transport),
      transport,
      close: async () => {
        await worker.terminate();
      },
    };
  });
});

const browser = findChromium();

describe.skipIf(!browser)('the contract over Chromium’s pipe', () => {
  let window: AppWindow;
  beforeAll(async () => {
    if (!browser) return;
    window = await openWindow({
      browser,
      files: probePage,
      headless: true,
      size: { width: 800, height: 600 },
    });
    serveProbe(window.transport);
    await window.show();
  }, 60_000);
  afterAll(() => window?.close());

  describeTransport(async () => {
    const { client, transport } = await pagePeer(window.page);
    return { client, transport, close: async () => {} };
  });

  it('hears nothing from a frame inside the page', async () => {
    await pagePeer(window.page);
    const answered = await window.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      const inner = frame.contentWindow as unknown as { carrelSend?: (text: string) => Promise<void> };
      const before = (globalThis as unknown as { probeReplies: number }).probeReplies;
      await inner.carrelSend?.(
        JSON.stringify({ type: 'request', id: 900_001, name: 'state.get', arg: { key: 'x' } }),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      const after = (globalThis as unknown as { probeReplies: number }).probeReplies;
      return { bound: typeof inner.carrelSend, replies: after - before };
    });
    // The binding is there, so the silence is the check's doing.
    expect(answered).toEqual({ bound: 'function', replies: 0 });
  });
});

const electron = await findElectron(resolve(import.meta.dirname, '../..'), { fetch: false });
const noElectron = 'missing' in electron ? electron.missing : '';

describe('the probe of Electron', () => {
  it('can be built', async () => {
    const { main, preload } = await buildElectronProbe();
    expect([existsSync(main), existsSync(preload)]).toEqual([true, true]);
  });
});

describe.skipIf(noElectron)(
  `the contract over Electron (${noElectron || 'its program file is here'})`,
  () => {
    let opened: Awaited<ReturnType<typeof openElectronProbe>>;
    beforeAll(async () => {
      if ('path' in electron) opened = await openElectronProbe(electron.path);
    }, 60_000);
    afterAll(() => opened?.app.close());

    describeTransport(() => electronPeer(opened.page));
  },
);

describe('the machine of these tests', () => {
  it.skipIf(process.env.CI !== 'true')('has a Chromium in CI', () => {
    expect(browser && existsSync(browser.path)).toBe(true);
  });
});
