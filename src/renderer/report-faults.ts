import type { Api } from '#contract/client.ts';

/** Sends the window's own faults to the log, so that they can be found afterwards. At most twenty a run. */
export function reportFaults(api: Api): void {
  let left = 20;
  const report = (error: unknown) => {
    left -= 1;
    if (left < 0) return;
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
    api.app
      .logFault({ message: message.slice(0, 10_000), stack: (stack ?? '').slice(0, 50_000) })
      .catch(() => {});
  };
  addEventListener('error', (event) => report(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => report(event.reason));
}
