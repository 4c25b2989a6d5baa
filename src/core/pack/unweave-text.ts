import { longer } from '../index/longer.ts';
import type { Sequence } from '../index/text-words.ts';
import { ByteReader } from '../index/varints.ts';
import type { Spellings } from '../index/word-spellings.ts';
import { maxBytes } from './compression.ts';
import { weft } from './weft.ts';

/** A text as JSON again; the bytes hold until the next. */
export type Unweave = (woven: Buffer, words: Sequence, spellings: Spellings) => Buffer;

/** Puts the words of the index back into what was woven (weave-text.ts). Throws a plain error where it does not fit the words. */
export function createUnweaver(): Unweave {
  let kept = Buffer.alloc(leastRoom);

  return (woven, { ordinals, count }, spellings) => {
    const { starts, ends } = spellings;
    let { letters } = spellings;
    // What a loop writes into must be its own variable: of one that lies outside V8 knows nothing from one byte to the next.
    // A book does not hold its memory for good.
    if (kept.length > mostKept) kept = Buffer.alloc(leastRoom);
    let out = kept;
    const head = new ByteReader(woven);
    let place = head.number();
    let length = 0;
    for (let at = head.at; at < woven.length; at += 1) {
      // Of few bytes a damaged one makes words without end.
      if (length > maxBytes) throw new Error('A text is longer than 64 MiB.');
      // The space before a word, or a character.
      if (length + 1 >= out.length) out = kept = grown(out, 2 * out.length);
      const byte = woven[at] as number;
      if (byte >= 0x20) {
        out[length++] = byte;
        continue;
      }
      if (byte === weft.pass) {
        at += 1;
        place += woven[at] ?? 0;
        continue;
      }
      const form = byte > weft.capitals ? byte - weft.spaced : byte;
      if (form < weft.small || form > weft.capitals || place >= count)
        throw new Error('A text does not fit its words.');
      if (form !== byte) out[length++] = 0x20;
      const ordinal = ordinals[place++] as number;
      if (starts[ordinal] === 0) {
        spellings.read(ordinal);
        letters = spellings.letters;
      }
      const start = starts[ordinal] as number;
      const end = ends[ordinal] as number;
      if (length + end - start > out.length) out = kept = grown(out, 2 * (length + end - start));
      const first = length;
      for (let i = start; i < end; i += 1) out[length++] = letters[i] as number;
      if (form !== weft.small) raise(out, first, form === weft.capital ? first + 1 : length);
    }
    return out.subarray(0, length);
  };
}

const leastRoom = 1 << 16;
const mostKept = 1 << 20;

/** Puts letters into capitals. */
function raise(bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i += 1) {
    const letter = bytes[i] as number;
    if (letter >= 0x61 && letter <= 0x7a) bytes[i] = letter - 0x20;
  }
}

function grown(bytes: Buffer<ArrayBuffer>, length: number): Buffer<ArrayBuffer> {
  const { buffer } = longer(new Uint8Array(bytes.buffer), length);
  return Buffer.from(buffer);
}
