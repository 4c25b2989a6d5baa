import { describe, expect, it } from 'vitest';
import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import { editionOf } from './edition.ts';
import { formatCitation } from './format-citation.ts';
import { a, aBody, aCollection, aDate, aRecord } from './test-records.ts';

const cite = (record: Partial<ArchivalRecord>, collection: Partial<Collection> = {}): readonly string[] => {
  const { note, short, bibliography } = formatCitation(aRecord(record), aCollection(collection));
  return [note.text, short.text, bibliography.text];
};
const volume = (title: string, id = 'v') => [
  { title, record: id },
  { title: 'The Crisis', record: `${id}/ch1` },
];
const chile = volume('Foreign Relations of the United States, 1969–1976, Volume XXI, Chile, 1969–1973');
const china = volume('Foreign Relations of the United States, 1955–1957, China, Volume II');

/** The Chicago Manual's own example for this series, its place, editors and imprint left out: records have none. */
const memorandum: Partial<ArchivalRecord> = {
  title:
    '190. Memorandum From the President’s Assistant for National Security Affairs (Kissinger) to President Nixon',
  titleSupplied: true,
  genre: 'memorandum',
  agents: [a('sender', 'Kissinger', 'Henry'), a('recipient', 'Nixon', 'Richard')],
  dates: [aDate('December 18, 1970', '1970-12-18')],
  partOf: chile,
  number: '190',
  provenance: {
    text: 'Source: An Archive, Box 1.',
    repository: 'An Archive',
    place: null,
    shelfmark: 'Box 1',
  },
  urls: ['https://history.state.gov/historicaldocuments/frus1969-76v21/d190'],
};

describe('a document of an edition is cited', () => {
  it('by its correspondents, date, edition, volume and number', () => {
    expect(cite(memorandum)).toEqual([
      'Henry Kissinger to Richard Nixon, memorandum, December 18, 1970, in Foreign Relations of the United States, 1969–1976, vol. 21, Chile, 1969–1973, doc. 190, https://history.state.gov/historicaldocuments/frus1969-76v21/d190.',
      'Kissinger to Nixon, December 18, 1970.',
      'Kissinger, Henry. Memorandum to Richard Nixon, December 18, 1970. In Foreign Relations of the United States, 1969–1976, vol. 21, Chile, 1969–1973, doc. 190. https://history.state.gov/historicaldocuments/frus1969-76v21/d190.',
    ]);
    expect(formatCitation(aRecord(memorandum), aCollection()).note.html).toContain(
      'in <i>Foreign Relations of the United States, 1969–1976</i>, vol. 21, <i>Chile, 1969–1973</i>, doc. 190,',
    );
  });

  it('with a body as it is named, and a letter without the word', () => {
    const letter: Partial<ArchivalRecord> = {
      title: '3. Letter From the Representative (Lodge) to the Department of State',
      titleSupplied: true,
      genre: 'letter',
      agents: [a('sender', 'Lodge', 'Henry Cabot'), aBody('recipient', 'Department of State')],
      dates: [aDate('January 17, 1955', '1955-01-17')],
      partOf: china,
      number: '3',
    };
    expect(cite(letter)).toEqual([
      'Henry Cabot Lodge to the Department of State, January 17, 1955, in Foreign Relations of the United States, 1955–1957, China, vol. 2, doc. 3.',
      'Lodge to the Department of State, January 17, 1955.',
      'Lodge, Henry Cabot. Letter to the Department of State, January 17, 1955. In Foreign Relations of the United States, 1955–1957, China, vol. 2, doc. 3.',
    ]);
  });

  it('by its correspondents also where the head names no kind', () => {
    const old: Partial<ArchivalRecord> = {
      title: 'The Ambassador in France (Caffery) to the Acting Secretary of State',
      titleSupplied: true,
      agents: [a('sender', 'Caffery', 'Jefferson'), aBody('recipient', 'Acting Secretary of State')],
      dates: [aDate('January 14, 1949', '1949-01-14')],
      partOf: volume(
        'Foreign Relations of the United States, 1949, The Far East and Australasia, Volume VII, Part 1',
      ),
      number: '1',
    };
    expect(cite(old)).toEqual([
      'Jefferson Caffery to the Acting Secretary of State, January 14, 1949, in Foreign Relations of the United States, 1949, The Far East and Australasia, vol. 7, pt. 1, doc. 1.',
      'Caffery to the Acting Secretary of State, January 14, 1949.',
      'Caffery, Jefferson. To the Acting Secretary of State, January 14, 1949. In Foreign Relations of the United States, 1949, The Far East and Australasia, vol. 7, pt. 1, doc. 1.',
    ]);
  });

  it('by its head, of which number and date have their own places', () => {
    const talk: Partial<ArchivalRecord> = {
      title:
        '15. Memorandum of a Telephone Conversation Between the President and the Secretary of State, Washington, January 18, 1955, 10:06 a.m.',
      titleSupplied: true,
      genre: 'record of conversation',
      dates: [
        aDate('January 18, 1955, 10:06 a.m', '1955-01-18', { earliest: '1955-01-18', latest: '1955-01-18' }),
      ],
      partOf: china,
      number: '15',
    };
    expect(cite(talk).slice(0, 1)).toEqual([
      'Memorandum of a Telephone Conversation Between the President and the Secretary of State, Washington, January 18, 1955, in Foreign Relations of the United States, 1955–1957, China, vol. 2, doc. 15.',
    ]);
    const other = { ...talk, title: '15. Paper on the Events of January 17, 1955' };
    expect(cite(other)[0]).toMatch(/^Paper on the Events of January 17, 1955, January 18, 1955, in /);
  });

  it('as a part of the book where its editors wrote it', () => {
    const note = { title: '4. Editorial Note', titleSupplied: true, partOf: china, number: '4' };
    expect(cite(note)).toEqual([
      'Editorial Note, in Foreign Relations of the United States, 1955–1957, China, vol. 2, doc. 4.',
      'Editorial Note, doc. 4.',
      'Editorial Note. In Foreign Relations of the United States, 1955–1957, China, vol. 2, doc. 4.',
    ]);
    const preface: Partial<ArchivalRecord> = {
      title: 'Preface',
      titleSupplied: true,
      genre: 'guide',
      partOf: china,
    };
    expect(cite({ ...preface, partOf: china.slice(0, 1) })).toEqual([
      'Preface, in Foreign Relations of the United States, 1955–1957, China, vol. 2.',
      'Preface.',
      'Preface. In Foreign Relations of the United States, 1955–1957, China, vol. 2.',
    ]);
  });
});

