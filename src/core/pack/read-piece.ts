import type Database from 'better-sqlite3';
import { firstRow, sql } from '../sql.ts';
import type { Place } from './clusters.ts';
import { decompressed } from './compression.ts';

/** Bytes of unpacked clusters that are kept for each pack: what a page of the catalogue reads again and again. */
const keptBytes = 8 * 1024 * 1024;

/** Clusters, the one that was read last at the end. */
interface KeptClusters {
  readonly clusters: Map<number, Buffer>;
  /** Version of the pack's format. */
  readonly version: number;
  bytes: number;
}

const kept = new WeakMap<Database.Database, KeptClusters>();

/** A piece of a cluster. Throws a plain error when there is none; the caller knows whose it was. */
export function readPiece(db: Database.Database, { cluster, start, length }: Place): Buffer {
  const bytes = clusterOf(db, cluster);
  if (start < 0 || length < 0 || start + length > bytes.length) {
    throw new Error(`The cluster ${cluster} ends before a piece of it does.`);
  }
  return bytes.subarray(start, start + length);
}

function clusterOf(db: Database.Database, cluster: number): Buffer {
  const known = kept.get(db) ?? { clusters: new Map<number, Buffer>(), version: versionOf(db), bytes: 0 };
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

function unpacked(db: Database.Database, cluster: number, version: number): Buffer {
  const row = firstRow<{ content: Buffer }>(db, sql`SELECT content FROM cluster WHERE rowid = ${cluster}`);
  if (row === undefined) throw new Error(`There is no cluster ${cluster}.`);
  return decompressed(row.content, version);
}

function letGo(known: KeptClusters): void {
  const { clusters } = known;
  for (const [cluster, { length }] of clusters) {
    if (known.bytes <= keptBytes || clusters.size === 1) return;
    clusters.delete(cluster);
    known.bytes -= length;
  }
}
