import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { type ReadText, readText } from './encoding/read-text.ts';
import { t } from './import-words.ts';
import type { SourceFile } from './source.ts';

/** As much of a file as it takes to recognise it. */
const headBytes = 64 * 1024;
/** A longer text is not taken into memory whole. */
const maxBytes = 200 * 1024 * 1024;

export interface ReadAs {
  /** The encoding of the text; found out when left out. */
  readonly encoding?: string | undefined;
  /** Told when the file is read as something else than UTF-8. */
  readonly warn?: ((warning: string) => void) | undefined;
}

/**
 * A file to be imported; see `SourceFile`. Throws `source-not-found` and `source-unreadable` when it cannot be
 * opened: a missing file is said before anything is imported.
 */
export function openSourceFile(path: string, name: string, { encoding, warn }: ReadAs = {}): SourceFile {
  // A file that is not there is said before anything is imported.
  readHead(path, 0);
  let told = false;
  const bytes = () => readWhole(path);
  return {
    path,
    name,
    start: () => readHead(path),
    head: () => headOf(path, encoding),
    bytes,
    text() {
      const read = textOf(path, bytes(), encoding);
      // A source may read it twice, but it is said once.
      if (!told) for (const warning of warningsOf(path, read, encoding)) warn?.(warning);
      told = true;
      return read.text;
    },
  };
}

/** The head that was asked for last: each source asks for it in turn, and a folder may hold a hundred thousand. */
let lastHead:
  | { readonly bytes: Buffer; readonly encoding: string | undefined; readonly text: string }
  | undefined;

function headOf(path: string, encoding: string | undefined): string {
  const bytes = wholeLines(readHead(path));
  if (lastHead === undefined || lastHead.encoding !== encoding || !lastHead.bytes.equals(bytes)) {
    const text = readText(bytes, encoding)?.text ?? new TextDecoder().decode(bytes);
    lastHead = { bytes, encoding, text };
  }
  return lastHead.text;
}

function textOf(path: string, bytes: Buffer, encoding: string | undefined): ReadText {
  const read = readText(bytes, encoding);
  if (read === null) {
    throw new AppError('source-not-text', t('notText', { path }));
  }
  if (read.text.trim() === '') throw new AppError('source-empty', t('fileEmpty', { path }));
  return read;
}

/** What the reader should know of the encoding: that it is not UTF-8, and what could not be read. */
function* warningsOf(path: string, { encoding, sure, broken }: ReadText, wanted?: string): Generator<string> {
  if (wanted === undefined && encoding !== 'utf-8') {
    yield t(sure ? 'readAs' : 'readAsGuess', { path, encoding });
  }
  if (broken > 0) {
    yield t('brokenCharacters', { count: broken, path, encoding, sign: '\uFFFD' });
  }
}

function readHead(path: string, most = headBytes): Buffer {
  return answering(path, () => {
    // A pipe would keep us waiting for somebody who writes into it.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      // A pipe or device would never end, or never answer.
      if (!stat.isFile()) throw new AppError('source-unreadable', t('notImportable', { path }));
      const head = Buffer.alloc(Math.min(most, stat.size));
      return head.subarray(0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  });
}

/** Cut behind the last line of a long file, so that no character is cut in two. */
function wholeLines(head: Buffer): Buffer {
  const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1;
  return head.length < headBytes || end === 0 ? head : head.subarray(0, end);
}

function readWhole(path: string): Buffer {
  return answering(path, () => {
    // Asked before and after: it may grow while it is read.
    const bytes = statSync(path).size <= maxBytes ? readFileSync(path) : null;
    if (bytes !== null && bytes.length <= maxBytes) return bytes;
    throw new AppError('source-unreadable', t('fileTooLarge', { path }));
  });
}

/** Trouble of the disk as an answer. */
function answering<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new AppError('source-not-found', t('noFile', { path }));
    }
    if (code === undefined) throw error;
    throw new AppError('source-unreadable', t('fileUnreadable', { path, code }));
  }
}
