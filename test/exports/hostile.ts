import fc from 'fast-check';
import { type ArchivalRecord, genres, type RecordDate } from '#contract/entities.ts';
import { a, aBody, aCollection, aDate, aRecord } from '#core/cite/test-records.ts';
import type { CitedRecord } from '#core/export/reference.ts';

/** Records with all in their fields that might break a format, the same for the same seed. */
export const hostileRecords = (seed: number, count: number): readonly CitedRecord[] =>
  fc.sample(record, { seed, numRuns: count });

const sign = fc.constantFrom(
  ...'{}\\%$#_^~&<>|"\'“”‘’„«»`,;:@=+-/*?!()[]\r\n\t\0\u0007\u001B\u007F\u0085\u2028 ',
);
const letter = fc.constantFrom(
  ...'aZzéÅŏíßжЁ김周ひ\u0301\u200B\u202E\u2066\uFEFF\uFFFE😀',
  String.fromCharCode(0xd800),
);
const scrap = fc.constantFrom(
  ...[
    ' and ',
    ' and others',
    '--',
    '---',
    '``',
    "''",
    '{{',
    '}}',
    '\\{',
    '\\\\',
    '\\textbf{',
    '\\input{x}',
    '%\n',
  ],
  ...[
    '$x$',
    '\\(x\\)',
    '@article{',
    '@comment{',
    '}\n@misc{x,',
    '\r\nER  - \r\nTY  - BOOK\r\n',
    'ER  - ',
    'TY  - JOUR',
  ],
  ...[
    '=cmd|"/c calc"!A1',
    '+1',
    '-1',
    '@SUM(A1)',
    ']]>',
    '<![CDATA[',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&lt;',
    '<i>',
    '</title>',
    '<?xml?>',
    'http://a.b/c?d=e&f',
    '","',
    '"\r\n"',
    '__proto__',
  ],
  ...[
    'Ri Sang-jo',
    'P’yŏngyang',
    'van der Berg',
    'O’Neill, J., Jr.',
    'CON',
    'undefined',
    'null',
    '1956',
    'rock ’n’ roll',
  ],
);
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: sign }, letter, scrap, fc.constantFrom('word', 'Title', ' ')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
const long = text.map((each) =>
  `Long ${each}`.repeat(Math.ceil(100_000 / (each.length + 5))).slice(0, 100_000),
);
const title = fc.oneof({ weight: 200, arbitrary: text }, { weight: 1, arbitrary: long });
const maybe = fc.option(text);

const agent = fc
  .tuple(fc.constantFrom('author', 'sender', 'recipient', 'mentioned'), text, maybe, fc.nat(2))
  .map(([role, name, given, kind]) => {
    if (kind === 0) return aBody(role, name);
    return a(role, name, given ?? undefined, kind === 1 ? 'family-first' : 'given-first');
  });
const date = fc
  .tuple(
    text,
    fc.constantFrom('1956-09-03', '1956-09~', '1956?', '1956-09-19/1956-09-23', '1956-21', null),
    fc.constantFrom<RecordDate['certainty']>('exact', 'approximate', 'uncertain', 'inferred'),
  )
  .map(([printed, edtf, certainty]) => aDate(printed, edtf, { certainty }));

const record = fc
  .record({
    id: text,
    title,
    titleSupplied: fc.boolean(),
    genre: fc.constantFrom(...genres, null),
    agents: fc.array(agent, { maxLength: 3 }),
    dates: fc.array(date, { maxLength: 2 }),
    abstract: maybe,
    subjects: fc.array(text, { maxLength: 3 }),
    places: fc.array(text, { maxLength: 2 }),
    languages: fc.subarray(['en', 'ru', 'ko']),
    translator: maybe,
    contributor: maybe,
    donor: maybe,
    rights: maybe,
    urls: fc.array(text, { maxLength: 2 }),
    number: maybe,
    partOf: fc.array(fc.record({ title: text, record: maybe }), { maxLength: 2 }),
    provenance: fc.option(fc.record({ text, repository: maybe, place: maybe, shelfmark: maybe })),
  })
  .map(
    (fields): CitedRecord => ({
      record: aRecord(fields as Partial<ArchivalRecord>),
      collection: aCollection(),
    }),
  );
