import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { planOf } from '../sql.ts';
import { mediaQuery, readMediaPart } from './media.ts';

const png = Buffer.alloc(1000, 7);
png.write('\x89PNG\r\n\x1a\n', 'latin1');
png.writeUInt32BE(640, 16);
png.writeUInt32BE(480, 20);
const pdf = Buffer.from('%PDF-1.7 and more');

let pack: Pack;
beforeAll(() => {
  const path = join(mkdtempSync(join(tmpdir(), 'carrel-media-')), 'scans.carrel');
  const document = { language: 'en', blocks: [], footnotes: [] };
  writePack(path, sampleCollection, [
    sampleRecord({ id: 'letter', title: 'A Letter', aliases: ['old'] }, [
      {
        id: 'scan',
        kind: 'scan',
        language: 'en',
        document,
        media: [
          { id: 'p1', label: '1', mediaType: 'image/png', read: () => png },
          { id: 'whole', label: 'letter.pdf', mediaType: 'application/pdf', read: () => pdf },
        ],
      },
    ]),
  ]);
  pack = openPack(path);
});
afterAll(() => pack.close());

const part = (media: string, offset: number, length: number, record = 'letter') => ({
  record,
  version: 'scan',
  media,
  offset,
  length,
});

describe('a page image', () => {
  it('is read part by part, its size with the first', () => {
    const first = readMediaPart(pack, part('p1', 0, 600, 'old'));
    const second = readMediaPart(pack, part('p1', 600, 600));
    expect(Buffer.concat([first.part, second.part])).toEqual(png);
    expect([first.total, first.pixels]).toEqual([1000, { width: 640, height: 480 }]);
    expect([second.total, second.pixels]).toEqual([1000, null]);
  });

  it('has nothing behind its end, and a PDF no size', () => {
    expect(readMediaPart(pack, part('p1', 5000, 10)).part).toHaveLength(0);
    expect(readMediaPart(pack, part('whole', 0, 4))).toEqual({
      part: Buffer.from('%PDF'),
      total: pdf.length,
      pixels: null,
    });
  });

  it('that is not there is said to be not there', () => {
    expect(() => readMediaPart(pack, part('p2', 0, 10))).toThrow(/no page image or PDF “p2”/);
    expect(() => readMediaPart(pack, { ...part('p1', 0, 10), version: 'en' })).toThrow(
      /no page image or PDF/,
    );
    expect(() => readMediaPart(pack, part('p1', 0, 10, 'none'))).toThrow(/no record “none”/);
  });

  it('is found by indexes alone', () => {
    const plan = planOf(pack.db, mediaQuery('letter', part('p1', 0, 10)));
    expect(plan.filter((step) => !/SEARCH \w+ USING (COVERING )?INDEX/.test(step))).toEqual([]);
  });
});
