import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/document.ts';
import { documentText } from '../../../read/document-text.ts';
import type { FoundRecord } from '../../source.ts';
import { fileOf, findingAid, readFiles, withComponents } from './test-finding-aid.ts';

const recordsOf = async (content: string): Promise<readonly FoundRecord[]> =>
  (await readFiles(fileOf(content, 'aid.xml'))).records;

/** The record of the only component. */
async function component(inside: string, attributes = ' id="c1"'): Promise<FoundRecord> {
  const records = await recordsOf(withComponents(`<c${attributes}>${inside}</c>`));
  expect(records).toHaveLength(2);
  return records[1] as FoundRecord;
}

const titled = (title: string, rest = '') => `<did><unittitle>${title}</unittitle>${rest}</did>`;
const textOf = ({ texts: [text] }: FoundRecord): string => (text ? documentText(text.document) : '');
const blocksOf = ({ texts: [text] }: FoundRecord): readonly Block[] => text?.document.blocks ?? [];

describe('a finding aid becomes records', () => {
  it('the whole first, then each component with its level and what it is part of', async () => {
    const records = await recordsOf(
      withComponents(
        `<c01 level="series" id="s1">${titled('Letters')}<c02 level="file" id="f1">${titled('1957')}<c03 level="otherlevel" otherlevel="piece" id="p1">${titled('To B')}</c03></c02></c01><c01 level="recordgrp" id="s2">${titled('Diaries')}</c01>`,
      ),
    );
    expect(
      records.map(({ record }) => [record.id, record.level, ...record.partOf.map(({ record }) => record)]),
    ).toEqual([
      ['mc42', 'fonds'],
      ['mc42/s1', 'series', 'mc42'],
      ['mc42/f1', 'file', 'mc42', 'mc42/s1'],
      ['mc42/p1', 'piece', 'mc42', 'mc42/s1', 'mc42/f1'],
      ['mc42/s2', 'record group', 'mc42'],
    ]);
    expect(records[3]?.record.partOf.map(({ title }) => title)).toEqual(['Papers', 'Letters', '1957']);
  });

  it('with a description that goes on behind its components, after them and whole', async () => {
    const records = await recordsOf(
      findingAid(
        `${titled('Papers')}<dsc><c id="a">${titled('A')}</c></dsc><bioghist><p>Born in Anju.</p></bioghist>`,
      ),
    );
    expect(records.map(({ record }) => record.id)).toEqual(['mc42/a', 'mc42']);
    expect(textOf(records[1] as FoundRecord)).toContain('Born in Anju.');
    expect(records[0]?.record.partOf).toEqual([{ title: 'Papers', record: 'mc42' }]);
  });

  it('in EAD3, under any prefix, with its structured dates and the parts of names', async () => {
    const [, record] = await recordsOf(
      `<e:ead xmlns:e="http://ead3.archivists.org/schema/" lang="eng"><e:control><e:recordid>x1</e:recordid></e:control><e:archdesc level="collection"><e:did><e:unittitle>P</e:unittitle></e:did><e:dsc><e:c id="a"><e:did><e:unittitle>A</e:unittitle><e:unitdatestructured unitdatetype="inclusive"><e:daterange><e:fromdate standarddate="1950-03">March 1950</e:fromdate><e:todate standarddate="1952">1952</e:todate></e:daterange></e:unitdatestructured><e:origination><e:persname><e:part localtype="surname">Matsumoto</e:part><e:part localtype="forename">George</e:part><e:part>1922-</e:part></e:persname></e:origination></e:did></e:c></e:dsc></e:archdesc></e:ead>`,
    );
    expect(record?.record).toMatchObject({
      id: 'x1/a',
      dates: [
        { text: 'March 1950-1952', edtf: '1950-03/1952', earliest: '1950-03-01', latest: '1952-12-31' },
      ],
      agents: [
        {
          name: 'Matsumoto, George, 1922-',
          role: 'author',
          kind: 'person',
          parts: { family: 'Matsumoto', given: 'George', familyFirst: false },
        },
      ],
    });
  });
});

