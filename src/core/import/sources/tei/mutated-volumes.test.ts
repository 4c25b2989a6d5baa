import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { recordSchema } from '#contract/entities.ts';
import { fuzzRuns, mutated, xmlScraps } from '../../test-fuzz.ts';
import { fileOf, frusVolume, readFiles } from './test-volume.ts';

/** Milliseconds within which any small file is read; generous, as other work shares the machine. */
const patience = 1000;

async function readsCalmly(content: string | Uint8Array): Promise<void> {
  const start = process.threadCpuUsage();
  const { records } = await readFiles(fileOf(content));
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(patience);
  const ids = records.map(({ record }) => record.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { record, texts } of records) {
    recordSchema.omit({ versions: true }).parse(record);
    for (const { document } of texts) documentSchema.parse(document);
  }
}

const seed = frusVolume(
  `<pb n="1" xml:id="pg_1"/><div type="document" n="1" xml:id="d1"><note type="source" rend="inline">611.9/1–1</note><head>1. Telegram From
   <persName corresp="#p_1" type="from">Lodge</persName><note n="1" xml:id="d1fn1" type="source">Source: Department of State. Secret.</note></head>
   <opener><dateline><placeName>Bonn</placeName>, <date when="1955-01-17">January 17</date></dateline></opener>
   <list type="participants"><head>P</head><label>a</label><item><persName>Chou</persName></item></list>
   <table><row role="label"><cell>a</cell></row></table><quote rend="blockquote"><p>q</p></quote><p>x <ref target="#d1">y</ref> &amp; &#x2003;</p>
   <div type="document"><head>Inner</head></div><closer><signed>L</signed></closer></div>`,
  '<div type="section" xml:id="persons"><list><item><persName xml:id="p_1">Lodge, H. C., Jr.</persName></item></list></div>',
);

const scraps = [
  ...xmlScraps,
  '<div type="document">',
  '</div>',
  '<p>',
  '<note>',
  '<list>',
  '<item>',
  '<pb n="',
  '<head>',
  ' xml:id="d1"',
  ' when="9999-99"',
];

it('a volume with anything put in, taken out or doubled anywhere never breaks the reading', async () => {
  await fc.assert(fc.asyncProperty(mutated(seed, scraps), readsCalmly), { numRuns: fuzzRuns(600) });
});

it('any well-formed nesting of the elements that mean something is read', async () => {
  const names = [
    'div',
    'p',
    'list',
    'item',
    'label',
    'note',
    'head',
    'table',
    'row',
    'cell',
    'hi',
    'quote',
    'q',
    'pb',
    'lb',
    'dateline',
    'date',
    'persName',
    'opener',
    'lg',
    'l',
    'choice',
    'sic',
    'gap',
    'ref',
    'floatingText',
    'uh-oh',
  ];
  const attributes = fc.constantFrom(
    '',
    ' type="document"',
    ' n="1"',
    ' xml:id="a"',
    ' rend="inline"',
    ' rend="block"',
    ' type="source"',
    ' when="1955"',
    ' target="#a"',
    ' corresp="#a"',
    ' type="from"',
    ' n=""',
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('word', ' ', 'Attachment', '[1955?]', ''),
      fc
        .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 6 }), async (nodes) =>
      readsCalmly(frusVolume(`<div type="document" xml:id="d1">${nodes.join('')}</div>`)),
    ),
    { numRuns: fuzzRuns(600) },
  );
});

it('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, asBody) => {
      await readsCalmly(asBody ? Buffer.concat([Buffer.from('<TEI><text><body>'), bytes]) : bytes);
    }),
    { numRuns: fuzzRuns(300) },
  );
});

it.each([
  ['dots in a date', `<dateline><date>${'.'.repeat(200_000)}x</date></dateline>`],
  ['spaces', `<p>${' '.repeat(200_000)}x${' '.repeat(200_000)}</p>`],
  ['brackets in a name', `<p><persName>${'('.repeat(100_000)}</persName></p>`],
  ['a long title', `<head>${'telegram from '.repeat(20_000)}</head>`],
  [
    'a long source note',
    `<note n="1" type="source">Source: ${'Department of State, '.repeat(10_000)}</note>`,
  ],
  ['a long name of a place', `<dateline><placeName>[${'a,'.repeat(100_000)}</placeName></dateline>`],
  ['many notes', `<p>${'x<note n="1">y</note>'.repeat(5000)}</p>`],
  ['depth', `<p>${'<q>'.repeat(200)}x${'</q>'.repeat(200)}</p>`],
  ['depth of an unknown kind', `${'<a>'.repeat(200)}x${'</a>'.repeat(200)}`],
])('%s take no time', async (_, inside) => {
  await readsCalmly(frusVolume(`<div type="document" xml:id="d1">${inside}</div>`));
});
