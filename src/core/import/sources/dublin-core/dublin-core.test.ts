import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import type { FoundRecord } from '../../source.ts';
import { openSourceFile } from '../../source-file.ts';
import { fuzzRuns, fuzzTimeout, mutated, xmlScraps } from '../../test-fuzz.ts';
import { fileOf, readWith } from '../../xml/test-file.ts';
import { dublinCore } from './dublin-core.ts';

const read = (...contents: readonly (string | Uint8Array)[]) =>
  readWith(
    dublinCore,
    contents.map((content, at) => fileOf(content, `page-${at + 1}.xml`)),
  );

const dc = (inside: string): string =>
  `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</oai_dc:dc>`;
const title = (text: string): string => dc(`<dc:title>${text}</dc:title>`);

const item = (id: string, metadata: string, datestamp = '2020-01-01', set = ''): string =>
  `\n<record><header><identifier>${id}</identifier><datestamp>${datestamp}</datestamp>${set}</header><metadata>${metadata}</metadata></record>`;
const deleted = (id: string, datestamp = '2020-01-01'): string =>
  `\n<record><header status="deleted"><identifier>${id}</identifier><datestamp>${datestamp}</datestamp></header></record>`;
const page = (records: string, request = '', token = ''): string =>
  `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate><request verb="ListRecords"${request}>https://a.invalid/oai</request><ListRecords>${records}${token}</ListRecords></OAI-PMH>`;

/** The record of the only description of a file. */
async function recordOf(inside: string): Promise<FoundRecord['record']> {
  const { records, skipped } = await read(dc(inside));
  expect(skipped).toEqual([]);
  expect(records).toHaveLength(1);
  return (records[0] as FoundRecord).record;
}

describe('a description becomes a record', () => {
  it('with all that Dublin Core says of it', async () => {
    const record = await recordOf(
      `<dc:title>Telegram on coal</dc:title><dc:title xml:lang="ru">Телеграмма</dc:title><dc:creator>Puzanov, A. M.</dc:creator><dc:contributor>Kim Il Sung</dc:contributor>
       <dc:date>1957-05-03</dc:date><dc:type>Telegram</dc:type><dc:description>One.\n\nTwo.</dc:description><dc:subject>coal; rice</dc:subject>
       <dc:coverage>Pyongyang</dc:coverage><dc:coverage>1956-1957</dc:coverage><dc:language>rus</dc:language><dc:rights>Public domain</dc:rights>
       <dc:source>State Archive, F. 1</dc:source><dc:identifier>T-17</dc:identifier><dc:identifier>https://example.org/17</dc:identifier><dc:identifier>10.1234/abc</dc:identifier>`,
    );
    expect(record).toMatchObject({
      id: 'T-17',
      title: 'Telegram on coal',
      titleSupplied: false,
      abstract: 'Телеграмма\n\nOne.\n\nTwo.',
      agents: [{ name: 'Puzanov, A. M.', role: 'author', kind: 'person' }],
      contributor: 'Kim Il Sung',
      dates: [
        { text: '1957-05-03', edtf: '1957-05-03', kind: null },
        { text: '1956-1957', edtf: '1956/1957', kind: 'event' },
      ],
      genre: 'telegram',
      subjects: ['coal', 'rice'],
      places: ['Pyongyang'],
      languages: ['ru'],
      rights: 'Public domain',
      provenance: { text: 'State Archive, F. 1' },
      urls: ['https://example.org/17', 'https://doi.org/10.1234/abc'],
    });
  });

  it('by its terms: created before date, spans and periods, the place and the time of what is told', async () => {
    const record = await recordOf(
      `<dcterms:title>A</dcterms:title><dcterms:issued>1960</dcterms:issued><dcterms:created>1957-05</dcterms:created>
       <dcterms:temporal>name=War; start=1950-06-25; end=1953-07-27;</dcterms:temporal><dcterms:spatial>Seoul</dcterms:spatial><dcterms:isPartOf>Coal papers</dcterms:isPartOf>`,
    );
    expect(record.dates.map(({ edtf, kind }) => [edtf, kind])).toEqual([
      ['1957-05', 'drafted'],
      ['1960', null],
      ['1950-06-25/1953-07-27', 'event'],
    ]);
    expect([record.places, record.partOf]).toEqual([['Seoul'], [{ title: 'Coal papers', record: null }]]);
  });

  it('the instants at which a repository took a file in are no dates of the paper', async () => {
    const date = (text: string) => `<dc:date>${text}</dc:date>`;
    const [both, alone] = [
      await recordOf(`<dc:title>A</dc:title>${date('2015-05-01T12:00:00Z')}${date('1957')}`),
      await recordOf(`<dc:title>A</dc:title>${date('1967-12-05T08:55:00Z')}`),
    ];
    expect(both.dates.map(({ text }) => text)).toEqual(['1957']);
    expect(alone.dates.map(({ edtf }) => edtf)).toEqual(['1967-12-05']);
  });

  it('without a title it is called by its description, and says so', async () => {
    const record = await recordOf('<dc:description>A letter on coal. It is long.</dc:description>');
    expect([record.title, record.titleSupplied]).toEqual(['A letter on coal.', true]);
  });

  it('has an id made of its content where its identifier is not its alone', async () => {
    const twin = (name: string) =>
      `<record><dc:title>${name}</dc:title><dc:identifier>box 1</dc:identifier></record>`;
    const { records } = await read(
      `<records xmlns:dc="http://purl.org/dc/elements/1.1/">${twin('A')}${twin('B')}</records>`,
    );
    expect(records.map(({ record }) => [record.id.length, record.aliases])).toEqual([
      [16, ['box 1']],
      [16, ['box 1']],
    ]);
  });

  it('what no field has is counted, and so are kinds and languages that nobody knows', async () => {
    const { warnings } = await read(
      dc(
        '<dc:title>A</dc:title><dc:format>text/html</dc:format><dc:format>3 p.</dc:format><dc:publisher>P</dc:publisher><dc:type>Text</dc:type><dc:language>Klingonish</dc:language>',
      ),
    );
    expect(warnings).toEqual([
      '/archive/page-1.xml, line 1: the language “Klingonish” is not known and was left out.',
      '/archive/page-1.xml names kinds of document that Carrel does not know; they were left out: “Text” (1).',
      '/archive/page-1.xml has elements for which a record has no field; they were left out: “format” (2), “publisher” (1).',
    ]);
  });
});

