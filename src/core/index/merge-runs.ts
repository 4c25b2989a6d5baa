import type Database from 'better-sqlite3';
import { createDictionaryWriter } from './dictionary.ts';
import { createTermEncoder, type PackedLengthAt } from './encode-postings.ts';
import { createLinearWriter } from './linear.ts';
import { longer } from './longer.ts';
import { orderOf, type RunEntry, readRun } from './runs.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/** The words of all runs, by ordinal: their places in the dictionary, from 0. */
export interface MergedWords {
  /** What `numbers` has of each word by ordinal, by the number that the word had while a run was collected. */
  inRun(run: number, numbers: Uint32Array): Uint32Array;
  /** How often each stands. */
  readonly counts: Uint32Array;
}

/** Makes the index of the runs that were put aside: each run is read once, a part at a time. */
export function mergeRuns(
  db: Database.Database,
  runs: number,
  packedAt: PackedLengthAt,
  keepsText: boolean,
): MergedWords {
  const dictionary = createDictionaryWriter(db);
  const postings = createLinearWriter(db, 'posting');
  const positions = createLinearWriter(db, 'position');
  const encode = createTermEncoder(packedAt, keepsText);
  /** Of each run how much the ordinals of its words, in the order of the alphabet, are above the one before: a byte or two. */
  const steps = Array.from({ length: runs }, () => new ByteWriter());
  const last = new Uint32Array(runs);
  let counts = new Uint32Array(1024);
  let ordinal = 0;
  for (const heads of byTerm(Array.from({ length: runs }, (_, run) => readRun(db, run)))) {
    const entries = heads.map(({ entry }) => entry);
    const encoded = encode(entries);
    if (ordinal === counts.length) counts = longer(counts, 2 * ordinal);
    for (const { run, entry } of heads) {
      steps[run]?.number(ordinal - (last[run] as number));
      last[run] = ordinal;
      counts[ordinal] = (counts[ordinal] as number) + entry.places;
    }
    ordinal += 1;
    dictionary.add({
      term: entries[0]?.term ?? '',
      records: encoded.records,
      postings: postings.add(encoded.postings),
      postingsBytes: encoded.postings.length,
      positions: positions.add(encoded.positions),
      positionsBytes: encoded.positions.length,
      isJoined: encoded.isJoined,
    });
  }
  for (const writer of [dictionary, postings, positions]) writer.finish();
  return {
    counts: counts.subarray(0, ordinal),
    inRun(run, numbers) {
      const order = orderOf(db, run);
      const own = new Uint32Array(order.length);
      const reader = new ByteReader(steps[run]?.take() ?? Buffer.alloc(0));
      let at = 0;
      for (const number of order) {
        at += reader.number();
        own[number] = numbers[at] as number;
      }
      return own;
    },
  };
}

interface Head {
  readonly run: number;
  readonly entry: RunEntry;
}

/** What all runs have of one word after the other, run by run. */
function* byTerm(runs: readonly Generator<RunEntry>[]): Generator<Head[]> {
  /** The next word of each run, the last of the alphabet first; of equal ones the later run first. */
  const heads: Head[] = [];
  const advance = (run: number) => {
    const next = runs[run]?.next();
    if (next && !next.done) insert(heads, { run, entry: next.value });
  };
  for (const run of runs.keys()) advance(run);
  while (heads.length > 0) {
    const term = heads.at(-1)?.entry.term;
    const same: Head[] = [];
    while (heads.at(-1)?.entry.term === term) same.push(heads.pop() as Head);
    yield same;
    for (const { run } of same) advance(run);
  }
}

function insert(heads: Head[], head: Head): void {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLater(heads[middle] as Head, head)) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, head);
}

const isLater = (one: Head, other: Head): boolean =>
  one.entry.term === other.entry.term ? one.run > other.run : one.entry.term > other.entry.term;
