import type Database from 'better-sqlite3';
import { allRows, firstRow, sql } from '../sql.ts';
import { longer } from './longer.ts';
import { eachTerm } from './term-blocks.ts';
import { ByteReader } from './varints.ts';

/** The letters of words by their ordinals, for texts that are put together of them. */
export interface Spellings {
  /** Of all words that were read, one after the other. It is another when more are read. */
  readonly letters: Uint8Array;
  /** Where the letters of each begin; 0 says that it was not read, is not all ASCII, or too long. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Reads a word, and others beside it. Throws a plain error for one that is not there, not all ASCII, or too long. */
  read(ordinal: number): void;
}

/** A longer word is kept as it is printed (pack/weave-text.ts), so that no block of a dictionary spells without end. */
export const mostLetters = 64;

/** The first three numbers of a block, the last of which is the ordinal of its first word. */
const headBytes = 30;

/** Reads the dictionary of a pack of so many words, a block when a word of it is asked for. */
export function createSpellings(db: Database.Database, words: number): Spellings {
  const firsts = allRows<{ head: Buffer }>(
    db,
    sql`SELECT substr(content, 1, ${headBytes}) AS head FROM dictionary ORDER BY rowid`,
  ).map(({ head }) => firstOrdinal(head));
  const wasRead = new Uint8Array(firsts.length);
  const starts = new Uint32Array(words);
  const ends = new Uint32Array(words);
  let letters = new Uint8Array(1 << 16);
  /** From 1: 0 says that a word was not read. */
  let filled = 1;

  function keep(ordinal: number, word: string): void {
    if (word.length > mostLetters) return;
    if (filled + word.length > letters.length) letters = longer(letters, 2 * (filled + word.length));
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      // Nothing of it is kept: a text that asks for it is damaged.
      if (unit >= 0x80) return;
      letters[filled + i] = unit;
    }
    starts[ordinal] = filled;
    filled += word.length;
    ends[ordinal] = filled;
  }

  function readBlock(ordinal: number): void {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((firsts[middle] as number) <= ordinal) low = middle + 1;
      else high = middle;
    }
    // A word that was not spelled when its block was read never will be.
    if (wasRead[low - 1] !== 0) return;
    wasRead[low - 1] = 1;
    const content = firstRow<{ content: Buffer }>(
      db,
      sql`SELECT content FROM dictionary WHERE rowid = ${low}`,
    );
    let next = firsts[low - 1] ?? 0;
    let before = '';
    eachTerm(content?.content ?? Buffer.alloc(0), (shared, bytes, from, to) => {
      before = before.slice(0, shared) + bytes.toString('utf8', from, to);
      if (next < words) keep(next, before);
      next += 1;
    });
  }

  return {
    get letters() {
      return letters;
    },
    starts,
    ends,
    read(ordinal) {
      if (starts[ordinal] === 0) readBlock(ordinal);
      if ((starts[ordinal] ?? 0) === 0) throw new Error('A text has a word that the index does not spell.');
    },
  };
}

function firstOrdinal(head: Buffer): number {
  const reader = new ByteReader(head);
  for (let before = 0; before < 2; before += 1) reader.number();
  return reader.number();
}
