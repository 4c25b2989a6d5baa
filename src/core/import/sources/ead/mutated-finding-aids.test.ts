import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { recordSchema } from '#contract/entities.ts';
import { fuzzRuns, fuzzTimeout, mutated, xmlScraps } from '../../test-fuzz.ts';
import { fileOf, findingAid, readFiles, withComponents } from './test-finding-aid.ts';

const numRuns = fuzzRuns(300);
const timeout = fuzzTimeout(35_000);
/** Milliseconds within which any small file is read; generous, as other work shares the machine. */
const patience = 1000;

async function readsCalmly(content: string | Uint8Array): Promise<void> {
  const start = performance.now();
  const { records } = await readFiles(fileOf(content));
  expect(performance.now() - start).toBeLessThan(patience);
  const ids = records.map(({ record }) => record.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { record, texts } of records) {
    recordSchema.omit({ versions: true }).parse(record);
    for (const { document } of texts) documentSchema.parse(document);
  }
}

const seed = findingAid(
  `<did><head>H</head><unittitle>Papers <unitdate normal="1900/1910">1900-10</unitdate></unittitle><unitid>MC 42</unitid><repository><corpname>Archives</corpname><address><addressline>Bonn</addressline></address></repository><origination><persname role="cre">Posner, Ernst, 1892-1980</persname></origination><langmaterial><language langcode="rus"/></langmaterial><abstract>x</abstract></did>
   <scopecontent><head>S</head><p>y <emph render="bold">z</emph></p></scopecontent><accessrestrict><p>open</p></accessrestrict>
   <bioghist><chronlist><chronitem><date>1957</date><event>e</event></chronitem></chronlist></bioghist><controlaccess><subject>s</subject><geogname>g</geogname></controlaccess>
   <dsc><c01 level="series" id="a"><did><unittitle>A</unittitle><container type="box" id="b1">1</container></did><c02 id="b"><did><unitid>2</unitid><container parent="b1" type="folder">2</container><unitdatestructured><daterange><fromdate standarddate="1950">1950</fromdate><todate/></daterange></unitdatestructured></did><odd><list type="deflist"><defitem><label>l</label><item>i</item></defitem></list><table><tgroup><tbody><row><entry>1</entry></row></tbody></tgroup></table><p><ref target="a">r</ref><note><p>n</p></note></p></odd></c02></c01></dsc><index><indexentry><name>N</name></indexentry></index>`,
);

const scraps = [
  ...xmlScraps,
  '<c>',
  '</c>',
  '<c01>',
  '<did>',
  '</did>',
  '<dsc>',
  '<archdesc>',
  '<p>',
  '<list>',
  '<note>',
  ' id="a"',
  ' normal="9999-99/x"',
  ' level=""',
  '<unitid>',
  '<unitdate>',
  '<container>',
  '<part>',
];

it(
  'a finding aid with anything put in, taken out or doubled anywhere never breaks the reading',
  async () => {
    await fc.assert(fc.asyncProperty(mutated(seed, scraps), readsCalmly), { numRuns });
  },
  timeout,
);

const names = [
  ...[
    'c',
    'c02',
    'did',
    'dsc',
    'unittitle',
    'unitdate',
    'unitid',
    'container',
    'unitdatestructured',
    'daterange',
    'fromdate',
  ],
  ...[
    'datesingle',
    'dateset',
    'origination',
    'controlaccess',
    'persname',
    'part',
    'geogname',
    'subject',
    'repository',
    'address',
  ],
  ...[
    'addressline',
    'langmaterial',
    'language',
    'abstract',
    'physdesc',
    'extent',
    'dao',
    'daogrp',
    'scopecontent',
    'accessrestrict',
  ],
  ...[
    'bioghist',
    'odd',
    'head',
    'p',
    'list',
    'item',
    'defitem',
    'label',
    'chronlist',
    'chronitem',
    'date',
    'event',
    'eventgrp',
  ],
  ...[
    'table',
    'tgroup',
    'thead',
    'row',
    'entry',
    'index',
    'indexentry',
    'ref',
    'note',
    'blockquote',
    'emph',
    'title',
    'lb',
  ],
  ...['descgrp', 'bibref', 'archref', 'archdesc', 'uh-oh'],
];
const attributes = fc.constantFrom(
  ...[
    '',
    ' id="a"',
    ' id=""',
    ' level="otherlevel"',
    ' otherlevel="x"',
    ' normal="1900/1901"',
    ' normal=","',
    ' type="box"',
  ],
  ...[
    ' parent="a"',
    ' standarddate="1950"',
    ' langcode="rus"',
    ' href="https://a.b/"',
    ' target="a"',
    ' label=":"',
    ' render="doublequote"',
  ],
);

it(
  'any well-formed nesting of the elements that mean something is read',
  async () => {
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('word', ' ', '1957', 'undated', ''),
        fc
          .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 6 }), async (nodes) =>
        readsCalmly(withComponents(`<c id="c1">${nodes.join('')}</c>`)),
      ),
      { numRuns },
    );
  },
  timeout,
);

it(
  'any bytes at all are read or refused',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, asBody) => {
        await readsCalmly(asBody ? Buffer.concat([Buffer.from('<ead><archdesc><did>'), bytes]) : bytes);
      }),
      { numRuns },
    );
  },
  timeout,
);

it.each([
  ['dots in a date', `<did><unitdate>${'.'.repeat(200_000)}x</unitdate></did>`],
  [
    'commas in a date',
    `<did><unitdate normal="${'1950,'.repeat(40_000)}">${'1950, '.repeat(40_000)}</unitdate></did>`,
  ],
  ['spaces', `<odd><p>${' '.repeat(200_000)}x${' '.repeat(200_000)}</p></odd>`],
  ['a long name', `<did><origination><persname>${'a, '.repeat(100_000)}</persname></origination></did>`],
  [
    'many parts of a name',
    `<did><origination><persname>${'<part>a</part>'.repeat(2000)}</persname></origination></did>`,
  ],
  ['a long title', `<did><unittitle>${'letter from '.repeat(20_000)}</unittitle></did>`],
  ['many containers', `<did>${'<container type="folder">1</container>'.repeat(3000)}</did>`],
  ['many names', `<controlaccess>${'<persname>Pak, A.</persname>'.repeat(5000)}</controlaccess>`],
  ['many notes', `<odd><p>${'x<note><p>y</p></note>'.repeat(5000)}</p></odd>`],
  ['depth', `<odd>${'<blockquote>'.repeat(200)}x${'</blockquote>'.repeat(200)}</odd>`],
  ['depth of an unknown kind', `${'<a>'.repeat(200)}x${'</a>'.repeat(200)}`],
  ['groups in groups', `${'<descgrp>'.repeat(200)}<odd><p>x</p></odd>${'</descgrp>'.repeat(200)}`],
  [
    'a chain of access points',
    `${'<controlaccess>'.repeat(200)}<subject>x</subject>${'</controlaccess>'.repeat(200)}`,
  ],
])('%s take no time', async (_, inside) => {
  await readsCalmly(withComponents(`<c id="c1">${inside}</c>`));
});
