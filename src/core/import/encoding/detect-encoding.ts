import { detectAll } from 'jschardet';
import { candidates, nameOf } from './candidates.ts';

/** An encoding by the name under which it is said and decoded. `sure`: false where it is little but a guess. */
export interface Detected {
  readonly name: string;
  readonly sure: boolean;
}

/** Byte order marks, the longer before those that they begin with. */
const signatures: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark announces. */
export const signatureOf = (bytes: Buffer): string | null =>
  signatures.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** True for what no encoding without a byte order mark makes of text: NUL bytes, many control characters. */
export function looksBinary(bytes: Buffer): boolean {
  if (bytes.includes(0)) return true;
  const part = bytes.subarray(0, 64 * 1024);
  const controls = part.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls * 50 > part.length;
}

/** Below the space, without tab, line ends, form feed, escape (ISO 2022) and DOS's end of file. */
const isControl = (byte: number) =>
  byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;

/** Shifts to two-byte Japanese, which is ASCII byte for byte and so passes for UTF-8 (RFC 1468). */
export const hasIsoShift = (bytes: Buffer): boolean =>
  bytes.includes('\x1b$B', 0, 'latin1') || bytes.includes('\x1b$@', 0, 'latin1');

const sampleBytes = 64 * 1024;
const enough = 0.25;
/** jschardet's answers for Western text differ by less than this when it cannot tell. */
const tie = 0.02;

/** The likeliest encoding of text that has no byte order mark and is not UTF-8. */
export function guessEncoding(bytes: Buffer): Detected {
  const sample = sampleOf(wordsOf(bytes));
  // Where only tags have them; without anything to look at it complains on standard error.
  const answers = detectAll(sample.length > 0 ? sample : bytes, {
    detectEncodings: [...candidates],
    minimumThreshold: 0,
  });
  const [best] = answers;
  if (!best?.encoding) return { name: 'windows-1252', sure: false };
  const western = answers.find(({ encoding }) => encoding?.toLowerCase() === 'windows-1252');
  // A few accents look alike in all Western encodings; then the commonest by far is the best guess.
  const chosen = western && best.confidence - western.confidence < tie ? western : best;
  return { name: nameOf(chosen.encoding ?? ''), sure: chosen.confidence >= enough };
}

/**
 * The words of marked-up text: tags are nearly all ASCII, and so many of them hide that the rest is Russian. No
 * encoding uses the bytes of angle brackets for parts of a letter.
 */
function wordsOf(bytes: Buffer): Buffer {
  const start = bytes.toString('latin1', 0, 1024);
  if (!/^\s*</.test(start)) return bytes;
  const words = bytes.toString('latin1').replaceAll(/<[^<>]*>/g, ' ');
  return Buffer.from(
    words
      .split('\n')
      .filter((line) => /[\x80-\xff]/.test(line) || line.includes('\x1b'))
      .join('\n'),
    'latin1',
  );
}

/** The lines that say something about the encoding: those with a byte that is not ASCII. */
function sampleOf(bytes: Buffer): Buffer {
  if (bytes.length <= sampleBytes) return bytes;
  const lines: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < sampleBytes; ) {
    const end = lineEnd(bytes, start);
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80 || byte === 0x1b)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

/** Behind the line end; a line that goes on and on is cut. */
function lineEnd(bytes: Buffer, start: number): number {
  const limit = Math.min(bytes.length, start + 4096);
  for (let at = start; at < limit; at += 1) if (bytes[at] === 10 || bytes[at] === 13) return at + 1;
  return limit;
}
