import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchivalRecord } from '#contract/entities.ts';
import { a, aBody, aCollection, aDate, aRecord } from '../../../cite/test-records.ts';
import { exportReferences } from '../../../export/export-references.ts';
import { openPack } from '../../../pack/open-pack.ts';
import { listRecords } from '../../../read/list-records.ts';
import { importSources } from '../../import-sources.ts';
import { createFolder, readAs, recognised } from './test-references.ts';

let place: ReturnType<typeof createFolder>;
beforeEach(() => {
  place = createFolder();
});

const memo = aRecord({
  id: '1956-memo',
  title: 'Talk with Ri Sang-jo: 100% & {more}',
  genre: 'memorandum',
  agents: [a('author', 'Fadeev', 'Y.D.')],
  dates: [aDate('January 7, 1957', '1957-01-07'), aDate('1956', '1956', { kind: 'event' })],
  // Invented, like every shelfmark here.
  provenance: {
    text: 'AVPRF, fond 1, opis 2, Moscow',
    repository: 'AVPRF',
    place: 'Moscow',
    shelfmark: 'fond 1, opis 2',
  },
  contributor: 'A. Finder',
  translator: 'Gary Goldberg',
  originalTitle: 'О торговле {и} партии',
  donor: 'B. Giver',
  rights: 'Free for all.',
  urls: ['https://carrel.invalid/a_b?c=1&d=%20'],
  subjects: ['Trade', 'Party and workers'],
  languages: ['en'],
  abstract: 'One line.',
});
const letter = aRecord({
  id: 'letter',
  title: 'Letter from Ri Sang-jo to the Central Committee',
  titleSupplied: true,
  genre: 'letter',
  agents: [a('sender', 'Ri', 'Sang-jo', 'family-first'), aBody('recipient', 'Central Committee')],
  dates: [aDate('c. September 1956', '1956-09~', { certainty: 'approximate' })],
});
const range = aRecord({
  id: 'range',
  title: 'A Visit to Anju',
  dates: [aDate('September 19–23, 1956', '1956-09-19/1956-09-23')],
});
const undated = aRecord({ id: 'undated', title: 'Only a Title' });
const records = [memo, letter, range, undated];

/** What a format must bring back: everything but what depends on the place a value has in it. */
const essence = ({
  id,
  title,
  dates,
  abstract,
  agents,
  genre,
  subjects,
  languages,
  urls,
}: Omit<ArchivalRecord, 'versions'>) => ({
  id,
  title,
  dates: dates.map(({ text, edtf, certainty, kind }) => ({ text, edtf, certainty, kind })),
  abstract,
  // Initials are set apart by a space in every export.
  agents: agents.map((agent) => ({
    ...agent,
    name: agent.name.replace('Y.D.', 'Y. D.'),
    parts: agent.parts && { ...agent.parts, given: agent.parts.given.replace('Y.D.', 'Y. D.') },
  })),
  genre,
  subjects,
  languages,
  urls,
});

const files = [
  ['csl-json', 'back.json', 'csl-json'],
  ['ris', 'back.ris', 'ris'],
  ['biblatex', 'back.bib', 'bibtex'],
  ['bibtex', 'back.bib', 'bibtex'],
] as const;

async function back(
  format: (typeof files)[number][0],
  wanted: readonly ArchivalRecord[],
  host: string | null = null,
) {
  const [, name = '', source = ''] = files.find(([each]) => each === format) ?? [];
  const cited = wanted.map((record) => ({ record, collection: aCollection({ host }) }));
  place.write(name, exportReferences(cited, format).text);
  expect(recognised(place.folder, name)).toBe(source);
  const { found, skipped, refused, warnings } = await readAs(source, place.folder, [name]);
  expect([skipped, refused, warnings]).toEqual([[], [], []]);
  return found.map(({ record }) => record);
}

