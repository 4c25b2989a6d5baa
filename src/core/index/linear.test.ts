import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createLinearReader, createLinearWriter } from './linear.ts';
import { createRowStore } from './row-store.ts';

/** As many bytes as some rows and a piece of another, each from its address. */
const byteAt = (address: number) => ((address * 2_654_435_761) >>> 24) & 255;
const rowBytes = 65_956;
const total = 5 * rowBytes + 1234;

function written(): Database.Database {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE position (rowid INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT');
  const writer = createLinearWriter(db, 'position');
  const all = Uint8Array.from({ length: total }, (_, address) => byteAt(address));
  for (let from = 0; from < total; from += 10_000) writer.add(all.subarray(from, from + 10_000));
  writer.finish();
  return db;
}

/** Inside of a row, at both ends of one, over several, and the last. */
const spans = [
  ...[0, 7, 40_000, rowBytes - 20, rowBytes - 8, rowBytes - 1, rowBytes, 3 * rowBytes + 5].flatMap(
    (address) => [1, 9, 300, 30_000, 2 * rowBytes].map((length) => [address, length] as const),
  ),
  ...([
    [0, total],
    [total - 1, 1],
    [total - 300, 300],
  ] as const),
];

describe.each([
  ['all of whose rows are kept', 32],
  ['of whose rows two are kept', 2],
  ['of whose rows none is kept', 0],
])('a table %s', (_, keptRows) => {
  it.each(['alone', 'beside'] as const)('is read %s as it was written, time and again', (manner) => {
    const read = createLinearReader(written(), 'position', createRowStore(keptRows).rowsOf({}))[manner];
    for (const [address, length] of [...spans, ...spans.toReversed()]) {
      const { bytes, view, start } = read(address, length);
      let wrong = 0;
      for (let i = 0; i < length; i += 1) if (bytes[start + i] !== byteAt(address + i)) wrong += 1;
      expect([address, length, wrong]).toEqual([address, length, 0]);
      // What is read 32 bits at a time may touch some bytes behind.
      expect(view.byteLength - start - length).toBeGreaterThanOrEqual(8);
    }
  });

  it.each(['alone', 'beside'] as const)('that ends too early or has a gap is answered, read %s', (manner) => {
    const db = written();
    db.exec("DELETE FROM position WHERE rowid = 3; UPDATE position SET content = x'0102' WHERE rowid = 5");
    const read = createLinearReader(db, 'position', createRowStore(keptRows).rowsOf({}))[manner];
    for (const [address, length] of [
      [2 * rowBytes + 5, 10],
      [2 * rowBytes - 5, 10],
      [4 * rowBytes + 1, 10],
      [total, 1],
      [total + 9 * rowBytes, 1],
      [-1, 1],
      [2 ** 53, 10],
    ] as const) {
      expect(() => read(address, length)).toThrow(
        /^The (index has no row|table “position” of the index ends)/,
      );
    }
  });
});
