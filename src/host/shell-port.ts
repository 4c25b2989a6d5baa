import type { MessagePort } from 'node:worker_threads';

/** Makes a PDF of a page that stands alone. Only a shell can: the host has no browser. */
export type Print = (html: string) => Promise<Uint8Array>;
/** Shows a file or folder in the desktop's own file manager. */
export type Show = (path: string) => Promise<void>;

/** What a shell does for the host; null where it cannot. */
export interface ShellDeeds {
  readonly print: Print | null;
  readonly show: Show | null;
}

/** A host without a shell. */
export const noShell: ShellDeeds = { print: null, show: null };

/** What goes over the port, which nothing but shell and host speak on. */
interface Order {
  readonly order: number;
  readonly deed: keyof ShellDeeds;
  /** A page to be printed, or a path to be shown. */
  readonly arg: string;
}
interface Answer {
  readonly answered: number;
  readonly value: Uint8Array | null;
  /** What the shell says where it could not; null where it could. */
  readonly why: string | null;
}

const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'order' in message && 'deed' in message;
const isAnswerTo = (message: unknown, order: number): message is Answer =>
  typeof message === 'object' && message !== null && 'answered' in message && message.answered === order;

/** The host's end: asks the shell over the port that is the shell's alone. `shows` is what the shell said at the start. */
export function shellOver(port: MessagePort, { shows }: { readonly shows: boolean }): ShellDeeds {
  let count = 0;
  const ask = (deed: keyof ShellDeeds, arg: string) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      count += 1;
      const own = count;
      const hear = (message: unknown) => {
        if (!isAnswerTo(message, own)) return;
        port.off('message', hear);
        if (message.why === null) resolve(message.value);
        else reject(new Error(`The shell could not ${deed}: ${message.why}`));
      };
      port.on('message', hear);
      port.postMessage({ order: own, deed, arg } satisfies Order);
    });
  return {
    async print(html) {
      const pdf = await ask('print', html);
      if (pdf) return pdf;
      throw new Error('The shell printed nothing.');
    },
    show: shows ? async (path) => void (await ask('show', path)) : null,
  };
}

/** The shell's end: does what the host asks for. */
export function serveShell(port: MessagePort, { print, show }: ShellDeeds): void {
  const work = async ({ deed, arg }: Order): Promise<Uint8Array | null> => {
    if (deed === 'print' && print) return print(arg);
    if (deed === 'show' && show) {
      await show(arg);
      return null;
    }
    throw new Error('this shell has no way to do it');
  };
  port.on('message', (message: unknown) => {
    if (!isOrder(message)) return;
    const answer = (value: Uint8Array | null, why: string | null) =>
      port.postMessage({ answered: message.order, value, why } satisfies Answer);
    work(message).then(
      (value) => answer(value, null),
      (error: unknown) => answer(null, error instanceof Error ? error.message : String(error)),
    );
  });
}
