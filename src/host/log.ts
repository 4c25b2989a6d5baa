import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (line: string) => void;

/**
 * A log of faults in the data folder. It never says what was read or searched. Where the folder cannot be
 * written the line goes to standard error: a log must not be a reason to stop.
 */
export function createLog(dataFolder: string, now: () => Date = () => new Date()): Log {
  const file = join(dataFolder, 'carrel.log');
  return (line) => {
    const text = `${now().toISOString()} ${line}\n`;
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      appendFileSync(file, text, { mode: 0o600 });
    } catch {
      process.stderr.write(text);
    }
  };
}

/** Everything that an error says, on one line. */
export function describeFault(error: unknown): string {
  if (error instanceof Error) {
    const cause = error.cause === undefined ? '' : ` caused by ${describeFault(error.cause)}`;
    return `${(error.stack ?? error.message).replaceAll(/\s*\n\s*/g, ' | ')}${cause}`;
  }
  try {
    return JSON.stringify(error) ?? String(error);
  } catch {
    return Object.prototype.toString.call(error);
  }
}
