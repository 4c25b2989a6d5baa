import type { Frame } from './frames.ts';

/**
 * A way for frames to travel. Two members, so that Electron, the DevTools pipe, a worker and memory
 * share client, server and test suite. Frames arrive in the order in which they were sent.
 */
export interface Transport {
  send(frame: Frame): void;
  /** Calls `listener` for each frame that arrives; the returned function stops it. */
  onMessage(listener: (frame: Frame) => void): () => void;
}
