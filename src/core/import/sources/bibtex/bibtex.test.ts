import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder, readAs, recognised } from '../references/test-references.ts';
import { filesOf } from './values.ts';

let place: ReturnType<typeof createFolder>;
beforeEach(() => {
  place = createFolder();
});
const read = (text: string | Buffer, encoding?: string) => {
  place.write('x.bib', text);
  return readAs('bibtex', place.folder, ['x.bib'], encoding);
};

it('reads a letter as JabRef keeps it, with its file', async () => {
  place.write('letters/a.txt', 'Dear friend.');
  const { found, warnings, skipped } = await read(String.raw`% Encoding: UTF-8
@string{avp = "Foreign Policy Archive"}

@Letter{puzanov1957,
  author       = {Пузанов, А. М. and {Ministry of Mines and Coal} and Kim, Il Sung and others},
  title        = {Letter on {{Anju}}: 100\% {\"U}berschu{\ss}, P'y{\u{o}}ngyang},
  date         = {1957-05-12},
  origdate     = {1956},
  archive      = avp # { of Russia},
  shelfmark    = {fond 1, opis~2},
  location     = {Moscow},
  translator   = {Goldberg, Gary},
  langid       = {ngerman},
  keywords     = {coal, {Party, workers}},
  abstract     = {First, costs $5.

Second \emph{paragraph} --- end.},
  annotation   = {My remark.},
  ids          = {old1, old2},
  url          = {https://carrel.invalid/a_b%20},
  file         = {Letter:letters/a.txt:text/plain;:gone.pdf:PDF},
  timestamp    = {2024-01-01},
  pages        = {1--5},
}
@Comment{jabref-meta: databaseType:biblatex;}
`);
  const [only] = found;
  expect(only?.record).toMatchObject({
    id: 'puzanov1957',
    aliases: ['old1', 'old2'],
    title: "Letter on Anju: 100% Überschuß, P'yŏngyang",
    genre: 'letter',
    dates: [{ text: 'May 12, 1957', edtf: '1957-05-12' }, { edtf: '1956' }],
    agents: [
      { name: 'А. М. Пузанов', role: 'sender', kind: 'person' },
      { name: 'Ministry of Mines and Coal', kind: 'corporate' },
      { name: 'Kim Il Sung', parts: { family: 'Kim', given: 'Il Sung', familyFirst: true } },
    ],
    provenance: {
      text: 'Foreign Policy Archive of Russia, fond 1, opis 2, Moscow',
      repository: 'Foreign Policy Archive of Russia',
      place: 'Moscow',
      shelfmark: 'fond 1, opis 2',
    },
    translator: 'Gary Goldberg',
    languages: ['de'],
    subjects: ['coal', 'Party, workers'],
    abstract: 'First, costs $5.\n\nSecond paragraph — end.\n\nMy remark.',
    urls: ['https://carrel.invalid/a_b%20'],
  });
  expect(only?.texts.map(({ id }) => id)).toEqual(['file']);
  expect(skipped).toEqual([]);
  expect(warnings).toEqual([
    'x.bib, line 4: the file “gone.pdf” was not taken: there is no such file.',
    'x.bib has fields that a record has no place for; they were left out: pages.',
  ]);
});

it('finds the place of the paper in the note that is printed behind everything', async () => {
  const { found } = await read(
    '@misc{a, title={Coal}, note={National Archives, RG 59, Box 3}}\n@misc{b, title={Rice}, note={Read twice.}}',
  );
  expect(found.map(({ record }) => [record.provenance, record.abstract])).toEqual([
    [
      {
        text: 'National Archives, RG 59, Box 3',
        repository: 'National Archives',
        place: null,
        shelfmark: 'RG 59, Box 3',
      },
      null,
    ],
    [null, 'Read twice.'],
  ]);
});

it.each([
  ['month = jan, year = 1957', '1957-01'],
  ['month = jan, day = 7, year = 1957', '1957-01-07'],
  ['month = jan # "~7", year = 1957', '1957-01-07'],
  ['month = {September}, year = {1956}', '1956-09'],
  ['year = {c. 1956}', '1956~'],
  ['date = {1956-09~}', '1956-09~'],
  ['date = {1956/}', '1956/..'],
])('reads %s', async (fields, edtf) => {
  const { found } = await read(`@misc{a, title = {Coal}, ${fields}}`);
  expect(found[0]?.record.dates.map((date) => date.edtf)).toEqual([edtf]);
});

it('takes from the book that it stands in what an entry does not say itself', async () => {
  const { found, warnings } = await read(`
@incollection{d1, title={Telegram}, crossref={vol}, number={190}}
@collection{vol, title={Documents}, volume={21}, editor={Example, Anna}, date={1970}}
@misc{r1, title={Ring}, crossref={r2}}
@misc{r2, title={Ring again}, crossref={r1}}
@misc{lost, title={Lost}, crossref={nowhere}}`);
  expect(found[0]?.record).toMatchObject({
    title: 'Telegram',
    partOf: [{ title: 'Documents, Volume 21' }],
    number: '190',
    contributor: 'Anna Example (editor)',
  });
  expect(found).toHaveLength(5);
  expect(warnings.filter((each) => each.includes('leads nowhere'))).toHaveLength(3);
});

