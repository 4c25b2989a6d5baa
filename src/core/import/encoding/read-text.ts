import { decoderOf } from './decoder.ts';
import { type Detected, guessEncoding, hasIsoShift, looksBinary, signatureOf } from './detect-encoding.ts';

/** Text and what it was read as. */
export interface ReadText {
  readonly text: string;
  /** Name of the encoding: "utf-8", "windows-1251". */
  readonly encoding: string;
  /** False where the encoding is little but a guess. */
  readonly sure: boolean;
  /** Characters that could not be read; they stand as U+FFFD. */
  readonly broken: number;
}

/**
 * Bytes as text, without a byte order mark. The encoding is `wanted`, else what the byte order mark says, else
 * UTF-8 where every byte is, else what an XML or HTML file says of itself, else found out from the text.
 * Null where the bytes are no text. Throws `encoding-unknown` for a name that is none.
 */
export function readText(bytes: Buffer, wanted?: string): ReadText | null {
  if (wanted !== undefined) return decoded(bytes, { name: wanted.toLowerCase(), sure: true });
  const announced = signatureOf(bytes);
  if (announced !== null) return decoded(bytes, { name: announced, sure: true });
  if (looksBinary(bytes)) return null;
  if (hasIsoShift(bytes)) return decoded(bytes, { name: 'iso-2022-jp', sure: true });
  return asUtf8(bytes) ?? asDeclared(bytes) ?? asDamagedUtf8(bytes) ?? decoded(bytes, guessEncoding(bytes));
}

function decoded(bytes: Buffer, { name, sure }: Detected): ReadText {
  const text = decoderOf(name)(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD');
  return { text, encoding: name, sure, broken: count(text, (unit) => unit === 0xfffd) };
}

function asUtf8(bytes: Buffer): ReadText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', sure: true, broken: 0 };
  } catch {
    return null;
  }
}

/** `<?xml encoding="…">` and HTML's `<meta charset="…">`, where the bytes bear it out. */
function asDeclared(bytes: Buffer): ReadText | null {
  const head = bytes.toString('latin1', 0, 2048);
  const name = /^\s*<(?:[\s\S]*?<meta[^>]*\bcharset|\?xml[^>]*\bencoding)\s*=\s*["']?([\w.:-]+)/i.exec(
    head,
  )?.[1];
  // The bytes are not UTF-8, and where there are no NUL bytes not UTF-16 either, whatever the file says.
  if (name === undefined || /^utf-?(?:8|16|32)/i.test(name)) return null;
  try {
    const read = decoded(bytes, { name: name.toLowerCase(), sure: true });
    return read.broken === 0 ? read : null;
  } catch {
    return null;
  }
}

/** UTF-8 with a few wrong bytes: no other encoding makes whole sequences of it but by chance. */
function asDamagedUtf8(bytes: Buffer): ReadText | null {
  const read = decoded(bytes, { name: 'utf-8', sure: true });
  const whole = count(read.text, (unit) => unit >= 0x80 && unit !== 0xfffd);
  return whole >= 10 * read.broken ? read : null;
}

function count(text: string, is: (unit: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (is(text.charCodeAt(at))) found += 1;
  return found;
}
