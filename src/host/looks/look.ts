import { isMainThread, type MessagePort, workerData } from 'node:worker_threads';
import { AppError, type ErrorReport, isAppError, reportOf } from '#contract/errors.ts';
import { tryPack } from '#core/shelf/try-pack.ts';

/**
 * Entry of the process, or the thread, in which packs of strangers are looked at before anybody else opens them: says of
 * one after the other whether it can be opened.
 */
export interface Look {
  readonly path: string;
  /** Null where nothing is wrong. */
  readonly error: ErrorReport | null;
}

/** What the thread is started with: `said` is counted up with each look, so that whoever waits can wait for it. */
export interface LookData {
  readonly paths: readonly string[];
  readonly port: MessagePort;
  readonly said: Int32Array<SharedArrayBuffer>;
}

function lookAt(path: string): Look {
  try {
    tryPack(path);
    return { path, error: null };
  } catch (error) {
    if (isAppError(error)) return { path, error: reportOf(error) };
    const sentence = `${path} is damaged: ${(error as Error).message}. Copy it again from its source.`;
    return { path, error: reportOf(new AppError('pack-damaged', sentence)) };
  }
}

if (isMainThread) {
  for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(lookAt(path))}\n`);
} else {
  const { paths, port, said } = workerData as LookData;
  for (const path of paths) {
    port.postMessage(lookAt(path));
    Atomics.add(said, 0, 1);
    Atomics.notify(said, 0);
  }
}