describe('an id', () => {
  it('is the component’s own, else its number where no other has it, else made of its content', async () => {
    const records = await recordsOf(
      withComponents(
        `<c id="a">${titled('A', '<unitid>1</unitid>')}</c><c>${titled('B', '<unitid>2</unitid>')}</c><c>${titled('C', '<unitid>3</unitid>')}</c><c>${titled('D', '<unitid>3</unitid>')}</c><c>${titled('E')}</c>`,
      ),
    );
    const ids = records.map(({ record }) => record.id);
    expect(ids.slice(1, 3)).toEqual(['mc42/a', 'mc42/2']);
    for (const id of ids.slice(3)) expect(id).toMatch(/^mc42\/[a-z2-7]{16}$/);
    expect(records[1]?.record.aliases).toEqual(['1']);
  });

  it('stays the same wherever the component stands in its series', async () => {
    const [one, other] = [`<c>${titled('One')}</c>`, `<c>${titled('Other')}</c>`];
    const ids = async (components: string) =>
      (await recordsOf(withComponents(components))).map(({ record }) => record.id).sort();
    expect(await ids(one + other)).toEqual(await ids(other + one));
  });

  it('that is there twice gets a suffix and a warning', async () => {
    const { records, warnings } = await readFiles(
      fileOf(withComponents(`<c id="a">${titled('A')}</c>\n<c id="a">${titled('B')}</c>`), 'aid.xml'),
    );
    expect(records.map(({ record }) => record.id)).toEqual(['mc42', 'mc42/a', 'mc42/a-2']);
    expect(warnings).toEqual([
      '/archive/aid.xml, line 5: the id “a” is there already; the second has got a suffix.',
    ]);
  });

  it('with a suffix is nobody else’s', async () => {
    const ids = ['a', 'a', 'a-2'].map((id) => `<c id="${id}">${titled('A')}</c>`);
    const records = await recordsOf(withComponents(ids.join('')));
    expect(records.map(({ record }) => record.id)).toEqual(['mc42', 'mc42/a', 'mc42/a-2', 'mc42/a-2-2']);
  });

  it('of two finding aids that call themselves by one name is that of their files', async () => {
    const one = withComponents('');
    const { records } = await readFiles(fileOf(one, 'first.xml'), fileOf(one, 'second.xml'));
    expect(records.map(({ record }) => record.id)).toEqual(['first', 'second']);
  });
});

describe('what is not said again holds for the part', () => {
  it('box, repository, language and conditions come down from what is around', async () => {
    const records = await recordsOf(
      findingAid(
        `<did><unittitle>Papers</unittitle><unitid>MC 42</unitid><repository><corpname>State Archives</corpname><address><addressline>1 Main Street</addressline><addressline>Princeton, New Jersey 08544 USA</addressline></address></repository><langmaterial><language langcode="rus">Russian</language></langmaterial></did>
         <accessrestrict><p>Open.</p></accessrestrict><userestrict><p>Ask first.</p></userestrict>
         <dsc><c id="s">${titled('S', '<container type="box">3</container>')}<c id="f">${titled('F', '<container type="folder">2</container>')}</c><c id="g">${titled('G')}<accessrestrict><p>Closed until 2030.</p></accessrestrict></c></c></dsc>`,
      ),
    );
    const [, , folder, closed] = records.map(({ record }) => record);
    expect(folder).toMatchObject({
      languages: ['ru'],
      rights: 'Ask first. Open.',
      provenance: {
        text: 'State Archives, MC 42, Box 3, Folder 2',
        repository: 'State Archives',
        place: 'Princeton',
        shelfmark: 'MC 42, Box 3, Folder 2',
      },
    });
    expect([closed?.rights, closed?.provenance?.shelfmark]).toEqual([
      'Ask first. Closed until 2030.',
      'MC 42, Box 3',
    ]);
  });

  it.each([
    ['<unitid>MC 42/7</unitid>', 'MC 42/7'],
    ['<unitid>Series I</unitid><container type="reel">5</container>', 'MC 42, Series I, Reel 5'],
    ['<unitid type="cote-de-consultation">F/7/123</unitid>', 'F/7/123'],
    ['<unitid type="barcode">3210</unitid><container>Box 9</container>', 'MC 42, Box 9'],
    [
      '<container type="Box">1</container><container type="Folder">2</container><container type="Box">2</container>',
      'MC 42, Box 1, Folder 2; Box 2',
    ],
    ['', 'MC 42'],
  ])('a shelfmark of %s is %s', async (did, expected) => {
    const { record } = await component(titled('A', did));
    expect(record.provenance?.shelfmark).toBe(expected);
  });

  it('a folder lies in the box that it names, wherever that is described', async () => {
    const records = await recordsOf(
      withComponents(
        `<c id="a">${titled('A', '<container parent="i1" type="folder">8</container>')}</c><c id="i1">${titled('I', '<container type="box">B-1</container>')}</c>`,
      ),
    );
    expect(records[1]?.record.provenance?.shelfmark).toBe('MC 42, Box B-1, Folder 8');
  });
});