it.each([
  ['Letter.pdf:files/12/Letter.pdf:application/pdf', ['files/12/Letter.pdf']],
  [':letters/a\\:b.pdf:PDF;:c.txt:Text', ['letters/a:b.pdf', 'c.txt']],
  [':C$\\backslash$:/Users/x/a{\\_}b.pdf:pdf', ['C:/Users/x/a_b.pdf']],
  ['/home/x/Zotero/storage/ABCD/a.pdf', ['/home/x/Zotero/storage/ABCD/a.pdf']],
  ['a.pdf', ['a.pdf']],
  ['', []],
])('finds the files in %s', (value, files) => {
  expect(filesOf(value)).toEqual(files);
});

it('takes no file from outside the folder', async () => {
  const { found, warnings } = await read('@misc{a, title={Coal}, file={x:../x.txt:text;y:/etc/passwd:text}}');
  expect(found[0]?.texts).toEqual([]);
  expect(warnings).toEqual([
    'x.bib, line 1: the file “../x.txt” was not taken: it lies outside the folder of the file that names it.',
    'x.bib, line 1: the file “/etc/passwd” was not taken: its path is absolute, and only files in the folder of the one that names it are read.',
  ]);
});

describe('a bad entry costs no other', () => {
  it.each([
    [
      'a brace that is never closed',
      '@misc{a, title={Coal\n',
      'the entry “a” was left out: the value of “title” is never closed',
    ],
    [
      'a quotation mark that is never closed',
      '@misc{a, title="Coal}\n',
      'the entry “a” was left out: the value of “title” is never closed',
    ],
    [
      '200,000 braces',
      `@misc{a, title=${'{'.repeat(200_000)}x${'}'.repeat(200_000)}}\n`,
      'the entry “a” was left out: the value of “title” nests deeper than 100 braces',
    ],
    [
      '50 MB in one value',
      `@misc{a, title={${'x'.repeat(50_000_000)}}}\n`,
      'the entry “a” was left out: the value of “title” is longer than 10 MB',
    ],
    [
      'macros that grow',
      `@string{m0="xxxxxxxxxx"}${Array.from({ length: 40 }, (_, at) => `@string{m${at + 1}=m${at}#m${at}}`).join('')}@misc{a, title=${'m40#'.repeat(200)}m40}\n`,
      'the entry “a” was left out: the value of “title” is longer than 10 MB',
    ],
    [
      'no field at all',
      '@misc{a, this is no field}\n',
      'the entry “a” was left out: “this is no field” is no field with a value',
    ],
  ])('%s', async (_, bad, why) => {
    const { found, skipped } = await read(`${bad}@misc{b, title={Rice}}\n`);
    expect(found.map(({ record }) => record.title)).toEqual(['Rice']);
    expect(skipped).toEqual([`x.bib, line 1: ${why}`]);
  });

  it('two with one key, and keys that are names of JavaScript’s own', async () => {
    const { found, warnings } = await read(
      '@misc{a, title={Coal}}@misc{a, title={Rice}}@misc{__proto__, title={Tin}, __proto__={x}, constructor={y}}',
    );
    expect(found.map(({ record }) => [record.title, record.id.length, record.aliases])).toEqual([
      ['Coal', 16, ['a']],
      ['Rice', 16, ['a']],
      ['Tin', 9, []],
    ]);
    expect(warnings).toEqual([
      'x.bib, line 1: the key “a” stands in 2 references; its id is made from its content.',
      'x.bib, line 1: the key “a” stands in 2 references; its id is made from its content.',
      'x.bib has fields that a record has no place for; they were left out: __proto__, constructor.',
    ]);
    expect(Object.prototype).not.toHaveProperty('title');
  });

  it('an abbreviation that nobody defines, or that is defined by itself', async () => {
    const { found, warnings } = await read('@string{p = q}@string{q = p}@misc{a, title=p # { and } # zz}');
    expect(found[0]?.record.title).toBe('q and zz');
    expect(warnings).toEqual([
      'x.bib, line 1: the abbreviation “zz” is not defined in the file; it is kept as it stands.',
    ]);
  });
});

describe('old encodings', () => {
  const bytes = Buffer.from('@misc{a, title={L\xe9tat des \xe9coles fran\xe7aises en \xe9t\xe9}}', 'latin1');
  it('named with the import', async () => {
    expect((await read(bytes, 'latin1')).found[0]?.record.title).toBe('Létat des écoles françaises en été');
  });
  it('found out', async () => {
    const { found, warnings } = await read(bytes);
    expect(found[0]?.record.title).toBe('Létat des écoles françaises en été');
    expect(warnings[0]).toMatch(/was read as .* a guess/);
  });
});

it('is told from a style sheet and from prose', () => {
  const cases = {
    'a.txt': '@misc{a,\n title = {Coal}\n}\n',
    'b.css': '@media print {\n a { color: red }\n}\n',
    'c.txt': 'January 7, 1957\n\nOn @misc{a, title={x}}\n\nAn abstract.\n',
    'd.bib': 'Some words first.\n@book{a, title="x"}\n',
  };
  for (const [name, text] of Object.entries(cases)) place.write(name, text);
  expect(Object.keys(cases).map((name) => recognised(place.folder, name) === 'bibtex')).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
