import type Database from 'better-sqlite3';
import { allRows, firstRow, sql } from '../sql.ts';

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
export type Visit = (shared: number, content: Buffer, from: number, to: number, records: number) => void;

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

/** The words of all blocks in order, and how many records have each. */
export function* wordsOf({
  firsts,
  at,
}: TermBlocks): Generator<{ readonly term: string; readonly records: number }> {
  for (const place of firsts.keys()) {
    const words: { term: string; records: number }[] = [];
    eachTerm(at(place), (shared, content, from, to, records) => {
      const before = words.at(-1)?.term ?? '';
      words.push({ term: before.slice(0, shared) + content.toString('utf8', from, to), records });
    });
    yield* words;
  }
}
