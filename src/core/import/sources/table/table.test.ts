import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { documentText } from '../../../read/document-text.ts';
import { linesDown, testPdf } from '../../files/pdf/test-pdf.ts';
import { readTable } from './test-table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-table-'));
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function read(name: string, content: string | Buffer, map?: object) {
  file(name, content);
  return readTable(folder, [name], map && file('map.json', JSON.stringify(map)));
}

/** Title, id and place of each record. */
const brief = ({ found }: Awaited<ReturnType<typeof read>>) =>
  found.map(({ record, where }) => [record.title, record.id, where.replace(/^.*, /, '')]);

const textsOf = ({ found }: Awaited<ReturnType<typeof read>>) =>
  found.map(({ texts }) =>
    texts.map(({ document }) =>
      document.blocks.map((block) =>
        block.type === 'paragraph'
          ? block.content.map((inline) => (inline.type === 'text' ? inline.text : '/')).join('')
          : block.type,
      ),
    ),
  );

it('reads a row as a record, with everything that it says', async () => {
  const { found, warnings, skipped } = await read(
    'letters.csv',
    [
      'id,Title,Date sent,From,To,Abstract,Subjects,Place,Language,Type,Archive,Box,Rights,URL,Transcription',
      '"L-1","Letter on Coal",12.05.1957,"Puzanov, A. M.",Kim Il Sung; Ministry of Mines,On the mines.,coal; Anju,"Moscow, RSFSR",rus,Letter,AVPRF,3,Free,https://carrel.invalid/1,"Dear friend,\n\nthe mines of Anju stood still."',
    ].join('\n'),
  );
  expect([warnings, skipped]).toEqual([[], []]);
  const [only] = found;
  expect(recordSchema.omit({ versions: true }).parse(only?.record)).toEqual({
    id: 'L-1',
    aliases: [],
    title: 'Letter on Coal',
    titleSupplied: false,
    dates: [
      {
        text: '12.05.1957',
        edtf: '1957-05-12',
        earliest: '1957-05-12',
        latest: '1957-05-12',
        certainty: 'exact',
        kind: 'sent',
        source: 'metadata',
      },
    ],
    abstract: 'On the mines.',
    agents: [
      {
        name: 'Puzanov, A. M.',
        role: 'sender',
        kind: 'person',
        parts: { family: 'Puzanov', given: 'A. M.', familyFirst: false },
      },
      {
        name: 'Kim Il Sung',
        role: 'recipient',
        kind: 'person',
        parts: { family: 'Kim', given: 'Il Sung', familyFirst: true },
      },
      { name: 'Ministry of Mines', role: 'recipient', kind: 'corporate', parts: null },
    ],
    places: ['Moscow, RSFSR'],
    subjects: ['coal', 'Anju'],
    genre: 'letter',
    partOf: [],
    number: null,
    level: null,
    languages: ['ru'],
    provenance: { text: 'AVPRF, Box 3', repository: 'AVPRF', place: null, shelfmark: 'Box 3' },
    contributor: null,
    translator: null,
    donor: null,
    rights: 'Free',
    urls: ['https://carrel.invalid/1'],
    related: [],
  });
  expect(only?.texts.map(({ id, kind, language }) => [id, kind, language])).toEqual([
    ['text', 'transcription', 'ru'],
  ]);
  expect(textsOf({ found, warnings, skipped, refused: [] })).toEqual([
    [['Dear friend,', 'the mines of Anju stood still.']],
  ]);
});

