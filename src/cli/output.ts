import { isAppError } from '#contract/errors.ts';

/** Where a command writes. Standard output holds its answer and nothing else. */
export interface Output {
  /** The answer: one JSON value, or text for people. */
  answer(value: unknown, options: { readonly json?: boolean | undefined }, text: () => string): void;
  /** A remark on standard error: a warning, something left out. */
  remark(text: string): void;
  /** How far the work is: one line on standard error, written over by the next, and only on a terminal. */
  progress(text: string): void;
}

export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** Back to the beginning of the line, and empties it (ECMA-48, EL). */
const emptyLine = '\r\x1b[2K';

export function outputTo({ out, err }: Streams): Output {
  let moving = false;
  const settle = () => {
    if (moving) err.write(emptyLine);
    moving = false;
  };
  return {
    answer(value, { json }, text) {
      settle();
      out.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`);
    },
    remark(text) {
      settle();
      err.write(`${text}\n`);
    },
    progress(text) {
      if (err.isTTY !== true) return;
      err.write(emptyLine + text);
      moving = true;
    },
  };
}

/** What goes to standard error when a command fails: one clear sentence; of a bug also where it happened. */
export function sentenceOf(error: unknown): string {
  if (isAppError(error)) return error.message;
  return `Something in Carrel went wrong. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
