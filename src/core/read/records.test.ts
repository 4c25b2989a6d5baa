import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressed } from '../pack/compression.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '../pack/sample-records.ts';
import { addRecord, createPackWriter, writePack } from '../pack/write-pack.ts';
import { planOf } from '../sql.ts';
import { listQuery, listRecords } from './list-records.ts';
import { aliasQuery, getDocument, getRecord, idQuery, versionQuery } from './records.ts';

let folder: string;
let pack: Pack;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-read-'));
  writePack(join(folder, 'sample.carrel'), sampleCollection, sampleRecords);
  pack = openPack(join(folder, 'sample.carrel'));
});
afterAll(() => pack.close());

const ids = (options = {}) => listRecords(pack, options).records.map((record) => record.id);

describe('one record', () => {
  it('has no alias that was dropped because another record claims it too', () => {
    const path = join(folder, 'claimed.carrel');
    const writer = createPackWriter(path);
    for (const [id, aliases] of [
      ['one', ['both', 'first']],
      ['two', ['both']],
    ] as const) {
      addRecord(writer, sampleRecord({ id, title: id, aliases: [...aliases] }));
    }
    writer.dropAliases(['both']);
    writer.finish(sampleCollection);
    const claimed = openPack(path);
    expect(['one', 'two', 'first'].map((id) => getRecord(claimed, id).aliases)).toEqual([
      ['first'],
      [],
      ['first'],
    ]);
    expect(() => getRecord(claimed, 'both')).toThrow(expect.objectContaining({ code: 'record-not-found' }));
    claimed.close();
  });

  it('is found whole by its id, and by an id that it had before', () => {
    const expected = { ...sampleRecords[0]?.record, versions: [] };
    expect([getRecord(pack, 'rice'), getRecord(pack, 'old-rice')]).toEqual([expected, expected]);
  });

  it('says which texts it has, and how long they are', () => {
    expect(getRecord(pack, 'coal').versions).toEqual([
      { id: 'translation', kind: 'translation', language: 'en', words: 10, media: [] },
    ]);
  });

  it('gives its text as it was put in', () => {
    expect(getDocument(pack, 'coal', 'translation')).toEqual(sampleRecords[2]?.texts[0]?.document);
  });

  it.each(['nothing', '', "' OR 1", 'RICE'])('that is not there is named: “%s”', (id) => {
    expect(() => getRecord(pack, id)).toThrow(
      expect.objectContaining({ code: 'record-not-found', message: `“A Sample” has no record “${id}”.` }),
    );
  });

  it('that has no such version says so', () => {
    expect(() => getDocument(pack, 'rice', 'translation')).toThrow(
      expect.objectContaining({ code: 'version-not-found' }),
    );
  });
});

describe('a damaged pack', () => {
  /** A pack that `statement` changed after it was written. */
  function changedBy(statement: string, ...values: unknown[]): Pack {
    return changedIn((db) => db.prepare(statement).run(...values));
  }

  function changedIn(change: (db: Database.Database) => unknown): Pack {
    const path = join(mkdtempSync(join(folder, 'damaged-')), 'sample.carrel');
    writePack(path, sampleCollection, sampleRecords);
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    change(db);
    db.close();
    return openPack(path);
  }

  it.each([
    ['is not compressed', 'UPDATE cluster SET content = ?', Buffer.from('as it is')],
    ['is compressed otherwise', 'UPDATE cluster SET content = ?', brotliCompressSync('["en",[["z"]]]')],
    ['is empty', 'UPDATE cluster SET content = ?', Buffer.alloc(0)],
    ['is another text', 'UPDATE cluster SET content = ?', compressed(Buffer.from('["en",[["z"]]]'))],
    ['grows without end', 'UPDATE cluster SET content = ?', compressed(Buffer.alloc(70_000_000))],
    ['is not there', 'DELETE FROM cluster WHERE rowid > ?', 1],
    ['ends before its place', 'UPDATE version SET start = ?', 100_000],
    ['begins before its cluster', 'UPDATE version SET start = ?', -1],
  ])('says that a text cannot be read when it %s', (_, statement, value) => {
    const damaged = changedBy(statement, value);
    expect(() => getDocument(damaged, 'coal', 'translation')).toThrow(
      expect.objectContaining({ code: 'pack-damaged' }),
    );
    damaged.close();
  });

  it.each(['{', '{}', 'null'])('says that a record cannot be read (%s)', (detail) => {
    const damaged = changedIn((db) => {
      db.prepare('UPDATE record SET start = 0, length = ?').run(detail.length);
      db.prepare('UPDATE cluster SET content = ?').run(compressed(Buffer.from(detail)));
    });
    expect(() => getRecord(damaged, 'coal')).toThrow(expect.objectContaining({ code: 'pack-damaged' }));
    expect(() => listRecords(damaged)).toThrow(expect.objectContaining({ code: 'pack-damaged' }));
    damaged.close();
  });
});

describe('a list', () => {
  it('keeps the order of the source', () => {
    expect(ids()).toEqual(['rice', 'undated', 'coal', 'steel']);
  });

  it('by date puts an uncertain one at its latest day and the undated last', () => {
    expect(ids({ sort: 'date' })).toEqual(['steel', 'coal', 'rice', 'undated']);
  });

  it('by title files without article', () => {
    expect(ids({ sort: 'title' })).toEqual(['coal', 'steel', 'rice', 'undated']);
  });

  it('of a span holds what can lie in it, and counts the undated apart', () => {
    const { total, undated } = listRecords(pack, { from: '1957-01-01', to: '1957-05-10' });
    expect({ total, undated, ids: ids({ from: '1957-01-01', to: '1957-05-10' }) }).toEqual({
      total: 1,
      undated: 1,
      ids: ['rice'],
    });
    expect(ids({ to: '1956-12-31' })).toEqual(['steel']);
    expect(ids({ from: '1957-05-31', sort: 'date' })).toEqual(['rice']);
  });

  it('gives a part and the number of all', () => {
    const part = listRecords(pack, { sort: 'date', limit: 2, offset: 1 });
    expect([part.total, part.records.map((record) => record.id)]).toEqual([4, ['coal', 'rice']]);
    expect(ids({ limit: 0 })).toEqual([]);
    expect(ids({ offset: 99 })).toEqual([]);
  });
});

it('finds through indexes and sorts nothing at reading time', () => {
  const plans = [
    idQuery('a'),
    aliasQuery('a'),
    versionQuery(1, 'a'),
    listQuery({}),
    listQuery({ sort: 'date' }),
    listQuery({ sort: 'title' }),
    listQuery({ sort: 'date', from: '1956-01-01' }),
  ].map((query) => planOf(pack.db, query).join('; '));
  expect(plans).toEqual([
    'SEARCH record USING INDEX sqlite_autoindex_record_1 (id=?)',
    'SEARCH alias USING PRIMARY KEY (alias=?); SEARCH record USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH version USING INDEX version_by_record (record=? AND id=?)',
    'SCAN record',
    'SCAN record USING INDEX record_by_date',
    'SCAN filed; SEARCH record USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH record USING INDEX record_by_date (latest>?)',
  ]);
});
