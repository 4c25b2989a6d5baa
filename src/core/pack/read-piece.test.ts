import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createClusterWriter, type Place } from './clusters.ts';
import { packVersion } from './pack-schema.ts';
import { forgetPieces, readPiece } from './read-piece.ts';

/** 32 MB of pieces, of which half are kept, in clusters; the last holds but a few bytes, which may lie in Node's pool. */
function written() {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE cluster (content BLOB NOT NULL)');
  db.pragma(`user_version = ${packVersion}`);
  let clusters = 0;
  const writer = createClusterWriter(db, 'texts', () => {
    clusters += 1;
    return clusters;
  });
  const pieces = Array.from({ length: 65 }, (_, i) => `${i} `.repeat(i < 64 ? 180_000 : 3));
  const places = pieces.map((piece): Place => writer.add(Buffer.from(piece)));
  writer.finish();
  expect(clusters).toBeGreaterThan(32);
  const read = (i: number) => readPiece(db, places[i] as Place, (bytes) => bytes.toString()) === pieces[i];
  return { db, all: [...pieces.keys()], read };
}

it('reads every piece, as often as it is asked for, of more clusters than are kept', () => {
  const { db, all, read } = written();
  for (const i of [...all, ...all.toReversed(), 64, 0, 64, 1, 64]) expect(read(i)).toBe(true);
  forgetPieces(db);
  db.close();
});

it('forgets the clusters of one pack, and of no other', () => {
  const [one, other] = [written(), written()];
  const before = collected();
  for (const i of one.all.slice(0, 10)) expect([one.read(i), other.read(i)]).toEqual([true, true]);
  const each = (collected() - before) / 2;
  expect(each).toBeGreaterThan(3_000_000);
  forgetPieces(one.db);
  expect((collected() - before) / each).toBeCloseTo(1, 0);
  for (const i of one.all.slice(0, 10)) expect([one.read(i), other.read(i)]).toEqual([true, true]);
  for (const { db } of [one, other]) {
    forgetPieces(db);
    db.close();
  }
  expect((collected() - before) / each).toBeCloseTo(0, 0);
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
  // A frame that does not say how long its content is.
  const insert = db.prepare('INSERT INTO cluster (content) VALUES (?)');
  for (let i = 0; i < 3000; i += 1) insert.run(zstdCompressSync('a'));
  const before = collected();
  for (let cluster = 1; cluster <= 3000; cluster += 1) {
    expect(readPiece(db, { cluster, start: 0, length: 1 }, String)).toBe('a');
  }
  expect(collected() - before).toBeLessThan(60_000_000);
  forgetPieces(db);
  db.close();
});
