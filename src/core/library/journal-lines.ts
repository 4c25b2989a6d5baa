import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Change, changeSchema, hashOf } from './change.ts';
import type { Unlocked } from './encryption/envelope.ts';
import { keyOfFolder } from './encryption/folder-key.ts';
import { lineCipher } from './encryption/sealed-lines.ts';

/** A change as the journal has it, with the numbers of the first and last change of its commit: its own, where it stands alone. */
export interface Line {
  readonly change: Change;
  /** Null in a commit of several that an older Carrel wrote, which told the last only, and not in the last line. */
  readonly from: number | null;
  readonly until: number;
}

/** A change as one line: JSON with a hash that proves the line whole. */
export function lineOf({ change, from, until }: Line): string {
  const group = from === until ? {} : { from, until };
  return JSON.stringify({ ...change, ...group, hash: lineHash(change, from, until) });
}

/** The change of a line; null for one that is torn, altered or not ours. */
export function parseLine(line: string): Line | null {
  try {
    const { hash, from, until, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const change = changeSchema.parse(rest);
    const last = until === undefined ? change.seq : Number(until);
    const first = from !== undefined ? Number(from) : until === undefined ? change.seq : null;
    return lineHash(change, first, last) === hash ? { change, from: first, until: last } : null;
  } catch {
    return null;
  }
}

/** The row's hash; in a commit of several changes, of that and where the commit begins and ends. */
function lineHash(change: Change, from: number | null, until: number): string {
  const row = hashOf(change);
  if (from === until) return row.toString('hex');
  const group = from === null ? String(until) : `${from}-${until}`;
  return createHash('sha256').update(row).update(group).digest('hex');
}

/**
 * How a journal's lines are written and read: as they are, or sealed, each bound to the number of its commit. Beside
 * sealed lines a plain one counts for nothing: nobody without the key is to put words into a library.
 */
export interface LineForm {
  write(line: string, seq: number): string;
  /** The line as it was before it was sealed; for one that does not open something that is no line. */
  read(line: string): string;
}

/** Throws `library-encrypted` without the key of the journal's library. */
export function lineFormOf(journal: string): LineForm {
  return lineForm(keyOfFolder(dirname(journal)));
}

export function lineForm(unlocked: Unlocked | null): LineForm {
  if (unlocked === null) return { write: (line) => line, read: (line) => line };
  const cipher = lineCipher(unlocked, 'journal');
  return {
    write: (line, seq) => cipher.seal(line, seq),
    read: (line) =>
      line === '' ? '' : (cipher.open(line)?.text ?? 'not sealed with the key of this library'),
  };
}

/** The lines of an open file, a stretch at a time, so that a long journal is never in memory whole. */
export function* linesOf(fd: number, stretchBytes = 1 << 20): Generator<string> {
  const buffer = Buffer.alloc(stretchBytes);
  let rest: Buffer[] = [];
  for (let position = 0, read: number; ; position += read) {
    read = readSync(fd, buffer, 0, stretchBytes, position);
    if (read === 0) break;
    let from = 0;
    for (let end = buffer.indexOf(10); end !== -1 && end < read; end = buffer.indexOf(10, from)) {
      yield Buffer.concat([...rest, buffer.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    rest.push(Buffer.from(buffer.subarray(from, read)));
  }
  const last = Buffer.concat(rest).toString();
  if (last !== '') yield last;
}

/** The last whole change in the first `size` bytes of a file, found from its end; null where there is none. */
export function lastChange(
  fd: number,
  size: number,
  plainOf = (line: string) => line,
  firstStretchBytes = 1 << 16,
): Change | null {
  for (let stretch = firstStretchBytes; ; stretch *= 8) {
    const from = Math.max(0, size - stretch);
    const bytes = Buffer.alloc(size - from);
    readSync(fd, bytes, 0, bytes.length, from);
    const lines = bytes.toString().split('\n');
    // A stretch begins in the middle of a line.
    if (from > 0) lines.shift();
    for (const line of lines.reverse()) {
      const parsed = parseLine(plainOf(line));
      if (parsed !== null) return parsed.change;
    }
    if (from === 0) return null;
  }
}
