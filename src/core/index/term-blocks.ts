import type Database from 'better-sqlite3';
import { allRows, firstRow, sql } from '../sql.ts';
import { codePointAt, codePointBytes, highSurrogate, lowSurrogate } from './utf8.ts';
import { ByteWriter } from './varints.ts';

/** Blocks of a dictionary, in the form that `dictionary.ts` writes. */
export interface TermBlocks {
  /** The first word of each block. */
  readonly firsts: readonly string[];
  /** A block by its place. */
  at(place: number): Buffer;
}

const nothing = Buffer.alloc(0);

/** The blocks of a pack, read as they are asked for; of them only the first words are kept. */
export function storedBlocks(db: Database.Database): TermBlocks {
  const rows = allRows<{ first: Buffer }>(db, sql`SELECT first FROM dictionary ORDER BY rowid`);
  return {
    // Big end first, as it sorts. A key of odd length is no text.
    firsts: rows.map(({ first }) =>
      first
        .subarray(0, first.length & ~1)
        .swap16()
        .toString('utf16le'),
    ),
    at: (place) =>
      firstRow<{ content: Buffer }>(db, sql`SELECT content FROM dictionary WHERE rowid = ${place + 1}`)
        ?.content ?? nothing,
  };
}

/** Told of a word: what it shares with the one before it, where its other bytes lie, and how many records have it. */
type Visit = (shared: number, content: Buffer, from: number, to: number, records: number) => void;

/** Goes through the words of a block. Any bytes will do: what is cut short reads as zeros. */
export function eachTerm(content: Buffer, visit: Visit): void {
  let at = 0;
  const number = () => {
    const byte = content[at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let weight = 0x80; weight < 2 ** 53; weight *= 0x80) {
      const more = content[at++] ?? 0;
      value += (more & 0x7f) * weight;
      if (more < 0x80) break;
    }
    return value;
  };
  const skip = () => {
    while ((content[at++] ?? 0) >= 0x80);
  };
  skip();
  skip();
  let longest = 0;
  while (at < content.length) {
    const shared = Math.min(number(), longest);
    const bytes = number();
    longest = shared + Math.min(bytes, content.length);
    const from = at;
    at += bytes;
    visit(shared, content, from, Math.min(at, content.length), number());
    skip();
    skip();
  }
}

/** Words of a pack that are kept in memory, at most. */
const mostKept = 400_000;
const blockBytes = 4000;

/**
 * The words that at least two records have, and so many more that 400,000 are left: of four million words of OCR nine
 * in ten stand in one record, and are no words. Kept in memory they take a few megabytes.
 */
export function commonBlocks(all: TermBlocks): TermBlocks {
  let records = 2;
  let kept = condensed(all, records);
  while (kept.words > mostKept) {
    records += 1;
    kept = condensed(kept, records);
  }
  return kept;
}

function condensed(all: TermBlocks, atLeast: number): TermBlocks & { readonly words: number } {
  const firsts: string[] = [];
  const blocks: Buffer[] = [];
  const block = new ByteWriter();
  let units = new Uint16Array(1024);
  let words = 0;
  /** What all words since the last one that was kept share with it. */
  let sharedSince = 0;

  const visit: Visit = (shared, content, from, to, records) => {
    sharedSince = Math.min(sharedSince, shared);
    const longest = shared + Math.max(0, to - from);
    if (longest > units.length) units = grown(units, longest);
    let length = shared;
    for (let at = from; at < to; ) {
      const point = codePointAt(content, at);
      at += codePointBytes(point);
      if (point > 0xffff) units[length++] = highSurrogate(point);
      units[length++] = point > 0xffff ? lowSurrogate(point) : point;
    }
    if (records < atLeast) return;
    if (block.length > blockBytes) blocks.push(block.take());
    if (block.length === 0) {
      block.number(0);
      block.number(0);
      sharedSince = 0;
      firsts.push(textOf(units.subarray(0, length)));
    }
    block.number(sharedSince);
    block.text(textOf(units.subarray(sharedSince, length)));
    for (const number of [records, 0, 0]) block.number(number);
    words += 1;
    sharedSince = length;
  };
  for (const place of all.firsts.keys()) eachTerm(all.at(place), visit);
  if (block.length > 0) blocks.push(block.take());
  return { firsts, words, at: (place) => blocks[place] ?? nothing };
}

const textOf = ({ buffer, byteOffset, byteLength }: Uint16Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');

function grown(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * length);
  larger.set(units);
  return larger;
}
