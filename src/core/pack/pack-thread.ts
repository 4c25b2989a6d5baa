import { parentPort, workerData } from 'node:worker_threads';
import { isAppError, reportOf } from '#contract/errors.ts';
import { speakIn } from '#words/load.ts';
import type { PackAnswer, PackOrder, PackThreadData } from './pack-messages.ts';
import { createPackWriter, type PackWriter } from './write-pack.ts';

/** The thread that writes a pack: folding, compressing and indexing take as long as the reading of what is written. */
const port = parentPort;
if (port === null) throw new Error('A pack’s thread is started by threaded-writer.ts only.');
const { path, options, language } = workerData as PackThreadData;
const answer = (said: PackAnswer) => port.postMessage(said);

function failed(error: unknown): PackAnswer {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { code } = ((isAppError(error) ? error.cause : error) ?? {}) as { code?: unknown };
  const causeCode = typeof code === 'string' ? code : null;
  return { kind: 'failed', report: isAppError(error) ? reportOf(error) : null, causeCode, fault };
}

/** Does as it is told; answers what to say. */
function obey(writer: PackWriter, order: Exclude<PackOrder, { kind: 'end' }>): PackAnswer {
  switch (order.kind) {
    case 'media':
      writer.addMedia({ ...order.media, content: Buffer.from(order.media.content) });
      return { kind: 'done' };
    case 'record':
      writer.add(order.record);
      return { kind: 'done' };
    case 'drop-aliases':
      writer.dropAliases(order.aliases);
      return { kind: 'done' };
    case 'finish':
      return { kind: 'finished', written: writer.finish(order.collection) };
  }
}

try {
  await speakIn(language);
  const writer = createPackWriter(path, options);
  let isGood = true;
  port.on('message', (order: PackOrder) => {
    if (order.kind === 'end') {
      writer.abandon();
      port.close();
      return;
    }
    // What comes behind a failure was on its way already.
    if (!isGood) return;
    try {
      answer(obey(writer, order));
    } catch (error) {
      isGood = false;
      answer(failed(error));
    }
  });
  answer({ kind: 'begun' });
} catch (error) {
  answer(failed(error));
}
