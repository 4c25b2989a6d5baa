import { setTimeout } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { SourceFile } from '../../source.ts';
import type { PdfPage } from './pdf-document.ts';
import { maxPages, type PdfMessage, type PdfRefusal } from './pdf-messages.ts';
import { borrowThread } from './threads.ts';

const t = wordsOf('hostFiles', hostFiles);

/** A PDF's text layer and what it says of itself. */
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, string>>;
  /** Labels of pages that could not be read. */
  readonly unread: readonly string[];
}

/** No page takes that long, and no PDF that much; of more text none is kept. */
const maxPageMs = 30_000;
const maxMs = 600_000;
const maxChars = 50_000_000;
/** How often a wait asks whether the import was cancelled. */
const askMs = 100;
/**
 * What reading one PDF may add to the program's memory, beside some copies of it. A few megabytes of a PDF can say that
 * they are gigabytes, and what they become lies outside the heap that a thread can be given a limit for.
 */
const maxMemory = 384 * 1024 * 1024;

/**
 * Reads the text of a PDF, page by page, in a thread of its own that is ended when it takes too long or too much
 * memory. Throws `source-unreadable` with the reason.
 */
export async function readPdf(file: SourceFile, breathe: () => Promise<void>): Promise<ReadPdf> {
  const refuse = (why: PdfRefusal, pages = 0) =>
    new AppError(
      'source-unreadable',
      t(`pdf.${why}`, { path: file.path, pages: String(pages), most: String(maxPages) }),
    );
  const thread = borrowThread();
  let isDone = false;
  try {
    const bytes = new Uint8Array(file.bytes());
    const size = bytes.length;
    thread.post(bytes);
    const pages: PdfPage[] = [];
    const unread: string[] = [];
    let start: Extract<PdfMessage, { kind: 'start' }> | null = null;
    let chars = 0;
    const begun = performance.now();
    const most = process.memoryUsage.rss() + maxMemory + size * 4;
    const ask = async () => {
      await breathe();
      if (process.memoryUsage.rss() > most) throw refuse('memory');
    };
    for (;;) {
      const message = await nextMessage(thread.next(), ask);
      if (message === null || performance.now() - begun > maxMs) {
        throw refuse('time');
      }
      isDone = message.kind === 'refused';
      if (message.kind === 'refused') throw refuse(message.why, message.pages);
      if (message.kind === 'start') start = message;
      if (message.kind === 'end') break;
      if (message.kind !== 'page') continue;
      const label = start?.labels?.[pages.length]?.trim() || String(pages.length + 1);
      if (message.lines === null) unread.push(label);
      const lines = message.lines ?? [];
      chars += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (chars > maxChars) throw refuse('letters');
      pages.push({ label, lines });
    }
    isDone = true;
    return { pages, info: start?.info ?? {}, unread };
  } finally {
    thread.giveBack(isDone);
  }
}

/** The next message; null where none comes in time. */
async function nextMessage(
  message: Promise<PdfMessage>,
  ask: () => Promise<void>,
): Promise<PdfMessage | null> {
  const begun = performance.now();
  while (performance.now() - begun < maxPageMs) {
    const stop = new AbortController();
    try {
      const answer = await Promise.race([message, setTimeout(askMs, null, { signal: stop.signal })]);
      await ask();
      if (answer !== null) return answer;
    } finally {
      stop.abort();
    }
  }
  return null;
}