describe('files of every shape', () => {
  const ns = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
  it.each([
    [
      'a list of records',
      `<records ${ns}><record><dc:title>A</dc:title></record><record><dc:title>B</dc:title></record></records>`,
      ['A', 'B'],
    ],
    [
      'a list with a title of its own',
      `<records ${ns}><dc:title>List</dc:title><record><dc:title>A</dc:title></record></records>`,
      ['A'],
    ],
    ['one without prefixes', '<dc xmlns="http://purl.org/dc/elements/1.1/"><title>A</title></dc>', ['A']],
    [
      'the metadata of one file',
      `<metadata ${ns}><dc:title>A</dc:title><dc:date>1957</dc:date></metadata>`,
      ['A'],
    ],
    [
      'RDF',
      `<rdf:RDF ${rdf} ${ns}><rdf:Description rdf:about="urn:1"><dc:title>A</dc:title></rdf:Description><rdf:Description rdf:about="urn:2"><dc:title>B</dc:title></rdf:Description></rdf:RDF>`,
      ['A', 'B'],
    ],
    ['ListRecords alone', `<ListRecords>${item('a', title('A'))}</ListRecords>`, ['A']],
    ['GetRecord', `<OAI-PMH><GetRecord>${item('a', title('A'))}</GetRecord></OAI-PMH>`, ['A']],
  ])('%s', async (_, content, titles) => {
    expect(dublinCore.detect(fileOf(content))).toBe(true);
    expect((await read(content)).records.map(({ record }) => record.title)).toEqual(titles);
  });

  it.each([
    '<TEI/>',
    '<ead/>',
    '<html/>',
    '<rss><channel><title>A</title></channel></rss>',
    '<records><record><title>A</title></record></records>',
    'dc',
  ])('%s is none of them', (content) => expect(dublinCore.detect(fileOf(content))).toBe(false));
});

