/** Whoever started this process of a task. */
export interface Parent {
  /** The first message. */
  readonly order: Promise<unknown>;
  say(message: unknown): void;
  /** Ends the process, once all that was said is on its way. */
  leave(): void;
}

/** The port of a utility process of Electron, where this is one. */
interface UtilityPort {
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

export function openParent(): Parent {
  const { parentPort } = process as { readonly parentPort?: UtilityPort };
  return parentPort ? overUtilityPort(parentPort) : overChannel();
}

function overUtilityPort(port: UtilityPort): Parent {
  return {
    order: new Promise((resolve) => {
      port.once('message', ({ data }) => resolve(data));
    }),
    say: (message) => port.postMessage(message),
    leave: () => setImmediate(() => process.exit(0)),
  };
}

function overChannel(): Parent {
  // Without one nobody waits for the task any more. What it wrote on its way is swept at the next start.
  process.once('disconnect', () => process.exit(0));
  let unsent = Promise.resolve();
  return {
    order: new Promise((resolve) => {
      process.once('message', resolve);
    }),
    say(message) {
      if (!process.send) throw new Error('A task runs in a process that was started for it.');
      const { promise, resolve } = Promise.withResolvers<void>();
      unsent = promise;
      process.send(message, undefined, undefined, () => resolve());
    },
    leave: () => void unsent.then(() => process.connected && process.disconnect()),
  };
}
