import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, sql } from '../sql.ts';
import type { Place } from './clusters.ts';
import { decompressed } from './compression.ts';

const megabyte = 1024 * 1024;
/**
 * Bytes of unpacked clusters that are kept of all packs together: what pages of the catalogue read again and again. The
 * records of ten thousand are 23 MB, and a page reads 25 of them from all over the pack, or from all packs.
 */
const keptBytes = (packs: number): number => Math.min(64, Math.max(16, 8 * packs)) * megabyte;

interface Kept {
  readonly pack: number;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Clusters by pack and number, the one that was read last at the end. */
const clusters = new Map<string, Kept>();
/** How many bytes of them each pack has. */
const bytesOf = new Map<number, number>();

/** The number of each pack here. */
const known = new WeakMap<Database.Database, number>();
let packs = 0;

function numberOf(db: Database.Database): number {
  const there = known.get(db);
  if (there !== undefined) return there;
  packs += 1;
  known.set(db, packs);
  return packs;
}

/**
 * Answers what `read` makes of a piece of a cluster. The bytes hold until it is done; it reads no other piece. Throws a
 * plain error when there is none; the caller knows whose it was.
 */
export function readPiece<T>(
  db: Database.Database,
  { cluster, start, length }: Place,
  read: (piece: Buffer) => T,
): T {
  const bytes = clusterOf(db, cluster);
  if (start < 0 || length < 0 || start + length > bytes.length) {
    throw new Error(`The cluster ${cluster} ends before a piece of it does.`);
  }
  return read(bytes.subarray(start, start + length));
}

function clusterOf(db: Database.Database, cluster: number): Buffer {
  const number = numberOf(db);
  const key = `${number} ${cluster}`;
  const there = clusters.get(key);
  const kept = there ?? { pack: number, bytes: unpacked(db, cluster) };
  clusters.delete(key);
  clusters.set(key, kept);
  if (there === undefined) {
    count(kept, 1);
    letGo();
  }
  return kept.bytes;
}

/** What an entry takes beside its bytes. */
const entryBytes = 200;

function count({ pack, bytes }: Kept, sign: 1 | -1): void {
  // All of the memory that the bytes lie in: a strange cluster of one byte comes in a piece of 40 kB.
  const now = (bytesOf.get(pack) ?? 0) + sign * (bytes.buffer.byteLength + entryBytes);
  if (now > 0) bytesOf.set(pack, now);
  else bytesOf.delete(pack);
}

function unpacked(db: Database.Database, cluster: number): Buffer<ArrayBuffer> {
  const row = firstRow<{ content: Buffer<ArrayBuffer> }>(
    db,
    sql`SELECT content FROM cluster WHERE rowid = ${cluster}`,
  );
  if (row === undefined) throw new Error(`There is no cluster ${cluster}.`);
  const bytes = decompressed(row.content);
  giveMemoryBack(row.content);
  return bytes;
}

function letGo(): void {
  const most = keptBytes(bytesOf.size);
  for (const [key, kept] of clusters) {
    const all = [...bytesOf.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (all <= most || clusters.size === 1) return;
    drop(key, kept);
  }
}

function drop(key: string, kept: Kept): void {
  clusters.delete(key);
  count(kept, -1);
  giveMemoryBack(kept.bytes);
}

/** Keeps nothing more of a pack that is closed. */
export function forgetPieces(db: Database.Database): void {
  const pack = known.get(db);
  for (const [key, kept] of clusters) if (kept.pack === pack) drop(key, kept);
}
