import { brotliDecompressSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { firstRow, sql } from '../sql.ts';
import { clusterBytes, type Place } from './clusters.ts';

/** Longest cluster that is unpacked, in bytes: a guard against a small one that grows without end. */
const maxBytes = 64 * 1024 * 1024;
/** Bytes of unpacked clusters that are kept for each pack: what a page of the catalogue reads again and again. */
const keptBytes = 8 * 1024 * 1024;

/** What comes out of most clusters of records comes out at once, into one buffer that is not much longer. */
const chunkSize = clusterBytes.records + 8 * 1024;

/** Clusters, the one that was read last at the end. */
interface KeptClusters {
  readonly clusters: Map<number, Buffer>;
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
  const known = kept.get(db) ?? { clusters: new Map<number, Buffer>(), bytes: 0 };
  kept.set(db, known);
  const { clusters } = known;
  const there = clusters.get(cluster);
  const bytes = there ?? unpacked(db, cluster);
  clusters.delete(cluster);
  clusters.set(cluster, bytes);
  if (there === undefined) {
    known.bytes += bytes.length;
    letGo(known);
  }
  return bytes;
}

function unpacked(db: Database.Database, cluster: number): Buffer {
  const row = firstRow<{ content: Buffer }>(db, sql`SELECT content FROM cluster WHERE rowid = ${cluster}`);
  if (row === undefined) throw new Error(`There is no cluster ${cluster}.`);
  return brotliDecompressSync(row.content, { maxOutputLength: maxBytes, chunkSize });
}

function letGo(known: KeptClusters): void {
  const { clusters } = known;
  for (const [cluster, { length }] of clusters) {
    if (known.bytes <= keptBytes || clusters.size === 1) return;
    clusters.delete(cluster);
    known.bytes -= length;
  }
}
