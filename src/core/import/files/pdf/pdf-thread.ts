import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { linesOf, type TextItem } from './pdf-lines.ts';
import { maxPages, type PdfMessage } from './pdf-messages.ts';

/** The thread in which PDFs are read: a hostile one may run without end or out of memory, and is ended with it. */

/** What of pdf.js is used; its own types want a browser's. */
interface Pdfjs {
  getDocument(options: object): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
interface PdfDocument {
  readonly numPages: number;
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<{
    readonly info?: object;
    readonly metadata?: { get(name: string): unknown } | null;
  }>;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getTextContent(options: object): Promise<{ readonly items: readonly object[] }>;
  cleanup(): boolean;
}

const send = (message: PdfMessage) => parentPort?.postMessage(message);

/** pdf.js asks for these when it is loaded, to draw with, and complains where they are missing. We only read. */
const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
drawing.DOMMatrix = class {};
drawing.Path2D = class {};
const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs;
const files = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function read(data: Uint8Array): Promise<void> {
  const task = pdfjs.getDocument({
    data,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    stopAtErrors: false,
    // Which signs the bytes of Chinese, Japanese and Korean texts stand for, and how wide common fonts are.
    cMapUrl: join(files, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(files, 'standard_fonts') + sep,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > maxPages) {
      send({ kind: 'refused', why: 'pages', pages });
      return;
    }
    send({ kind: 'start', pages, labels: await labelsOf(document), info: await infoOf(document) });
    for (let number = 1; number <= pages; number += 1) send(await pageOf(document, number));
    send({ kind: 'end' });
  } finally {
    await task.destroy();
  }
}

async function pageOf(document: PdfDocument, number: number): Promise<PdfMessage> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    page.cleanup();
    return { kind: 'page', lines: linesOf(items.filter((item): item is TextItem => 'str' in item)) };
  } catch {
    return { kind: 'page', lines: null };
  }
}

const labelsOf = (document: PdfDocument) => document.getPageLabels().catch(() => null);

async function infoOf(document: PdfDocument): Promise<Record<string, string>> {
  try {
    const { info = {}, metadata } = await document.getMetadata();
    const known: Record<string, string> = {};
    for (const [name, value] of Object.entries(info)) if (typeof value === 'string') known[name] = value;
    for (const name of ['dc:title', 'dc:language', 'dc:rights', 'dc:identifier']) {
      const value = metadata?.get(name);
      if (typeof value === 'string') known[name] = value;
    }
    return known;
  } catch {
    return {};
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  read(bytes).catch((error: unknown) => {
    const { name } = error as { name?: string };
    send({ kind: 'refused', why: name === 'PasswordException' ? 'password' : 'damaged' });
  });
});
