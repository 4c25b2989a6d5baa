import type Database from 'better-sqlite3';
import { longer } from '../index/longer.ts';
import { runSql, sql } from '../sql.ts';
import { compressed, levels } from './compression.ts';

/**
 * Records and texts are kept in clusters: many pieces, compressed as one. A short text alone has little that
 * repeats; beside its neighbours, which speak of the same people, it takes two thirds of the room.
 */

/** Where a piece lies: its cluster, and its bytes in it. */
export interface Place {
  readonly cluster: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Bytes after which a cluster is closed. A page of results reads records and texts from all over the pack, a cluster
 * each: with twice as much in one, a pack would take 1 % less room, and unpacking one twice as long.
 */
export const clusterBytes = { records: 128 * 1024, texts: 512 * 1024 } as const;

/** Takes pieces and writes them as they fill clusters. */
export interface ClusterWriter {
  add(piece: Buffer): Place;
  /** Writes the last cluster. */
  finish(): void;
}

/** Writes clusters of records or of texts, under numbers that `nextCluster` gives. */
export function createClusterWriter(
  db: Database.Database,
  kind: keyof typeof clusterBytes,
  nextCluster: () => number,
): ClusterWriter {
  const size = clusterBytes[kind];
  let content = new Uint8Array(2 * size);
  let pieces = 0;
  let cluster = 0;
  let length = 0;

  function close(): void {
    if (pieces === 0) return;
    const packed = compressed(Buffer.from(content.buffer, 0, length), levels[kind]);
    runSql(db, sql`INSERT INTO cluster (rowid, content) VALUES (${cluster}, ${packed})`);
    pieces = 0;
    length = 0;
  }

  return {
    add(piece) {
      if (pieces === 0) cluster = nextCluster();
      pieces += 1;
      const place = { cluster, start: length, length: piece.length };
      if (length + piece.length > content.length) content = longer(content, 2 * (length + piece.length));
      content.set(piece, length);
      length += piece.length;
      if (length >= size) close();
      return place;
    },
    finish: close,
  };
}
