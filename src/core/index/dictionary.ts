import type Database from 'better-sqlite3';
import { firstRow, runSql, sql } from '../sql.ts';
import { storedBlocks } from './term-blocks.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/**
 * The words of the index in the order of their UTF-16 code units, in blocks of a page of SQLite's each. A word is
 * written as what it does not share with the one before it; addresses follow from the lengths.
 */

/** A word of the index, and where its postings and positions lie. */
export interface Term {
  readonly term: string;
  /** Its place in the dictionary, from 0. */
  readonly ordinal: number;
  /** Records that have it. */
  readonly records: number;
  readonly postings: number;
  readonly postingsBytes: number;
  readonly positions: number;
  readonly positionsBytes: number;
  /** Whether it stands in any text in one piece, as “us” in “U.S.”. */
  readonly isJoined: boolean;
}

/** Bytes of a block: with what SQLite writes beside it, the most that a page of 4096 takes without an overflow. */
const blockBytes = 3900;
/** Blocks that are kept. */
const keptBlocks = 256;

/** UTF-16, big end first: compared byte by byte it has the order of JavaScript's strings. */
const keyOf = (term: string): Buffer => Buffer.from(term, 'utf16le').swap16();

export interface DictionaryWriter {
  /** Adds a word; they come in order. */
  add(term: Omit<Term, 'ordinal'>): void;
  finish(): void;
}

export function createDictionaryWriter(db: Database.Database): DictionaryWriter {
  const block = new ByteWriter();
  let first = '';
  let before = '';
  let blocks = 0;
  let ordinal = 0;

  function close(): void {
    if (block.length === 0) return;
    blocks += 1;
    runSql(
      db,
      sql`INSERT INTO dictionary (rowid, first, content) VALUES (${blocks}, ${keyOf(first)}, ${block.take()})`,
    );
  }

  return {
    add({ term, records, postings, postingsBytes, positions, positionsBytes, isJoined }) {
      if (block.length + 3 * term.length + 30 > blockBytes) close();
      if (block.length === 0) {
        [first, before] = [term, ''];
        block.number(postings);
        block.number(positions);
        block.number(ordinal);
      }
      const shared = sharedLength(before, term);
      block.number(shared);
      block.text(term.slice(shared));
      for (const number of [records, postingsBytes, 2 * positionsBytes + (isJoined ? 1 : 0)])
        block.number(number);
      before = term;
      ordinal += 1;
    },
    finish: close,
  };
}

/** Length of the beginning that two words share, never half a character. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  const last = other.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

export interface Dictionary {
  find(term: string): Term | undefined;
  /** All words that begin like this, in order. */
  beginningWith(beginning: string): Generator<Term>;
}

export function createDictionary(db: Database.Database): Dictionary {
  const kept = new Map<number, readonly Term[]>();
  let firsts: readonly string[] | undefined;

  function blockAt(row: number): readonly Term[] | undefined {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const content = firstRow<{ content: Buffer }>(
      db,
      sql`SELECT content FROM dictionary WHERE rowid = ${row}`,
    );
    if (content === undefined) return undefined;
    const terms = readBlock(content.content);
    if (kept.size >= keptBlocks) kept.delete(kept.keys().next().value ?? 0);
    kept.set(row, terms);
    return terms;
  }

  /** The block in which the word stands if it stands anywhere. */
  function rowFor(term: string): number {
    firsts ??= storedBlocks(db).firsts;
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((firsts[middle] as string) <= term) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  }

  return {
    find: (term) => blockAt(rowFor(term))?.find((each) => each.term === term),
    *beginningWith(beginning) {
      for (let row = rowFor(beginning); ; row += 1) {
        const terms = blockAt(row);
        if (terms === undefined) return;
        for (const term of terms) {
          if (term.term.startsWith(beginning)) yield term;
          else if (term.term > beginning) return;
        }
      }
    },
  };
}

function readBlock(content: Buffer): Term[] {
  const reader = new ByteReader(content);
  const terms: Term[] = [];
  let [postings, positions] = [reader.number(), reader.number()];
  let ordinal = reader.number();
  let before = '';
  while (!reader.isAtEnd) {
    const term = before.slice(0, reader.number()) + reader.text();
    const [records, postingsBytes, more] = [reader.number(), reader.number(), reader.number()];
    const positionsBytes = Math.floor(more / 2);
    const isJoined = more % 2 === 1;
    terms.push({ term, ordinal, records, postings, postingsBytes, positions, positionsBytes, isJoined });
    postings += postingsBytes;
    positions += positionsBytes;
    before = term;
    ordinal += 1;
  }
  return terms;
}
