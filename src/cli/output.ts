import { isAppError } from '#contract/errors.ts';

/** Where a command writes. Standard output holds its answer and nothing else. */
export interface Output {
  /** The answer: one JSON value, or text for people. */
  answer(value: unknown, options: { readonly json?: boolean | undefined }, text: () => string): void;
  /** A remark on standard error: a warning, something left out. */
  remark(text: string): void;
}

export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

export const outputTo = ({ out, err }: Streams): Output => ({
  answer(value, { json }, text) {
    out.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`);
  },
  remark: (text) => void err.write(`${text}\n`),
});

/** What goes to standard error when a command fails: one clear sentence; of a bug also where it happened. */
export function sentenceOf(error: unknown): string {
  if (isAppError(error)) return error.message;
  return `Something in Carrel went wrong. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
