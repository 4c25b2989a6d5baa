import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPack } from './open-pack.ts';
import { oldestPackVersion, packVersion } from './pack-schema.ts';
import { sampleCollection, sampleRecords } from './sample-records.ts';
import { writePack } from './write-pack.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-pack-'));
  path = join(folder, 'sample.carrel');
  writePack(path, sampleCollection, sampleRecords);
});

const file = (name: string, content: Buffer | string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Changes a byte of the header, or four. */
function withHeader(change: (header: Buffer) => void): string {
  const bytes = readFileSync(path);
  change(bytes);
  return file('changed.carrel', bytes);
}

/** A database with a pack's numbers and what `statements` put into it. */
function foreign(name: string, ...statements: string[]): string {
  const db = new Database(join(folder, name));
  db.pragma(`application_id = ${0x4352524c}`);
  db.pragma(`user_version = ${packVersion}`);
  for (const statement of statements) db.exec(statement);
  db.close();
  return join(folder, name);
}

const refusal = (pack: string) => {
  try {
    openPack(pack).close();
  } catch (error) {
    return { code: (error as { code: string }).code, message: (error as Error).message };
  }
  return null;
};

it('opens a pack and knows its collection', () => {
  const pack = openPack(path);
  expect(pack.collection).toEqual({
    ...sampleCollection,
    records: 4,
    undated: 1,
    texts: 1,
    earliest: '1956-03-03',
    latest: '1957-05-31',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    signer: null,
    bytes: statSync(path).size,
    path,
  });
  expect(() => pack.db.exec('DELETE FROM record')).toThrow(/readonly/);
  pack.close();
  expect(pack.db.open).toBe(false);
});

describe('refuses, before SQLite sees it,', () => {
  it('a file that is not there', () => {
    const missing = join(folder, 'missing.carrel');
    expect(refusal(missing)).toEqual({
      code: 'pack-not-found',
      message: `There is no pack at ${missing}.`,
    });
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'January 7, 1969\n\nA title\n'],
    ['bytes without meaning', Buffer.from([0, 1, 2, 3, 255, 254])],
    ['a page of zeros', Buffer.alloc(8192)],
  ])('%s', (_, content) => {
    expect(refusal(file('other', content))?.code).toBe('pack-not-a-database');
  });

  it('a folder', () => {
    mkdirSync(join(folder, 'a-folder'));
    expect(refusal(join(folder, 'a-folder'))?.code).toBe('pack-not-a-database');
  });

  it("another program's database", () => {
    const changed = withHeader((header) => header.writeUInt32BE(1, 68));
    expect(refusal(changed)?.code).toBe('pack-not-carrel');
  });

  it('a pack from the future', () => {
    const changed = withHeader((header) => header.writeUInt32BE(packVersion + 1, 60));
    expect(refusal(changed)).toEqual({
      code: 'pack-too-new',
      message: `${changed} was made by a newer version (${packVersion + 1}); this Carrel reads up to ${packVersion}. Update Carrel, or ask for an older pack.`,
    });
  });

  it('a pack of an older version', () => {
    const changed = withHeader((header) => header.writeUInt32BE(oldestPackVersion - 1, 60));
    expect(refusal(changed)).toEqual({
      code: 'pack-too-old',
      message: `${changed} was made by an older version (${oldestPackVersion - 1}); this Carrel reads ${oldestPackVersion} and later. Import its source again, or ask for a newer pack.`,
    });
  });

  it.each([0, 50, 99, 100, 4095, 4096, 10_000])('a pack of which only %i bytes are left', (bytes) => {
    truncateSync(path, bytes);
    expect(refusal(path)?.code).toBe(bytes === 0 ? 'pack-not-a-database' : 'pack-truncated');
  });

  it('a pack with something behind its end', () => {
    appendFileSync(path, 'more');
    expect(refusal(path)?.code).toBe('pack-damaged');
  });

  it.each([18, 19])('a pack with a write-ahead log (byte %i)', (byte) => {
    const changed = withHeader((header) => header.writeUInt8(2, byte));
    expect(refusal(changed)?.code).toBe('pack-damaged');
  });
});

describe('refuses, before any query of its own,', () => {
  it('a database whose table is an endless view', () => {
    const endless = foreign(
      'view.carrel',
      'CREATE VIEW meta AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key, x AS value FROM n',
    );
    expect(refusal(endless)?.code).toBe('pack-schema-unknown');
  });

  it('a pack with one index more', () => {
    const db = new Database(path);
    db.exec('CREATE INDEX extra ON record (start)');
    db.close();
    expect(refusal(path)?.code).toBe('pack-schema-unknown');
  });

  it('a pack with a trigger', () => {
    const db = new Database(path);
    db.exec('CREATE TRIGGER extra AFTER INSERT ON record BEGIN SELECT 1; END');
    db.close();
    expect(refusal(path)?.code).toBe('pack-schema-unknown');
  });

  it('an empty database', () => {
    expect(refusal(foreign('empty.carrel', 'CREATE TABLE t (x)', 'DROP TABLE t'))?.code).toBe(
      'pack-schema-unknown',
    );
  });
});

it.each([
  ["UPDATE meta SET value = '{' WHERE key = 'collection'"],
  ["UPDATE meta SET value = '[]' WHERE key = 'counts'"],
  ["DELETE FROM meta WHERE key = 'digest'"],
  ["DELETE FROM meta WHERE key = 'signature'"],
  ["DELETE FROM meta WHERE key = 'signer'"],
  ["UPDATE meta SET value = '{' WHERE key = 'signer'"],
])('calls a pack damaged whose title page does not fit: %s', (statement) => {
  const db = new Database(path);
  db.exec(statement);
  db.close();
  expect(refusal(path)?.code).toBe('pack-damaged');
});

it.skipIf(process.platform !== 'linux')('leaves nothing open, whatever it refused', () => {
  openPack(path).close();
  truncateSync(path, 4096);
  refusal(path);
  refusal(withHeader((header) => header.fill(0, 28, 32)));
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
  expect(open.filter((name) => name.startsWith(folder))).toEqual([]);
});

it('says when a journal lies beside the pack', () => {
  const journal = Buffer.alloc(1024);
  journal.write('d9d505f920a163d7', 'hex');
  for (const [value, offset] of [
    [1, 8],
    [readFileSync(path).readUInt32BE(28), 16],
    [512, 20],
    [4096, 24],
  ] as const) {
    journal.writeUInt32BE(value, offset);
  }
  file('sample.carrel-journal', journal);
  expect(refusal(path)?.message).toBe(
    `${path} is damaged: a program began to write to it, and its journal lies beside it. Copy it again from its source.`,
  );
});

it('leaves no file beside the pack', () => {
  openPack(path).close();
  expect(readdirSync(folder)).toEqual(['sample.carrel']);
});

it.skipIf(process.platform === 'win32')('refuses a pipe at once, into which nobody may ever write', () => {
  const pipe = join(folder, 'pipe.carrel');
  execFileSync('mkfifo', [pipe]);
  expect(refusal(pipe)).toEqual({
    code: 'pack-not-a-database',
    message: `${pipe} is not a file, so it is no pack.`,
  });
});