describe('the same rows', () => {
  const expected = [
    ['Coal', 'a', 'line 2'],
    ['Rice; Tin', 'b', 'line 3'],
  ];
  it.each([
    ['with commas', 't.csv', 'id,title\na,Coal\nb,Rice; Tin\n'],
    ['with semicolons', 't.csv', 'id;title\na;Coal\nb;"Rice; Tin"\n'],
    ['with tabs', 't.tsv', 'id\ttitle\na\tCoal\nb\tRice; Tin\n'],
    ['with bars', 't.csv', 'id|title\na|Coal\nb|Rice; Tin\n'],
    ['with bare CR', 't.csv', 'id,title\ra,Coal\rb,Rice; Tin\r'],
    ['with CRLF', 't.csv', 'id,title\r\na,Coal\r\nb,Rice; Tin\r\n'],
    ['with all line ends', 't.csv', 'id,title\r\na,Coal\rb,Rice; Tin'],
    ['with a byte order mark at the head and within', 't.csv', '\uFEFFid,title\na,Coal\n\uFEFF"b",Rice; Tin'],
    ['in UTF-16', 't.csv', Buffer.from('\uFEFFid,title\na,Coal\nb,Rice; Tin\n', 'utf16le')],
    ['as JSON Lines', 't.jsonl', '\n{"id":"a","title":"Coal"}\n{"id":"b","title":"Rice; Tin"}'],
    ['as JSON', 't.json', '[\n{"id":"a","title":"Coal"},\n{"id":"b","title":["Rice; Tin"]}]'],
    [
      'as JSON within an object',
      't.json',
      '{"n":[1,"]"],"records":[\n{"id":"a","title":"Coal"},\n{"id":"b","title":{"@value":"Rice; Tin"}}]}',
    ],
  ])('%s', async (_, name, content) => {
    expect(brief(await read(name, content))).toEqual(expected);
  });

  it('behind Excel’s announcement of the separator', async () => {
    expect(brief(await read('t.csv', 'sep=;\nid;title\na;Coal, tin\n'))).toEqual([
      ['Coal, tin', 'a', 'line 3'],
    ]);
  });
});

describe('rows that are not as they should be', () => {
  it('are kept as far as they go, and reported with their line', async () => {
    const { found, warnings } = await read(
      't.csv',
      'id,title,date\na,Coal\nb,"Rice\nand tin",1957,more\n\nc,Tin,1958\n',
    );
    expect(found.map(({ record, where }) => [record.title, where.slice(-6)])).toEqual([
      ['Coal', 'line 2'],
      ['Rice and tin', 'line 3'],
      ['Tin', 'line 6'],
    ]);
    expect(warnings).toEqual([
      't.csv, line 2: the row has 2 cells and the header 3.',
      't.csv, line 3: the row has 4 cells and the header 3; the cells behind the last header were left out.',
    ]);
  });

  it('end where a quotation mark is never closed', async () => {
    const { found, skipped } = await read('t.csv', 'id,title\na,Coal\nb,"Rice\nc,Tin\n');
    expect([found.length, skipped]).toEqual([
      1,
      [
        't.csv, line 3: a quotation mark is opened in this row and never closed; the rest of the file was left out',
      ],
    ]);
  });

  it('are told when they are empty or have nothing to be called by', async () => {
    const { found, skipped } = await read('t.csv', 'id,title,subject\n,,\n,,coal\nc,,coal\n');
    expect(skipped).toEqual([
      't.csv, line 2: the row is empty',
      't.csv, line 3: the row has no title, nor anything else by which to call it',
    ]);
    expect(found.map(({ record }) => [record.title, record.titleSupplied])).toEqual([['c', true]]);
  });

  it('cost no other row of JSON or JSON Lines', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const json = await read(
      't.json',
      `[{"title":"Coal"}, 7, {"title":}, {"title":"Deep","x":${deep}},\n{"title":"Tin"}, {"title":"Cut`,
    );
    expect(json.found.map(({ record }) => record.title)).toEqual(['Coal', 'Tin']);
    expect(json.skipped).toEqual([
      't.json, line 1: it is no object with named values',
      't.json, line 1: the record is not JSON',
      't.json, line 1: the record nests deeper than 64 levels',
      't.json, line 2: the record is cut off',
    ]);
    const lines = await read(
      't.jsonl',
      `{"title":"Coal"}\n{"title":"Rice"\n[]\n{"title":"Tin"}\n{"title":"Cu`,
    );
    expect(lines.found.map(({ record }) => record.title)).toEqual(['Coal', 'Tin']);
    expect(lines.skipped).toEqual([
      't.jsonl, line 2: the record is cut off',
      't.jsonl, line 3: it is no object with named values',
      't.jsonl, line 5: the record is cut off',
    ]);
  });

  it('hold no lone surrogates, NUL characters or counted numbers', async () => {
    const { found } = await read(
      't.jsonl',
      '{"id":12345678901234567890,"title":"Co\\ud800al\\u0000","pages":1e400}\n',
    );
    expect(found[0]?.record).toMatchObject({ id: '12345678901234567890', title: 'Co\uFFFDal\uFFFD' });
  });
});

