import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import type { SourceFile } from './source.ts';

/** As much of a file as it takes to recognise it. */
const headBytes = 64 * 1024;
/** A longer text is not taken into memory whole. */
const maxBytes = 200 * 1024 * 1024;

/**
 * A file to be imported; see `SourceFile`. Throws `source-not-found` and `source-unreadable` when it cannot be
 * opened: a missing file is said before anything is imported.
 */
export function openSourceFile(path: string, name: string): SourceFile {
  const head = readHead(path);
  const bytes = () => readWhole(path);
  return {
    path,
    name,
    head: () => new TextDecoder('utf-8').decode(head),
    bytes,
    text: () => textOf(path, bytes()),
  };
}

/** UTF-8 text without its byte order mark. */
function textOf(path: string, bytes: Buffer): string {
  if (bytes.includes(0)) {
    throw new AppError(
      'source-not-text',
      `${path} is not a text file. Save it as plain text in UTF-8 and import that.`,
    );
  }
  const text = decode(path, bytes);
  if (text.trim() === '') throw new AppError('source-empty', `${path} is empty. Save it again.`);
  return text;
}

function readHead(path: string): Buffer {
  return answering(path, () => {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      // A pipe or device would never end, or never answer.
      if (!stat.isFile())
        throw new AppError('source-unreadable', `${path} is not a file that can be imported.`);
      const head = Buffer.alloc(Math.min(headBytes, stat.size));
      return head.subarray(0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  });
}

function readWhole(path: string): Buffer {
  return answering(path, () => {
    const bytes = readFileSync(path);
    if (bytes.length <= maxBytes) return bytes;
    throw new AppError('source-unreadable', `${path} is larger than 200 MB. Split it and import the parts.`);
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
      throw new AppError('source-not-found', `There is no file at ${path}.`);
    }
    if (code === undefined) throw error;
    throw new AppError(
      'source-unreadable',
      `${path} cannot be read (${code}). Ask for the right to read it.`,
    );
  }
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError(
      'source-not-text',
      `${path} is not in UTF-8: its first wrong byte is number ${firstWrongByte(bytes)}. Save it again with the encoding UTF-8.`,
    );
  }
}

/** Position, from 1, of the first byte that is not UTF-8. */
function firstWrongByte(bytes: Buffer): number {
  const whole = bytes.toString('utf8');
  const upTo = Buffer.byteLength(whole.slice(0, whole.indexOf('\uFFFD')));
  return upTo + 1;
}
