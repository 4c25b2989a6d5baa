import { describe, expect, it } from 'vitest';
import { fileOf, frusVolume, readFiles, volume } from './test-volume.ts';

const good = frusVolume('<div type="document" xml:id="d1"><head>T</head><p>Text</p></div>');

/** What became of a file that was read beside a good one, which must not suffer. */
async function verdict(content: string | Uint8Array): Promise<string> {
  const { records, skipped, warnings } = await readFiles(fileOf(content, 'bad.xml'), fileOf(good));
  expect(records.map(({ record }) => record.id)).toContain('frus1955-57v02/d1');
  expect(records.filter(({ where }) => where.includes('bad.xml'))).toEqual([]);
  expect(warnings).toEqual([]);
  return skipped.join('\n');
}

const wellFormed = (line: number, why: string) =>
  `source-unreadable: /archive/bad.xml, line ${line}: it is not well-formed XML (${why}). Nothing of this file was imported; mend it and import it again.`;
const capped = (line: number, why: string) =>
  `source-unreadable: /archive/bad.xml, line ${line}: ${why}. Nothing of this file was imported; mend it and import it again.`;

describe('a file that is refused says its line, and the rest goes on', () => {
  const laughs = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>\n<TEI><text>&b;</text></TEI>`;
  const body = '<body><div type="document" xml:id="d1"><head>T</head>\n<p>Text</p>';

  it.each([
    [
      'entities that expand',
      laughs,
      capped(1, 'its DOCTYPE declares entities or elements, which is refused'),
    ],
    ['an entity from outside', `<TEI>\n&chapter;</TEI>`, wellFormed(2, 'undefined entity')],
    ['an end too early', `<TEI><text>${body}`, wellFormed(2, 'unclosed tag: div')],
    ['tags that cross', `<TEI>\n<a><b></a></b></TEI>`, wellFormed(2, 'unexpected close tag')],
    ['a NUL', `<TEI>\n<text>a\0b</text></TEI>`, wellFormed(2, 'disallowed character')],
    ['no element', '   <!-- TEI -->', wellFormed(1, 'document must contain a root element')],
    [
      'bytes of another encoding',
      Buffer.from('<TEI>\n<text>Chargé d’affaires</text></TEI>', 'latin1'),
      'source-not-text: /archive/bad.xml, line 2: a byte is not of the encoding that the file is in. Nothing of this file was imported; mend it and import it again.',
    ],
    [
      'an encoding that nobody knows',
      '<?xml version="1.0" encoding="KOI-99"?><TEI/>',
      'source-not-text: /archive/bad.xml is to be read in the encoding “KOI-99”, which nobody here knows. Save it in UTF-8.',
    ],
    ['nothing at all', ' \n ', 'source-empty: /archive/bad.xml is empty. Save it again.'],
  ])('%s', async (_, content, expected) => {
    expect(await verdict(content)).toContain(expected.slice(0, 90));
  });

  it('elements 200,000 deep, at once', async () => {
    const start = process.threadCpuUsage();
    const deep = `<TEI>\n${'<p>'.repeat(200_000)}`;
    expect(await verdict(deep)).toBe(capped(2, 'its elements stand more than 256 deep'));
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2000);
  });

  it('more attributes than an element has', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => `a${at}="x"`).join(' ');
    expect(await verdict(`<TEI ${many}/>`)).toBe(capped(1, 'an element has more than 1000 attributes'));
  });

  it('100 MB on one line, with little memory', async () => {
    const start = '<TEI><text><body><p>';
    const content = Buffer.alloc(100_000_000, 'x');
    content.write(start);
    expect(await verdict(content)).toBe(
      capped(1, 'more than 10 million characters stand there without a tag'),
    );
  });
});

describe('what is odd but no danger is read', () => {
  it('a DOCTYPE that declares nothing', async () => {
    const { records } = await readFiles(fileOf(`<!DOCTYPE TEI SYSTEM "tei.dtd">${good}`));
    expect(records).toHaveLength(3);
  });

  it('a record that is longer than any document is skipped alone', async () => {
    const long = `<p>${'x'.repeat(7_000_000)}</p>`.repeat(3);
    const { records, skipped } = await readFiles(
      fileOf(
        volume(
          `<body><div type="document" xml:id="d1"><head>A</head>${long}</div>\n<div type="document" xml:id="d2"><head>B</head></div></body>`,
        ),
      ),
    );
    expect(records.map(({ record }) => record.id)).toEqual(['vol1/d2', 'vol1']);
    expect(skipped).toEqual([
      '/archive/vol1.xml, line 1: it is longer than any document: more than 20 million characters',
    ]);
  });

  it('names that mean something to the language', async () => {
    const { records } = await readFiles(
      fileOf(
        volume(
          '<body><div type="document" xml:id="__proto__" n="constructor"><head __proto__="a">toString</head><constructor>hasOwnProperty</constructor><p><persName corresp="#__proto__" type="from">valueOf</persName></p></div></body>',
        ),
      ),
    );
    expect(records[0]?.record.id).toBe('vol1/__proto__');
  });
});
