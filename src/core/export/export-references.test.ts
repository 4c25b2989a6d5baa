import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type ReferenceFormat, referenceFormats } from '#contract/citing-terms.ts';
import { a, aBody, aCollection, aDate, aRecord } from '../cite/test-records.ts';
import { exportReferences } from './export-references.ts';

const memo = aRecord({
  id: '1956-memo',
  title: "Talk with Ri Sang-jo in P'yŏngyang: 100% & {more}",
  genre: 'memorandum',
  agents: [a('author', 'Fadeev', 'Y.D.'), a('interlocutor', 'Ri', 'Sang-jo', 'family-first')],
  dates: [aDate('January 7, 1957', '1957-01-07'), aDate('1956', '1956', { kind: 'event', source: 'title' })],
  // Invented, like every shelfmark here.
  provenance: { text: 'AVPRF, fond 1', repository: 'AVPRF', place: 'Moscow', shelfmark: 'fond 1, opis 2' },
  contributor: 'A. Finder',
  translator: 'Gary Goldberg',
  urls: ['https://example.org/a_b?c=1&d=%20'],
  subjects: ['Trade', 'Party, workers'],
  languages: ['en'],
  abstract: 'One line.\nAnother.',
  places: ["P'yŏngyang"],
});
const letter = aRecord({
  id: 'letter',
  title: 'Letter from Ri Sang-jo to the Central Committee',
  titleSupplied: true,
  genre: 'letter',
  agents: [a('sender', 'Ri', 'Sang-jo', 'family-first'), aBody('recipient', 'Central Committee')],
  dates: [aDate('c. September 1956', '1956-09~', { certainty: 'approximate' })],
});
const bare = aRecord({ id: 'bare', title: 'Only a Title' });

const write = (format: ReferenceFormat, ...records: (typeof memo)[]) =>
  exportReferences(
    records.map((record) => ({ record, collection: aCollection() })),
    format,
  );

describe('CSL-JSON', () => {
  it('keeps every field, family-first names in one piece, names in titles safe from recasing', () => {
    expect(JSON.parse(write('csl-json', memo).text)).toEqual([
      {
        id: '1956-memo',
        type: 'document',
        author: [{ family: 'Fadeev', given: 'Y. D.' }],
        title:
          'Talk with <span class="nocase">Ri Sang-jo</span> in <span class="nocase">P’yŏngyang</span>: 100% & {more}',
        genre: 'memorandum',
        translator: [{ literal: 'Gary Goldberg' }],
        contributor: [{ literal: 'A. Finder' }],
        issued: { 'date-parts': [[1957, 1, 7]] },
        archive_location: 'fond 1, opis 2',
        archive: 'AVPRF',
        'archive-place': 'Moscow',
        source: 'Wilson Center Digital Archive',
        'call-number': '1956-memo',
        URL: 'https://example.org/a_b?c=1&d=%20',
        abstract: 'One line. Another.',
        keyword: 'Trade, Party, workers',
        language: 'en',
        note: 'Other dates: 1956 (event)\nCarrel collection: A Collection, version 1\nArchive Place: Moscow',
      },
    ]);
  });

  it('gives a supplied title as genre, and the digital archive as archive where there is no other', () => {
    expect(JSON.parse(write('csl-json', letter).text)).toEqual([
      {
        id: 'letter',
        type: 'personal_communication',
        author: [{ literal: 'Ri Sang-jo' }],
        genre: 'letter',
        recipient: [{ literal: 'Central Committee' }],
        issued: { 'date-parts': [[1956, 9]], circa: true },
        archive: 'Wilson Center Digital Archive',
        'call-number': 'letter',
        note: 'Carrel collection: A Collection, version 1\nTitle as printed: Letter from Ri Sang-jo to the Central Committee',
      },
    ]);
  });

  it('leaves an undated record without a date', () => {
    expect(JSON.parse(write('csl-json', bare).text)[0]).not.toHaveProperty('issued');
  });
});

