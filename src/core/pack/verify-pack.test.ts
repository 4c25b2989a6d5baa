import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isAppError } from '#contract/errors.ts';
import { sampleCollection, sampleRecords } from './sample-records.ts';
import { verifyPack } from './verify-pack.ts';
import { type WrittenPack, writePack } from './write-pack.ts';

let folder: string;
let path: string;
let written: WrittenPack;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-verify-'));
  path = join(folder, 'sample.carrel');
  written = writePack(path, sampleCollection, sampleRecords);
});

it('passes a pack as it was written', () => {
  expect(verifyPack(path)).toEqual({
    path,
    digest: written.digest,
    bytes: statSync(path).size,
    records: 4,
    versions: 1,
    signer: null,
  });
});

it('finds a change of any byte', () => {
  const original = readFileSync(path);
  const changed = join(folder, 'changed.carrel');
  fc.assert(
    fc.property(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
      const bytes = Buffer.from(original);
      bytes.writeUInt8(bytes.readUInt8(offset) ^ flip, offset);
      writeFileSync(changed, bytes);
      expect(() => verifyPack(changed)).toThrow(expect.toSatisfy(isAppError));
    }),
    { numRuns: 400 },
  );
});

it('finds a change of each digit of the digest, and of its case', () => {
  const original = readFileSync(path);
  const start = original.indexOf(written.digest);
  const changed = join(folder, 'digit.carrel');
  for (let offset = start; offset < start + 64; offset++) {
    for (const flip of [1, 0x20]) {
      const bytes = Buffer.from(original);
      bytes.writeUInt8(bytes.readUInt8(offset) ^ flip, offset);
      writeFileSync(changed, bytes);
      expect(() => verifyPack(changed)).toThrow(/is damaged/);
    }
  }
});

it('finds a record that SQLite itself was made to change', () => {
  const changed = join(folder, 'edited.carrel');
  writeFileSync(changed, readFileSync(path));
  const db = new Database(changed);
  db.exec("UPDATE filed SET title = 'price of coal' WHERE title = 'price of rice'");
  db.close();
  expect(() => verifyPack(changed)).toThrow(`${changed} is damaged: its content does not match its digest.`);
});