describe('a date', () => {
  it.each([
    ['<unitdate normal="1947/1952">1947-1952</unitdate>', '1947-1952 1947/1952 1947-01-01 1952-12-31 exact'],
    [
      '<unitdate normal="1991-01-01 / 1995-12-31">1991-1995</unitdate>',
      '1991-1995 1991/1995 1991-01-01 1995-12-31 exact',
    ],
    [
      '<unitdate normal="19570503">3 mai 1957</unitdate>',
      '3 mai 1957 1957-05-03 1957-05-03 1957-05-03 exact',
    ],
    ['<unitdate normal="1880/1880">ca. 1880</unitdate>', 'ca. 1880 1880~ 1880-01-01 1880-12-31 approximate'],
    ['<unitdate normal="1955/9999">1955-</unitdate>', '1955- 1955/.. 1955-01-01 1955-12-31 exact'],
    [
      '<unitdate normal="1957" certainty="uncertain">1957</unitdate>',
      '1957 1957? 1957-01-01 1957-12-31 uncertain',
    ],
    [
      '<unitdate normal="1988-01-01/1990-12-31,1992-01-01/1992-12-31">1988-1990, 1992</unitdate>',
      '1988-1990, 1992 {1988-01-01..1990-12-31,1992-01-01..1992-12-31} 1988-01-01 1992-12-31 exact',
    ],
    [
      '<unitdate>1987, 1990-1992, and undated</unitdate>',
      '1987, 1990-1992, and undated {1987,1990..1992} 1987-01-01 1992-12-31 exact',
    ],
    ['<unitdate>1952 October 12</unitdate>', '1952 October 12 1952-10-12 1952-10-12 1952-10-12 exact'],
    ['<unitdate normal="1957-02-30">30 February</unitdate>', '30 February null null null uncertain'],
  ])('%s', async (unitdate, expected) => {
    const [date, ...others] = (await component(titled('A', unitdate))).record.dates;
    expect(
      [date?.text, date?.edtf, date?.earliest, date?.latest, date?.certainty].map(String).join(' '),
    ).toBe(expected);
    expect(others).toEqual([]);
  });

  it('of the bulk stands behind that of the whole, and undated is none', async () => {
    const { record } = await component(
      titled(
        'A',
        '<unitdate type="bulk" normal="1950/1955">1950-1955</unitdate><unitdate type="inclusive" normal="1940/1960">1940-1960</unitdate><unitdate>undated</unitdate>',
      ),
    );
    expect(record.dates.map(({ text, edtf }) => [text, edtf])).toEqual([
      ['1940-1960', '1940/1960'],
      ['1950-1955 (bulk)', '1950/1955'],
    ]);
  });

  it('in the title is part of both, and one that is not understood is kept and reported', async () => {
    const { records, warnings } = await readFiles(
      fileOf(
        withComponents(
          '<c id="a"><did><unittitle>Letters, <unitdate>spring of his life</unitdate></unittitle></did></c>',
        ),
        'aid.xml',
      ),
    );
    expect(records[1]?.record).toMatchObject({
      title: 'Letters, spring of his life',
      dates: [{ text: 'spring of his life', edtf: null }],
    });
    expect(warnings).toEqual([
      '/archive/aid.xml, line 4: the date “spring of his life” was not understood; it is kept as printed.',
    ]);
  });
});

