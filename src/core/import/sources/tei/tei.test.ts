import { describe, expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { recordSchema } from '#contract/entities.ts';
import { documentText } from '../../../read/document-text.ts';
import type { FoundRecord } from '../../source.ts';
import { tei } from './tei.ts';
import { fileOf, frusVolume, readFiles, volume } from './test-volume.ts';

/** Reads a volume and checks that every record is one by the contract. */
async function read(xml: string, name?: string) {
  const found = await readFiles(fileOf(xml, name));
  for (const { record, texts } of found.records) {
    recordSchema.omit({ versions: true }).parse(record);
    for (const { document } of texts) documentSchema.parse(document);
  }
  return found;
}

const one = async (xml: string, id: string) => {
  const found = (await read(xml)).records.find(({ record }) => record.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

const textOf = async (xml: string, id: string): Promise<string> => {
  const [text] = (await one(xml, id)).texts;
  return text === undefined ? '' : documentText(text.document);
};

const persons = `<div type="section" xml:id="persons"><head>Persons</head><list type="names">
  <item><persName xml:id="p_LHC1">Lodge, Henry Cabot, Jr.</persName>, Representative at the United Nations</item>
  <item><persName xml:id="p_CE1">Chou En-lai</persName>, Premier</item>
  <item><persName xml:id="p_DJF1">Dulles, John Foster</persName>, Secretary of State</item></list></div>`;

const telegram = `<div type="document" n="14" xml:id="d14"><head>14. Telegram From the Representative
  (<persName corresp="#p_LHC1" type="from">Lodge</persName>) to the <gloss type="to">Department of State</gloss><note
  n="1" xml:id="d14fn1" type="source">Source: Department of State, Central Files, 611.95A241/1–1755. Top Secret; Priority.
  Drafted at the <persName>Eisenhower</persName> Library.</note></head>
  <dateline><placeName><hi rend="italic">New York</hi></placeName>, <date when="1955-01-17T18:00:00">January 17,
  1955—6 p.m.</date></dateline>
  <p>I told <persName corresp="#p_CE1">Chou</persName> <hi rend="strong">not</hi> to wait.<note n="2" xml:id="d14fn2">See
  <ref target="#d15">Document 15</ref>.</note> He<pb n="36" xml:id="pg_36"/> left.</p></div>`;

const letter = `<div type="document" n="15" xml:id="d15"><head>15. Editorial Note</head><p>Nothing.</p></div>`;

describe('a document', () => {
  const xml = frusVolume(`<pb n="35" xml:id="pg_35"/>${telegram}${letter}`, persons);

  it('becomes a record with all that its markup says', async () => {
    expect(await one(xml, 'frus1955-57v02/d14')).toEqual({
      where: '/archive/vol1.xml, line 4',
      record: {
        id: 'frus1955-57v02/d14',
        aliases: ['frus1955-57v02/14', 'historicaldocuments/frus1955-57v02/d14'],
        title: '14. Telegram From the Representative (Lodge) to the Department of State',
        titleSupplied: true,
        dates: [
          {
            text: 'January 17, 1955—6 p.m',
            edtf: '1955-01-17',
            earliest: '1955-01-17',
            latest: '1955-01-17',
            certainty: 'exact',
            kind: null,
            source: 'text',
          },
        ],
        abstract: null,
        agents: [
          {
            name: 'Henry Cabot Lodge Jr.',
            role: 'sender',
            kind: 'person',
            parts: { family: 'Lodge Jr.', given: 'Henry Cabot', familyFirst: false },
          },
          { name: 'Department of State', role: 'recipient', kind: 'corporate', parts: null },
          {
            name: 'Chou En-lai',
            role: 'mentioned',
            kind: 'person',
            parts: { family: 'Chou', given: 'En-lai', familyFirst: true },
          },
        ],
        places: ['New York'],
        subjects: [],
        genre: 'telegram',
        partOf: [
          { title: 'A Volume', record: 'frus1955-57v02' },
          { title: 'China', record: 'frus1955-57v02/comp1' },
        ],
        number: '14',
        level: null,
        languages: ['en'],
        provenance: {
          text: 'Source: Department of State, Central Files, 611.95A241/1–1755. Top Secret; Priority. Drafted at the Eisenhower Library.',
          repository: 'Department of State',
          place: null,
          shelfmark: 'Central Files, 611.95A241/1–1755',
        },
        contributor: null,
        translator: null,
        donor: null,
        rights: null,
        urls: ['https://history.state.gov/historicaldocuments/frus1955-57v02/d14'],
        related: ['frus1955-57v02/comp1'],
      },
      texts: [{ id: 'text', kind: 'transcription', language: 'en', document: expect.anything() }],
    });
  });

  it('keeps its text with notes, pages, names and links, but not its title again', async () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const sign = (label: string) => ({ type: 'footnote-reference', note: `d14fn${label}`, label });
    const id = expect.any(String);
    expect((await one(xml, 'frus1955-57v02/d14')).texts[0]?.document.blocks).toEqual([
      { type: 'page-break', id, label: '35' },
      { type: 'paragraph', id, content: [sign('1')] },
      {
        type: 'paragraph',
        id,
        content: [
          { type: 'place', content: [{ type: 'emphasis', content: [text('New York')] }] },
          text(', '),
          { type: 'date', content: [text('January 17, 1955—6 p.m.')], edtf: '1955-01-17' },
        ],
      },
      {
        type: 'paragraph',
        id,
        content: [
          text('I told '),
          { type: 'name', content: [text('Chou')], key: 'frus1955-57v02/p_CE1' },
          text(' '),
          { type: 'strong', content: [text('not')] },
          text(' to wait.'),
          sign('2'),
          text(' He'),
          { type: 'page-break', label: '36' },
          text(' left.'),
        ],
      },
    ]);
    expect((await one(xml, 'frus1955-57v02/d14')).texts[0]?.document.footnotes[1]).toEqual({
      id: 'd14fn2',
      label: '2',
      blocks: [
        {
          type: 'paragraph',
          id,
          content: [
            text('See '),
            { type: 'link', target: 'record:frus1955-57v02/d15', content: [text('Document 15')] },
            text('.'),
          ],
        },
      ],
    });
  });

  it('knows what it is part of, and its number', async () => {
    const xml = frusVolume(
      `<div type="chapter"><head>The Mines<note>1</note></head>
        <div type="document" n="302A" xml:id="d302a"><head>302a. Letter</head><p>Text.</p>
          <div type="document" n="7" xml:id="d7"><head>1955 Report</head><p>Text.</p></div></div>
        <div type="chapter" xml:id="ch2"><div type="document" xml:id="d8"><head>[8] Note</head><p>Text.</p></div></div>
        <div type="document" xml:id="d9"><head>1955 Report</head><p>Text.</p></div>
      </div>`,
      '<div type="section" xml:id="preface"><head>Preface</head><p>Text.</p></div>',
    );
    const { records } = await read(xml);
    const china = [
      { title: 'A Volume', record: 'frus1955-57v02' },
      { title: 'China', record: 'frus1955-57v02/comp1' },
    ];
    const mines = [...china, { title: 'The Mines', record: null }];
    const found = records.map(({ record: { id, partOf, number } }) => [id.split('/')[1], { partOf, number }]);
    expect(Object.fromEntries(found)).toEqual({
      preface: { partOf: china.slice(0, 1), number: null },
      d302a: { partOf: mines, number: '302a' },
      d7: { partOf: [...mines, { title: '302a. Letter', record: 'frus1955-57v02/d302a' }], number: '7' },
      d8: { partOf: mines, number: '8' },
      d9: { partOf: mines, number: null },
      ch2: { partOf: mines, number: null },
      [found.at(-3)?.[0] as string]: { partOf: china, number: null },
      comp1: { partOf: china.slice(0, 1), number: null },
      undefined: { partOf: [], number: null },
    });
  });

  it('does not repeat without end what is around it', async () => {
    const deep = 40;
    const heads = `<div type="chapter"><head>${'Coal '.repeat(1000)}</head>`;
    const xml = frusVolume(heads.repeat(deep) + letter + '</div>'.repeat(deep));
    const { partOf } = (await one(xml, 'frus1955-57v02/d15')).record;
    expect([partOf.length, Math.max(...partOf.map(({ title }) => title.length))]).toEqual([12, 500]);
  });

  it('that is an editorial note is known as one', async () => {
    const { genre, subjects, dates } = (await one(xml, 'frus1955-57v02/d15')).record;
    expect({ genre, subjects, dates }).toEqual({ genre: null, subjects: ['Editorial note'], dates: [] });
  });

  it('finds its people in a list behind it', async () => {
    const { agents } = (await one(frusVolume(telegram + persons), 'frus1955-57v02/d14')).record;
    expect(agents.map(({ name }) => name)).toEqual([
      'Henry Cabot Lodge Jr.',
      'Department of State',
      'Chou En-lai',
    ]);
  });

  it('of the newer encoding is read as well', async () => {
    const found = (
      await one(
        frusVolume(`<div type="document" xml:id="d9" n="9" subtype="editorial-note"
        frus:doc-dateTime-min="1955-01-17T18:00:00-05:00" frus:doc-dateTime-max="1955-01-19T23:59:59-05:00">
        <head>9. A Note<note n="1" type="source">Source: Eisenhower Library, Whitman File.</note></head>
        <opener><dateline rendition="#right"><date when="1955-01-17T23:00:00-05:00"
        ana="#date_undated-inferred-from-document-head">January 17</date></dateline></opener><p>Text.</p></div>`),
        'frus1955-57v02/d9',
      )
    ).record;
    expect({ dates: found.dates, subjects: found.subjects, provenance: found.provenance }).toEqual({
      dates: [
        {
          text: 'January 17',
          edtf: '1955-01-17/1955-01-19',
          earliest: '1955-01-17',
          latest: '1955-01-19',
          certainty: 'inferred',
          kind: null,
          source: 'metadata',
        },
      ],
      subjects: ['Editorial note'],
      provenance: {
        text: 'Source: Eisenhower Library, Whitman File.',
        repository: 'Eisenhower Library',
        place: null,
        shelfmark: 'Whitman File',
      },
    });
  });
});

describe('nothing of a volume is lost', () => {
  const xml = frusVolume(
    `<div type="chapter" xml:id="ch1"><head>The Crisis</head><p>An introduction.</p>${telegram}
      <div type="document" xml:id="d16"><head>Outer</head><p>Before.</p>
        <div type="document" xml:id="d17"><head>Inner</head><p>Within.</p></div><p>After.</p></div></div>`,
    `<titlePage><docTitle><titlePart>China</titlePart></docTitle></titlePage><pb n="III"/>${persons}`,
  );

  it('neither front matter nor lists nor chapters nor documents within documents', async () => {
    const lines = (await read(xml)).records.map(({ record, texts }) =>
      [record.id, record.genre, record.title, record.related.join(' '), texts.length].join(' | '),
    );
    expect(lines).toEqual([
      'frus1955-57v02/persons | guide | Persons | frus1955-57v02 | 1',
      'frus1955-57v02/d14 | telegram | 14. Telegram From the Representative (Lodge) to the Department of State | frus1955-57v02/ch1 | 1',
      'frus1955-57v02/d16 |  | Outer | frus1955-57v02/ch1 frus1955-57v02/d17 | 1',
      'frus1955-57v02/d17 |  | Inner | frus1955-57v02/d16 | 1',
      'frus1955-57v02/ch1 | guide | The Crisis | frus1955-57v02/comp1 | 1',
      'frus1955-57v02/comp1 | guide | China | frus1955-57v02 | 0',
      'frus1955-57v02 | guide | A Volume |  | 1',
    ]);
  });

  it('and each has its own text alone', async () => {
    expect(await textOf(xml, 'frus1955-57v02')).toBe('China');
    expect(await textOf(xml, 'frus1955-57v02/ch1')).toBe('An introduction.');
    expect(await textOf(xml, 'frus1955-57v02/d16')).toBe('Before.\n\nInner\n\nAfter.');
    expect(await textOf(xml, 'frus1955-57v02/d17')).toBe('Within.');
  });

  it('where nothing is marked as a document, sections are read as documents', async () => {
    const record = (
      await one(
        volume(
          '<body><div type="letter" xml:id="l1"><head>To Zelter</head><dateline><date when="1824-03-11">11. März</date></dateline><p>Text.</p></div></body>',
        ),
        'vol1/l1',
      )
    ).record;
    expect([record.title, record.dates[0]?.edtf, record.urls]).toEqual(['To Zelter', '1824-03-11', []]);
  });

  it('and a file without divisions is one document', async () => {
    const { records } = await read(volume('<body xml:lang="de"><p>Nur ein Brief.</p></body>'));
    expect(records.map(({ record, texts }) => [record.id, record.title, record.genre, texts.length])).toEqual(
      [['vol1', 'A Volume', null, 1]],
    );
  });
});

describe('the text', () => {
  const body = (inside: string) =>
    textOf(frusVolume(`<div type="document" xml:id="d1"><head>T</head>${inside}</div>`), 'frus1955-57v02/d1');

  it.each([
    [
      'lists',
      '<list><head>TO</head><item>one</item><pb n="2"/><item>two<list><item>a</item></list></item></list>',
      'TO\n\n• one\n• two\n\n  • a',
    ],
    [
      'labelled lists',
      '<list><label>a.</label><item>first</item><label>b.</label><item><p>x</p><p>y</p></item></list>',
      '• a. first\n• b.\n\n  x\n\n  y',
    ],
    [
      'tables',
      '<table><head>Trade</head><row role="label"><cell>Year</cell><cell>Tons</cell></row><pb n="3"/><row><cell>1955</cell><cell>4<note n="1">About.</note></cell></row></table>',
      'Trade\n\nYear | Tons\n1955 | 4\n\n[1] About.',
    ],
    [
      'quotations',
      '<p>He said: <quote rend="blockquote"><p>Never.</p></quote> So be it.</p>',
      'He said:\n\n  Never.\n\nSo be it.',
    ],
    ['quotations in a sentence', '<p>He said <q>“never”</q> twice.</p>', 'He said “never” twice.'],
    ['verse', '<lg><l>Red lorry,</l><l>yellow lorry</l></lg>', 'Red lorry,\nyellow lorry'],
    [
      'openers and closers',
      '<opener><seg rendition="#left">Secret</seg><seg>No. 5</seg><salute>Sir:</salute></opener><closer>Yours<lb/><signed>A. <hi rend="smallcaps">Lodge</hi></signed></closer>',
      'Secret\n\nNo. 5\n\nSir:\n\nYours\n\nA. Lodge',
    ],
    [
      'attachments',
      '<p>Herewith.</p><frus:attachment><head>Enclosure</head><dateline>Moscow, <date when="1950-01-01">1950</date></dateline><p>Text.</p></frus:attachment>',
      'Herewith.\n\nEnclosure\n\nMoscow, 1950\n\nText.',
    ],
    ['notes in notes', '<p>A<note n="1">B<note n="2">C</note> D</note> E</p>', 'A E\n\n[1] B D\n\n[2] C'],
    [
      'a source note that runs on',
      '<note rend="inline" type="source">851G.01/1–49: Telegram</note><p>Text</p>',
      '851G.01/1–49: Telegram\n\nText',
    ],
    [
      'foreign and misspelt elements',
      '<uh-oh>Where <problem>is</problem> it?</uh-oh><list><itemitem>stray</itemitem></list><frus:file id="1"/>',
      'Where is it?\n\nstray',
    ],
    [
      'characters by number, CDATA and comments',
      '<p>A&#x2003;B &amp; <!-- never --><![CDATA[<C>]]></p>',
      'A\u2003B & <C>',
    ],
    ['other spaces than those of XML', '<p>  a \n\t b\u00A0\u00A0c  </p>', 'a b\u00A0\u00A0c'],
    [
      'a word across inline markup',
      '<p><hi rend="italic">un</hi>broken<note n="1"> N </note>, <gloss target="#x">ChiCom</gloss>s</p>',
      'unbroken, ChiComs\n\n[1] N',
    ],
    [
      'blocks where only words have room',
      '<p><hi rend="italic">a<list><item>b</item><item>c</item></list></hi></p>',
      'a b c',
    ],
  ])('%s', async (_, xml, expected) => expect(await body(xml)).toBe(expected));

  it('keeps the marks of its editors', async () => {
    const [text] = (
      await one(
        frusVolume(
          '<div type="document" xml:id="d1"><head>T</head><p><supplied>a</supplied><unclear>b</unclear><gap reason="illegible"/><del>c</del><add>d</add><choice><sic>teh</sic><corr>the</corr></choice></p></div>',
        ),
        'frus1955-57v02/d1',
      )
    ).texts;
    const mark = (name: string, ...words: string[]) => ({
      type: 'editorial',
      mark: name,
      content: words.map((word) => ({ type: 'text', text: word })),
    });
    expect(text?.document.blocks).toEqual([
      {
        type: 'paragraph',
        id: expect.any(String),
        content: [
          mark('supplied', 'a'),
          mark('unclear', 'b'),
          mark('gap'),
          mark('deleted', 'c'),
          mark('added', 'd'),
          { type: 'text', text: 'teh' },
          mark('supplied', 'the'),
        ],
      },
    ]);
  });
});

describe('links', () => {
  const links = async (target: string, others: readonly string[] = []) => {
    const xml = frusVolume(
      `<pb xml:id="pg_1" n="1"/><div type="document" xml:id="d1"><head>T</head><p><ref target="${target}">x</ref></p><note n="1" xml:id="d1fn1">N</note></div>`,
      persons,
    );
    const { records, warnings } = await readFiles(
      fileOf(xml),
      ...others.map((name) => fileOf('<TEI/>', name)),
    );
    const json = JSON.stringify(records.find(({ record }) => record.id.endsWith('/d1'))?.texts);
    return { target: /"type":"link","target":"([^"]*)"/.exec(json)?.[1] ?? null, warnings };
  };

  it.each([
    ['#d1', 'record:frus1955-57v02/d1'],
    ['#d1fn1', 'record:frus1955-57v02/d1'],
    ['#pg_1', 'record:frus1955-57v02/comp1'],
    ['#p_CE1', 'record:frus1955-57v02/persons'],
    ['frus1955-57v02#d1', 'record:frus1955-57v02/d1'],
    ['frus1955-57v02', 'record:frus1955-57v02'],
    ['frus1950v07#d3fn2', 'record:frus1950v07/d3'],
    ['frus1950v07.xml#d3', 'record:frus1950v07/d3'],
    ['frus1950v07#pg_4', 'record:frus1950v07'],
    ['frus1950v06#pg_4', 'https://history.state.gov/historicaldocuments/frus1950v06/pg_4'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('%s', async (target, expected) =>
    expect(await links(target, ['frus1950v07.xml'])).toEqual({ target: expected, warnings: [] }),
  );

  it.each(['#d99', 'other.xml#d1', 'javascript:alert(1)'])(
    '%s leads nowhere and is reported',
    async (target) => {
      expect(await links(target)).toEqual({
        target: null,
        warnings: [
          `/archive/vol1.xml: 1 reference leads to nothing in this import (${target}); the words are kept.`,
        ],
      });
    },
  );
});

describe('ids', () => {
  const document = (id: string, title: string) =>
    `<div type="document"${id}><head>${title}</head><p>${title}</p></div>`;

  it('that are there twice get a suffix and a warning', async () => {
    const xml = frusVolume(`${document(' xml:id="d1"', 'One')}\n${document(' xml:id="d1"', 'Two')}`);
    const { records, warnings } = await read(xml);
    expect(records.slice(0, 2).map(({ record }) => [record.id, record.title])).toEqual([
      ['frus1955-57v02/d1', 'One'],
      ['frus1955-57v02/d1-2', 'Two'],
    ]);
    expect(warnings).toEqual([
      '/archive/vol1.xml, line 2: the id “d1” is there already; the second has got a suffix.',
    ]);
  });

  it('that are missing are made from the content, never from the place', async () => {
    const ids = async (xml: string) => (await read(frusVolume(xml))).records.map(({ record }) => record.id);
    const [one] = await ids(document('', 'One'));
    expect(one).toMatch(/^frus1955-57v02\/[a-z2-7]{16}$/);
    expect((await ids(`${document('', 'Zero')}${document('', 'One')}`))[1]).toBe(one);
    expect((await ids(`${document('', 'One')}${document('', 'One')}`))[1]).toBe(`${one}-2`);
  });

  it('belong to their volume: one id is two people in two volumes', async () => {
    const of = (name: string, list: string) =>
      fileOf(
        volume(
          `<front><div type="section" xml:id="persons"><head>P</head><list><item><persName xml:id="p_1">${list}</persName></item></list></div></front><body>${document(' xml:id="d1"', '<persName corresp="#p_1" type="from">He</persName>')}</body>`,
        ),
        name,
      );
    const { records } = await readFiles(of('a.xml', 'Mao Tse-tung'), of('b.xml', 'Bohlen, Charles E.'));
    expect(records.flatMap(({ record }) => record.agents.map(({ name }) => `${record.id} ${name}`))).toEqual([
      'a/d1 Mao Tse-tung',
      'b/d1 Charles E. Bohlen',
    ]);
  });
});

describe('files of every kind', () => {
  const xml = frusVolume(telegram, persons);
  const plain = readFiles(fileOf(xml));

  it.each([
    ['with a byte order mark', `\uFEFF${xml}`],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`],
    [
      'with instructions and comments before the root',
      `<?xml-model href="a.rnc"?><!-- <TEI --> <!DOCTYPE TEI>${xml}`,
    ],
    ['with CRLF', xml.replaceAll('\n', '\r\n')],
    ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'))],
    ['with a prefix', xml.replaceAll(/<(\/?)(?!frus)(?=\w)/g, '<$1tei:').replace('xmlns=', 'xmlns:tei=')],
  ])('%s give the same records', async (_, content) => {
    const file = fileOf(content);
    expect(tei.detect(file)).toBe(true);
    const without = (found: readonly FoundRecord[]) => found.map(({ where, ...rest }) => rest);
    expect(without((await readFiles(file)).records)).toEqual(without((await plain).records));
  });

  it('in an encoding that only DOS had give it by its declaration', async () => {
    const dos = `<?xml version="1.0" encoding="cp852"?>${volume('<body><p>X</p></body>')}`;
    const bytes = Buffer.from(dos);
    bytes[bytes.indexOf('X')] = 0x9c;
    const { records } = await readFiles(fileOf(new Uint8Array(bytes)));
    expect(records.map(({ texts: [text] }) => text && documentText(text.document))).toEqual(['ť']);
  });

  it('in Latin-1 give it by its declaration', async () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${volume('<body><p>Chargé</p></body>')}`;
    const { records } = await readFiles(fileOf(new Uint8Array(Buffer.from(latin, 'latin1'))));
    expect(records.map(({ texts: [text] }) => text && documentText(text.document))).toEqual(['Chargé']);
  });

  it.each([
    '<html><TEI/></html>',
    '<ead/>',
    'TEI',
    '',
    '<TEIX/>',
    '<!-- <TEI> -->',
    `${'<?a?>'.repeat(5000)}<b/>`,
  ])('%.20j is no TEI', (content) => expect(tei.detect(fileOf(content))).toBe(false));
});
