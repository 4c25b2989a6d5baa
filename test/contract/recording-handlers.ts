import { api, type CommandName, type Handlers } from '#contract/api.ts';

export const commandNames = Object.keys(api) as CommandName[];

/** Handlers that all do the same: tell `handle` what was called. What that returns is the answer. */
export function handlersThat(
  handle: (name: CommandName, arg: unknown, signal: AbortSignal) => unknown,
): Handlers {
  const entries = commandNames.map((name) => [
    name,
    (arg: unknown, signal: AbortSignal) => handle(name, arg, signal),
  ]);
  return Object.fromEntries(entries) as Handlers;
}
