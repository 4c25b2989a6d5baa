import { z } from 'zod';
import { api, type CommandName, type Handlers } from './api.ts';
import { AppError, type ErrorReport, isAppError, reportOf } from './errors.ts';
import type { EventName, Events } from './events.ts';
import { incomingFrameSchema, type Reply } from './frames.ts';
import type { Transport } from './transport.ts';

export interface ServerPorts {
  /** Told of every fault that is not an `AppError`, whole, with the call's id. */
  logFault(call: { readonly id: number; readonly name: string }, error: unknown): void;
}

export interface Server {
  emit<N extends EventName>(name: N, value: Events[N]): void;
  close(): void;
}

/** Answers every request on `transport` from `handlers`: validate, handle, reply. Nothing is ever thrown across. */
export function createServer(transport: Transport, handlers: Handlers, ports: ServerPorts): Server {
  const running = new Map<number, AbortController>();

  async function answer(id: number, name: string, arg: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    let reply: Reply;
    try {
      const value = await run(name, arg, controller.signal);
      reply = { ok: true, value };
    } catch (error) {
      reply = { ok: false, error: errorReport(error, { id, name }, ports) };
    }
    running.delete(id);
    deliver(id, name, reply);
  }

  /** A value that no transport can carry is a fault of its handler; the caller must not wait for it forever. */
  function deliver(id: number, name: string, reply: Reply): void {
    try {
      transport.send({ type: 'reply', id, reply });
    } catch (fault) {
      const error = errorReport(fault, { id, name }, ports);
      try {
        transport.send({ type: 'reply', id, reply: { ok: false, error } });
      } catch {
        // The transport itself takes nothing any more: there is nobody left to tell.
      }
    }
  }

  function run(name: string, arg: unknown, signal: AbortSignal): unknown {
    if (!Object.hasOwn(api, name)) {
      throw new AppError('unknown-command', `Carrel has no command named “${name}”.`);
    }
    const command = name as CommandName;
    const parsed = api[command].arg.safeParse(arg);
    if (!parsed.success) {
      throw new AppError(
        'bad-argument',
        `${name} was called with a wrong argument: ${z.prettifyError(parsed.error)}`,
      );
    }
    // The schema just checked gives the handler its type; TypeScript cannot follow the pair through the map.
    const handler = handlers[command] as (arg: unknown, signal: AbortSignal) => unknown;
    return handler(parsed.data, signal);
  }

  const stop = transport.onMessage((raw) => {
    const frame = incomingFrameSchema.safeParse(raw);
    if (!frame.success) return;
    if (frame.data.type === 'cancel') running.get(frame.data.id)?.abort();
    else void answer(frame.data.id, frame.data.name, frame.data.arg);
  });

  return {
    emit: (name, value) => transport.send({ type: 'event', name, value }),
    close() {
      stop();
      for (const controller of running.values()) controller.abort();
    },
  };
}

function errorReport(error: unknown, call: { id: number; name: string }, ports: ServerPorts): ErrorReport {
  if (isAppError(error)) return reportOf(error);
  try {
    ports.logFault(call, error);
  } catch {
    // A log that fails must not leave the caller without an answer.
  }
  return {
    code: 'internal',
    message: `Something in Carrel went wrong while it answered ${call.name}. The log has the details under call ${call.id}.`,
    detail: { call: call.id },
  };
}
