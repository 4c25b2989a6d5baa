import { brotliDecompressSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { firstRow, sql } from '../sql.ts';
import type { Place } from './clusters.ts';

/** Longest cluster that is unpacked, in bytes: a guard against a small one that grows without end. */
const maxBytes = 64 * 1024 * 1024;
/** Bytes of unpacked clusters that are kept for each pack: what a page of the catalogue reads again and again. */
const keptBytes = 8 * 1024 * 1024;

const kept = new WeakMap<Database.Database, Map<number, Buffer>>();

/** A piece of a cluster. Throws a plain error when there is none; the caller knows whose it was. */
export function readPiece(db: Database.Database, { cluster, start, length }: Place): Buffer {
  const bytes = clusterOf(db, cluster);
  if (start < 0 || length < 0 || start + length > bytes.length) {
    throw new Error(`The cluster ${cluster} ends before a piece of it does.`);
  }
  return bytes.subarray(start, start + length);
}

function clusterOf(db: Database.Database, cluster: number): Buffer {
  const known = kept.get(db) ?? new Map<number, Buffer>();
  kept.set(db, known);
  const bytes = known.get(cluster) ?? unpacked(db, cluster);
  // What was read last stands last, so that the first is the one to let go.
  known.delete(cluster);
  known.set(cluster, bytes);
  letGo(known);
  return bytes;
}

function unpacked(db: Database.Database, cluster: number): Buffer {
  const row = firstRow<{ content: Buffer }>(db, sql`SELECT content FROM cluster WHERE rowid = ${cluster}`);
  if (row === undefined) throw new Error(`There is no cluster ${cluster}.`);
  return brotliDecompressSync(row.content, { maxOutputLength: maxBytes });
}

function letGo(known: Map<number, Buffer>): void {
  let bytes = 0;
  for (const each of known.values()) bytes += each.length;
  for (const [cluster, { length }] of known) {
    if (bytes <= keptBytes || known.size === 1) return;
    known.delete(cluster);
    bytes -= length;
  }
}