it('writes RIS line by line, with CRLF', () => {
  expect(write('ris', memo, letter).text.split('\r\n')).toEqual([
    'TY  - MANSCPT',
    'ID  - 1956-memo',
    'AU  - Fadeev, Y. D.',
    "TI  - Talk with Ri Sang-jo in P'yŏngyang: 100% & {more}",
    'M3  - memorandum',
    'A4  - Gary Goldberg',
    'N1  - Contributor: A. Finder',
    'N1  - Archive place: Moscow',
    'N1  - Other dates: 1956 (event)',
    'N1  - Carrel collection: A Collection, version 1',
    'PY  - 1957',
    'DA  - 1957/01/07/',
    'AN  - fond 1, opis 2',
    'DB  - AVPRF',
    'DP  - Wilson Center Digital Archive',
    'CN  - 1956-memo',
    'UR  - https://example.org/a_b?c=1&d=%20',
    'AB  - One line. Another.',
    'KW  - Trade',
    'KW  - Party, workers',
    'LA  - en',
    'ER  - ',
    '',
    'TY  - PCOMM',
    'ID  - letter',
    'AU  - Ri Sang-jo,',
    'TI  - Letter from Ri Sang-jo to the Central Committee',
    'M3  - letter',
    'A2  - Central Committee,',
    'PY  - 1956',
    'DA  - 1956/09//c. September 1956',
    'DB  - Wilson Center Digital Archive',
    'CN  - letter',
    'N1  - Carrel collection: A Collection, version 1',
    'ER  - ',
    '',
  ]);
});

it('writes BibLaTeX with whole names in braces and the paper in addendum', () => {
  expect(write('biblatex', memo, letter).text).toBe(String.raw`@misc{1956-memo,
  author = {Fadeev, Y. D.},
  title = {{{Talk}} with {{Ri Sang-jo}} in {{P’yŏngyang}}: 100\% \& \{more\}},
  type = {memorandum},
  note = {Translator: Gary Goldberg},
  addendum = {Contributor: A. Finder, fond 1, opis 2, AVPRF, Moscow},
  date = {1957-01-07},
  organization = {Wilson Center Digital Archive},
  annotation = {Record: 1956-memo; Other dates: 1956 (event); Carrel collection: A Collection, version 1},
  url = {https://example.org/a_b?c=1&d=%20},
  abstract = {One line. Another.},
  keywords = {Trade, {Party, workers}},
  langid = {english},
}

@misc{letter,
  entrysubtype = {letter},
  author = {{Ri Sang-jo}},
  title = {{{Letter}} from {{Ri Sang-jo}} to the {{Central Committee}}},
  type = {letter},
  note = {Recipient: Central Committee},
  date = {1956-09~},
  organization = {Wilson Center Digital Archive},
  annotation = {Record: letter; Carrel collection: A Collection, version 1},
}
`);
});

it('writes BibTeX with marked letters as commands and the rest of the date in the note', () => {
  expect(write('bibtex', memo).text).toBe(String.raw`@misc{1956-memo,
  author = {Fadeev, Y. D.},
  title = {{{Talk}} with {{Ri Sang-jo}} in {{P’y{\u{o}}ngyang}}: 100\% \& \{more\}},
  type = {memorandum},
  year = {1957},
  month = jan,
  howpublished = {Wilson Center Digital Archive},
  annote = {Record: 1956-memo; Other dates: 1956 (event); Carrel collection: A Collection, version 1},
  url = {https://example.org/a_b?c=1&d=%20},
  abstract = {One line. Another.},
  keywords = {Trade, Party, workers},
  language = {en},
  note = {Translator: Gary Goldberg, Contributor: A. Finder, fond 1, opis 2, AVPRF, Moscow, January 7, 1957},
}
`);
});

it('writes EndNote XML in the order of its DTD, escaped', () => {
  const text = write('endnote-xml', letter, aRecord({ id: 'x', title: '<a> & "b"\u0000' })).text;
  expect(text.replaceAll(/<\/?style[^>]*>/g, '')).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<xml><records>',
      '<record><source-app name="Carrel" version="1">Carrel</source-app><rec-number>1</rec-number><ref-type name="Personal Communication">26</ref-type><contributors><authors><author>Ri Sang-jo,</author></authors><secondary-authors><author>Central Committee,</author></secondary-authors></contributors><titles><title>Letter from Ri Sang-jo to the Central Committee</title></titles><dates><year>1956</year><pub-dates><date>c. September 1956</date></pub-dates></dates><call-num>letter</call-num><research-notes>Carrel collection: A Collection, version 1</research-notes><work-type>letter</work-type><remote-database-name>Wilson Center Digital Archive</remote-database-name></record>',
      '<record><source-app name="Carrel" version="1">Carrel</source-app><rec-number>2</rec-number><ref-type name="Manuscript">36</ref-type><titles><title>&lt;a&gt; &amp; "b"</title></titles><call-num>x</call-num><research-notes>Carrel collection: A Collection, version 1</research-notes><remote-database-name>Wilson Center Digital Archive</remote-database-name></record>',
      '</records></xml>',
      '',
    ].join('\n'),
  );
});

