import { AppError } from '#contract/errors.ts';
import { decoderOf } from '../encoding/decoder.ts';
import { t } from '../import-words.ts';

/** As much as is decoded and parsed at a time, in bytes. */
const chunkBytes = 64 * 1024;

/** A part of a file's text; `wrong` says that the byte behind it is not of the encoding. */
export interface TextChunk {
  readonly text: string;
  readonly wrong: boolean;
}

/** A file in memory, and the encoding that somebody named for it. */
export interface XmlInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
}

/**
 * The text of an XML file, piece by piece, in the encoding that XML 1.0 (appendix F) finds: the one that was
 * named, else byte order mark, else the shape of the first bytes, else the declaration, else UTF-8. Throws `source-not-text`.
 */
export function* xmlText({ path, bytes, encoding }: XmlInput): Generator<TextChunk> {
  const label = encoding ?? encodingOf(bytes);
  const decoder = streamDecoder(label);
  if (decoder === null) {
    yield { text: decodeWhole(path, bytes, label), wrong: false };
    return;
  }
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    const chunk = bytes.subarray(start, start + chunkBytes);
    try {
      yield { text: decoder.decode(chunk, { stream: start + chunkBytes < bytes.length }), wrong: false };
    } catch {
      // What comes before the wrong byte is handed on, so that the parser can tell the line.
      const text = new TextDecoder(label).decode(chunk);
      yield { text: text.slice(0, Math.max(0, text.indexOf('\uFFFD', 1))), wrong: true };
      return;
    }
  }
}

/** The encoding by its name in the Encoding Standard. */
export function encodingOf(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

function streamDecoder(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

/** Old encodings that the platform does not know are decoded in one piece. */
function decodeWhole(path: string, bytes: Uint8Array, label: string): string {
  try {
    return decoderOf(label)(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new AppError('source-not-text', t('encodingNotRead', { path, encoding: label }));
  }
}