describe('an edition', () => {
  const titleOf = (title: string) => {
    const edition = editionOf(aRecord({ partOf: [{ title, record: 'v' }], number: '7' }));
    return edition && [edition.title, edition.volume, edition.volumeTitle];
  };

  it.each([
    ['A Series, 1949, The Far East, Volume VII, Part 1', 'A Series, 1949, The Far East', '7, pt. 1', null],
    [
      'A Series, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972',
      'A Series, 1969–1976',
      '19, pt. 1',
      'Korea, 1969–1972',
    ],
    ['A Series, Volume E–5, Part 2, Documents on Africa', 'A Series', 'E–5, pt. 2', 'Documents on Africa'],
    ['Letters, vol. 3', 'Letters, vol. 3', null, null],
    ['Letters, Vol. 3: Youth', 'Letters', '3', 'Youth'],
    ['A Series, Volume XXXVIII', 'A Series', '38', null],
    ['A Series, Volume IIX, Korea', 'A Series, Volume IIX, Korea', null, null],
    ['A Series, Volumes VII/VIII/IX, Supplement', 'A Series, Volumes VII/VIII/IX, Supplement', null, null],
    ['A Series, Guatemala, Retrospective Volume', 'A Series, Guatemala, Retrospective Volume', null, null],
    ['Volume II', 'Volume II', null, null],
  ])('is parted at its volume: %s', (title, ...parts) => expect(titleOf(title)).toEqual(parts));

  it('has the title of its series before that of a volume without it', () => {
    const partOf = [
      { title: 'A Series', record: null },
      { title: 'Korea', record: 'v1' },
      { title: 'The War', record: 'v1/ch1' },
    ];
    expect(editionOf(aRecord({ partOf, number: '7' }))?.title).toBe('A Series, Korea');
  });

  it.each<[string, Partial<ArchivalRecord>]>([
    [
      'fonds and series of an archive',
      { partOf: [{ title: 'Fonds 5', record: 'f5' }], level: 'file', number: '7' },
    ],
    ['a folder', { partOf: [{ title: 'letters', record: null }] }],
    ['a file that is named by its id', { partOf: [{ title: 'vol1', record: 'vol1' }], number: '7' }],
    ['nothing', {}],
  ])('is not made of %s', (_, over) => expect(editionOf(aRecord(over))).toBeNull());
});
