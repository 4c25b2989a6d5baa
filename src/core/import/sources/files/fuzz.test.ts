import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { recordSchema } from '#contract/entities.ts';
import { linesDown, testPdf } from '../../files/pdf/test-pdf.ts';
import { fuzzRuns, fuzzTimeout, mutated } from '../../test-fuzz.ts';
import { type Contents, folderWith, readFolders } from './test-folder.ts';

const numRuns = fuzzRuns(600);
const timeoutMs = fuzzTimeout(96_000);
const schema = recordSchema.omit({ versions: true });

const markdown = mutated(
  '---\ntitle: T\ndate: 1957\n---\n# H\n\n- a\n  - b\n\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nx[^1] *e* `c` <b>\n\n[^1]: n\n',
  [
    '---',
    '\n',
    '[',
    '](',
    '*',
    '**',
    '`',
    '>',
    '- ',
    '|',
    '[^1]',
    '![',
    '<!--',
    '&#0;',
    '\t',
    '\\',
    '~~',
    ': ',
  ],
);
const page = mutated(
  '<!doctype html><html lang=ru><head><title>T</title><meta name=DC.creator content=A></head><body><h1>H</h1><p>a <b>b</b><ul><li>c</ul><table><tr><td>d</table><sup><a href=#n1 id=r1>1</a></sup><div id=n1>n</div><pre>x</pre>',
  [
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '<li>',
    '<a href=#n1>',
    '</a>',
    '<template>',
    '<svg>',
    '<!--',
    '<![CDATA[',
    '&#x0;',
    '"',
    '>',
    '<pre>',
    '<title>',
    '\0',
  ],
);
const yaml = mutated(
  'title: T\ndate: [1957, "May 3, 1958"]\nfrom: {family: A, given: B}\nsubject:\n  - x\n  - y\nid: i\nabstract: |\n  a\n  b\n',
  [
    '&a ',
    '*a',
    '!!js/x ',
    '? ',
    ': ',
    '- ',
    '[',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '\t',
    '---\n',
    '%YAML 9\n',
    '<<: ',
    '#',
    '\0',
  ],
);
const json = mutated('{"title":"T","date":["1957"],"from":{"family":"A"},"id":"i","__proto__":{"a":1}}', [
  ...['[', ']', '{', '}', '"', ',', ':', 'null', '1e999', '\\u0000', '\\ud800', '"constructor":'],
]);
const pdf = mutated(
  testPdf({
    pages: [linesDown('On coal', 'Уголь'), []],
    info: { Title: 'T' },
    labels: '<< /Nums [0 << /S /r >>] >>',
  }).toString('latin1'),
  [
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '/Kids',
    '/Count 9',
    '1 0 R',
    '3 0 R',
    'endobj',
    'stream\n',
    'endstream',
    '/Filter /FlateDecode',
    '/Length -1',
    'trailer',
    'xref',
    '%',
    '99999999999',
    'Tj',
    'BT',
    'null',
  ],
);
const plain = fc.oneof(
  mutated('Dear aunt,\n\nall is well\nand so on.\f2\r\nEnd.', [
    '\n',
    '\r',
    '\f',
    '\0',
    '\u2028',
    '\uFEFF',
    '\ud800',
    ' ',
    '\x1b$B',
  ]),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const name = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...'ab1.-_ ()enru'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.replaceAll(/[/\0]/g, '_').toWellFormed())
  .filter((text) => !/^\.{0,2}$/.test(text));
const ending = fc.constantFrom('.txt', '.md', '.html', '.pdf', '.jpg', '.json', '.yaml', '');
const tree = fc.dictionary(
  fc
    .tuple(fc.array(fc.constantFrom('a', 'b', 'a.ru'), { maxLength: 3 }), name, ending)
    .map(([folders, base, end]) => [...folders.map((folder) => `${folder}.d`), base + end].join('/')),
  fc.oneof(plain, fc.constantFrom('\xff\xd8\xff', 'title: T', '{"id":"a"}', 'x')),
  { minKeys: 1, maxKeys: 8 },
);

let slowestMs = 0;

/** By the time that the processor took: other work may share the machine. */
async function readsCalmly(contents: Contents): Promise<void> {
  const folder = folderWith({ 'x.txt': 'Words.', ...contents });
  const start = process.cpuUsage();
  const { found, skipped } = await readFolders(folder);
  const { user, system } = process.cpuUsage(start);
  slowestMs = Math.max(slowestMs, (user + system) / 1000);
  const ids = found.map(({ record }) => record.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { record, texts } of found) {
    schema.parse(record);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    for (const { document } of texts) documentSchema.parse(document);
  }
  for (const reason of skipped) expect(reason.length).toBeGreaterThan(10);
  rmSync(folder, { recursive: true });
}

const bytes = (text: string) => Buffer.from(text, 'latin1');
const one = (
  file: string,
  made: fc.Arbitrary<string>,
  encode: (text: string) => string | Buffer = (text) => text,
) => made.map((text): Contents => ({ [file]: encode(text) }));

describe('any folder is read or told why not, never crashed on and never hung over', () => {
  it.each<[string, fc.Arbitrary<Contents>]>([
    ['plain text', one('x.txt', plain, bytes)],
    ['Markdown', one('x.md', markdown)],
    ['web pages', one('x.html', page)],
    ['descriptions in YAML', one('x.yaml', yaml)],
    ['descriptions in JSON', one('x.json', json)],
    ['PDFs', one('x.pdf', pdf, bytes)],
    [
      'names of every kind',
      tree.map((made) => Object.fromEntries(Object.entries(made).map(([file, text]) => [file, bytes(text)]))),
    ],
  ])(
    '%s',
    async (_, made) => {
      // The first input pays for what is loaded once.
      await readsCalmly({ 'y.pdf': testPdf({ pages: [] }), 'y.md': 'x' });
      slowestMs = 0;
      await fc.assert(fc.asyncProperty(made, readsCalmly), { numRuns: Math.ceil(numRuns / 7) });
      expect(slowestMs).toBeLessThan(1000);
    },
    timeoutMs,
  );
});
