import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { spokenLanguage } from '#words/words.ts';
import { threadEntry } from '../thread-entry.ts';
import type { PackAnswer, PackOrder, PackThreadData } from './pack-messages.ts';
import { partOf, removeLeftover } from './part-file.ts';
import { prepareRecord, readMedia } from './prepare-record.ts';
import type { RecordWriter } from './record-writer.ts';
import type { WriteOptions, WrittenPack } from './write-pack.ts';

/** Characters and bytes that may be on their way: enough to keep the thread busy, and little beside a record. */
const maxAfoot = 4 * 1024 * 1024;

/**
 * Writes a pack on a thread of its own, while the next record is read on this one. Throws what `createPackWriter` throws;
 * what goes wrong on the thread later is thrown by the next call.
 */
export async function createThreadedWriter(path: string, options: WriteOptions = {}): Promise<RecordWriter> {
  const thread = startThread(resolve(path), options);
  await thread.begun;
  return {
    async add(source, lost) {
      const media = readMedia(source, lost);
      let step = media.next();
      for (; !step.done; step = media.next()) {
        await thread.tell({ kind: 'media', media: step.value }, step.value.content.length);
      }
      const record = prepareRecord(source, step.value);
      const length = record.versions.reduce((sum, { document }) => sum + document.length, 0);
      await thread.tell({ kind: 'record', record }, 2 * length + record.detail.length);
    },
    dropAliases: (aliases) => thread.tell({ kind: 'drop-aliases', aliases }, 0),
    finish: (collection) => thread.finish(collection),
    abandon: () => thread.end(),
  };
}

function startThread(path: string, options: WriteOptions) {
  const data: PackThreadData = { path, options, language: spokenLanguage() };
  const worker = new Worker(threadEntry('pack-thread', import.meta.url), {
    workerData: data,
    // What it makes is short-lived: with more room it would only be thrown away later. One record is all it holds.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
  });
  /** Lengths of the orders that are not answered yet. */
  const afoot: number[] = [];
  let length = 0;
  let failure: unknown;
  let isFinished = false;
  let wake: (() => void) | null = null;
  let written: WrittenPack | undefined;
  let isBegun = false;

  function fail(error: unknown): void {
    failure ??= error;
    wake?.();
  }

  worker.on('message', (answer: PackAnswer) => {
    if (answer.kind === 'failed') return fail(errorOf(answer));
    if (answer.kind === 'begun') isBegun = true;
    else length -= afoot.shift() ?? 0;
    if (answer.kind === 'finished') written = answer.written;
    wake?.();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that writes the pack has ended.')));

  async function until(isTrue: () => boolean): Promise<void> {
    while (failure === undefined && !isTrue()) {
      await new Promise<void>((resolveWait) => {
        wake = resolveWait;
      });
      wake = null;
    }
    if (failure === undefined) return;
    await end();
    throw failure;
  }

  async function end(): Promise<void> {
    if (isFinished) return;
    isFinished = true;
    await endThread(worker);
    removeLeftover(partOf(path));
  }

  return {
    begun: until(() => isBegun),
    async tell(order: PackOrder, size: number): Promise<void> {
      await until(() => length <= maxAfoot);
      afoot.push(size);
      length += size;
      worker.postMessage(order);
    },
    async finish(collection: Collection): Promise<WrittenPack> {
      worker.postMessage({ kind: 'finish', collection } satisfies PackOrder);
      await until(() => written !== undefined);
      isFinished = true;
      await endThread(worker);
      return written as WrittenPack;
    },
    end,
  };
}

/** A thread that is busy for longer than that is ended from outside, in milliseconds. */
const endPatienceMs = 5_000;

/**
 * Lets the thread close its database and end by itself. One that is ended from outside while it is in SQLite can take the
 * process with it (better-sqlite3, issue 1507).
 */
async function endThread(worker: Worker): Promise<void> {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolveLate) => {
    deadline = setTimeout(() => resolveLate('late'), endPatienceMs);
  });
  // A thread that has ended already takes no order, and tells nobody any more.
  const gone = new Promise<void>((resolveGone) => {
    if (worker.threadId === -1) resolveGone();
    else worker.once('exit', () => resolveGone());
  });
  worker.postMessage({ kind: 'end' } satisfies PackOrder);
  if ((await Promise.race([gone, late])) === 'late') await worker.terminate();
  clearTimeout(deadline);
}

function errorOf({ report, causeCode, fault }: Extract<PackAnswer, { kind: 'failed' }>): Error {
  const cause = Object.assign(new Error(fault), causeCode === null ? {} : { code: causeCode });
  return report === null ? cause : new AppError(report.code, report.message, report.detail, cause);
}