it('writes Zotero RDF in the terms of Zotero, with what it has none for as lines of Extra', () => {
  expect(write('zotero-rdf', memo, letter).text.split('\n').slice(2, 4)).toEqual([
    '<bib:Manuscript rdf:about="#record-1956-memo"><z:itemType>manuscript</z:itemType><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Fadeev</foaf:surname><foaf:givenName>Y. D.</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>' +
      "<dc:title>Talk with Ri Sang-jo in P'yŏngyang: 100% &amp; {more}</dc:title><dc:type>memorandum</dc:type>" +
      '<z:translators><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Gary Goldberg</foaf:surname></foaf:Person></rdf:li></rdf:Seq></z:translators><bib:contributors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>A. Finder</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:contributors>' +
      '<dc:date>1957-01-07</dc:date><dc:coverage>fond 1, opis 2</dc:coverage><z:archive>AVPRF</z:archive><dc:description>Archive Place: Moscow',
    'Other dates: 1956 (event)',
  ]);
  expect(write('zotero-rdf', letter).text).toContain(
    '<z:recipients><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Central Committee</foaf:surname></foaf:Person></rdf:li></rdf:Seq></z:recipients>',
  );
});

it('writes TEI with dates by the day, names in their parts and the paper as a manuscript’s identifier', () => {
  const [, , first, second] = write('tei', memo, letter).text.split('\n');
  expect(first).toBe(
    '<bibl xml:id="record-1956-memo" type="document"><author><persName><surname>Fadeev</surname>, <forename>Y. D.</forename></persName></author>' +
      '<title level="u">Talk with Ri Sang-jo in P\'yŏngyang: 100% &amp; {more}</title><note type="genre">memorandum</note>' +
      '<editor role="translator">Gary Goldberg</editor><respStmt><resp>contributor</resp><name>A. Finder</name></respStmt>' +
      '<date when="1957-01-07">January 7, 1957</date><date type="event" when="1956">1956</date><distributor>Wilson Center Digital Archive</distributor><idno type="record">1956-memo</idno>' +
      '<ptr target="https://example.org/a_b?c=1&amp;d=%20"/><note type="abstract">One line. Another.</note>' +
      '<note type="subject">Trade</note><note type="subject">Party, workers</note><textLang mainLang="en"></textLang>' +
      '<note>Carrel collection: A Collection, version 1</note>' +
      '<msIdentifier><settlement>Moscow</settlement><repository>AVPRF</repository><idno type="shelfmark">fond 1, opis 2</idno></msIdentifier></bibl>',
  );
  expect(second).toContain(
    '<title level="u" type="desc">Letter from Ri Sang-jo to the Central Committee</title>',
  );
  expect(second).toContain(
    '<respStmt><resp>recipient</resp><orgName>Central Committee</orgName></respStmt><date when="1956-09" precision="medium">c. September 1956</date>',
  );
});

describe('a document of an edition', () => {
  const title = 'Foreign Relations of the United States, 1969–1976, Volume XXI, Chile, 1969–1973';
  const telegram = aRecord({
    id: 'v21/d190',
    title: '190. Telegram From A. Sender to B. Receiver, Washington, December 18, 1970',
    titleSupplied: true,
    genre: 'telegram',
    agents: [a('sender', 'Sender', 'A.'), a('recipient', 'Receiver', 'B.')],
    dates: [aDate('December 18, 1970', '1970-12-18')],
    partOf: [{ title, record: 'v21' }],
    number: '190',
  });
  const series = 'Foreign Relations of the United States, 1969–1976';

  it('keeps edition, volume and number in CSL-JSON, and in lines that reach Zotero', () => {
    expect(JSON.parse(write('csl-json', telegram).text)).toEqual([
      {
        id: 'v21/d190',
        type: 'document',
        author: [{ family: 'Sender', given: 'A.' }],
        genre: 'telegram',
        recipient: [{ family: 'Receiver', given: 'B.' }],
        'container-title': series,
        volume: '21',
        'volume-title': 'Chile, 1969–1973',
        number: '190',
        issued: { 'date-parts': [[1970, 12, 18]] },
        archive: 'Wilson Center Digital Archive',
        'call-number': 'v21/d190',
        note: [
          'Carrel collection: A Collection, version 1',
          'Title as printed: 190. Telegram From A. Sender to B. Receiver, Washington, December 18, 1970',
          `Container Title: ${series}`,
          'Volume: 21',
          'Volume Title: Chile, 1969–1973',
          'Number: 190',
        ].join('\n'),
      },
    ]);
  });

  it('is a part of a book in RIS, BibLaTeX, BibTeX and EndNote XML', () => {
    expect(write('ris', telegram).text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'TY  - CHAP',
        `T2  - ${series}`,
        'VL  - 21',
        'N1  - Volume title: Chile, 1969–1973',
        'N1  - Document: 190',
      ]),
    );
    const biblatex = write('biblatex', telegram).text;
    expect(biblatex).toMatch(/^@inbook\{/);
    for (const line of [
      'booktitle = {{{Foreign}} {{Relations}} of the {{United}} {{States}}, 1969–1976}',
      'booksubtitle = {{{Chile}}, 1969–1973}',
      'volume = {21}',
      'addendum = {Document: 190, Digital archive: Wilson Center Digital Archive}',
      'note = {Genre: telegram, Recipient: B. Receiver}',
    ]) {
      expect(biblatex).toContain(line);
    }
    expect(write('bibtex', telegram).text).toMatch(
      /^@incollection\{[\s\S]*volume = \{21\}[\s\S]*Document: 190/,
    );
    expect(write('endnote-xml', telegram).text).toMatch(
      /name="Book Section">5<[\s\S]*<secondary-title>[\s\S]*<volume>.*>21<.*<notes>.*Document: 190/,
    );
  });

  it('says where its number went', () => {
    expect(write('ris', telegram).losses).toContain(
      'RIS has no field for the number of the document: put in N1.',
    );
  });
});

