import Database from 'better-sqlite3';
import { compressed, decompressed } from '#core/pack/compression.ts';
import { sealPack } from '#core/pack/seal-pack.ts';

/**
 * Changes values of a pack by SQLite itself and seals it anew: what a stranger can make who knows the format. Schema and
 * digest of it are right, so that nothing but the reading of it is left to notice.
 */
export function forge(path: string, random: () => number): void {
  const db = new Database(path);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as never;
  try {
    db.pragma('foreign_keys = OFF');
    const changes = 1 + Math.floor(random() * 3);
    for (let n = 0; n < changes; n += 1) pick(forgeries)(db, random, pick);
  } finally {
    db.close();
  }
  sealPack(path);
}

type Pick = <T>(list: readonly T[]) => T;
type Forgery = (db: Database.Database, random: () => number, pick: Pick) => void;

const numbers = [-1, 0, 1, 2, 255, 65_536, 2 ** 31, 2 ** 40, -(2 ** 40), Number.MAX_SAFE_INTEGER];
const words = ['', '\0', '__proto__', '9999-99-99', '🙂'.repeat(200), '<img src=x onerror=hurt()>'];
const nested = Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
/** 32 MB of nothing in some bytes. */
const bomb = compressed(Buffer.alloc(32 * 1024 * 1024));

/** Table, key and column. All are ours, so that they may stand in a statement. */
type Cell = readonly [table: string, key: string, column: string];
const blobs: readonly Cell[] = [
  ['cluster', 'rowid', 'content'],
  ['dictionary', 'rowid', 'content'],
  ['posting', 'rowid', 'content'],
  ['position', 'rowid', 'content'],
  ['word', 'rowid', 'content'],
  ['per_record', 'name', 'content'],
  ['facet', 'value', 'content'],
];
const integers: readonly Cell[] = ['cluster', 'start', 'length']
  .flatMap((column): Cell[] => [
    ['record', 'rowid', column],
    ['version', 'rowid', column],
  ])
  .concat([
    ['version', 'rowid', 'record'],
    ['filed', 'title', 'record'],
    ['alias', 'alias', 'record'],
    ['facet', 'value', 'records'],
  ]);
const texts: readonly Cell[] = [
  ['record', 'rowid', 'earliest'],
  ['record', 'rowid', 'latest'],
  ['record', 'rowid', 'id'],
  ['version', 'rowid', 'id'],
  ['facet', 'value', 'kind'],
];

function change(
  db: Database.Database,
  [table, key, column]: Cell,
  pick: Pick,
  make: (old: unknown) => unknown,
): void {
  const keys = db.prepare(`SELECT ${key} FROM ${table} ORDER BY ${key}`).pluck().all();
  if (keys.length === 0) return;
  const at = pick(keys);
  const old = db.prepare(`SELECT ${column} FROM ${table} WHERE ${key} = ?`).pluck().get(at);
  try {
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`).run(make(old), at);
  } catch (error) {
    // Two records of one id cannot be written by anybody.
    if (!String(error).includes('UNIQUE')) throw error;
  }
}

const spoiled = (bytes: Buffer, random: () => number): Buffer => {
  const copy = Buffer.from(bytes);
  for (let n = 0; n < 1 + random() * 4 && copy.length > 0; n += 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return random() < 0.2 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
};

/** A forgery before this one may have left what cannot be unpacked any more. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return decompressed(bytes);
  } catch {
    return bytes;
  }
}

const forgeries: readonly Forgery[] = [
  (db, random, pick) => change(db, pick(blobs), pick, (old) => spoiled(old as Buffer, random)),
  (db, _, pick) =>
    change(db, pick(blobs), pick, () => pick([Buffer.alloc(0), bomb, nested, Buffer.alloc(9, 0xff)])),
  (db, _, pick) => change(db, pick(integers), pick, () => pick(numbers)),
  (db, _, pick) => change(db, pick(texts), pick, () => pick(words)),
  // What a cluster holds, as it is written: JSON, or what is woven of a text, with another letter in it.
  (db, random, pick) =>
    change(db, ['cluster', 'rowid', 'content'], pick, (old) =>
      compressed(spoiled(unpacked(old as Buffer), random)),
    ),
  (db, _, pick) => change(db, ['cluster', 'rowid', 'content'], pick, () => compressed(nested)),
  (db, _, pick) => {
    const table = pick([
      'posting',
      'position',
      'word',
      'dictionary',
      'per_record',
      'facet',
      'filed',
      'cluster',
    ]);
    db.prepare(`DELETE FROM ${table}`).run();
  },
];
