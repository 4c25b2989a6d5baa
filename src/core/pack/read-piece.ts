import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import { firstRow, sql } from '../sql.ts';
import type { Place } from './clusters.ts';
import { decompressed } from './compression.ts';

/** Bytes of unpacked clusters that are kept for each pack: what a page of the catalogue reads again and again. */
const keptBytes = 8 * 1024 * 1024;

/** Clusters, the one that was read last at the end. */
interface KeptClusters {
  readonly clusters: Map<number, Buffer<ArrayBuffer>>;
  /** Version of the pack's format. */
  readonly version: number;
  bytes: number;
}

const kept = new WeakMap<Database.Database, KeptClusters>();

/**
 * Answers what `read` makes of a piece of a cluster. The bytes hold until it is done; it reads no other piece. Throws a plain error when there is none;
 * the caller knows whose it was.
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

function clusterOf(db: Database.Database, cluster: number): Buffer<ArrayBuffer> {
  const known = kept.get(db) ?? {
    clusters: new Map<number, Buffer<ArrayBuffer>>(),
    version: versionOf(db),
    bytes: 0,
  };
  kept.set(db, known);
  const { clusters, version } = known;
  const there = clusters.get(cluster);
  const bytes = there ?? unpacked(db, cluster, version);
  clusters.delete(cluster);
  clusters.set(cluster, bytes);
  if (there === undefined) {
    known.bytes += bytes.length;
    letGo(known);
  }
  return bytes;
}

/** The version of a pack's format. */
export const versionOf = (db: Database.Database) => Number(db.pragma('user_version', { simple: true }));

function unpacked(db: Database.Database, cluster: number, version: number): Buffer<ArrayBuffer> {
  const row = firstRow<{ content: Buffer<ArrayBuffer> }>(
    db,
    sql`SELECT content FROM cluster WHERE rowid = ${cluster}`,
  );
  if (row === undefined) throw new Error(`There is no cluster ${cluster}.`);
  const bytes = decompressed(row.content, version);
  giveMemoryBack(row.content);
  return bytes;
}

function letGo(known: KeptClusters): void {
  const { clusters } = known;
  for (const [cluster, bytes] of clusters) {
    if (known.bytes <= keptBytes || clusters.size === 1) return;
    clusters.delete(cluster);
    known.bytes -= bytes.length;
    giveMemoryBack(bytes);
  }
}