describe('losses', () => {
  it('name what was filled and cannot be held, and where it went', () => {
    expect(write('biblatex', memo).losses).toEqual([
      'BibLaTeX has no field for the translator: put in note.',
      'BibLaTeX has no field for whoever obtained the document: put in addendum.',
      'BibLaTeX has no field for the shelfmark: put in addendum.',
      'BibLaTeX has no field for the repository: put in addendum.',
      'BibLaTeX has no field for the city of the repository: put in addendum.',
      'BibLaTeX has no field for the record’s identifier: put in annotation.',
      'BibLaTeX has no field for a second date: put in annotation.',
      'BibLaTeX has no field for the collection and version that was read: put in annotation.',
      'BibLaTeX has no field for people named in the document: left out.',
      'BibLaTeX has no field for places named in the document: left out.',
    ]);
  });

  it('are silent about what no record has', () => {
    expect(write('ris', bare).losses).toEqual([
      'RIS has no field for the collection and version that was read: put in N1.',
    ]);
    expect(write('bibtex').losses).toEqual([]);
  });

  it('tell of a date that the format cannot say whole', () => {
    expect(write('ris', letter).losses.at(-1)).toBe(
      'RIS has no field for a date that is not one certain day: put behind it in DA, as printed.',
    );
    expect(write('bibtex', memo).losses.slice(-2)).toEqual([
      'BibTeX has no field for the day of a date: put in note.',
      'BibTeX has no field for a subject with a comma in it: read as two there.',
    ]);
  });
});

it('gives two records with the same id two keys', () => {
  expect(write('bibtex', bare, bare).text.match(/@misc\{[^,]+/g)).toEqual(['@misc{bare', '@misc{bare-2']);
});

describe('hostile text', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'{}\\%$#_^~&<>"\'“”‘’,;@=-\r\n\t\0 aé김\u202E\u{1F600}\uD800'),
      fc.constantFrom(' and ', '--', ']]>', 'ER  - ', '<i>', '\u2028'),
    ),
    minLength: 1,
    maxLength: 30,
  });
  const record = fc.tuple(hostile, hostile, hostile).map(([title, name, id]) =>
    aRecord({
      id,
      title,
      abstract: name,
      subjects: [name],
      agents: [a('author', name), aBody('author', title)],
    }),
  );

  it.each(referenceFormats)('never breaks the form of %s', (format) => {
    fc.assert(
      fc.property(record, (one) => {
        const { text } = write(format, one, one);
        expect(text.isWellFormed()).toBe(true);
        formChecks[format](text);
      }),
      { numRuns: 300 },
    );
  });

  const formChecks: Record<ReferenceFormat, (text: string) => void> = {
    'csl-json': (text) => expect(JSON.parse(text)).toHaveLength(2),
    ris: (text) => {
      const lines = text.split('\r\n');
      expect(
        lines.filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line)),
      ).toBe(true);
      expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(2);
    },
    biblatex: (text) => expectPairedBraces(text),
    bibtex: (text) => expectPairedBraces(text),
    'endnote-xml': (text) => expect(elementsIn(text).get('record')).toBe(2),
    'zotero-rdf': (text) => expect(elementsIn(text).get('bib:Manuscript')).toBe(2),
    tei: (text) => expect(elementsIn(text).get('bibl')).toBe(2),
  };

  /** How many elements of each name a document has; throws where it is not well-formed. */
  function elementsIn(text: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    parser.write(text).close();
    return counts;
  }

  /** As BibTeX counts them: a backslash protects nothing. */
  function expectPairedBraces(text: string): void {
    let depth = 0;
    let entries = 0;
    for (const char of text) {
      if (char === '@' && depth === 0) entries += 1;
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect([depth, entries]).toEqual([0, 2]);
  }
});
