import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser } from '#chromium/find-chromium.ts';
import { openChromiumRoom } from '#chromium/index.ts';
import { type Figure, ms, percentile } from './report.ts';

const calls = 500;
const warmUp = 50;

/** One call through the whole contract, page to host and back, against a bare message to a bare thread. */
export async function measureRoundTrip(root: string, browser: Browser, headless: boolean): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const size = { width: 1280, height: 800 };
  const room = await openChromiumRoom({ root, browser, headless, size, data, packs: [], screenshot: null });
  const { page } = room.window;
  await page.locator('[data-room="ready"]').waitFor();
  const contract = await page.evaluate(callTheHost, { calls, warmUp });
  const binding = await page.evaluate(callTheBinding, { calls, warmUp });
  await room.close();
  rmSync(data, { recursive: true, force: true });
  const thread = await bareThread();

  const row = (what: string, samples: readonly number[], against: string): Figure => ({
    what,
    value: `p50 ${ms(percentile(samples, 0.5))}, p95 ${ms(percentile(samples, 0.95))}`,
    against,
  });
  const ratio = (share: number) => (percentile(contract, share) / percentile(binding, share)).toFixed(2);
  return [
    row(
      `contract: call from the page, answered by the host (${calls} calls)`,
      contract,
      `bare binding of the same pipe: ${ratio(0.5)} × at p50, ${ratio(0.95)} × at p95`,
    ),
    row('bare binding: into the shell and back, no answer from the host', binding, '–'),
    row('bare thread: message to a worker and back', thread, '–'),
  ];
}

interface Bound {
  carrelSend: (text: string) => Promise<void>;
  carrelReceive: (text: string) => void;
}

/** In the page: a request frame by hand and the reply that belongs to it, as the client does. */
async function callTheHost({ calls, warmUp }: { calls: number; warmUp: number }): Promise<number[]> {
  const shell = globalThis as unknown as Bound;
  const room = shell.carrelReceive;
  const waiting = new Map<number, () => void>();
  shell.carrelReceive = (text) => {
    for (const frame of JSON.parse(text) as { id?: number }[]) waiting.get(frame.id ?? -1)?.();
    room(text);
  };
  const samples: number[] = [];
  for (let id = 1_000_000; id < 1_000_000 + calls + warmUp; id += 1) {
    const start = performance.now();
    const answered = new Promise<void>((resolve) => waiting.set(id, resolve));
    const frame = { type: 'request', id, name: 'state.get', arg: { key: 'room' } };
    void shell.carrelSend(JSON.stringify(frame));
    await answered;
    waiting.delete(id);
    samples.push(performance.now() - start);
  }
  shell.carrelReceive = room;
  return samples.slice(warmUp);
}

/** In the page: the binding alone. A frame that is none is dropped, so nothing but the way is timed. */
async function callTheBinding({ calls, warmUp }: { calls: number; warmUp: number }): Promise<number[]> {
  const shell = globalThis as unknown as Bound;
  const samples: number[] = [];
  for (let count = 0; count < calls + warmUp; count += 1) {
    const start = performance.now();
    await shell.carrelSend('{}');
    samples.push(performance.now() - start);
  }
  return samples.slice(warmUp);
}

async function bareThread(): Promise<number[]> {
  const code =
    "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (m) => parentPort.postMessage(m));";
  const worker = new Worker(code, { eval: true });
  const samples: number[] = [];
  for (let count = 0; count < calls + warmUp; count += 1) {
    const start = performance.now();
    const answered = new Promise((resolve) => worker.once('message', resolve));
    worker.postMessage({ type: 'request', id: count, name: 'state.get', arg: { key: 'room' } });
    await answered;
    samples.push(performance.now() - start);
  }
  await worker.terminate();
  return samples.slice(warmUp);
}
