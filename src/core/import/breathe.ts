import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';

/** As long as the rest of the program may have to wait. */
const holdMs = 40;

/**
 * A function to be awaited during long work. Every 40 ms it gives signals, timers and messages their turn, without
 * which none could ask to cancel. Throws `cancelled` when `signal` does, with `sentence`.
 */
export function createBreathing(
  signal: AbortSignal | undefined,
  sentence = 'The import was cancelled. Nothing was written.',
): () => Promise<void> {
  let last = performance.now();
  const check = () => {
    if (signal?.aborted) throw new AppError('cancelled', sentence);
  };
  return async () => {
    check();
    if (performance.now() - last < holdMs) return;
    await setImmediate();
    last = performance.now();
    check();
  };
}
