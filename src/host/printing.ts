import type { MessagePort } from 'node:worker_threads';

/** Makes a PDF of a page that stands alone. Only a shell can: the host has no browser. */
export type Print = (html: string) => Promise<Uint8Array>;

/** What goes over the port, which nothing but shell and host speak on. */
interface Order {
  readonly print: number;
  readonly html: string;
}
interface Answer {
  readonly printed: number;
  readonly pdf: Uint8Array | null;
  /** What the shell says where it could not. */
  readonly why: string;
}

const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'print' in message && 'html' in message;
const isAnswerTo = (message: unknown, order: number): message is Answer =>
  typeof message === 'object' && message !== null && 'printed' in message && message.printed === order;

/** The host's end: asks the shell over the port that is the shell's alone. */
export function printOver(port: MessagePort): Print {
  let count = 0;
  return (html) =>
    new Promise((resolve, reject) => {
      count += 1;
      const own = count;
      const hear = (message: unknown) => {
        if (!isAnswerTo(message, own)) return;
        port.off('message', hear);
        if (message.pdf) resolve(message.pdf);
        else reject(new Error(`The page was not printed: ${message.why}`));
      };
      port.on('message', hear);
      port.postMessage({ print: own, html } satisfies Order);
    });
}

/** The shell's end: prints what the host asks for. */
export function servePrinting(port: MessagePort, print: Print): void {
  port.on('message', (message: unknown) => {
    if (!isOrder(message)) return;
    const answer = (pdf: Uint8Array | null, why: string) =>
      port.postMessage({ printed: message.print, pdf, why } satisfies Answer);
    print(message.html).then(
      (pdf) => answer(pdf, ''),
      (error: unknown) => answer(null, error instanceof Error ? error.message : String(error)),
    );
  });
}