describe('a harvest', () => {
  it('is merged by identifier: the newest description counts, and deleted records are reported', async () => {
    const { records, skipped } = await read(
      page(item('oai:1', title('Old')) + item('oai:2', title('Gone')) + item('oai:3', title('Same'))),
      page(
        item('oai:1', title('New'), '2021-01-01') +
          deleted('oai:2', '2021-01-01') +
          item('oai:3', title('Same')),
      ),
    );
    expect(records.map(({ record }) => [record.id, record.title])).toEqual([
      ['oai:3', 'Same'],
      ['oai:1', 'New'],
    ]);
    expect(skipped).toEqual([
      '/archive/page-1.xml, line 2: a newer description of it stands at /archive/page-2.xml, line 2',
      '/archive/page-1.xml, line 3: a newer description of it stands at /archive/page-2.xml, line 3',
      '/archive/page-2.xml, line 3: deleted at the source',
      '/archive/page-2.xml, line 4: the same record stands at /archive/page-1.xml, line 4',
    ]);
  });

  it('has its sets as what a record is part of, by their names where a file tells them', async () => {
    const sets =
      '<OAI-PMH><ListSets><set><setSpec>coal</setSpec><setName>Coal Papers</setName></set></ListSets></OAI-PMH>';
    const { records } = await read(
      page(item('oai:1', title('A'), '2020-01-01', '<setSpec>coal</setSpec><setSpec>x:y</setSpec>')),
      sets,
    );
    expect(records[0]?.record.partOf).toEqual([
      { title: 'Coal Papers', record: null },
      { title: 'x:y', record: null },
    ]);
    expect(records[0]?.record.dates).toEqual([]);
  });

  it('relates records that name each other', async () => {
    const { records } = await read(
      page(
        item('oai:1', dc('<dc:title>A</dc:title><dc:identifier>K-1</dc:identifier>')) +
          item(
            'oai:2',
            dc(
              '<dc:title>B</dc:title><dc:relation>K-1</dc:relation><dcterms:isPartOf>oai:1</dcterms:isPartOf>',
            ),
          ),
      ),
    );
    expect(records[1]?.record).toMatchObject({
      related: ['oai:1'],
      partOf: [{ title: 'oai:1', record: 'oai:1' }],
    });
  });

  const follows =
    '/archive/page-1.xml is followed by a page (resumptionToken “t2”) that is not among these files.';
  it.each([
    [
      'a page that is not there',
      [page(item('a', title('A')), '', '<resumptionToken>t2</resumptionToken>')],
      [follows],
    ],
    [
      'one that is',
      [
        page(item('a', title('A')), '', '<resumptionToken>t2</resumptionToken>'),
        page(item('b', title('B')), ' resumptionToken="t2"', '<resumptionToken/>'),
      ],
      [],
    ],
    [
      'a number of records that are not there',
      [
        page(
          item('a', title('A')),
          '',
          '<resumptionToken completeListSize="12" cursor="0">t2</resumptionToken>',
        ),
      ],
      ['/archive/page-1.xml belongs to a list of 12 records: 11 of them are not in these files.'],
    ],
  ])('says of %s', async (_, pages, expected) => {
    expect((await read(...pages)).warnings).toEqual(expected);
  });

  it('in another format, or without a description, is skipped with the reason', async () => {
    const { skipped } = await read(
      page(
        `${item('a', '<mods><titleInfo/></mods>')}\n<record><header><identifier>b</identifier></header></record>${item('c', dc(''))}${item('d', title('D'))}`,
      ),
    );
    expect(skipped).toEqual([
      '/archive/page-1.xml, line 2: it is described in “mods”, not in Dublin Core',
      '/archive/page-1.xml, line 3: it has no description',
      '/archive/page-1.xml, line 4: it has no description',
    ]);
  });
});