describe('headers', () => {
  it('that stand twice are one column, empty ones are named by their place', async () => {
    const { found, warnings } = await read('t.csv', 'title,subject,subject,\nCoal,mines,Anju,x\n');
    expect(found[0]?.record.subjects).toEqual(['mines', 'Anju']);
    expect(warnings).toEqual([
      't.csv, line 1: the header “subject” stands over columns 2, 3.',
      'The column column 4 of t.csv was left out. Say with --map what it means.',
    ]);
  });

  it('may be called __proto__ or constructor', async () => {
    const map = JSON.parse('{"columns":{"__proto__":"title","constructor":"abstract"}}');
    const { found } = await read('t.csv', '__proto__,constructor\nCoal,On mines.\n', map);
    expect(found[0]?.record).toMatchObject({ title: 'Coal', abstract: 'On mines.' });
    const json = await read('t.json', '[{"__proto__":"Coal","constructor":"On mines."}]', map);
    expect(json.found[0]?.record).toMatchObject({ title: 'Coal', abstract: 'On mines.' });
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('ids', () => {
  it('come from the identifier where no other row has it, never from the place', async () => {
    const rows = ['a,Coal', 'b,Rice', 'b,Tin', ',Iron'];
    const one = await read('t.csv', `id,title\n${rows.join('\n')}\n`);
    const other = await read('t.csv', `id,title\n${rows.toReversed().join('\n')}\n`);
    const idOf = ({ found }: typeof one) =>
      Object.fromEntries(found.map(({ record }) => [record.title, [record.id, ...record.aliases]]));
    expect(idOf(one)).toEqual(idOf(other));
    expect(idOf(one)).toEqual({
      Coal: ['a'],
      Rice: [expect.stringMatching(/^[a-z2-7]{16}$/), 'b'],
      Tin: [expect.stringMatching(/^[a-z2-7]{16}$/), 'b'],
      Iron: [expect.stringMatching(/^[a-z2-7]{16}$/)],
    });
    expect(one.warnings).toEqual([
      't.csv, line 3: the identifier “b” stands in 2 rows; its id is made from its content.',
      't.csv, line 4: the identifier “b” stands in 2 rows; its id is made from its content.',
    ]);
  });

  it('of several tables are compared', async () => {
    file('one.csv', 'id,title\n1,Coal\n2,Rice\n');
    file('two.csv', 'id,title\n1,Tin\n3,Iron\n');
    const { found } = await readTable(folder, ['one.csv', 'two.csv']);
    expect(found.map(({ record }) => record.id)).toEqual([
      expect.stringMatching(/^.{16}$/),
      '2',
      expect.stringMatching(/^.{16}$/),
      '3',
    ]);
  });
});

describe('a file that a row names', () => {
  const named = async (name: string) => {
    const { found, warnings } = await read('tables/t.csv', `title,file\nCoal,${JSON.stringify(name)}\n`, {
      columns: { file: 'file' },
    });
    return { texts: textsOf({ found, warnings, skipped: [], refused: [] })[0], warnings };
  };

  it('is the text of the record, in paragraphs', async () => {
    const long = 'The mines of Anju stood still for the whole of that winter and the next.';
    file('tables/texts/coal.txt', `${long}\r\n${long}\r\n\r\nTo\r\nthe Minister\r\n`);
    expect(await named('texts\\coal.txt')).toEqual({
      texts: [[`${long} ${long}`, 'To/the Minister']],
      warnings: [],
    });
  });

  it('is read in any encoding', async () => {
    file('tables/coal.txt', Buffer.from('Caf\xe9', 'latin1'));
    expect(await named('coal.txt')).toEqual({
      texts: [['Café']],
      warnings: [expect.stringMatching(/coal\.txt was read as windows-1252, which is a guess/)],
    });
  });

  it('is refused outside the folder of the table, and the record kept', async () => {
    file('secret.txt', 'secret');
    file('tables/picture.txt', Buffer.from([0xff, 0xd8, 0, 1]));
    file('tables/none.txt', '');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'tables/link.txt'));
    symlinkSync(folder, join(folder, 'tables/up'));
    const reasons: Record<string, string> = {
      '../secret.txt': 'it lies outside the folder of the file that names it',
      'texts/../../secret.txt': 'it lies outside the folder of the file that names it',
      'link.txt': 'it lies outside the folder of the file that names it',
      'up/secret.txt': 'it lies outside the folder of the file that names it',
      [join(folder, 'secret.txt')]:
        'its path is absolute, and only files in the folder of the one that names it are read',
      'C:\\secret.txt':
        'its path is absolute, and only files in the folder of the one that names it are read',
      '\\\\server\\secret.txt':
        'its path is absolute, and only files in the folder of the one that names it are read',
      'https://carrel.invalid/a.txt': 'it is an address, and nothing is fetched',
      'missing.txt': 'there is no such file',
      'picture.txt': 'it is not a text file',
      'none.txt': 'it is empty',
      '.': 'it lies outside the folder of the file that names it',
    };
    for (const [name, why] of Object.entries(reasons)) {
      const printed = JSON.stringify(name).slice(1, -1).replace(`${folder}/`, '');
      expect(await named(name)).toEqual({
        texts: [],
        warnings: [`tables/t.csv, line 2: the file “${printed}” was not taken: ${why}.`],
      });
    }
  });
});

describe('a mapping', () => {
  const csv = 'Überschrift,Wer,Note,Wann\nCoal,A. M. Puzanov/Kim Il Sung,x,03/04/1957\n';

  it('says what columns mean, how cells are divided and which language texts have', async () => {
    const { found, warnings } = await read('t.csv', csv, {
      columns: { Überschrift: 'title', Wer: 'author', Note: 'text', Wann: 'date' },
      separator: '/',
      dates: 'day-first',
      language: 'German',
      texts: 'original',
    });
    expect(warnings).toEqual([]);
    expect(found[0]?.record.agents.map(({ name }) => name)).toEqual(['A. M. Puzanov', 'Kim Il Sung']);
    expect(found[0]?.record.dates.map(({ edtf }) => edtf)).toEqual(['1957-04-03']);
    expect(found[0]?.texts.map(({ kind, language }) => [kind, language])).toEqual([['original', 'de']]);
  });

  it('goes before the guess, or stands instead of it', async () => {
    const columns = { title: 'abstract', Heading: 'title' };
    const table = 'title,Heading,subject\nOn mines.,Coal,mines\n';
    const guessed = await read('t.csv', table, { columns });
    expect(guessed.found[0]?.record).toMatchObject({
      title: 'Coal',
      abstract: 'On mines.',
      subjects: ['mines'],
    });
    const alone = await read('t.csv', table, { columns, guess: false });
    expect(alone.found[0]?.record.subjects).toEqual([]);
    expect(alone.warnings).toEqual([
      'The column subject of t.csv was left out. Say with --map what it means.',
    ]);
  });

  it.each([
    ['no JSON', '{', 'it is not JSON, such as {"columns": {"Headline": "title"}}'],
    ['no mapping', '[]', 'it as a whole is not as docs/import.md says'],
    [
      'an unknown key',
      '{"columns":{},"seperator":";"}',
      'it has “seperator”, but may have columns, separator',
    ],
    [
      'an unknown field',
      '{"columns":{"Wer":"writer"}}',
      'the column “Wer” cannot mean "writer", only one of: id',
    ],
    [
      'a column that is not there',
      '{"columns":{"Who":"author"}}',
      'no table has the column “Who”; there are: Ü',
    ],
    ['no language', '{"columns":{},"language":"x y"}', '“x y” is no language'],
  ])('is refused in one sentence: %s', async (_, text, why) => {
    file('t.csv', csv);
    const map = file('m.json', text);
    await expect(readTable(folder, ['t.csv'], map)).rejects.toMatchObject({
      code: 'map-invalid',
      message: expect.stringContaining(`The mapping ${map} cannot be used: ${why}`),
    });
    await expect(readTable(folder, ['t.csv'], join(folder, 'no.json'))).rejects.toMatchObject({
      message: expect.stringContaining('there is no such file'),
    });
  });
});

describe('what is no table of records is refused with its reason', () => {
  it.each([
    [
      'without a title',
      't.csv',
      'a,b\n1,2\n',
      /^source-no-records: t\.csv has no column that looks like the title of a record\. Say with --map which it is: a, b\.$/,
    ],
    [
      'JSON without a list',
      't.json',
      '{"title":\n"Coal"}',
      /^source-no-records: t\.json holds no list of records/,
    ],
    [
      'of a million columns',
      't.csv',
      `title${',x'.repeat(1_000_000)}\n`,
      /^source-unreadable: t\.csv has a first line too long/,
    ],
    [
      'of a hundred million commas',
      't.csv',
      ','.repeat(100_000_000),
      /^source-unreadable: t\.csv has a first line too long/,
    ],
  ])('%s', async (_, name, content, sentence) => {
    file(name, content);
    const start = performance.now();
    const { found, refused } = await readTable(folder, [name]);
    expect([found, refused]).toEqual([[], [expect.stringMatching(sentence)]]);
    if (content.length < 10_000_000) expect(performance.now() - start).toBeLessThan(1000);
  });

  it('a line of 100 MB, in a table or in JSON Lines, and the rows before it are kept', async () => {
    const long = 'x'.repeat(100_000_000);
    const csv = await read('t.csv', `id,title\na,Coal\nb,${long}\n`);
    expect([brief(csv), csv.skipped]).toEqual([
      [['Coal', 'a', 'line 2']],
      [expect.stringMatching(/^t\.csv, line 3: the row is longer than 10 MB/)],
    ]);
    const lines = await read('t.jsonl', `{"title":"Coal"}\n{"title":"${long}"}\n{"title":"Tin"}\n`);
    expect([lines.found.length, lines.skipped]).toEqual([
      2,
      ['t.jsonl, line 2: the record is longer than 10 MB'],
    ]);
  });

  it('a row of many more cells than headers', async () => {
    const { found, warnings } = await read('t.csv', `id,title\na,Coal${',x'.repeat(2_000_000)}\nb,Tin\n`);
    expect([found.length, warnings.length]).toEqual([2, 1]);
  });
});

it('says many warnings of one kind together', async () => {
  const rows = Array.from({ length: 50 }, (_, each) => `Piece ${each},Smarch ${each}`);
  const { warnings } = await read('t.csv', `title,date\n${rows.join('\n')}\n`);
  expect([warnings.length, warnings.at(-1)]).toEqual([21, '… and 30 more of this kind (date).']);
});

it('reads web pages, Markdown, PDFs and pictures that a row names, each as what it is', async () => {
  file('f/a.html', '<html lang="ru"><title>A</title><p>Уголь <i>и</i> рис');
  file('f/b.md', '---\ntitle: B\nlanguage: ko\n---\nOn *rice*.');
  file('f/c.pdf', testPdf({ pages: [linesDown('On tin.')] }));
  file('f/d.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  file('f/e.tif', 'II*\0');
  file('f/f.pdf', 'no PDF');
  const names = ['a.html', 'b.md', 'c.pdf', 'd.png', 'e.tif', 'f.pdf'];
  const result = await read('t.csv', ['title,file', ...names.map((name) => `${name},f/${name}`)].join('\n'));
  expect(
    result.found.map(({ texts }) =>
      texts.map(({ kind, language, document, media }) => [
        kind,
        language,
        documentText(document),
        media?.map(({ label, mediaType }) => `${label} ${mediaType}`),
      ]),
    ),
  ).toEqual([
    [['transcription', 'ru', 'Уголь и рис', undefined]],
    [['transcription', 'ko', 'On rice.', undefined]],
    [['transcription', 'und', 'On tin.', ['c.pdf application/pdf']]],
    [['scan', 'und', '', ['d.png image/png']]],
    [],
    [],
  ]);
  expect(result.warnings).toEqual([
    expect.stringMatching(/^t.csv, line 6: the file “f\/e.tif” was not taken: .* is a TIFF picture/),
    expect.stringMatching(/^t.csv, line 7: the file “f\/f.pdf” was not taken: .* is no PDF/),
  ]);
});