describe('names and subjects', () => {
  it('are taken from origin, title and access points, with their parts', async () => {
    const { record } = await component(
      `${titled('Letter to <persname>Kim Il Sung</persname>', '<origination><persname role="cre">Posner, Ernst, 1892-1980</persname></origination><origination>Ministry of Coal</origination>')}
       <controlaccess><head>Terms</head><controlaccess><persname role="Donor (dnr)">Zinsser, Thomas</persname><corpname>TASS</corpname><famname>Brown family</famname></controlaccess><geogname>Pyongyang</geogname><subject>Coal</subject><genreform>Letters</genreform><genreform>Poems</genreform></controlaccess>`,
      ' id="c1" level="item"',
    );
    expect(record.agents.map(({ name, role, kind, parts }) => [name, role, kind, parts?.family])).toEqual([
      ['Kim Il Sung', 'mentioned', 'person', 'Kim'],
      ['Posner, Ernst, 1892-1980', 'author', 'person', 'Posner'],
      ['Ministry of Coal', 'author', 'corporate', undefined],
      ['Zinsser, Thomas', 'mentioned', 'person', 'Zinsser'],
      ['TASS', 'mentioned', 'corporate', undefined],
      ['Brown family', 'mentioned', 'corporate', undefined],
    ]);
    expect(record).toMatchObject({
      places: ['Pyongyang'],
      subjects: ['Coal', 'Poems'],
      genre: 'letter',
      donor: 'Zinsser, Thomas',
    });
  });

  it('the kind of document is said of items alone', async () => {
    expect((await component(titled('Letters'), ' id="a" level="series"')).record.genre).toBeNull();
  });
});

describe('the title', () => {
  it('keeps the quotation marks in which it is printed, and is the archivist’s', async () => {
    const { record } = await component(
      titled('Script of <title render="doublequote">Truth</title>\n and notes'),
    );
    expect([record.title, record.titleSupplied]).toEqual(['Script of “Truth” and notes', true]);
  });

  it.each([
    ['<did><unitdate>January-March</unitdate></did>', 'January-March'],
    ['<did><unitid>7</unitid></did>', '7'],
    ['<did><container type="box">9</container></did>', '9'],
    ['<did/>', 'Series'],
  ])('that is missing in %s is made up for: %s', async (did, expected) => {
    expect((await component(did, ' level="series"')).record.title).toBe(expected);
  });
});

