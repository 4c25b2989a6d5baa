import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '#chromium/find-chromium.ts';
import { printPage } from '#chromium/print-page.ts';
import { createClient } from '#contract/client.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { readPdf } from '#core/import/files/pdf/read-pdf.ts';
import { openSourceFile } from '#core/import/source-file.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { createHost } from '#host/create-host.ts';
import type { Print } from '#host/shell-port.ts';

const browser = findChromium();
let folder: string;
let close: () => void;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-print-'));
  close = () => {};
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

/** A room with one note, and a way to print. */
async function room(print: Print | null) {
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  const [mine, theirs] = createMemoryPair();
  const options = {
    dataFolder: join(folder, 'data'),
    packFolders: [join(folder, 'packs')],
    packFiles: [],
    shell: 'a test',
    version: '0.0.0',
  };
  const host = createHost(options, theirs, undefined, undefined, { print, show: null });
  close = host.close;
  const { api } = createClient(mine);
  await api.notes.save({
    ref: { collection: 'sample', record: 'coal' },
    text: 'The *mines* of 안주.',
    base: 0,
  });
  return api;
}
const out = () => join(folder, 'notes.pdf');
const order = () => ({ choice: { of: 'everything' }, format: 'pdf', out: out(), replace: false }) as const;
const wordsOf = async (path: string) => {
  const { pages } = await readPdf(openSourceFile(path, 'x.pdf'), async () => {});
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
};

describe.skipIf(browser === null && process.env.CI !== 'true')('a PDF', () => {
  it('has the words of the page, and asked nobody for anything', { timeout: 60_000 }, async () => {
    if (browser === null) throw new Error('There is no Chromium.');
    const api = await room((html) =>
      printPage(
        browser,
        html.replace('<main>', '<main><img src="https://example.org/x.png" alt="Not fetched.">'),
      ),
    );
    await api.handOver.run(order());
    const outcome = async () => (await api.handOver.list({}))[0]?.outcome;
    await expect.poll(async () => (await outcome())?.state, { timeout: 50_000 }).toBe('done');
    expect(await outcome()).toMatchObject({ report: { format: 'pdf', out: out(), files: 1, notes: 1 } });
    expect(readFileSync(out()).subarray(0, 5).toString()).toBe('%PDF-');
    const words = await wordsOf(out());
    expect(words).toContain('Notes and marks');
    expect(words).toMatch(/The mines of 안주\./);
  });
});

describe('a hand-over as PDF', () => {
  it('is refused where nobody can print, and written over no file', async () => {
    const api = await room(null);
    await expect(api.handOver.run(order())).rejects.toMatchObject({ code: 'hand-over-unprintable' });
  });

  it('leaves nothing when it is cancelled while it is printed', async () => {
    const printing = Promise.withResolvers<Uint8Array>();
    const begun = Promise.withResolvers<void>();
    const api = await room(() => {
      begun.resolve();
      return printing.promise;
    });
    const { job } = await api.handOver.run(order());
    await begun.promise;
    await api.handOver.cancel({ job });
    printing.resolve(Buffer.from('%PDF-1.7'));
    const state = async () => (await api.handOver.list({}))[0]?.outcome;
    await expect.poll(state).toEqual({ state: 'cancelled' });
    expect(() => readFileSync(out())).toThrow('ENOENT');
  });

  it('says that a file is there, and replaces it only where it may', async () => {
    writeFileSync(out(), 'mine');
    const api = await room(async () => Buffer.from('%PDF-1.7'));
    await api.handOver.run(order());
    const last = async () => (await api.handOver.list({}))[0]?.outcome;
    await expect.poll(last).toMatchObject({ state: 'failed', error: { code: 'output-exists' } });
    expect(readFileSync(out(), 'utf8')).toBe('mine');
    await api.handOver.run({ ...order(), replace: true });
    await expect.poll(last, { timeout: 20_000 }).toMatchObject({ state: 'done' });
    expect(readFileSync(out(), 'utf8')).toBe('%PDF-1.7');
  });
});
