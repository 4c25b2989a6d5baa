import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from './change.ts';
import { createPrivate, syncFolder, writeAll } from './files.ts';
import { lastChange, lineOf, linesOf, parseLine } from './journal-lines.ts';

/** The plain-text copy of every commit of notes and bookmarks, from which a lost database is rebuilt. */
export interface Journal {
  /** `seq` of the last whole line; 0 in a new journal. */
  lastSeq(): number;
  /** Adds lines and returns when they are on the disk. When it throws, the journal is as it was before. */
  append(changes: Iterable<Change>): void;
  /** Takes back what the last `append` added. */
  undo(): void;
  /** Whole lines with a higher `seq`, in the order of the file. Others are passed over. */
  after(seq: number): Generator<Change>;
  close(): void;
}

export function openJournal(path: string): Journal {
  createPrivate(path);
  syncFolder(dirname(path));
  const fd = openSync(path, 'a+');
  let undoTo: number | null = null;

  function endsWhole(size: number): boolean {
    const last = Buffer.alloc(1);
    return size === 0 || (readSync(fd, last, 0, 1, size - 1) === 1 && last[0] === 10);
  }

  function cut(size: number): void {
    ftruncateSync(fd, size);
    fsyncSync(fd);
  }

  return {
    lastSeq: () => lastChange(fd, fstatSync(fd).size)?.seq ?? 0,

    append(changes) {
      assertInPlace(fd, path);
      const start = fstatSync(fd).size;
      try {
        // What a crash left half-written keeps a line of its own, so that it spoils no other.
        let end = start + write(endsWhole(start) ? '' : '\n');
        for (const change of changes) end += write(lineOf(change));
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
    },

    undo() {
      if (undoTo !== null) cut(undoTo);
      undoTo = null;
    },

    *after(seq) {
      for (const line of linesOf(fd)) {
        const change = parseLine(line);
        if (change !== null && change.seq > seq) yield change;
      }
    },

    close: () => closeSync(fd),
  };

  function write(text: string): number {
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