describe('the text', () => {
  it('has what the fields have not, under its own heads or the names of the standard', async () => {
    const record = await component(
      `${titled('A', '<physdesc><extent>1 box</extent><extent>2 feet</extent></physdesc><physloc label="Where:">Vault</physloc>')}
       <scopecontent><head>Scope</head><p>Letters and <emph render="italic">notes</emph>.</p></scopecontent>
       <bioghist><p>Born in <geogname>Anju</geogname>.</p></bioghist>
       <odd><head>More</head><p>A <note><p>Or two.</p></note>word.</p></odd>`,
    );
    expect(record.record.abstract).toBe('Letters and notes.');
    expect(textOf(record)).toBe(
      'Extent: 1 box 2 feet\n\nWhere: Vault\n\nBiography or history\n\nBorn in Anju.\n\nMore\n\nA word.\n\n[1] Or two.',
    );
    expect(record.texts[0]).toMatchObject({ id: 'description', kind: 'description' });
  });

  it('draws lists, chronologies, tables, indexes and quotations', async () => {
    const record = await component(
      `${titled('A')}<bioghist><chronlist><head>Life</head><listhead><head01>When</head01><head02>What</head02></listhead><chronitem><date>1957</date><eventgrp><event>Born</event><event>Moved</event></eventgrp></chronitem></chronlist></bioghist>
       <arrangement><list type="ordered"><item>One</item><item>Two</item></list><list type="deflist"><defitem><label>AA</label><item>Alpha</item></defitem></list></arrangement>
       <odd><table><tgroup cols="2"><thead><row><entry>a</entry><entry>b</entry></row></thead><tbody><row><entry>1</entry><entry>2</entry></row></tbody></tgroup></table><blockquote><p>Quoted</p></blockquote></odd>
       <index><indexentry><persname>Pak</persname><ref target="c1">here</ref></indexentry></index>`,
    );
    expect(textOf(record)).toBe(
      [
        'Biography or history',
        'Life',
        'When | What\n1957 | Born\nMoved',
        'Arrangement',
        '1. One\n2. Two',
        '• AA Alpha',
        'Further description',
        'a | b\n1 | 2',
        '  Quoted',
        'Index',
        '• Pak here',
      ].join('\n\n'),
    );
  });

  it('links to what it refers to: a component by its id, an address as it is', async () => {
    const records = await recordsOf(
      withComponents(
        `<c id="a">${titled('A')}<relatedmaterial><p>See <ref target="b">B</ref>, <extref xmlns:xlink="x" xlink:href="https://example.org/x">there</extref> and <ref target="gone">nothing</ref>.</p></relatedmaterial></c><c id="b">${titled('B')}</c>`,
      ),
    );
    const [, paragraph] = blocksOf(records[1] as FoundRecord);
    expect(paragraph).toMatchObject({
      content: [
        { text: 'See ' },
        { type: 'link', target: 'record:mc42/b', content: [{ text: 'B' }] },
        { text: ', ' },
        { type: 'link', target: 'https://example.org/x' },
        { text: ' and nothing.' },
      ],
    });
  });

  it('names the finding aid itself in the record of the whole', async () => {
    const [record] = await recordsOf(
      findingAid(
        titled('Papers'),
        '<profiledesc><langusage><language langcode="fre"/></langusage></profiledesc>',
      ),
    );
    expect(textOf(record as FoundRecord)).toBe('About this finding aid\n\nGuide to the Papers');
    expect(record?.texts[0]?.language).toBe('fr');
  });

  it('keeps a scope with a list whole, and takes what stands before the list as the abstract', async () => {
    const record = await component(
      `${titled('A')}<scopecontent><p>Contains:</p><list><item>coal</item></list><p>No more.</p></scopecontent>`,
    );
    expect([record.record.abstract, textOf(record)]).toEqual([
      'Contains:',
      'Scope and content\n\n• coal\n\nNo more.',
    ]);
  });
});

it('digital objects give addresses; those without one are counted', async () => {
  const { records, warnings } = await readFiles(
    fileOf(
      withComponents(
        `<c id="a">${titled('A', '<dao href="https://example.org/1"/><daogrp><daoloc xmlns:x="x" x:href="https://example.org/2"/></daogrp><dao href="local:3" title="Scan"/>')}</c>`,
      ),
      'aid.xml',
    ),
  );
  expect(records[1]?.record.urls).toEqual(['https://example.org/1', 'https://example.org/2']);
  expect(textOf(records[1] as FoundRecord)).toContain('Digital object: Scan');
  expect(warnings).toEqual([
    '/archive/aid.xml: 1 digital object has no web address; what the finding aid calls them is kept in the text.',
  ]);
});
