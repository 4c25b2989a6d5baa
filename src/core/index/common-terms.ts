import type Database from 'better-sqlite3';
import { eachTerm, storedBlocks, type TermBlocks, type Visit } from './term-blocks.ts';
import { codePointAt, codePointBytes, highSurrogate, lowSurrogate } from './utf8.ts';
import { ByteWriter } from './varints.ts';

/** The words of a pack that are proposed: all, or of a huge dictionary those that several records have. */
export interface CommonTerms {
  blocks(): TermBlocks;
  /** Makes them ready in steps, so that other work is let in; takes up where others left off. */
  steps(): Generator<void, TermBlocks>;
}

/** Blocks of a dictionary, some half a million words, from which on it is huge. */
const hugeBlocks = 1200;
/** Blocks that are gone through in one step, in some milliseconds. */
const stepBlocks = 100;

export function createCommonTerms(db: Database.Database): CommonTerms {
  let ready: TermBlocks | undefined;
  let making: Generator<void, TermBlocks> | undefined;

  function* steps(): Generator<void, TermBlocks> {
    while (ready === undefined) {
      const all = making === undefined ? storedBlocks(db) : undefined;
      if (all && all.firsts.length < hugeBlocks) ready = all;
      else {
        making ??= commonBlocks(all ?? storedBlocks(db));
        const step = making.next();
        if (step.done) [ready, making] = [step.value, undefined];
        else yield;
      }
    }
    return ready;
  }
  return { steps, blocks: () => ready ?? finished(steps()) };
}

export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Words of a pack that are kept in memory, at most. */
const mostKept = 400_000;
const blockBytes = 4000;

/**
 * The words that at least two records have, and so many more that 400,000 are left: of four million words of OCR nine
 * in ten stand in one record, and are no words. Kept in memory they take a few megabytes.
 */
export function* commonBlocks(all: TermBlocks): Generator<void, TermBlocks> {
  let records = 2;
  let kept = yield* condensed(all, records);
  while (kept.words > mostKept) {
    records += 1;
    kept = yield* condensed(kept, records);
  }
  return kept;
}

function* condensed(
  all: TermBlocks,
  atLeast: number,
): Generator<void, TermBlocks & { readonly words: number }> {
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
      for (let header = 0; header < 3; header += 1) block.number(0);
      sharedSince = 0;
      firsts.push(textOf(units.subarray(0, length)));
    }
    block.number(sharedSince);
    block.text(textOf(units.subarray(sharedSince, length)));
    for (const number of [records, 0, 0]) block.number(number);
    words += 1;
    sharedSince = length;
  };
  for (const place of all.firsts.keys()) {
    eachTerm(all.at(place), visit);
    if (place % stepBlocks === stepBlocks - 1) yield;
  }
  if (block.length > 0) blocks.push(block.take());
  return { firsts, words, at: (place) => blocks[place] ?? Buffer.alloc(0) };
}

const textOf = ({ buffer, byteOffset, byteLength }: Uint16Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');

function grown(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * length);
  larger.set(units);
  return larger;
}
