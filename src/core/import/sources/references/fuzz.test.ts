import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { fuzzRuns, fuzzTimeout } from '../../test-fuzz.ts';
import { createFolder, readAs } from './test-references.ts';

const numRuns = fuzzRuns(600);
const timeoutMs = fuzzTimeout(48_000);

const word = fc.oneof(
  fc.constantFrom(
    'Coal',
    'Kim, Il Sung',
    '김일성',
    '1957-01-07',
    '1956~/..',
    'jan',
    'x.txt',
    '../x',
    'http://a b',
    '10.1/x',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'Translator: A, b',
    'Other dates: 1956 (event); x',
    '<p>a',
    '<i',
    '&amp;',
  ),
  fc.constantFrom(
    '{',
    '}',
    '"',
    '\\',
    '$',
    '\\"u',
    '\\textit{a',
    '%',
    '#',
    '@',
    ',',
    '=',
    '~',
    '--',
    '\n',
    '\r',
    '\0',
    '\uFEFF',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const value = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const bibField = fc.constantFrom(
  'title',
  'author',
  'date',
  'year',
  'month',
  'note',
  'addendum',
  'file',
  'keywords',
  'crossref',
  'xdata',
  'annotation',
  'url',
  '__proto__',
);
const bib = fc
  .array(
    fc.tuple(
      fc.constantFrom('misc', 'letter', 'string', 'comment', 'preamble', 'xdata'),
      fc.constantFrom('a', 'b', '', '__proto__'),
      fc.array(fc.tuple(bibField, value, fc.constantFrom('{}', '""', '  ')), { maxLength: 6 }),
    ),
    { maxLength: 5 },
  )
  .map((entries) =>
    entries
      .map(
        ([type, key, fields]) =>
          `@${type}{${key},${fields.map(([name, text, [open = '', close = ''] = '']) => `${name}=${open}${text}${close}`).join(',')}}`,
      )
      .join('\n'),
  );
const tag = fc.constantFrom(
  'TY',
  'ER',
  'TI',
  'AU',
  'A2',
  'DA',
  'PY',
  'N1',
  'AB',
  'KW',
  'L1',
  'UR',
  'DB',
  'AN',
  'ID',
  'T2',
  'ZZ',
);
const ris = fc
  .array(fc.tuple(tag, fc.constantFrom('  - ', ' - ', '  -', '- ', ''), value), { maxLength: 20 })
  .map((fields) => `TY  - JOUR\nTI  - a\n${fields.map((field) => field.join('')).join('\r\n')}`);
const variable = fc.constantFrom(
  'id',
  'type',
  'title',
  'author',
  'recipient',
  'issued',
  'note',
  'keyword',
  'archive',
  'URL',
  'genre',
  '__proto__',
  'page',
);
const item = fc.dictionary(
  variable,
  fc.oneof(
    value,
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ 'date-parts': fc.jsonValue(), circa: fc.jsonValue() }),
    fc.array(fc.record({ family: value, given: value })),
  ),
  { maxKeys: 8 },
);
const csl = fc
  .tuple(fc.array(fc.oneof(item, fc.jsonValue()), { maxLength: 5 }), fc.nat(20))
  .map(([items, cut]) => {
    const text = JSON.stringify(items);
    return text.slice(0, Math.max(1, text.length - (cut > 10 ? cut : 0)));
  });
const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((all) => Buffer.from(all));

const { folder, write } = createFolder();
const schema = recordSchema.omit({ versions: true });

describe('any file of references is read or refused, never crashed on and never hung over', () => {
  it.each([
    ['bibtex', 'x.bib', fc.oneof(bib, bytes)],
    ['ris', 'x.ris', fc.oneof(ris, bytes)],
    ['csl-json', 'x.json', fc.oneof(csl, bytes)],
  ] as const)(
    '%s',
    async (format, name, made) => {
      let slowest = 0;
      await fc.assert(
        fc.asyncProperty(made as fc.Arbitrary<string | Buffer>, async (content) => {
          write(name, content);
          const start = process.threadCpuUsage();
          const { found, skipped, refused, warnings } = await readAs(format, folder, [name]);
          slowest = Math.max(slowest, process.threadCpuUsage(start).user / 1000);
          for (const { record, where } of found) {
            schema.parse(record);
            expect(where).toMatch(/, line \d+$/);
          }
          for (const reason of [...skipped, ...refused, ...warnings])
            expect(reason.length).toBeGreaterThan(10);
        }),
        { numRuns: Math.ceil(numRuns / 3) },
      );
      expect(slowest).toBeLessThan(1000);
    },
    timeoutMs,
  );
});
