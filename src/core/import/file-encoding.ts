import { AppError } from '#contract/errors.ts';
import { readText } from './encoding/read-text.ts';
import type { SourceFile } from './source.ts';

/** The longest character of any encoding, in bytes. */
const longestCharacter = 4;
const newline = 10;

/** What a file would be read as, from its beginning; null for what is no text. */
export function fileEncoding(
  file: SourceFile,
  wanted: string | undefined,
): { readonly encoding: string; readonly sure: boolean } | null {
  try {
    const read = readText(wholeCharacters(file.start()), wanted);
    return read && { encoding: read.encoding, sure: read.sure };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'encoding-unknown') return null;
    throw error;
  }
}

/** Without a character that the end of the beginning may have cut in two. */
function wholeCharacters(start: Buffer): Buffer {
  if (start.length < 64 * 1024) return start;
  const line = start.lastIndexOf(newline) + 1;
  return start.subarray(0, line > 0 ? line : start.length - longestCharacter);
}
