import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#contract/errors.ts';
import { getRecord } from '../read/records.ts';
import { openPack } from './open-pack.ts';
import { sampleCollection, sampleRecord, sampleRecords } from './sample-records.ts';
import type { SourceRecord } from './source-record.ts';
import { createThreadedWriter } from './threaded-writer.ts';
import { writePack } from './write-pack.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-threaded-'));
  path = join(folder, 'sample.carrel');
});

const unread = () => {
  throw new AppError('source-unreadable', 'The stick was pulled out.');
};

/** A record with a page that can be read and one that cannot. */
const scanned: SourceRecord = sampleRecord({ id: 'scanned', title: 'Scanned' }, [
  {
    id: 'scan',
    kind: 'scan',
    language: 'und',
    document: { language: 'und', blocks: [], footnotes: [] },
    media: [
      { id: '1', label: 'f. 1', mediaType: 'image/png', read: () => Buffer.from('a page') },
      { id: '2', label: 'f. 2', mediaType: 'image/png', read: unread },
    ],
  },
]);

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code }: { code: string }) => code,
  );

it('writes the same bytes as this thread would', async () => {
  const many = Array.from({ length: 300 }, (_, n) => sampleRecord({ id: `${n}`, title: `${n}` }));
  const records = [...sampleRecords, ...many];
  const writer = await createThreadedWriter(path);
  for (const record of records) await writer.add(record, unread);
  const written = await writer.finish(sampleCollection);
  const other = join(folder, 'other.carrel');
  expect(writePack(other, sampleCollection, records)).toEqual(written);
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
});

it('drops the aliases that it is told to drop', async () => {
  const writer = await createThreadedWriter(path);
  for (const record of sampleRecords) await writer.add(record, unread);
  await writer.dropAliases(['old-rice']);
  await writer.finish(sampleCollection);
  const pack = openPack(path);
  expect(getRecord(pack, 'rice').aliases).toEqual([]);
  pack.close();
});

it('goes on without a picture that cannot be read, and tells which', async () => {
  const lost: string[] = [];
  const writer = await createThreadedWriter(path);
  await writer.add(scanned, ({ label }, error) => lost.push(`${label}: ${error.message}`));
  expect(await writer.finish(sampleCollection)).toMatchObject({ records: 1, versions: 1 });
  expect(lost).toEqual(['f. 2: The stick was pulled out.']);
});

describe('leaves nothing behind', () => {
  it('when it is abandoned', async () => {
    const writer = await createThreadedWriter(path);
    await writer.add(scanned, () => {});
    await writer.abandon();
    await writer.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when a record is refused by the tables, and says so at the next call', async () => {
    const writer = await createThreadedWriter(path);
    const twice = sampleRecord({ id: 'twice', title: 'Twice' });
    await writer.add(twice, unread);
    await writer.add(twice, unread);
    await expect(writer.finish(sampleCollection)).rejects.toThrow(/UNIQUE constraint failed: record.id/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when it is abandoned after it has finished, but the pack', async () => {
    const writer = await createThreadedWriter(path);
    await writer.finish(sampleCollection);
    await writer.abandon();
    expect(readdirSync(folder)).toEqual(['sample.carrel']);
  });
});

describe('refuses at once', () => {
  it('to replace a file that is no pack', async () => {
    writeFileSync(path, 'my thesis');
    expect(await codeOf(createThreadedWriter(path, { overwrite: true }))).toBe('output-exists');
    expect(readFileSync(path, 'utf8')).toBe('my thesis');
  });

  it('a folder, and a folder that is not there', async () => {
    mkdirSync(path);
    expect(await codeOf(createThreadedWriter(path))).toBe('output-exists');
    expect(await codeOf(createThreadedWriter(join(folder, 'missing', 'x.carrel')))).toBe('output-unwritable');
  });
});
