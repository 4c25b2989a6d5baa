import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from './change.ts';
import { createPrivate, syncFolder, writeAll } from './files.ts';
import { type Line, lastChange, lineFormOf, lineOf, linesOf, parseLine } from './journal-lines.ts';

/** The copy of every commit of notes and bookmarks as text, from which a lost database is rebuilt. */
export interface Journal {
  /** `seq` of the last whole line; 0 in a new journal. */
  lastSeq(): number;
  /** The change of the last whole line; null in a new journal. */
  last(): Change | null;
  /** Adds the changes of one commit and returns when they are on the disk. When it throws, the journal is as it was before. */
  append(changes: readonly Change[]): void;
  /** Adds changes of which each stands alone. */
  appendEach(changes: readonly Change[]): void;
  /** Takes back what the last `append` added. */
  undo(): void;
  /** All lines as they stand, also those that are not whole. */
  lines(): Generator<string>;
  /** Whole lines with a higher `seq`, in the order of the file. Others are passed over. */
  after(seq: number): Generator<Line>;
  close(): void;
}

export function openJournal(path: string): Journal {
  createPrivate(path);
  syncFolder(dirname(path));
  const form = lineFormOf(path);
  const fd = openSync(path, 'a+');
  let undoTo: number | null = null;

  const last = () => lastChange(fd, fstatSync(fd).size, form.read);

  function endsWhole(size: number): boolean {
    const end = Buffer.alloc(1);
    return size === 0 || (readSync(fd, end, 0, 1, size - 1) === 1 && end[0] === 10);
  }

  function cut(size: number): void {
    ftruncateSync(fd, size);
    fsyncSync(fd);
  }

  function write(lines: readonly Line[]): void {
    assertInPlace(fd, path);
    const start = fstatSync(fd).size;
    try {
      // What a crash left half-written keeps a line of its own, so that it spoils no other.
      let end = start + put(endsWhole(start) ? '' : '\n');
      for (const line of lines) end += put(`${form.write(lineOf(line), line.change.seq)}\n`);
      fsyncSync(fd);
      const size = fstatSync(fd).size;
      if (size !== end) throw shortWrite(path, end, size);
      undoTo = start;
    } catch (error) {
      undoTo = null;
      try {
        cut(start);
      } catch {
        // The disk takes nothing any more. A torn line is passed over when the journal is read.
      }
      throw error;
    }
  }

  return {
    lastSeq: () => last()?.seq ?? 0,
    last,

    append(changes) {
      const [from, until] = [changes[0]?.seq ?? 0, changes.at(-1)?.seq ?? 0];
      write(changes.map((change) => ({ change, from, until })));
    },

    appendEach: (changes) =>
      write(changes.map((change) => ({ change, from: change.seq, until: change.seq }))),

    undo() {
      if (undoTo !== null) cut(undoTo);
      undoTo = null;
    },

    lines,

    *after(seq) {
      for (const line of lines()) {
        const parsed = parseLine(line);
        if (parsed !== null && parsed.change.seq > seq) yield parsed;
      }
    },

    close: () => closeSync(fd),
  };

  function* lines(): Generator<string> {
    for (const line of linesOf(fd)) yield form.read(line);
  }

  function put(text: string): number {
    const bytes = Buffer.from(text);
    writeAll(fd, bytes);
    return bytes.length;
  }
}

/** A file that was moved or deleted can still be written by those who have it open: into nothing. */
function assertInPlace(fd: number, path: string): void {
  const open = fstatSync(fd);
  const named = statSync(path);
  if (open.ino === named.ino && open.dev === named.dev) return;
  throw Object.assign(new Error(`${path} was replaced by another file`), { code: 'ESTALE', syscall: 'stat' });
}

const shortWrite = (path: string, expected: number, found: number) =>
  Object.assign(new Error(`${path} holds ${found} bytes where ${expected} were written`), {
    code: 'EIO',
    syscall: 'write',
  });