describe('a file that is refused says why, and the rest goes on', () => {
  it.each([
    [
      'entities that expand',
      '<!DOCTYPE a [<!ENTITY a "ha">]><OAI-PMH>&a;</OAI-PMH>',
      'its DOCTYPE declares entities',
    ],
    [
      'an end too early',
      '<OAI-PMH><ListRecords><record>',
      'it is not well-formed XML (unclosed tag: record)',
    ],
    ['200,000 levels', `<OAI-PMH>${'<a>'.repeat(200_000)}`, 'its elements stand more than 256 deep'],
    ['a NUL', '<OAI-PMH>\0</OAI-PMH>', 'disallowed character'],
    ['nothing', ' ', 'source-empty: /archive/page-1.xml is empty'],
    [
      'an error of the server',
      '<OAI-PMH><error code="noRecordsMatch">None</error></OAI-PMH>',
      'source-no-records: /archive/page-1.xml is an answer without records: the repository says “noRecordsMatch None”.',
    ],
    [
      'no description at all',
      '<OAI-PMH><Identify><repositoryName>A</repositoryName></Identify></OAI-PMH>',
      'has no description in Dublin Core',
    ],
  ])('%s', async (_, content, expected) => {
    const { records, skipped } = await read(content, page(item('a', title('A'))));
    expect(records.map(({ record }) => record.id)).toEqual(['a']);
    expect(skipped.join('\n')).toContain(expected);
  });

  it('a description that is longer than any is skipped alone', async () => {
    const long = `<dc:description>${'x'.repeat(3_000_000)}</dc:description>`.repeat(2);
    const { records, skipped } = await read(page(item('a', dc(long)) + item('b', title('B'))));
    expect([records.length, skipped]).toEqual([
      1,
      ['/archive/page-1.xml, line 2: it is longer than any description: more than 5 million characters'],
    ]);
  });
});

it(
  'a harvest with anything put in, taken out or doubled anywhere never breaks the reading',
  async () => {
    const seed = page(
      `${item('a', dc('<dc:title>A</dc:title><dc:date>1957</dc:date><dc:coverage>1950/1953</dc:coverage><dcterms:temporal>start=1950</dcterms:temporal>'))}${deleted('b')}`,
      '',
      '<resumptionToken completeListSize="3" cursor="0">x</resumptionToken>',
    ).replace(
      '<ListRecords>',
      '<ListSets><set><setSpec>s</setSpec><setName>S</setName></set></ListSets><ListRecords>',
    );
    const scraps = [
      ...xmlScraps,
      '<record>',
      '</record>',
      '<dc:title>',
      '<header>',
      '<metadata>',
      '<dc>',
      '<set>',
      ' status="deleted"',
      '<dc:date>9999-99/..</dc:date>',
    ];
    await fc.assert(
      fc.asyncProperty(mutated(seed, scraps), async (text) => {
        const start = performance.now();
        const { records } = await read(text);
        expect(performance.now() - start).toBeLessThan(1000);
        for (const { record } of records) recordSchema.omit({ versions: true }).parse(record);
      }),
      { numRuns: fuzzRuns(300) },
    );
  },
  fuzzTimeout(26_000),
);

const folder = join(import.meta.dirname, '../../../../../../shared/data/oai');

describe.skipIf(!existsSync(folder))(
  'real metadata in three pages (skipped without ../shared/data/oai)',
  () => {
    it('every record is there or deleted, with its date and what it says', async () => {
      const paths = readdirSync(folder).map((name) => join(folder, name));
      const xml = paths.map((path) => readFileSync(path, 'utf8')).join('');
      const printed = [...xml.matchAll(/<record>(.*?)<\/record>/gs)].map(([, inside = '']) => inside);
      const { records, skipped, warnings } = await readWith(
        dublinCore,
        paths.map((path) => openSourceFile(path, path)),
      );
      const gone = printed.filter((inside) => inside.includes('status="deleted"'));
      expect(skipped.filter((why) => why.endsWith(': deleted at the source'))).toHaveLength(gone.length);
      expect(skipped).toHaveLength(gone.length);
      expect(records).toHaveLength(printed.length - gone.length);
      expect(warnings).toEqual([]);
      const valueIn = (inside: string, name: string) =>
        new RegExp(`<dc:${name}>(.*?)</dc:${name}>`, 's')
          .exec(inside)?.[1]
          ?.replaceAll('&amp;', '&')
          .replaceAll(/\s+/g, ' ')
          .trim();
      const left = printed.filter((inside) => !gone.includes(inside));
      expect(
        records.map(({ record }) => [
          record.id,
          record.title,
          record.dates[0]?.text,
          record.provenance?.text,
        ]),
      ).toEqual(
        left.map((inside) => [
          /<identifier>(.*?)<\/identifier>/.exec(inside)?.[1],
          ...['title', 'date', 'source']
            .map((name) => valueIn(inside, name))
            .map((value) => (value === 'undated' ? undefined : value)),
        ]),
      );
      expect(records.flatMap(({ record }) => record.dates).filter(({ edtf }) => edtf === null)).toEqual([]);
    });
  },
);
