import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCollection } from './read-collection.ts';

const collection = {
  id: 'coal',
  title: 'Coal',
  description: '',
  publisher: null,
  host: null,
  url: null,
  licence: null,
  captured: null,
  version: '1',
  preferredCitation: null,
};

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'carrel-collection-')), 'coal');
  mkdirSync(folder);
  write('collection.json', collection);
});

const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

const refusal = () => {
  try {
    readCollection(folder);
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message.replaceAll(`${folder}`, '…')}`;
  }
  return null;
};

const guide = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;

it('reads records as a person writes them', () => {
  write('records.json', [
    {
      id: 'mines',
      title: 'Journal of the Mines for 3 May 1957',
      dates: [{ text: 'May 5, 1957', kind: 'sent' }],
      agents: [
        { name: 'Kim Il Sung', role: 'author' },
        { name: 'Ministry of Coal', role: 'recipient', kind: 'corporate' },
      ],
      provenance: { text: 'Box 3' },
    },
    { id: 'pits', title: 'Pits', related: ['mines'] },
  ]);
  const { records } = readCollection(folder);
  expect(records.map(({ record }) => record.id)).toEqual(['mines', 'pits']);
  expect(records[0]).toEqual({
    record: {
      id: 'mines',
      aliases: [],
      title: 'Journal of the Mines for 3 May 1957',
      titleSupplied: false,
      dates: [
        {
          text: 'May 5, 1957',
          edtf: '1957-05-05',
          earliest: '1957-05-05',
          latest: '1957-05-05',
          certainty: 'exact',
          kind: 'sent',
          source: 'label',
        },
        {
          text: '3 May 1957',
          edtf: '1957-05-03',
          earliest: '1957-05-03',
          latest: '1957-05-03',
          certainty: 'exact',
          kind: 'event',
          source: 'title',
        },
      ],
      abstract: null,
      agents: [
        {
          name: 'Kim Il Sung',
          role: 'author',
          kind: 'person',
          parts: { family: 'Kim', given: 'Il Sung', familyFirst: true },
        },
        { name: 'Ministry of Coal', role: 'recipient', kind: 'corporate', parts: null },
      ],
      places: [],
      subjects: [],
      genre: null,
      partOf: [],
      number: null,
      level: null,
      languages: [],
      provenance: { text: 'Box 3', repository: null, place: null, shelfmark: null },
      contributor: null,
      translator: null,
      donor: null,
      rights: null,
      urls: [],
      related: [],
    },
    texts: [],
  });
});

it('reads Markdown documents in the order of their names', () => {
  write(
    '02-pits.md',
    guide(
      'title: Pits: a guide\nabstract: On pits\n  and shafts.\nauthor: A. Ivanov; B. Petrov\nsubjects: coal; ore',
    ),
  );
  write(
    '01-mines.md',
    guide('title: Mines\nabstract: On mines.\nlanguage: de\ndate: 1957', 'See [pits](record:pits).'),
  );
  const { records } = readCollection(folder);
  expect(
    records.map(({ record, texts }) => [
      record.id,
      record.title,
      record.abstract,
      record.dates.map((date) => date.edtf),
      record.agents.map((agent) => agent.name),
      record.subjects,
      record.genre,
      texts.map((text) => [text.id, text.language, text.document.blocks.length]),
    ]),
  ).toEqual([
    ['mines', 'Mines', 'On mines.', ['1957'], [], [], 'guide', [['text', 'de', 1]]],
    [
      'pits',
      'Pits: a guide',
      'On pits and shafts.',
      [],
      ['A. Ivanov', 'B. Petrov'],
      ['coal', 'ore'],
      'guide',
      [['text', 'en', 1]],
    ],
  ]);
});

describe('refuses, with the reason,', () => {
  it('a folder under another name than its id', () => {
    write('collection.json', { ...collection, id: 'ore' });
    expect(refusal()).toBe(
      'source-unreadable: …/collection.json cannot be used: its id is “ore”, its folder “coal”.',
    );
  });

  it.each([
    ['a missing records.json', {}, /records\.json cannot be used: ENOENT/],
    ['broken JSON', { 'records.json': '[{' }, /records\.json cannot be used: /],
    ['no records', { 'records.json': [] }, /records\.json/],
    ['an unknown key', { 'records.json': [{ id: 'a', title: 'A', tilte: 'x' }] }, /tilte/],
    ['an id with capitals', { 'records.json': [{ id: 'A', title: 'A' }] }, /small letters/],
    [
      'a date that it cannot read',
      { 'records.json': [{ id: 'a', title: 'A', dates: [{ text: 'June 31, 1956' }] }] },
      /the date “June 31, 1956” of “a” was not understood/,
    ],
    [
      'one id twice',
      {
        'records.json': [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', aliases: ['a'] },
        ],
      },
      /the id “a” is there twice/,
    ],
    [
      'a related record that is not there',
      { 'records.json': [{ id: 'a', title: 'A', related: ['b'] }] },
      /it refers to “b”/,
    ],
    [
      'both kinds of source',
      { 'records.json': [{ id: 'a', title: 'A' }], '1-b.md': guide('title: B\nabstract: B') },
      /holds both/,
    ],
    ['a document without front matter', { '1-b.md': '# B' }, /must begin with front matter/],
    ['front matter without end', { '1-b.md': '---\ntitle: B\n' }, /must begin with front matter/],
    ['a document without abstract', { '1-b.md': guide('title: B') }, /abstract/],
    ['an unknown field', { '1-b.md': guide('title: B\nabstract: B\nauhtor: C') }, /auhtor/],
    ['a field twice', { '1-b.md': guide('title: B\ntitle: C') }, /“title” is there twice/],
    ['a line that is no field', { '1-b.md': guide('title: B\n- c') }, /line 3 of its front matter/],
    ['a document without text', { '1-b.md': guide('title: B\nabstract: B', ' ') }, /no text/],
    ['an unknown genre', { '1-b.md': guide('title: B\nabstract: B\ngenre: poem') }, /genre/],
    [
      'a link to a document that is not there',
      { '1-b.md': guide('title: B\nabstract: B', '> - [c](record:c)') },
      /it refers to “c”/,
    ],
  ])('%s', (_, files, reason) => {
    for (const [name, content] of Object.entries(files)) write(name, content);
    expect(refusal()).toMatch(reason);
    expect(refusal()).toMatch(/^source-unreadable: …/);
  });
});

const bundled = join(import.meta.dirname, '../../../../resources/collections');
it.each(
  readdirSync(bundled, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name),
)('reads the bundled collection %s', (name) => {
  expect(readCollection(join(bundled, name)).records.length).toBeGreaterThan(0);
});
