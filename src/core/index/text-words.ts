import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { mostCodeBytes, readCodes, writeCode } from './dense-codes.ts';
import { createFinder } from './find-words.ts';
import { createLinearReader, linearBytes, type Manner, rowBytes, type Span } from './linear.ts';
import { contentOf } from './per-record.ts';
import { createRowStore } from './row-store.ts';
import { ByteReader } from './varints.ts';
import { numberOf, readWordNumbers } from './word-numbers.ts';

/** The words of the text of a record, in order, by their ordinals: the first `count`. They hold until another is asked for. */
export interface Sequence {
  readonly ordinals: Uint32Array;
  readonly count: number;
}

/** A word by its place in the dictionary, and how often it stands anywhere. */
export interface NeedleWord {
  readonly ordinal: number;
  readonly placesCount: number;
}

/** A word is common that ends every so many bytes. */
const everywhere = 64;

/** Words that are looked for where they follow each other, and what may follow them. */
export interface Needle {
  /** Their codes, one after the other. */
  readonly bytes: Buffer;
  /** From here on, where the rarest begins, they are looked for; what stands before is compared. */
  readonly from: number;
  /** `bytes` from there on. */
  readonly rest: Buffer;
  readonly isCommon: boolean;
  readonly following: OrdinalRange | undefined;
}

/** Words that stand side by side in the dictionary: from `first` on, before `end`. */
export interface OrdinalRange {
  readonly first: number;
  readonly end: number;
}

/** How the words of a record are read: beside others that are asked for and lie in the same row of the table, or alone. */
export type MannerOf = (row: number) => Manner;
export const alone: MannerOf = () => 'alone';

/** What is looked for in a record. */
export interface Sought {
  readonly needle: Needle;
  readonly mannerOf: MannerOf;
  /** False where only how often matters: then every place is 0. */
  readonly places: boolean;
}

/** Places that are found, ascending: the first `length`. */
export interface FoundPlaces {
  values: Uint32Array<ArrayBuffer>;
  length: number;
}

/** The words of all texts in their order (word-sequences.ts). Throws plain errors for what cannot be read. */
export interface TextWords {
  /** Ordinals are below it. */
  readonly words: number;
  sequence(row: number, manner?: Manner): Sequence;
  /** How to read the words of these records, one after the other. */
  mannerFor(rows: Uint32Array): MannerOf;
  needle(words: readonly NeedleWord[], following?: OrdinalRange): Needle;
  /**
   * Where they follow each other in the text of a record, as places of the first: what was found before is written over. Records are
   * best asked for in order.
   */
  find(row: number, sought: Sought, found: FoundPlaces): void;
}

/** Rows of 64 KiB that are kept of all packs together: the words of some ten thousand records. */
const keptRows = 288;
// What is found in them is told in numbers of its own, at once: nobody looks at a row that is let go.
const rows = createRowStore(keptRows, {
  whenNotAll: 32,
  letGo: ({ bytes }) => giveMemoryBack(bytes as Uint8Array<ArrayBuffer>),
});
const known = new WeakMap<Database.Database, TextWords>();

/** Those of a pack; they are read when they are first asked for. */
export function textWordsOf(db: Database.Database): TextWords {
  const words = known.get(db) ?? readTextWords(db);
  known.set(db, words);
  return words;
}

/** Keeps nothing more of a pack that is closed. */
export const forgetTextWords = (db: Database.Database): void => rows.forget(db);

export function readTextWords(db: Database.Database): TextWords {
  const ordinalOf = readWordNumbers(db);
  const starts = startsOf(contentOf(db, 'text bytes'));
  // Nothing is asked for that there cannot be.
  if ((starts.at(-1) ?? 0) > linearBytes(db, 'word')) throw new Error('The words of texts end too early.');
  const codes = createLinearReader(db, 'word', rows.rowsOf(db));
  const usual = new Uint32Array(1 << 16);
  /** The record that was read last: its texts are asked for one after the other. */
  let last: Sequence & { readonly row: number } = { row: 0, ordinals: usual, count: 0 };
  const finder = createFinder(ordinalOf);

  /** A record without words has none, and a pack of such has no table of them to read. */
  function spanOf(row: number, manner: Manner): { readonly span: Span | null; readonly length: number } {
    const [start, end] = [starts[row - 1], starts[row]];
    if (start === undefined || end === undefined) throw new Error(`There are no words of the record ${row}.`);
    return { span: end > start ? codes[manner](start, end - start) : null, length: end - start };
  }

  function read(row: number, manner: Manner): Sequence {
    const { span, length } = spanOf(row, manner);
    if (span === null) return { ordinals: usual, count: 0 };
    // A book has its own, so that it does not hold memory for good.
    const ordinals = length > usual.length ? new Uint32Array(length) : usual;
    const count = readCodes(span.bytes, span.start, span.start + length, ordinals);
    for (let i = 0; i < count; i += 1) {
      const ordinal = ordinalOf[ordinals[i] as number];
      if (ordinal === undefined) throw new Error('A text has a word that the index has not.');
      ordinals[i] = ordinal;
    }
    return { ordinals, count };
  }

  return {
    words: ordinalOf.length,
    sequence(row, manner = 'alone') {
      if (row !== last.row) {
        last = { row: 0, ordinals: usual, count: 0 };
        last = { row, ...read(row, manner) };
      }
      return last;
    },
    mannerFor(asked) {
      const tableRow = (row: number) => Math.floor((starts[row - 1] ?? 0) / rowBytes);
      const times = new Uint16Array(tableRow(starts.length) + 1);
      for (const row of asked) times[tableRow(row)] = (times[tableRow(row)] as number) + 1;
      return (row) => ((times[tableRow(row)] as number) > 1 ? 'beside' : 'alone');
    },
    needle(those, following) {
      const codes = Buffer.alloc(those.length * mostCodeBytes);
      let [end, from, fewest] = [0, 0, Number.POSITIVE_INFINITY];
      for (const { ordinal, placesCount } of those) {
        if (placesCount < fewest) [fewest, from] = [placesCount, end];
        end = writeCode(codes, end, numberOf(ordinalOf, ordinal));
      }
      const isCommon = fewest * everywhere > (starts.at(-1) ?? 0);
      return { bytes: codes.subarray(0, end), from, rest: codes.subarray(from, end), isCommon, following };
    },
    find(row, sought, found) {
      found.length = 0;
      const { span, length } = spanOf(row, sought.mannerOf(row));
      if (span !== null) finder.find(span, length, sought, found);
    },
  };
}

/** Where the bytes of each record begin, and behind them where the last ends. */
function startsOf(lengths: Buffer): readonly number[] {
  const starts = [0];
  const reader = new ByteReader(lengths);
  for (let at = 0; !reader.isAtEnd; ) {
    at += reader.number();
    starts.push(at);
  }
  return starts;
}
