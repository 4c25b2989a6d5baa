import { beforeEach, describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { createFolder, readAs, recognised } from '../references/test-references.ts';

let place: ReturnType<typeof createFolder>;
beforeEach(() => {
  place = createFolder();
});
const read = (items: unknown) => {
  place.write('x.json', typeof items === 'string' ? items : JSON.stringify(items));
  return readAs('csl-json', place.folder, ['x.json']);
};

/** As Zotero's Better CSL JSON writes a letter; invented. */
const letter = {
  id: 'riLetter1956',
  'citation-key': 'riLetter1956',
  type: 'personal_communication',
  title: 'Letter on <span class="nocase">Anju</span> and <i>Pravda</i>',
  genre: 'Telegram',
  author: [{ family: 'Ri', given: 'Sang-jo' }],
  recipient: [{ literal: 'Central Committee' }],
  translator: [{ family: 'Goldberg', given: 'Gary' }],
  issued: { 'date-parts': [['1956', 9, 3]] },
  archive: 'AVPRF',
  archive_location: 'opis 12, papka 68',
  'publisher-place': 'Moscow',
  language: 'ru-RU',
  license: 'Free',
  keyword: 'coal; Party, workers',
  URL: 'https://carrel.invalid/1',
  DOI: '10.1000/abc',
  abstract: 'On the mines.',
  note: 'Archive Place: Moscow\narchive_collection: fond 0102\noriginal-date: 1956-08\nMy own remark.',
  page: '1-5',
  accessed: { 'date-parts': [[2024, 1, 1]] },
};

it('reads an item as a record, with everything that it says', async () => {
  const { found, warnings, skipped } = await read([letter]);
  expect(recordSchema.omit({ versions: true }).parse(found[0]?.record)).toEqual({
    id: 'riLetter1956',
    aliases: [],
    title: 'Letter on Anju and Pravda',
    titleSupplied: false,
    dates: [
      ['September 3, 1956', '1956-09-03', '1956-09-03', '1956-09-03'],
      ['August 1956', '1956-08', '1956-08-01', '1956-08-31'],
    ].map(([text, edtf, earliest, latest]) => ({
      ...{ text, edtf, earliest, latest, certainty: 'exact', kind: null, source: 'metadata' },
    })),
    abstract: 'On the mines.\n\nMy own remark.',
    agents: [
      {
        name: 'Ri Sang-jo',
        role: 'sender',
        kind: 'person',
        parts: { family: 'Ri', given: 'Sang-jo', familyFirst: true },
      },
      { name: 'Central Committee', role: 'recipient', kind: 'corporate', parts: null },
    ],
    places: ['Moscow'],
    subjects: ['coal', 'Party, workers'],
    genre: 'telegram',
    partOf: [{ title: 'fond 0102', record: null }],
    number: null,
    level: null,
    languages: ['ru-RU'],
    provenance: {
      text: 'AVPRF, fond 0102, opis 12, papka 68, Moscow',
      repository: 'AVPRF',
      place: 'Moscow',
      shelfmark: 'fond 0102, opis 12, papka 68',
    },
    contributor: null,
    translator: 'Gary Goldberg',
    donor: null,
    rights: 'Free',
    urls: ['https://carrel.invalid/1', 'https://doi.org/10.1000/abc'],
    related: [],
  });
  expect(skipped).toEqual([]);
  expect(warnings).toEqual(['x.json has fields that a record has no place for; they were left out: page.']);
});

it('takes a title in brackets, and one that stands for the kind, for the archivist’s', async () => {
  const { found } = await read([
    { ...letter, id: 'a', title: '[Untitled telegram on coal]' },
    { ...letter, id: 'b', title: undefined, genre: 'telegram on rice' },
    { ...letter, id: 'c', title: undefined, genre: 'letter' },
  ]);
  expect(found.map(({ record }) => [record.title, record.titleSupplied])).toEqual([
    ['Untitled telegram on coal', true],
    ['Telegram on rice', true],
    ['Letter from Ri Sang-jo to Central Committee', true],
  ]);
});

it('reads dates in all the forms that programs write', async () => {
  const issued = [
    { raw: '1956-09~' },
    { literal: '[before September 1956]' },
    {
      'date-parts': [
        [1956, 9, 19],
        [1956, 9, 23],
      ],
    },
    { 'date-parts': [[1956, 9]], circa: true },
    { 'date-parts': [[1956]], season: '2' },
    '1956-09-03',
    { 'date-parts': [[null]] },
    { 'date-parts': [[99999999999, 1, 1]] },
  ];
  const { found, warnings } = await read(
    issued.map((date, at) => ({ ...letter, id: `d${at}`, note: '', page: '', issued: date })),
  );
  expect(found.map(({ record }) => record.dates[0]?.edtf ?? record.dates[0]?.text)).toEqual([
    '1956-09~',
    '[before September 1956]',
    '1956-09-19/1956-09-23',
    '1956-09~',
    '1956-22',
    '1956-09-03',
    undefined,
    undefined,
  ]);
  expect(warnings.filter((each) => each.includes('99999999999'))).toHaveLength(1);
});

describe('is told from a table', () => {
  it.each([
    ['a list', [letter], 'csl-json'],
    ['items in an object, as Zotero’s server sends them', { items: [letter] }, 'csl-json'],
    ['a table with a column “type”', [{ id: 1, type: 'report', title: 'Coal', author: 'A' }], 'table'],
    ['records of a collection', { records: [{ title: 'Coal', date: '1957' }] }, 'table'],
  ])('%s', (_, value, source) => {
    place.write('x.json', JSON.stringify(value));
    expect(recognised(place.folder, 'x.json')).toBe(source);
  });

  it('and JSON Lines stay one', () => {
    place.write('x.jsonl', `${JSON.stringify(letter)}\n${JSON.stringify(letter)}\n`);
    expect(recognised(place.folder, 'x.jsonl')).toBe('table');
  });
});

describe('what is wrong', () => {
  it('with one item costs no other', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `[\n${JSON.stringify(letter)},\n{"id": broken},\n"a word",\n${deep},\n{"id":"z","type":"book","title":"Coal"}]`;
    const { found, skipped } = await read(text);
    expect(found.map(({ record }) => record.id)).toEqual(['riLetter1956', 'z']);
    expect(skipped).toEqual([
      'x.json, line 3: the item is not JSON',
      'x.json, line 4: it is no item with named values',
      'x.json, line 5: the item nests deeper than 64 levels',
    ]);
  });

  it('with the types of all values is said, and the item kept', async () => {
    const wrong = {
      id: 7,
      type: ['book'],
      title: 'Coal',
      author: [3, {}, null, { family: ['x'] }],
      abstract: { a: 1 },
    };
    const { found, warnings } = await read(
      `[${JSON.stringify(wrong)},{"id":"p","type":"book","title":"Rice","__proto__":{"title":"x"},"issued":[1]}]`,
    );
    expect(found.map(({ record }) => [record.id, record.title, record.agents])).toEqual([
      ['7', 'Coal', []],
      ['p', 'Rice', []],
    ]);
    expect(warnings).toHaveLength(4);
  });

  it('with a key that two items have: both are made from their content and warned of', async () => {
    const { found, warnings } = await read([letter, { ...letter, title: 'Another' }]);
    const ids = found.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(2);
    expect(found.map(({ record }) => record.aliases)).toEqual([['riLetter1956'], ['riLetter1956']]);
    expect(warnings.filter((each) => each.includes('stands in 2 references'))).toHaveLength(2);
  });

  it('with a file without items refuses it', async () => {
    expect((await read('[]')).refused).toEqual([
      'source-no-records: No reference was found in x.json. Export it again from the program that keeps the references.',
    ]);
  });
});
