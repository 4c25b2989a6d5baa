import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { startPdfWorker } from './pdf-worker.ts';
import { SheetError, within } from './sheets.ts';

const t = wordsOf('compare', words);

/** A PDF in its worker. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

const own = (folder: string): string => new URL(`pdf/${folder}/`, document.baseURI).href;

/**
 * Opens a PDF in a worker of its own. Nothing in it runs: no scripts, no forms, no links, no WebAssembly; fonts and character
 * maps come from the window's own files. Throws a `SheetError`.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    // The worker takes what it is given, and it may have to be started again.
    data: bytes.slice(),
    worker,
    verbosity: 0,
    enableXfa: false,
    stopAtErrors: false,
    // Chinese, Japanese and Korean PDFs seldom bring their fonts.
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    // A picture in the PDF may say that it is four gigabytes.
    maxImageSize: 150_000_000,
    cMapUrl: own('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: own('standard_fonts'),
    wasmUrl: own('wasm'),
  });
  const close = () => {
    // What hangs does not answer any more: the worker is ended, not asked.
    port.terminate();
    void task.destroy().catch(() => {});
    worker.destroy();
  };
  const broken = new Promise<never>((_resolve, reject) => {
    port.addEventListener('error', () => reject(new SheetError(t('noReader'))));
  });
  // Without this, one that asks for a password waits for ever.
  const locked = new Promise<never>((_resolve, reject) => {
    task.onPassword = () => reject(new SheetError(t('locked')));
  });
  try {
    const opening = Promise.race([task.promise, broken, locked]);
    return { pdf: await within(opening, t('pdfLate')), close };
  } catch (error) {
    close();
    if (error instanceof SheetError) throw error;
    throw new SheetError(t('pdfDamaged'));
  }
}
