import { Worker } from 'node:worker_threads';
import { threadEntry } from '../../../thread-entry.ts';
import type { PdfMessage } from './pdf-messages.ts';

/** A thread that reads PDFs, lent to one reader at a time. */
export interface PdfThread {
  post(bytes: Uint8Array): void;
  /** The message that comes next; what ends the thread is one, too. */
  next(): Promise<PdfMessage>;
  /** `usable`: it has said its last word on a PDF. Else it is ended, as it may be at work still. */
  giveBack(usable: boolean): void;
}

/** As long as the next PDF of a folder takes to come. */
const idleMs = 2_000;
/** More than any PDF of people took that we know of; what takes more is ended. */
const maxMemoryMb = 768;

let idle: Started | undefined;

interface Started {
  readonly worker: Worker;
  readonly inbox: PdfMessage[];
  deliver: (() => void) | null;
  isOver: boolean;
  ending?: NodeJS.Timeout;
}

/** The thread that is idle, else a new one. Loading its reader takes half a second, so it is kept for the next PDF. */
export function borrowThread(): PdfThread {
  const started = idle ?? start();
  idle = undefined;
  clearTimeout(started.ending);
  const { worker, inbox } = started;
  return {
    post: (bytes) => worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]),
    async next() {
      while (inbox.length === 0) {
        await new Promise<void>((resolve) => {
          started.deliver = resolve;
        });
      }
      return inbox.shift() as PdfMessage;
    },
    giveBack(usable) {
      if (!usable || started.isOver || idle !== undefined) {
        void worker.terminate();
        return;
      }
      idle = started;
      started.ending = setTimeout(() => {
        if (idle === started) idle = undefined;
        void worker.terminate();
      }, idleMs);
      started.ending.unref();
    },
  };
}

function start(): Started {
  const worker = new Worker(threadEntry('pdf-thread', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    // What it would say on its own is said in our words.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  const started: Started = { worker, inbox: [], deliver: null, isOver: false };
  const tell = (message: PdfMessage) => {
    started.inbox.push(message);
    started.deliver?.();
    started.deliver = null;
  };
  worker.on('message', tell);
  worker.on('error', (error: NodeJS.ErrnoException) => {
    started.isOver = true;
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    tell({ kind: 'refused', why: isFull ? 'memory' : 'failed' });
  });
  worker.on('exit', () => {
    started.isOver = true;
    if (idle === started) idle = undefined;
    tell({ kind: 'refused', why: 'ended' });
  });
  return started;
}
