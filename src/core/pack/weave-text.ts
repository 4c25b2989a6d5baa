import type { PlainWords } from '../index/plain-words.ts';
import { mostLetters } from '../index/word-spellings.ts';
import { kinds, lineEnd, plain, separator } from '../search/plain-stretches.ts';
import { formBytes, mostPassed, weft } from './weft.ts';

/**
 * What stands between the words of a text. A pack has the words of all texts in their order, for its index
 * (index/word-sequences.ts); so a text, which is JSON (compact-document.ts), is kept as its own characters with a byte in the place of
 * each word that the index's words tell, and words that are printed otherwise as they are (weft.ts). Which words these are is a matter of
 * size alone: whatever is woven here, `unweave` gives back.
 */
export interface Weaver {
  /** Takes the words of a record, whose texts come next, in order. */
  begin(words: PlainWords): void;
  /** Weaves one of them; the bytes hold until the next. */
  weave(json: string): Buffer;
}

/** Words among which the next of the text is looked for: the numbers of lists and notes, which it has not, come between. */
const mostTried = 8;
/** Kinds of the compact form (compact-document.ts) that have nothing but text, and those with one string that is none of it, or two. */
const kindsOfText = new Set(Buffer.from('hpouqtxresc'));
const keysOfKind = new Map([...Buffer.from('nldmab'), 0x66].map((kind) => [kind, kind === 0x66 ? 2 : 1]));

/** A book does not hold its memory for good. */
const leastRoom = 1 << 18;
const mostKept = 1 << 20;

const quote = 0x22;
const backslash = 0x5c;
const point = 0x2e;
const space = 0x20;
const bracket = 0x5b;

/** What a byte of UTF-8 does to a word: as `kinds`, and all that is not ASCII is `other`. */
const kindOf = Uint8Array.from({ length: 256 }, (_, byte) => kinds[byte] ?? 4);

export function createWeaver(): Weaver {
  let words: PlainWords;
  /** The next of the plain words, and the place of the next word that a reader has. */
  let next = 0;
  let place = 0;
  let from = Buffer.alloc(leastRoom);
  let to = Buffer.alloc(leastRoom);

  /** Which of the next plain words is printed from `start` to `end`; -1 where none is. */
  function find(start: number, end: number): number {
    const { count, starts, ends, text } = words;
    const bytes = from;
    const last = Math.min(count, next + mostTried);
    for (let i = next; i < last; i += 1) {
      const first = starts[i] as number;
      if ((ends[i] as number) - first !== end - start) continue;
      let same = 0;
      while (same < end - start && text.charCodeAt(first + same) === bytes[start + same]) same += 1;
      if (same === end - start) return i;
    }
    return -1;
  }

  /** Writes the word from `start` to `end` at `length`; answers where it ends. */
  function writeWord(start: number, end: number, length: number, isSpaced: boolean): number {
    const i = find(start, end);
    if (i >= 0) next = i + 1;
    const isKept = i < 0 || end - start > mostLetters;
    const byte = isKept ? undefined : formBytes[words.forms[i] as number];
    let at = length;
    if (byte === undefined) {
      for (let each = start; each < end; each += 1) to[at++] = from[each] as number;
      return at;
    }
    // The space before it goes into its byte.
    if (isSpaced) at -= 1;
    const own = words.places[i] as number;
    for (let left = own - place; left > 0; left -= mostPassed) {
      to[at++] = weft.pass;
      to[at++] = Math.min(left, mostPassed);
    }
    place = own + 1;
    to[at++] = isSpaced ? byte + weft.spaced : byte;
    return at;
  }

  /** Weaves a string of the text that begins at `start`, behind its quotation mark, and puts what comes out at `length`. */
  function weaveString(start: number, length: number): { readonly at: number; readonly length: number } {
    const bytes = from;
    const out = to;
    let at = start;
    let end = length;
    let isSpaced = false;
    for (;;) {
      const word = at;
      while (kindOf[bytes[at] as number] === plain) at += 1;
      const behind = at;
      let isPlain = true;
      // As in the text itself: a point ends a word, and one inside makes it another that is not plain.
      while (!endsWord(bytes, at)) {
        if (bytes[at] !== point) isPlain = false;
        at += 1;
      }
      let copied = word;
      if (isPlain && behind > word) {
        end = writeWord(word, behind, end, isSpaced);
        copied = behind;
      }
      while (copied < at) out[end++] = bytes[copied++] as number;
      const byte = bytes[at] as number;
      if (byte === quote) return { at, length: end };
      const separates = at + (byte === backslash ? 2 : byte < 0x80 ? 1 : 3);
      while (at < separates) out[end++] = bytes[at++] as number;
      isSpaced = byte === space;
    }
  }

  return {
    begin(those) {
      words = those;
      next = 0;
      place = 0;
    },
    weave(json) {
      const size = Buffer.byteLength(json);
      if (from.length < size || from.length > mostKept) from = Buffer.alloc(Math.max(leastRoom, size));
      from.write(json);
      // Each word may take three bytes where it took one, and more where many are passed over.
      const most = size + 2 * words.count + Math.ceil((words.places[words.count - 1] ?? 0) / 100) + 16;
      if (to.length < most || to.length > mostKept) to = Buffer.alloc(Math.max(leastRoom, most));
      let length = writeNumber(to, place);
      let keys = 0;
      for (let at = 0; at < size; at += 1) {
        const byte = from[at] as number;
        to[length++] = byte;
        if (byte !== quote) {
          // The key of a name that has none.
          if (keys > 0 && kindOf[byte] === plain) keys -= 1;
          continue;
        }
        const kind = from[at + 1] as number;
        const isKind = from[at - 1] === bracket && from[at + 2] === quote;
        if (isKind && (kindsOfText.has(kind) || keysOfKind.has(kind))) {
          keys = keysOfKind.get(kind) ?? 0;
          at += 1;
          to[length++] = kind;
        } else if (keys > 0) {
          keys -= 1;
          const end = endOfString(from, at + 1);
          for (at += 1; at < end; at += 1) to[length++] = from[at] as number;
          at = end - 1;
        } else {
          const woven = weaveString(at + 1, length);
          at = woven.at - 1;
          length = woven.length;
        }
        at += 1;
        to[length++] = quote;
      }
      return to.subarray(0, length);
    },
  };
}

/** Whether no word goes on here: at a separator, of which printers' quotation marks and dash are three bytes. */
function endsWord(bytes: Uint8Array, at: number): boolean {
  const kind = kindOf[bytes[at] as number];
  if (kind === separator || kind === lineEnd) return true;
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80) return false;
  const last = bytes[at + 2];
  return last === 0x9c || last === 0x9d || last === 0x94;
}

/** Where the string ends that begins at `from`: its last quotation mark. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

/** In LEB128. */
function writeNumber(bytes: Uint8Array, number: number): number {
  let rest = number;
  let at = 0;
  for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}
