import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../search/parse-query.ts';
import { runSearch } from '../search/run/run-search.ts';
import { allRows, sql } from '../sql.ts';
import { openPack } from './open-pack.ts';
import { sampleCollection, sampleRecord, sampleRecords } from './sample-records.ts';
import { sortTitle } from './sort-title.ts';
import { writePack } from './write-pack.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-write-'));
  path = join(folder, 'sample.carrel');
});

const write = (options = {}) => writePack(path, sampleCollection, sampleRecords, options);

const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  }
  return null;
};

it('writes records, texts, order and search index', () => {
  expect(write()).toMatchObject({ records: 4, versions: 1 });
  const pack = openPack(path);
  expect(
    allRows(
      pack.db,
      sql`SELECT rowid AS position, id, filed.title AS filed, earliest, latest
          FROM record JOIN filed ON filed.record = record.rowid ORDER BY rowid`,
    ),
  ).toEqual([
    {
      position: 1,
      id: 'rice',
      filed: 'price of rice',
      earliest: '1957-05-01',
      latest: '1957-05-31',
    },
    {
      position: 2,
      id: 'undated',
      filed: 'talk about coal',
      earliest: null,
      latest: null,
    },
    {
      position: 3,
      id: 'coal',
      filed: 'coal and steel',
      earliest: '1957-05-12',
      latest: '1957-05-12',
    },
    {
      position: 4,
      id: 'steel',
      filed: 'order of steel',
      earliest: '1956-03-03',
      latest: '1956-03-03',
    },
  ]);
  const found = (text: string) => runSearch([pack], parseQuery(text)).flatMap(({ rows }) => [...rows]);
  expect([found('coal'), found('text:town'), found('abstract:harvest')]).toEqual([[2, 3], [3], [1]]);
  pack.close();
});

it('gives the same bytes for the same input, under whatever name', () => {
  write();
  const other = join(folder, 'other.carrel');
  writePack(other, sampleCollection, sampleRecords);
  expect(readFileSync(other).equals(readFileSync(path))).toBe(true);
});

it('gives another digest for other input', () => {
  const first = write();
  const changed = writePack(
    path,
    sampleCollection,
    [...sampleRecords, sampleRecord({ id: 'more', title: 'More' })],
    { overwrite: true },
  );
  expect(changed.digest).not.toBe(first.digest);
});

it('writes a pack of many records and a long description', () => {
  const records = Array.from({ length: 3000 }, (_, n) => sampleRecord({ id: `r${n}`, title: `Record ${n}` }));
  const collection = { ...sampleCollection, description: 'word '.repeat(5000) };
  expect(writePack(path, collection, records).records).toBe(3000);
  const pack = openPack(path);
  expect(pack.collection.description).toBe(collection.description);
  pack.close();
});

it('writes a pack without records', () => {
  writePack(path, sampleCollection, []);
  const pack = openPack(path);
  expect(pack.collection).toMatchObject({ records: 0, undated: 0, texts: 0, earliest: null, latest: null });
  pack.close();
});

describe('an existing file', () => {
  it('is replaced only when asked', () => {
    write();
    const before = readFileSync(path);
    expect(codeOf(() => write())).toBe('output-exists');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(codeOf(() => write({ overwrite: true }))).toBeNull();
  });

  it('is never replaced when it is no pack', () => {
    writeFileSync(path, 'my thesis');
    expect(codeOf(() => write({ overwrite: true }))).toBe('output-exists');
    expect(readFileSync(path, 'utf8')).toBe('my thesis');
  });

  it('is never replaced when it is a folder', () => {
    mkdirSync(path);
    expect(codeOf(() => write({ overwrite: true }))).toBe('output-exists');
  });

  it('stays whole, and nothing half-written stays, when the source fails', () => {
    write();
    const before = readFileSync(path);
    function* failing() {
      yield* sampleRecords;
      throw new Error('the stick was pulled out');
    }
    expect(codeOf(() => writePack(path, sampleCollection, failing(), { overwrite: true }))).toBe(
      'the stick was pulled out',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sample.carrel']);
  });
});

describe('says that it cannot write', () => {
  it('into a folder that is not there', () => {
    path = join(folder, 'missing', 'x.carrel');
    expect(codeOf(write)).toBe('output-unwritable');
  });

  it('below a file', () => {
    writeFileSync(join(folder, 'file'), '');
    path = join(folder, 'file', 'x.carrel');
    expect(codeOf(write)).toBe('output-unwritable');
  });

  it.skipIf(process.getuid?.() === 0)('into a folder without the right', () => {
    chmodSync(folder, 0o500);
    expect(codeOf(write)).toBe('output-unwritable');
  });

  it.skipIf(!existsSync('/proc/self'))('onto a file system that takes no files', () => {
    path = '/proc/x.carrel';
    expect(codeOf(write)).toBe('output-unwritable');
  });
});

it('files titles without article, marks and quotation marks', () => {
  const titles = ['‘The Nature of It’', 'An Étude', 'A', 'The', 'Theory', 'Ωmega: the End'];
  expect(titles.map(sortTitle)).toEqual(['nature of it', 'etude', 'a', 'the', 'theory', 'ωmega the end']);
});
