import { describe, expect, it } from 'vitest';
import { ead } from './ead.ts';
import { fileOf, readFiles, withComponents } from './test-finding-aid.ts';

const good = withComponents('<c id="a"><did><unittitle>A</unittitle></did></c>');

/** What became of a file that was read beside a good one, which must not suffer. */
async function verdict(content: string | Uint8Array): Promise<string> {
  const { records, skipped } = await readFiles(fileOf(content, 'bad.xml'), fileOf(good, 'good.xml'));
  expect(records.filter(({ where }) => where.includes('good.xml'))).toHaveLength(2);
  expect(records.filter(({ where }) => where.includes('bad.xml'))).toEqual([]);
  return skipped.join('\n');
}

const start =
  '<ead><eadheader><eadid>bad</eadid></eadheader><archdesc level="fonds"><did><unittitle>P</unittitle></did>';

describe('a file that is refused says its line, and the rest goes on', () => {
  it.each([
    [
      'entities that expand',
      `<!DOCTYPE ead [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>\n<ead>&b;</ead>`,
      'line 1: its DOCTYPE declares entities or elements, which is refused. Nothing of this file was imported',
    ],
    [
      'an entity from outside',
      `<!DOCTYPE ead [<!ENTITY x SYSTEM "file:///etc/passwd">]><ead>&x;</ead>`,
      'its DOCTYPE declares entities',
    ],
    [
      'an entity that only the DTD knows',
      `${start}\n<dsc>&eacute;</dsc></archdesc></ead>`,
      'line 2: it is not well-formed XML',
    ],
    ['an end too early', `${start}<dsc><c><did>`, 'it is not well-formed XML (unclosed tag: did)'],
    ['a NUL', `${start}\0</archdesc></ead>`, 'it is not well-formed XML (disallowed character)'],
    [
      'bytes of another encoding',
      Buffer.from(`${start}Chargé</archdesc></ead>`, 'latin1'),
      'a byte is not of the encoding',
    ],
    [
      'no description',
      '<ead><eadheader/></ead>',
      '/archive/bad.xml is a finding aid without a description (no “archdesc”)',
    ],
    ['a component outside', '<ead><c/></ead>', 'line 1: a component stands outside of “archdesc”'],
    [
      'components more than 50 deep',
      `${start}<dsc>${'<c>'.repeat(51)}${'</c>'.repeat(51)}</dsc></archdesc></ead>`,
      'line 1: its components stand more than 50 deep. Nothing of this file was imported.',
    ],
    [
      'elements 200,000 deep',
      `${start}<odd>${'<p>'.repeat(200_000)}`,
      'its elements stand more than 256 deep',
    ],
    ['nothing at all', ' \n ', 'source-empty: /archive/bad.xml is empty. Save it again.'],
    [
      'an authority record',
      '<eac-cpf xmlns="urn:isbn:1-931666-33-4"><control/></eac-cpf>',
      'source-no-records: /archive/bad.xml is an authority record (EAC-CPF): it describes a person, family or body, and no papers.',
    ],
  ])('%s', async (_, content, expected) => {
    const begin = performance.now();
    expect(await verdict(content)).toContain(expected);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('100 MB on one line, with little memory', async () => {
    const content = Buffer.alloc(100_000_000, 'x');
    content.write(`${start}<odd><p>`);
    expect(await verdict(content)).toContain('more than 10 million characters stand there without a tag');
  });
});

describe('what is odd but no danger is read', () => {
  it('a DOCTYPE that names a DTD, which nobody fetches', async () => {
    const { records, skipped } = await readFiles(fileOf(good));
    expect([records.length, skipped]).toEqual([2, []]);
  });

  it('an attribute of a million characters, which becomes neither id nor address', async () => {
    const long = 'x'.repeat(1_000_000);
    const { records } = await readFiles(
      fileOf(
        withComponents(
          `<c id="${long}" level="${'y'.repeat(300)}"><did><unittitle>A</unittitle><dao href="https://${long}"/><container type="${long}">1</container></did></c>`,
        ),
      ),
    );
    const { record } = records[1] ?? {};
    expect(record?.id).toMatch(/^mc42\/[a-z2-7]{16}$/);
    expect([record?.urls, JSON.stringify(record).length < 5000]).toEqual([[], true]);
  });

  it('a description that is longer than any is skipped alone', async () => {
    const long = `<p>${'x'.repeat(4_000_000)}</p>`.repeat(3);
    const { records, skipped } = await readFiles(
      fileOf(
        withComponents(
          `<c id="a"><did><unittitle>A</unittitle></did><odd>${long}</odd></c>\n<c id="b"><did/></c>`,
        ),
      ),
    );
    expect(records.map(({ record }) => record.id)).toEqual(['mc42', 'mc42/b']);
    expect(skipped).toEqual([
      '/archive/vol1.xml, line 4: its description is longer than any: more than 10 million characters',
    ]);
  });

  it('names that mean something to the language', async () => {
    const { records } = await readFiles(
      fileOf(
        withComponents(
          '<c id="__proto__"><did><unittitle>constructor</unittitle><unitid>toString</unitid></did></c>',
        ),
      ),
    );
    expect(records[1]?.record).toMatchObject({ id: 'mc42/__proto__', aliases: ['toString'] });
  });
});

it('other XML is not taken for a finding aid', () => {
  const roots = ['<TEI/>', '<html><ead/></html>', '<ead2/>', 'ead', '<!-- <ead> --><mods/>'];
  expect(roots.filter((root) => ead.detect(fileOf(root)))).toEqual([]);
  const aids = [
    '<ead/>',
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE ead SYSTEM "ead.dtd"><ead>',
    '<x:ead xmlns:x="urn:isbn:1-931666-22-9">',
  ];
  expect(aids.filter((aid) => !ead.detect(fileOf(aid)))).toEqual([]);
});
