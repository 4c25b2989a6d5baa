import type Database from 'better-sqlite3';
import { createDictionaryWriter } from './dictionary.ts';
import { createTermEncoder, type PackedLengthAt } from './encode-postings.ts';
import { createLinearWriter } from './linear.ts';
import { dropRuns, type RunEntry, readRun } from './runs.ts';

/** Makes the index of the runs that were put aside: each run is read once, a part at a time. */
export function mergeRuns(db: Database.Database, runs: number, packedAt: PackedLengthAt): void {
  const dictionary = createDictionaryWriter(db);
  const postings = createLinearWriter(db, 'posting');
  const positions = createLinearWriter(db, 'position');
  const encode = createTermEncoder(packedAt);
  for (const entries of byTerm(Array.from({ length: runs }, (_, run) => readRun(db, run)))) {
    const encoded = encode(entries);
    dictionary.add({
      term: entries[0]?.term ?? '',
      records: encoded.records,
      postings: postings.add(encoded.postings),
      postingsBytes: encoded.postings.length,
      positions: positions.add(encoded.positions),
      positionsBytes: encoded.positions.length,
    });
  }
  for (const writer of [dictionary, postings, positions]) writer.finish();
  dropRuns(db);
}

interface Head {
  readonly run: number;
  readonly entry: RunEntry;
}

/** What all runs have of one word after the other, run by run. */
function* byTerm(runs: readonly Generator<RunEntry>[]): Generator<RunEntry[]> {
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
    yield same.map(({ entry }) => entry);
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
