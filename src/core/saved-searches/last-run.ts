import { hash } from 'node:crypto';
import { z } from 'zod';
import type { State } from '../library/state.ts';

/** The records that a run found are kept up to this number of them, in half a megabyte; of more only the count is. */
export const maxSeen = 50_000;

const packSchema = z.strictObject({
  collection: z.string(),
  title: z.string(),
  version: z.string(),
  digest: z.string(),
});

const storedSchema = z.strictObject({
  at: z.iso.datetime(),
  total: z.int().nonnegative(),
  packs: z.array(packSchema),
  /** Keys of records (`keyOf`) by collection, ascending, eight bytes each, little-endian, in Base64. */
  seen: z.array(z.tuple([z.string(), z.base64()])).nullable(),
});

/** What a saved search found when it was last run. */
export interface LastRun {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly total: number;
  /** The packs that it ran on. */
  readonly packs: readonly Readonly<z.infer<typeof packSchema>>[];
  /**
   * The records, by collection; null where they were more than are kept. A collection that was away keeps those of the
   * run before, so that nothing of it is new when it is back.
   */
  readonly seen: ReadonlyMap<string, ReadonlySet<bigint>> | null;
}

/**
 * The last runs of the saved searches. They lie in the library's state, where each takes the place of the one before, and
 * not among its revisions, which are kept for ever: half a megabyte a run would soon weigh more than all that a reader
 * writes. The state is in no journal. What is lost there, or does not agree with its checksum, is no run: what is new
 * is then not known, and said to be so until the search is run again.
 */
export interface LastRuns {
  get(search: string): LastRun | null;
  set(search: string, run: LastRun): void;
  forget(search: string): void;
}

const keyFor = (search: string) => `saved-search:${search}`;

export const lastRunsIn = (state: State): LastRuns => ({
  get: (search) => readRun(state.get(keyFor(search)) ?? ''),
  set: (search, run) => state.set(keyFor(search), writeRun(run)),
  // The state has no way to drop a key, and needs none for this.
  forget(search) {
    if (state.get(keyFor(search))) state.set(keyFor(search), '');
  },
});

const checksum = (text: string) => hash('sha256', text, 'hex').slice(0, 16);

function writeRun({ at, total, packs, seen }: LastRun): string {
  const stored: z.infer<typeof storedSchema> = {
    at,
    total,
    packs: [...packs],
    seen: seen && [...seen].map(([collection, keys]) => [collection, packKeys(keys)]),
  };
  const text = JSON.stringify(stored);
  return `${checksum(text)} ${text}`;
}

function readRun(value: string): LastRun | null {
  const text = value.slice(value.indexOf(' ') + 1);
  if (value !== `${checksum(text)} ${text}`) return null;
  const { success, data } = storedSchema.safeParse(JSON.parse(text));
  if (!success) return null;
  return { ...data, seen: data.seen && new Map(data.seen.map(([id, keys]) => [id, unpackKeys(keys)])) };
}

function packKeys(keys: ReadonlySet<bigint>): string {
  const bytes = Buffer.alloc(keys.size * 8);
  BigUint64Array.from(keys)
    .sort()
    .forEach((key, at) => void bytes.writeBigUInt64LE(key, at * 8));
  return bytes.toString('base64');
}

function unpackKeys(text: string): ReadonlySet<bigint> {
  const bytes = Buffer.from(text, 'base64');
  const keys = new Set<bigint>();
  for (let at = 0; at + 8 <= bytes.length; at += 8) keys.add(bytes.readBigUInt64LE(at));
  return keys;
}
