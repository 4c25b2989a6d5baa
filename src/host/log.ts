import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#core/library/files.ts';

/** Where the log of a data folder is. */
export const logFile = (dataFolder: string): string => join(dataFolder, 'carrel.log');

export type Log = (line: string) => void;

/** A log that grew this long is put aside, in place of the one before it. */
const maxBytes = 1024 * 1024;

/**
 * A log of faults in the data folder, of two megabytes at most: the older half is `carrel.log.1`. It never says what was
 * read or searched. Where the folder cannot be written the line goes to standard error: a log must not be a reason to stop.
 */
export function createLog(dataFolder: string, now: () => Date = () => new Date()): Log {
  const file = logFile(dataFolder);
  let isMade = false;
  return (line) => {
    const text = `${now().toISOString()} ${line}\n`;
    try {
      // Once: one that has gone is on a disk that was taken out, and must not be made anew in its place.
      if (!isMade) makeFolder(dataFolder);
      isMade = true;
      putAside(file);
      appendFileSync(file, text, { mode: 0o600 });
    } catch {
      process.stderr.write(text);
    }
  };
}

function putAside(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < maxBytes) return;
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // Windows moves no file that somebody has open; the next line tries again.
  }
}

/** More than any chain of causes that means something; an error can be its own cause. */
const maxCauses = 8;

/** Everything that an error says, on one line, with its causes. */
export function describeFault(error: unknown): string {
  const chain: unknown[] = [error];
  for (let last = error; last instanceof Error && last.cause !== undefined; last = last.cause) {
    if (chain.length > maxCauses) break;
    chain.push(last.cause);
  }
  return chain.map(onOneLine).join(' caused by ');
}

function onOneLine(error: unknown): string {
  if (error instanceof Error) return (error.stack ?? error.message).replaceAll(/\s*\n\s*/g, ' | ');
  try {
    return JSON.stringify(error) ?? String(error);
  } catch {
    return Object.prototype.toString.call(error);
  }
}
