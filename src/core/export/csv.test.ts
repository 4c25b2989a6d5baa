import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a, aCollection, aDate, aRecord } from '../cite/test-records.ts';
import { fieldOfHeader } from '../import/sources/table/vocabulary.ts';
import { csvHeaders, csvPieces, defused, fused, writeCsv } from './csv.ts';

const collection = aCollection();
const memo = aRecord({
  id: 'memo',
  title: 'Talk, “with” "Ri"',
  dates: [aDate('January 7, 1957', '1957-01-07'), aDate('1956', '1956', { kind: 'event' })],
  agents: [a('author', 'Fadeev', 'Y. D.'), a('mentioned', 'Ri', 'Sang-jo', 'family-first')],
  abstract: 'One.\r\n\r\nTwo.',
  subjects: ['Trade', '=Party'],
  provenance: { text: 'AVPRF, fond 1', repository: 'AVPRF', place: 'Moscow', shelfmark: 'fond 1' },
});
const rowsOf = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

describe('a table of records', () => {
  it('has a row for each, in quotation marks, with CRLF', () => {
    const text = writeCsv([{ record: memo, collection }]);
    expect(text.startsWith('"Collection","Record ID","Title",')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
    expect(rowsOf(text)).toEqual([
      expect.objectContaining({
        'Record ID': 'memo',
        Title: 'Talk, “with” "Ri"',
        Date: 'January 7, 1957',
        'Date (EDTF)': '1957-01-07',
        'Other dates': '1956 (event)',
        Author: 'Y. D. Fadeev',
        'People mentioned': 'Ri Sang-jo',
        'Scope and content': 'One.\n\nTwo.',
        Subjects: 'Trade; =Party',
        'Reference code': 'fond 1',
        Genre: '',
      }),
    ]);
  });

  it('begins with a byte order mark where that is asked for', () => {
    expect(writeCsv([], { bom: true })).toBe(`\uFEFF${writeCsv([])}`);
  });

  it('comes in pieces', () => {
    const many = Array.from({ length: 1200 }, () => ({ record: memo, collection }));
    const pieces = [...csvPieces(many)];
    expect(pieces).toHaveLength(4);
    expect(rowsOf(pieces.join(''))).toHaveLength(1200);
  });

  it('has headers that the import of tables knows again', () => {
    const known = csvHeaders.map((header) => [header, fieldOfHeader(header)?.field ?? null]);
    expect(Object.fromEntries(known)).toMatchObject({
      'Record ID': 'id',
      Title: 'title',
      Date: 'date',
      Genre: 'genre',
      Author: 'author',
      Sender: 'sender',
      Recipient: 'recipient',
      'People mentioned': 'mentioned',
      'Scope and content': 'abstract',
      Subjects: 'subject',
      Places: 'place',
      Language: 'language',
      Repository: 'repository',
      'Reference code': 'shelfmark',
      Provenance: 'provenance',
      Contributor: 'contributor',
      Translator: 'translator',
      Donor: 'donor',
      Rights: 'rights',
      URL: 'url',
    });
  });
});

describe('formulas', () => {
  it.each([
    ['=cmd|"/c calc"!A1', '\'=cmd|"/c calc"!A1'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j and comes back', (cell, written) => {
    expect(defused(cell)).toBe(written);
    expect(fused(written)).toBe(cell);
  });

  it('any text comes back through a parser that is not ours, and none begins as a formula', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'=+-@\t\n\'"“,;\uFEFF \u3000＝aé김\u202E'),
        fc.constantFrom('""', '\uFFFD'),
      ),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (title, rights) => {
        const [row] = rowsOf(writeCsv([{ record: aRecord({ title, rights }), collection }], { bom: true }));
        expect([row?.Title, row?.Rights].map((cell) => fused(cell ?? ''))).toEqual([title, rights]);
        expect(row?.Title).not.toMatch(/^\s*[=+\-@＝]/);
      }),
      { numRuns: 500 },
    );
  });
});
