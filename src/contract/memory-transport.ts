import type { Frame } from './frames.ts';
import type { Transport } from './transport.ts';

/** Two ends in one process. Frames are cloned through JSON, as a pipe would, and arrive later, in order. */
export function createMemoryPair(): readonly [Transport, Transport] {
  const listeners = [new Set<(frame: Frame) => void>(), new Set<(frame: Frame) => void>()] as const;
  const end = (mine: 0 | 1): Transport => ({
    send(frame) {
      const text = JSON.stringify(frame);
      void Promise.resolve().then(() => {
        for (const listener of listeners[mine === 0 ? 1 : 0]) listener(JSON.parse(text) as Frame);
      });
    },
    onMessage(listener) {
      listeners[mine].add(listener);
      return () => listeners[mine].delete(listener);
    },
  });
  return [end(0), end(1)];
}
