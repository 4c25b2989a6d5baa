import type { Arg, CommandName, Result } from './api.ts';
import { AppError, reportOf } from './errors.ts';
import type { EventName, Events } from './events.ts';
import type { Reply } from './frames.ts';
import type { Transport } from './transport.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

type Verb<N extends string, G extends string> = N extends `${G}.${infer V}` ? V : never;

/** `api.catalogue.query(arg)`: each command as a function of its group. */
export type Api = {
  readonly [G in CommandName extends `${infer X}.${string}` ? X : never]: {
    readonly [V in Verb<CommandName, G>]: (
      arg: Arg<Extract<CommandName, `${G}.${V}`>>,
      options?: CallOptions,
    ) => Promise<Result<Extract<CommandName, `${G}.${V}`>>>;
  };
};

export interface Client {
  readonly api: Api;
  on<N extends EventName>(name: N, listener: (value: Events[N]) => void): () => void;
  /** Refuses everything that waits or is asked later, with `host-gone`: the other side will not answer any more. */
  abandon(): void;
}

/**
 * The typed client over a transport. It holds no schema: the server is the one that checks. Its calls are numbered from
 * the one after `lastId`.
 */
export function createClient(transport: Transport, lastId = 0): Client {
  let last = lastId;
  let abandoned = false;
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, Set<(value: never) => void>>();

  transport.onMessage((frame) => {
    if (frame.type === 'reply') waiting.get(frame.id)?.(frame.reply);
    else if (frame.type === 'event') {
      for (const listener of listeners.get(frame.name) ?? []) listener(frame.value as never);
    }
  });

  function call(name: string, arg: unknown, { signal }: CallOptions = {}): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(cancelled(name));
    if (abandoned) return Promise.reject(gone());
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        settle();
        transport.send({ type: 'cancel', id });
        reject(cancelled(name));
      };
      const settle = () => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      waiting.set(id, (reply) => {
        settle();
        if (reply.ok) resolve(reply.value);
        else reject(new AppError(reply.error.code, reply.error.message, reply.error.detail));
      });
      signal?.addEventListener('abort', cancel);
      try {
        transport.send({ type: 'request', id, name, arg });
      } catch (error) {
        settle();
        reject(error);
      }
    });
  }

  const group = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, verb) => (arg: unknown, options?: CallOptions) =>
          call(`${name}.${String(verb)}`, arg, options),
      },
    );

  return {
    api: new Proxy({}, { get: (_, name) => group(String(name)) }) as Api,
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      set.add(listener);
      listeners.set(name, set);
      return () => set.delete(listener);
    },
    abandon() {
      abandoned = true;
      for (const answer of [...waiting.values()]) answer({ ok: false, error: reportOf(gone()) });
    },
  };
}

const gone = () => new AppError('host-gone', 'The part of Carrel that reads the packs has stopped.');
const cancelled = (name: string) => new AppError('cancelled', `${name} was cancelled.`);