describe('what Carrel exports comes back the same', () => {
  it.each(files.map(([format]) => format))(
    'from %s: ids, titles, dates, names, kinds, subjects',
    async (format) => {
      const found = await back(format, records);
      expect(found.map(essence)).toEqual(records.map(essence));
    },
  );

  it.each(['csl-json', 'ris'] as const)(
    'from %s: repository, city and shelfmark, rights, translator, donor',
    async (format) => {
      const [found] = await back(format, [memo]);
      const { provenance, contributor, translator, donor, rights } = memo;
      expect(found).toMatchObject({ provenance, contributor, translator, donor, rights });
    },
  );

  it.each(files.map(([format]) => format))(
    'from %s: the title in the original’s language',
    async (format) => {
      const [found, other] = await back(format, [memo, range]);
      expect(found?.originalTitle).toBe(memo.originalTitle);
      expect(other).not.toHaveProperty('originalTitle');
    },
  );

  // Neither has a field for them: the place of the paper is one line, as it is printed.
  it.each(['biblatex', 'bibtex'] as const)('from %s: the place of the paper in one line', async (format) => {
    const [found] = await back(format, [memo]);
    const { contributor, translator, donor, rights } = memo;
    expect(found).toMatchObject({ contributor, translator, donor, rights });
    expect(found?.provenance).toEqual({
      text: 'fond 1, opis 2, AVPRF, Moscow',
      repository: null,
      place: null,
      shelfmark: null,
    });
  });

  it.each(files.map(([format]) => format))(
    'from %s: the edition and number of a document',
    async (format) => {
      const telegram = aRecord({
        id: 'v21/d190',
        title: '190. Telegram From A. Sender to B. Receiver, Washington, December 18, 1970',
        titleSupplied: true,
        genre: 'telegram',
        agents: [a('sender', 'Sender', 'A.'), a('recipient', 'Receiver', 'B.')],
        dates: [aDate('December 18, 1970', '1970-12-18')],
        partOf: [
          { title: 'Documents of the Ministry, 1969–1976, Volume XXI, Chile, 1969–1973', record: 'v21' },
        ],
        number: '190',
      });
      const [found] = await back(format, [telegram]);
      expect(found).toMatchObject({
        ...essence(telegram),
        number: '190',
        // The volume's number comes back in Arabic figures, and without the volume's own record.
        partOf: [
          { title: 'Documents of the Ministry, 1969–1976, Volume 21, Chile, 1969–1973', record: null },
        ],
      });
    },
  );
});

it('goes with other formats into one pack, where a record is found by its key', async () => {
  const cited = (record: ArchivalRecord) => [{ record, collection: aCollection() }];
  const paths = [
    place.write('a.json', exportReferences(cited(memo), 'csl-json').text),
    place.write('b.ris', exportReferences(cited(letter), 'ris').text),
    place.write('c.bib', exportReferences(cited(range), 'biblatex').text),
    place.write('d.csv', 'id,title\nrow,Coal\n'),
  ];
  const out = join(place.folder, 'all.carrel');
  expect(await importSources(paths, { out })).toMatchObject({ records: 4, skipped: [], warnings: [] });
  const pack = openPack(out);
  expect(
    listRecords(pack)
      .records.map(({ id }) => id)
      .sort(),
  ).toEqual(['1956-memo', 'letter', 'range', 'row']);
  pack.close();
});

describe('what no format can hold', () => {
  it('in CSL-JSON and BibTeX: a comma in a subject, which parts subjects there', async () => {
    const record = aRecord({ subjects: ['Party, workers'] });
    for (const format of ['csl-json', 'bibtex'] as const) {
      expect((await back(format, [record]))[0]?.subjects).toEqual(['Party', 'workers']);
    }
    for (const format of ['ris', 'biblatex'] as const) {
      expect((await back(format, [record]))[0]?.subjects).toEqual(['Party, workers']);
    }
  });

  it('in RIS, BibTeX and BibLaTeX: that a title is the archivist’s', async () => {
    expect((await back('csl-json', [letter]))[0]?.titleSupplied).toBe(true);
    for (const format of ['ris', 'biblatex', 'bibtex'] as const) {
      expect((await back(format, [letter]))[0]?.titleSupplied).toBe(false);
    }
  });

  it('in CSL-JSON: an inferred or uncertain date, which is only approximate there', async () => {
    const record = aRecord({ dates: [aDate('[1956?]', '1956?', { certainty: 'uncertain' })] });
    expect((await back('csl-json', [record]))[0]?.dates[0]).toMatchObject({
      edtf: '1956~',
      certainty: 'approximate',
    });
  });

  it('in all: who is mentioned, the kind “guide”, and that the digital archive is no repository', async () => {
    const record = aRecord({ genre: 'guide', agents: [aBody('mentioned', 'Ministry of Mines')] });
    const [found] = await back('csl-json', [record], 'Some Digital Archive');
    expect(found).toMatchObject({
      agents: [],
      genre: null,
      provenance: { repository: 'Some Digital Archive' },
    });
  });
});
