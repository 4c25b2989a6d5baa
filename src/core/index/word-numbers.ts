import type Database from 'better-sqlite3';
import { runSql, sql } from '../sql.ts';
import { codesOfLength } from './dense-codes.ts';
import { contentOf } from './per-record.ts';

/**
 * Which number a word has in texts (dense-codes.ts). Of its number only the length of its code is stored, in two bits; among the
 * words with codes of one length numbers follow the order of the dictionary, so that neither a table of numbers nor one of words is
 * needed. A word is named by its ordinal: its place in the dictionary, from 0.
 */

const name = 'codes';
const lengths = 4;

/** Stores how long the codes of words are that stand so often, by ordinal, the commonest shortest; answers their numbers. */
export function writeWordNumbers(db: Database.Database, counts: Uint32Array): Uint32Array {
  const classes = classesFor(counts);
  const content = Buffer.alloc(Math.ceil(classes.length / 4));
  // The last byte is filled up with words of the longest codes, whose numbers nobody has.
  for (let i = 0; i < 4 * content.length; i += 1) {
    content[i >>> 2] = (content[i >>> 2] as number) | ((classes[i] ?? lengths - 1) << (2 * (i & 3)));
  }
  runSql(db, sql`INSERT INTO per_record (name, content) VALUES (${name}, ${content})`);
  const numbers = new Uint32Array(classes.length);
  eachNumber(classes, (ordinal, number) => {
    numbers[ordinal] = number;
  });
  return numbers;
}

/** The ordinal of the word that has a number, by number. */
export function readWordNumbers(db: Database.Database): Uint32Array {
  const content = contentOf(db, name);
  const classes = new Uint8Array(4 * content.length);
  for (let i = 0; i < classes.length; i += 1)
    classes[i] = ((content[i >>> 2] as number) >>> (2 * (i & 3))) & 3;
  // All codes of a length are given away before a longer one is.
  const ordinals = new Uint32Array(classes.length);
  let words = 0;
  eachNumber(classes, (ordinal, number) => {
    if (number >= ordinals.length) return;
    ordinals[number] = ordinal;
    words = Math.max(words, number + 1);
  });
  return ordinals.subarray(0, words);
}

/** How much longer than a byte the code of each word is. */
function classesFor(counts: Uint32Array): Uint8Array {
  const classes = new Uint8Array(counts.length);
  const ascending = counts.slice().sort();
  let taken = 0;
  for (let length = 0; length < lengths && taken < counts.length; length += 1) {
    const room = length === lengths - 1 ? counts.length - taken : (codesOfLength[length] as number);
    const last = Math.max(0, counts.length - taken - room);
    const least = ascending[last] as number;
    // Of those that stand as often as the last that fits, the first of the dictionary have the room that is left.
    let equal = last;
    while (equal < counts.length - taken && ascending[equal] === least) equal += 1;
    let left = equal - last;
    for (let ordinal = 0; ordinal < counts.length; ordinal += 1) {
      const count = counts[ordinal] as number;
      if (count < least || classes[ordinal] !== 0) continue;
      if (count === least && left === 0) continue;
      if (count === least) left -= 1;
      classes[ordinal] = length + 1;
    }
    taken += room;
  }
  return classes.map((length) => length - 1);
}

/** The number of the word with an ordinal. Throws a plain error where no word has it. */
export function numberOf(ordinals: Uint32Array, ordinal: number): number {
  const firsts = [...firstNumbers(), ordinals.length];
  for (let length = 0; length < lengths; length += 1) {
    let [low, high] = [firsts[length] as number, Math.min(ordinals.length, firsts[length + 1] as number)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordinals[middle] as number) < ordinal) low = middle + 1;
      else high = middle;
    }
    if (low < (firsts[length + 1] as number) && ordinals[low] === ordinal) return low;
  }
  throw new Error(`No text can have the word ${ordinal} of the dictionary.`);
}

/** Tells the number of each word, by how much longer than a byte its code is. */
function eachNumber(classes: Uint8Array, told: (ordinal: number, number: number) => void): void {
  const next = firstNumbers();
  for (let ordinal = 0; ordinal < classes.length; ordinal += 1) {
    const length = classes[ordinal] as number;
    const number = next[length] as number;
    next[length] = number + 1;
    told(ordinal, number);
  }
}

/** The first number that has a code of each length. */
function firstNumbers(): number[] {
  let first = 0;
  return codesOfLength.slice(0, lengths).map((count) => {
    const begins = first;
    first += count;
    return begins;
  });
}
