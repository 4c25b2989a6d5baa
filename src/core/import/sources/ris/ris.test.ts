import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder, readAs, recognised } from '../references/test-references.ts';

let place: ReturnType<typeof createFolder>;
beforeEach(() => {
  place = createFolder();
});
const read = (text: string | Buffer) => {
  place.write('x.ris', text);
  return readAs('ris', place.folder, ['x.ris']);
};
const lines = (...all: readonly string[]) => all.join('\r\n');

it('reads a letter as Zotero exports it, with its note and its file', async () => {
  place.write('files/12/letter.txt', 'Dear friend,\n\nthe mines stood still.');
  const { found, warnings } = await read(
    lines(
      '\uFEFFTY  - PCOMM',
      'TI  - Letter on Coal',
      'AU  - Пузанов, А. М.',
      'A2  - Kim, Il Sung',
      'A4  - Goldberg, Gary',
      'AB  - First paragraph.',
      '',
      'Second paragraph: US - China.',
      'CY  - Pyongyang',
      'DA  - 1957/05/12/',
      'PY  - 1957',
      'DB  - AVPRF',
      'AN  - fond 1, opis 2',
      'LA  - ru',
      'KW  - coal',
      'KW  - Anju',
      'N1  - <p>Ask <b>A.</b> about it.</p>',
      'L1  - files/12/letter.txt',
      'L1  - files/12/gone.pdf',
      'UR  - https://carrel.invalid/1',
      'ID  - puzanov1957',
      'ER  - ',
    ),
  );
  const [only] = found;
  expect(only?.record).toMatchObject({
    id: 'puzanov1957',
    title: 'Letter on Coal',
    genre: 'letter',
    dates: [{ text: 'May 12, 1957', edtf: '1957-05-12' }],
    abstract: 'First paragraph.\n\nSecond paragraph: US - China.\n\nAsk A. about it.',
    agents: [
      { name: 'А. М. Пузанов', role: 'sender' },
      { name: 'Kim Il Sung', role: 'recipient', parts: { familyFirst: true } },
    ],
    places: ['Pyongyang'],
    subjects: ['coal', 'Anju'],
    languages: ['ru'],
    translator: 'Gary Goldberg',
    provenance: { repository: 'AVPRF', shelfmark: 'fond 1, opis 2' },
    urls: ['https://carrel.invalid/1'],
  });
  expect(only?.texts.map(({ id, kind, language }) => [id, kind, language])).toEqual([
    ['file', 'transcription', 'ru'],
  ]);
  expect(warnings).toEqual([
    'x.ris, line 1: the file “files/12/gone.pdf” was not taken: there is no such file.',
  ]);
});

it('reads a manuscript as EndNote exports it: collection, box and library, keywords line by line', async () => {
  const { found, warnings } = await read(
    lines(
      'TY  - MANSCPT',
      'AU  - Ministry of Mines,',
      'CY  - Seoul',
      'DA  - 3 May',
      'KW  - coal',
      'rice',
      'PB  - National Library',
      'PY  - 1957',
      'T2  - Example Papers',
      'TI  - Note on output',
      'VL  - 3',
      'L1  - internal-pdf://0123/note.pdf',
      'ID  - 45',
      'ER  - ',
    ),
  );
  expect(found[0]?.record).toMatchObject({
    id: '45',
    agents: [{ name: 'Ministry of Mines', kind: 'corporate' }],
    dates: [{ edtf: '1957-05-03' }],
    subjects: ['coal', 'rice'],
    partOf: [{ title: 'Example Papers' }],
    provenance: { repository: 'National Library', place: 'Seoul', shelfmark: 'Example Papers, Box 3' },
  });
  expect(warnings).toEqual([
    'x.ris, line 1: the file “internal-pdf://0123/note.pdf” was not taken: it is an address, and nothing is fetched.',
  ]);
});

it('reads an article as Mendeley exports it, whose database is no repository', async () => {
  const { found } = await read(
    lines(
      'TY  - JOUR',
      'T1  - On the 1956 Plenum',
      'A1  - Example, Anna',
      'Y1  - 2003///',
      'JF  - Journal of Examples',
      'VL  - 12',
      'IS  - 3',
      'DB  - JSTOR',
      'DO  - 10.1000/xyz',
      'ER  - ',
    ),
  );
  expect(found[0]?.record).toMatchObject({
    title: 'On the 1956 Plenum',
    partOf: [{ title: 'Journal of Examples, Volume 12, no. 3' }],
    provenance: null,
    urls: ['https://doi.org/10.1000/xyz'],
  });
  expect(found[0]?.record.dates[0]?.edtf).toBe('2003');
});

describe('reads what programs get wrong', () => {
  it.each([
    ['a missing ER', 'TY  - GEN\nTI  - A\nTY  - GEN\nTI  - B\nER  - ', ['A', 'B']],
    ['one space', 'TY - GEN\nTI - A\nER - ', ['A']],
    ['no space behind the hyphen', 'TY  -GEN\nTI  -A\nER  -', ['A']],
    ['bare CR', 'TY  - GEN\rTI  - A\rER  - \r', ['A']],
    ['a greeting', 'Provider: Some Library\nDatabase: X\n\nTY  - GEN\nTI  - A\nER  - ', ['A']],
    ['a title over two lines', 'TY  - GEN\nTI  - A long\n  title\nER  - ', ['A long title']],
    ['NUL bytes', 'TY  - GEN\nTI  - A\0B\nER  - ', []],
  ])('%s', async (name, text, titles) => {
    const { found, refused, warnings } = await read(text);
    expect(found.map(({ record }) => record.title)).toEqual(titles);
    expect(refused.map((each) => each.split(':')[0])).toEqual(titles.length === 0 ? ['source-not-text'] : []);
    expect(warnings).toHaveLength(name === 'a missing ER' ? 1 : 0);
  });

  it('in an old encoding', async () => {
    const { found, warnings } = await read(
      Buffer.from('TY  - GEN\nTI  - Où se trouve l\xe9tat des \xe9coles fran\xe7aises\nER  - \n', 'latin1'),
    );
    expect(found[0]?.record.title).toBe('Où se trouve létat des écoles françaises');
    expect(warnings[0]).toMatch(/^x\.ris was read as .*a guess/);
  });
});

it('leaves out an entry of 50 MB on one line, and reads the next', async () => {
  const { found, skipped } = await read(
    `TY  - GEN\nTI  - ${'x'.repeat(50_000_000)}\nER  - \nTY  - GEN\nTI  - B\nER  - `,
  );
  expect(found.map(({ record }) => record.title)).toEqual(['B']);
  expect(skipped).toEqual(['x.ris, line 1: the entry is longer than 10 MB']);
});

it('leaves out an entry with nothing to call it by', async () => {
  const { skipped } = await read('TY  - GEN\nER  - \n');
  expect(skipped).toEqual([
    'x.ris, line 1: the reference has no title, nor anything else by which to call it',
  ]);
});

it('is told from a listing and from prose', () => {
  place.write('a.txt', 'TY  - JOUR\nTI  - A\nER  - \n');
  place.write('b.txt', 'January 7, 1957\n\nTY  - and other tags\n\nOn tags.\n');
  expect([recognised(place.folder, 'a.txt'), recognised(place.folder, 'b.txt')]).not.toContain(undefined);
  expect(recognised(place.folder, 'a.txt')).toBe('ris');
  expect(recognised(place.folder, 'b.txt')).not.toBe('ris');
});
