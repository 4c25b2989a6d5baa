import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { capturedRun } from '../captured-run.ts';

let folder: string;
let pack: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-cli-search-'));
  pack = join(folder, 'sample.carrel');
  writePack(pack, sampleCollection, sampleRecords);
});

const search = (...args: string[]) => capturedRun('search', ...args);

describe('search', () => {
  it('answers in JSON and prints nothing else', async () => {
    const { code, out, err } = await search(pack, 'anju', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      total: 1,
      ms: expect.any(Number),
      interpretation: {
        terms: [{ typed: 'anju', soughtAs: ['anju'] }],
        sentence: 'Records with “anju”.',
        problems: [],
        expansions: [],
        corrections: [],
        undatedLeftOut: 0,
      },
      hits: [
        {
          id: 'coal',
          title: '“Coal” and Steel',
          date: 'May 12, 1957',
          earliest: '1957-05-12',
          latest: '1957-05-12',
          snippet: 'Coal The mines of Anju stood still. [1] A town.',
          why: [{ field: 'text', matched: ['Anju'] }],
          collection: 'sample',
        },
      ],
      suggestions: [],
    });
  });

  it('answers people in words', async () => {
    expect((await search(pack, 'steel', '--limit', '1')).out).toBe(
      [
        'Records with “steel”. 1 of 2 records.',
        '',
        'May 12, 1957  “Coal” and Steel',
        '  Coal The mines of Anju stood still. [1] A town.',
        '  title: Steel',
        '  sample coal',
        '',
      ].join('\n'),
    );
    expect((await search(pack, 'steel OR', '--limit', '0')).out).toBe(
      [
        'Records with “steel”. 0 of 2 records.',
        '',
        'OR needs something on both sides and was left out. To look for the word, write it small or as =OR.',
        '',
      ].join('\n'),
    );
    expect((await search(pack, 'haverst')).out).toBe(
      [
        'Records with “harvest”. 1 record.',
        '',
        'Nothing has “haverst”, so “harvest” was looked for. With --exact it is left as typed.',
        '',
        'May 1957  The Price of Rice',
        '  On the harvest.',
        '  abstract: harvest',
        '  sample rice',
        '',
      ].join('\n'),
    );
  });

  it('says how many undated records a date left out', async () => {
    const asked = [pack, '(steel date:1957) OR (coal date:1956)'];
    expect((await search(...asked, '--limit', '0')).out.split('\n\n')[1]).toBe(
      'Its date leaves out 1 undated record; (date:… OR undated:) finds such records too.\n',
    );
    expect(JSON.parse((await search(...asked, '--json')).out).interpretation.undatedLeftOut).toBe(1);
    expect((await search(pack, 'coal')).out).not.toContain('leaves out');
  });

  it('takes several packs, and any text for a query', async () => {
    const second = join(folder, 'second.carrel');
    writePack(second, { ...sampleCollection, id: 'second' }, sampleRecords);
    const { out } = await search(pack, second, 'rice', '--json');
    expect(JSON.parse(out).hits.map((hit: { collection: string }) => hit.collection)).toEqual([
      'sample',
      'second',
    ]);
    for (const query of ['', '"""', 'NEAR(', "'; DROP TABLE record", '((*']) {
      expect(await search(pack, query, '--json')).toMatchObject({ code: 0, err: '' });
    }
    expect((await search(pack, '--json', '--', '-coal')).code).toBe(0);
  });

  it('finds the exact spelling only, when asked', async () => {
    const total = async (...args: string[]) => JSON.parse((await search(pack, ...args, '--json')).out).total;
    expect([await total('COAL'), await total('COAL', '--exact'), await total('Coal', '--exact')]).toEqual([
      2, 0, 2,
    ]);
  });

  it('says what is wrong in one sentence', async () => {
    const file = join(folder, 'no-pack.txt');
    writeFileSync(file, 'words');
    expect((await search('only a query')).code).toBe(2);
    expect((await search(pack, 'coal', '--limit', 'x')).code).toBe(2);
    expect(await search(file, 'coal')).toMatchObject({ code: 1, out: '' });
    expect(await search(pack, join(folder, 'gone.carrel'), 'coal')).toMatchObject({ code: 1, out: '' });
  });
});
