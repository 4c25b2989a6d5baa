import { readFileSync, statSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import type { SourceFile } from './source.ts';

/**
 * Reads a source file as UTF-8 text, without its byte order mark. Throws `source-not-found`,
 * `source-unreadable`, `source-empty` and `source-not-text`.
 */
export function readTextFile(path: string): SourceFile {
  const bytes = readBytes(path);
  if (bytes.includes(0)) {
    throw new AppError(
      'source-not-text',
      `${path} is not a text file. Save the page as plain text in UTF-8 and import that.`,
    );
  }
  const text = decode(path, bytes);
  if (text.trim() === '') throw new AppError('source-empty', `${path} is empty. Save the page again.`);
  return { path, text };
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) {
      throw new AppError(
        'source-unreadable',
        `${path} is a folder. Name the files in it that you want to import.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new AppError('source-not-found', `There is no file at ${path}.`);
    }
    if (error instanceof AppError) throw error;
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
