import { describe, expect, it } from 'vitest';
import type { ArchivalRecord, RecordDate } from '#contract/entities.ts';
import { describeDate, describeRecord } from './describe-record.ts';

const bare: ArchivalRecord = {
  id: 'coal',
  aliases: [],
  title: 'A Talk about Coal',
  titleSupplied: false,
  dates: [],
  abstract: null,
  agents: [],
  places: [],
  subjects: [],
  genre: null,
  partOf: [],
  number: null,
  level: null,
  languages: [],
  provenance: null,
  contributor: null,
  translator: null,
  donor: null,
  rights: null,
  urls: [],
  related: [],
  versions: [],
};
const date: RecordDate = {
  text: 'May 12, 1957',
  edtf: '1957-05-12',
  earliest: '1957-05-12',
  latest: '1957-05-12',
  certainty: 'exact',
  kind: null,
  source: 'label',
};

describe('the description of a record', () => {
  it('gives every field that is known, labelled, in the order of archival description', () => {
    const whole: ArchivalRecord = {
      ...bare,
      aliases: ['old-coal'],
      dates: [date, { ...date, text: '11 May', kind: 'event', source: 'title' }],
      agents: [
        { name: 'A. M. Ivanov', role: 'diarist', kind: 'person', parts: null },
        { name: 'Ministry of Coal', role: 'recipient', kind: 'corporate', parts: null },
      ],
      genre: 'record of conversation',
      partOf: [{ title: 'Volume 2', record: 'v2' }],
      number: '302a',
      level: 'item',
      places: ['Anju', 'Pyongyang'],
      subjects: ['Mines'],
      languages: ['ru', 'ko'],
      versions: [{ id: 't', kind: 'translation', language: 'en', words: 12_345, media: [] }],
      provenance: {
        text: 'State Archive, f. 1, op. 2',
        repository: 'State Archive',
        place: 'Moscow',
        shelfmark: 'f. 1, op. 2',
      },
      contributor: 'An institute',
      translator: 'B. Translator',
      donor: 'A foundation',
      rights: 'Free to quote.',
      urls: ['https://archive.invalid/coal'],
    };
    expect(describeRecord(whole, 'A Sample').map(({ label, values }) => [label, ...values])).toEqual([
      ['Date', 'May 12, 1957', '11 May (what it tells of, in the title)'],
      ['People', 'A. M. Ivanov (keeper of the journal)', 'Ministry of Coal (recipient)'],
      ['Genre', 'Record of conversation'],
      ['Places', 'Anju', 'Pyongyang'],
      ['Subjects', 'Mines'],
      ['Language', 'Russian', 'Korean'],
      ['Texts', 'Translation, English, 12,345 words'],
      ['Number', '302a'],
      ['Level', 'Item'],
      ['Provenance', 'State Archive, f. 1, op. 2'],
      ['Shelfmark', 'f. 1, op. 2'],
      ['Repository', 'State Archive, Moscow'],
      ['Contributor', 'An institute'],
      ['Translator', 'B. Translator'],
      ['Donor', 'A foundation'],
      ['Collection', 'A Sample'],
      ['Rights', 'Free to quote.'],
      ['Address', 'https://archive.invalid/coal'],
      ['Identifier', 'coal', 'old-coal'],
    ]);
  });

  it('leaves out what is not known, and says of an undated record that it is undated', () => {
    expect(describeRecord(bare, 'A Sample')).toEqual([
      { label: 'Date', values: ['Undated'] },
      { label: 'Collection', values: ['A Sample'] },
      { label: 'Identifier', values: ['coal'] },
    ]);
  });

  it('names the repository without its place, and the place without its repository', () => {
    const repository = (provenance: { repository: string | null; place: string | null }) =>
      describeRecord({ ...bare, provenance: { text: '', shelfmark: null, ...provenance } }, 'A Sample').find(
        ({ label }) => label === 'Repository',
      )?.values;
    expect(repository({ repository: 'State Archive', place: null })).toEqual(['State Archive']);
    expect(repository({ repository: null, place: 'Moscow' })).toEqual(['Moscow']);
    expect(repository({ repository: null, place: null })).toBe(undefined);
  });

  it('gives a language tag as it is where it names none', () => {
    const tags = ['zh-Hans', '', 'not a tag', 'qqx'];
    const language = describeRecord({ ...bare, languages: tags }, 'A Sample').find(
      ({ label }) => label === 'Language',
    );
    expect(language?.values).toEqual(['Simplified Chinese', 'not a tag', 'qqx']);
  });
});

describe('a described date', () => {
  it('is as printed, with what happened on it and how sure it is', () => {
    expect(describeDate(date)).toBe('May 12, 1957');
    expect(describeDate({ ...date, kind: 'received' })).toBe('May 12, 1957 (received)');
    expect(describeDate({ ...date, certainty: 'approximate' })).toBe('May 12, 1957 (approximate)');
    expect(describeDate({ ...date, kind: 'sent', certainty: 'inferred', source: 'title' })).toBe(
      'May 12, 1957 (sent, inferred, in the title)',
    );
    expect(describeDate({ ...date, source: 'title' })).toBe('May 12, 1957, in the title');
    // The name of a file is not the title.
    expect(describeDate({ ...date, text: '1957-05-12', certainty: 'inferred', source: 'title' })).toBe(
      '1957-05-12 (inferred)',
    );
  });
});
