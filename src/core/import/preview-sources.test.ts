import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { previewSources } from './preview-sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-preview-'));
});
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const letters = ['Letter to Kim', 'Letter to Zhou', 'Report on rice'];
const csv = ['ID,Headline,Date', ...letters.map((title, at) => `R${at},${title},1957-05-0${at + 1}`)].join(
  '\n',
);

describe('the preview of an import', () => {
  it('shows how each file is read, what the columns mean, and the records as they would be', async () => {
    const table = file('letters.csv', csv);
    const preview = await previewSources([table], {});
    expect(preview).toMatchObject({
      files: [{ path: table, name: 'letters.csv', format: 'table', encoding: 'utf-8', sure: true }],
      fileCount: 1,
      bytes: Buffer.byteLength(csv),
      table: {
        columns: [
          { header: 'ID', field: 'id', samples: ['R0', 'R1', 'R2'] },
          { header: 'Headline', field: 'title', samples: letters },
          { header: 'Date', field: 'date' },
        ],
      },
      complete: true,
      about: { id: 'letters', title: 'letters', version: '1' },
      skipped: [],
    });
    expect(preview.records.map(({ where, record }) => [where, record.id, record.title])).toEqual(
      letters.map((title, at) => [`${table}, line ${at + 2}`, `R${at}`, title]),
    );
    expect(readdirSync(folder)).toEqual(['letters.csv']);
  });

  it('follows a mapping that is given, and names the column that it has too many', async () => {
    const table = file('letters.csv', csv);
    const map = {
      columns: [
        ['Headline', 'abstract'],
        ['ID', 'title'],
      ] as [string, string][],
    };
    const { table: shown, records } = await previewSources([table], { map });
    expect(shown?.columns.map(({ field }) => field)).toEqual(['title', 'abstract', 'date']);
    expect(records[0]?.record).toMatchObject({ title: 'R0', abstract: letters[0] });
    await expect(previewSources([table], { map: { columns: [['Ttile', 'title']] } })).rejects.toMatchObject({
      code: 'map-invalid',
      message: 'The mapping cannot be used: no table has the column “Ttile”; there are: ID, Headline, Date.',
    });
  });

  it('guesses an encoding, says so, and takes another that is named', async () => {
    const russian = Buffer.from([0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff, 0x20, 0xec, 0xe8, 0xf0]);
    const page = file(
      'page.txt',
      Buffer.concat([Buffer.from('May 3, 1957\n\n'), russian, Buffer.from('\n')]),
    );
    const shown = await previewSources([page], { encoding: 'windows-1251' });
    expect(shown.files[0]).toMatchObject({ format: 'listing', encoding: 'windows-1251', sure: true });
    expect(shown.records[0]?.record.title).toBe('Россия мир');
    const other = await previewSources([page], { encoding: 'ibm866' });
    expect(other.records[0]?.record.title).not.toBe('Россия мир');
    await expect(previewSources([page], { encoding: 'martian' })).rejects.toMatchObject({
      code: 'encoding-unknown',
    });
  });

  it('names what cannot be imported without giving up the rest', async () => {
    file('a.csv', csv);
    const strange = file('b.bin', Buffer.from([0, 1, 2, 0]));
    const { files, records, skipped } = await previewSources([folder], {});
    expect(files.map(({ name, format, encoding }) => [name, format, encoding])).toEqual([
      ['a.csv', 'table', 'utf-8'],
      ['b.bin', null, null],
    ]);
    expect(records).toHaveLength(3);
    expect(skipped).toEqual([
      { where: strange, why: expect.stringContaining('in no format that Carrel recognises') },
    ]);
  });

  it('shows twenty records of many and reads no more of a long table', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `R${at},Letter number ${at} to the embassy,1957-05-01`,
    );
    const table = file('many.csv', ['ID,Headline,Date', ...rows].join('\n'));
    const { records, complete, skipped } = await previewSources([table], {});
    expect(records).toHaveLength(20);
    expect({ complete, skipped }).toEqual({ complete: false, skipped: [] });
  });

  it('answers with what it has when its time is up', async () => {
    const table = file('letters.csv', csv);
    const { files, complete, skipped } = await previewSources([table], {}, 0);
    expect(files).toHaveLength(1);
    expect({ complete, skipped }).toEqual({ complete: false, skipped: [] });
  });
});
