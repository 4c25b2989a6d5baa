import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build } from 'vite';
import { createClient } from '#contract/client.ts';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';
import type { Opened } from './transport-suite.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the probe's main process and the real preload into a fresh folder. */
export async function buildElectronProbe(): Promise<{ main: string; preload: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-electron-probe-'));
  const one = async (entry: string, name: string, format: 'es' | 'cjs') => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: join(root, entry),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { format, entryFileNames: name } },
      },
    });
    return join(folder, name);
  };
  return {
    main: await one('test/contract/electron-probe.ts', 'main.mjs', 'es'),
    preload: await one('src/preload/index.ts', 'preload.cjs', 'cjs'),
  };
}

/** Opens the probe in Electron itself. */
export async function openElectronProbe(
  executable: string,
): Promise<{ app: ElectronApplication; page: Page }> {
  const { main, preload } = await buildElectronProbe();
  const env = { ...process.env, CARREL_PROBE_PRELOAD: preload } as Record<string, string>;
  const app = await _electron.launch({ executablePath: executable, args: [main], env });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

interface Bridged {
  carrel: Transport;
}

let peers = 0;

/** A client in the test whose frames go through the preload's bridge, as those of the room's script do. */
export async function electronPeer(page: Page): Promise<Opened> {
  const listeners = new Set<(frame: Frame) => void>();
  peers += 1;
  const received = `electronReceived${peers}`;
  await page.exposeFunction(received, (text: string) => {
    for (const listener of listeners) listener(JSON.parse(text) as Frame);
  });
  await page.evaluate((name) => {
    const globals = globalThis as unknown as Bridged & Record<string, (text: string) => void>;
    globals.carrel.onMessage((frame) => globals[name]?.(JSON.stringify(frame)));
  }, received);
  const transport: Transport = {
    send(frame) {
      void page.evaluate(
        (text) => (globalThis as unknown as Bridged).carrel.send(JSON.parse(text)),
        JSON.stringify(frame),
      );
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { client: createClient(transport), transport, close: async () => {} };
}
