import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createClusterWriter, type Place } from './clusters.ts';
import { packVersion } from './pack-schema.ts';
import { forgetPieces, readPiece } from './read-piece.ts';

it('reads every piece, as often as it is asked for, of more clusters than are kept, and forgets them', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE cluster (content BLOB NOT NULL)');
  db.pragma(`user_version = ${packVersion}`);
  let clusters = 0;
  const writer = createClusterWriter(db, 256 * 1024, () => {
    clusters += 1;
    return clusters;
  });
  // 32 MB, of which half are kept; the last cluster holds but a few bytes, which may lie in Node's pool.
  const pieces = Array.from({ length: 65 }, (_, i) => `${i} `.repeat(i < 64 ? 180_000 : 3));
  const places = pieces.map((piece): Place => writer.add(piece));
  writer.finish();
  expect(clusters).toBeGreaterThan(32);
  const order = [...pieces.keys(), ...[...pieces.keys()].reverse(), 64, 0, 64, 1, 64];
  for (const i of order) {
    const piece = readPiece(db, places[i] as Place, (bytes) => bytes.toString());
    expect(piece === pieces[i]).toBe(true);
  }
  const kept = process.memoryUsage().arrayBuffers;
  forgetPieces(db);
  expect(kept - process.memoryUsage().arrayBuffers).toBeGreaterThan(14_000_000);
  expect(readPiece(db, places[3] as Place, (bytes) => bytes.toString())).toBe(pieces[3]);
  db.close();
});

/** Bytes of buffers that somebody holds. */
function collected(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The second ends what the first swept beside others.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

it('keeps no more memory of many tiny clusters than of others', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE cluster (content BLOB NOT NULL)');
  // As before version 6, where a frame does not say how long its content is.
  db.pragma('user_version = 5');
  const insert = db.prepare('INSERT INTO cluster (content) VALUES (?)');
  for (let i = 0; i < 3000; i += 1) insert.run(brotliCompressSync('a'));
  const before = collected();
  for (let cluster = 1; cluster <= 3000; cluster += 1) {
    expect(readPiece(db, { cluster, start: 0, length: 1 }, String)).toBe('a');
  }
  expect(collected() - before).toBeLessThan(60_000_000);
  forgetPieces(db);
  db.close();
});
