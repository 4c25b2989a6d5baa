import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../pack/open-pack.ts';
import { listRecords } from '../../../read/list-records.ts';
import { importHere } from '../../test-import.ts';

const shared = join(import.meta.dirname, '../../../../../../shared/data');
const exports = join(shared, 'csv-exports');
const ocr = join(shared, 'jfk-ocr/metadata.csv');
const files = existsSync(exports) ? readdirSync(exports).map((name) => join(exports, name)) : [];

/**
 * Rows of a table with commas, counted without a parser: line ends outside quotation marks that end a line with
 * anything on it, less the header.
 */
function countRows(path: string): number {
  let [rows, quoted, empty] = [0, false, true];
  for (const sign of `${readFileSync(path, 'latin1')}\n`) {
    if (sign === '"') quoted = !quoted;
    const ends = !quoted && (sign === '\n' || sign === '\r');
    if (ends && !empty) rows += 1;
    empty = ends;
  }
  return rows - 1;
}

async function imported(path: string) {
  const out = join(mkdtempSync(join(tmpdir(), 'carrel-real-')), 'x.carrel');
  const report = await importHere([path], { out });
  const pack = openPack(out);
  const { records } = listRecords(pack);
  pack.close();
  return { report, records };
}

describe.skipIf(!existsSync(shared))('the real exports (need ../shared beside the checkout)', () => {
  it.each(files)('%s: every row is a record', async (path) => {
    const { report } = await imported(path);
    expect([report.records, report.skipped]).toEqual([countRows(path), []]);
  });

  it('the released records have their texts, their dates by month and day, and the ids of their archive', async () => {
    const { report, records } = await imported(ocr);
    expect([report.records, report.skipped]).toEqual([countRows(ocr), []]);
    const folder = join(shared, 'jfk-ocr');
    const texts = readdirSync(join(folder, 'text')).filter(
      (name) => readFileSync(join(folder, 'text', name), 'utf8').trim() !== '',
    );
    expect([report.records, report.versions]).toEqual([230, texts.length]);
    expect(records.filter(({ dates: [date] }) => date?.earliest == null)).toEqual([]);
    expect(records.find(({ id }) => id === '104-10512-10101')).toMatchObject({
      title: 'REPORTS TO BE SENT FROM HAVANA.',
      dates: [{ text: '08/26/1962', edtf: '1962-08-26', source: 'metadata' }],
      agents: [
        { name: 'RIOD', role: 'sender' },
        { name: 'DIR, WAVE', role: 'recipient', kind: 'corporate' },
        { name: 'CIA', role: 'author', kind: 'corporate' },
      ].toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role)),
    });
  });
});

const roles = ['author', 'sender', 'recipient'];
