import { type Agent, genres, type RecordDate } from '#contract/entities.ts';
import { a, aBody, aCollection, aDate, aRecord } from '#core/cite/test-records.ts';
import type { CitedRecord } from '#core/export/reference.ts';

/**
 * Records of all kinds, to be exported: every genre with and without author, translator, date, title and shelfmark;
 * names in four scripts; every certainty of a date. All invented, but for names that history has.
 */

const archive = aCollection({ id: 'archive', title: 'Papers on Korea', publisher: 'An Archive' });
const hostless = aCollection({ id: 'papers', title: 'Papers', host: null, version: '2.1' });
const guides = aCollection({ id: 'guide', title: 'The Reader’s Guide', publisher: 'Carrel', host: null });

const people: readonly ((role: Agent['role']) => Agent)[] = [
  (role) => a(role, 'Fadeev', 'Y.D.'),
  (role) => a(role, 'Ri', 'Sang-jo', 'family-first'),
  (role) => a(role, 'Пузанов', 'А. М.'),
  (role) => a(role, '김', '일성', 'family-first'),
  (role) => a(role, 'Zhou', 'Enlai', 'family-first'),
  (role) => a(role, '周', '恩来', 'family-first'),
  (role) => aBody(role, 'Ministry of Trade and Industry'),
  (role) => a(role, 'de la Cruz', 'María José'),
];
const dates: readonly (readonly RecordDate[])[] = [
  [aDate('January 7, 1957', '1957-01-07')],
  [aDate('September 1956', '1956-09'), aDate('4 October 1956', '1956-10-04', { kind: 'sent' })],
  [aDate('1956', '1956')],
  [aDate('September 19–23, 1956', '1956-09-19/1956-09-23')],
  [aDate('c. September 1956', '1956-09~', { certainty: 'approximate' })],
  [aDate('[1956?]', '1956?', { certainty: 'uncertain' })],
  [aDate('[September 3, 1956]', '1956-09-03', { certainty: 'inferred' })],
  [aDate('before the harvest of 1956', null, { certainty: 'uncertain' })],
];
const titles = [
  'Talk with Ri Sang-jo in P’yŏngyang',
  "Report on 'Work “among” the Peasants' for 50% & More",
  'О положении в КНДР: «Записка»',
  '조선로동당 중앙위원회 8월 전원회의',
  '关于朝鲜的报告（草稿）',
  'Costs_of #3: $100 ~ {Draft} \\ Final',
  'Über die “Arbeiter- und Bauernmacht” – État des lieux',
  'Minutes',
];
const paper = {
  text: 'AVPRF, fond 0102, opis 12, papka 68, delo 3, listy 1-5, Moscow',
  repository: 'AVPRF',
  place: 'Moscow',
  shelfmark: 'fond 0102, opis 12, papka 68, delo 3, listy 1-5',
};

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Each genre eight times, and at each time another of its fields away. */
const generated: readonly CitedRecord[] = genres
  .filter((genre) => genre !== 'guide')
  .flatMap((genre, row) =>
    Array.from({ length: 8 }, (_, column): CitedRecord => {
      const turn = row + column;
      const isSent = genre === 'letter' || genre === 'telegram';
      const [writer, reader] = [at(people, turn), at(people, turn + 3)];
      const role = isSent ? 'sender' : genre === 'journal' ? 'diarist' : 'author';
      return {
        collection: at([archive, hostless], turn),
        record: aRecord({
          id: `${genre.replaceAll(' ', '-')}-${column}`,
          title: `${at(titles, turn)} ${row}`,
          genre,
          titleSupplied: column === 6,
          agents: [
            ...(column === 1 ? [] : [writer(role)]),
            ...(isSent && column !== 2 ? [reader('recipient')] : []),
          ],
          translator: column === 3 ? null : 'Gary Goldberg',
          dates: column === 4 ? [] : [...at(dates, turn)],
          provenance: column === 5 ? null : column === 7 ? { ...paper, place: null } : paper,
          contributor: column === 2 ? 'A. Finder' : null,
          languages: [at(['en', 'ru', 'ko', 'zh', 'de', 'fr', 'ja', 'hu'], turn)],
          subjects: column === 0 ? [] : ['Trade', 'Party and workers'],
          urls: [`https://carrel.invalid/${genre.replaceAll(' ', '_')}?n=${column}&d=%20`],
          abstract: `What record ${turn} is about, in one line.`,
          rights: column === 5 ? 'Free for all.' : null,
        }),
      };
    }),
  );

const volume = 'Documents of the Ministry, 1969–1976, Volume XXI, Chile, 1969–1973';
const byHand: readonly CitedRecord[] = [
  { collection: archive, record: aRecord({ id: 'bare', title: 'Only a Title' }) },
  {
    collection: archive,
    record: aRecord({
      id: 'everything',
      title: 'Everything at Once',
      genre: 'memorandum',
      agents: [
        a('author', 'Sender', 'A.'),
        a('author', 'Second', 'B.'),
        a('recipient', 'Receiver', 'C.'),
        a('mentioned', 'Named', 'D.'),
      ],
      dates: [aDate('May 1, 1956', '1956-05-01'), aDate('1955', '1955', { kind: 'event' })],
      places: ['Anju'],
      subjects: ['One', 'Two'],
      languages: ['ru', 'en'],
      partOf: [{ title: 'Secretariat', record: null }],
      level: 'item',
      provenance: { ...paper, text: `${paper.text}, copy of the Institute` },
      contributor: 'E. Finder',
      translator: 'F. Reader',
      originalTitle: 'Всё сразу',
      donor: 'G. Giver',
      rights: 'In copyright.',
      urls: ['https://carrel.invalid/a', 'https://carrel.invalid/b'],
      abstract: 'An abstract.',
    }),
  },
  {
    collection: archive,
    record: aRecord({
      id: 'letter-described',
      title: 'Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum',
      titleSupplied: true,
      genre: 'letter',
      agents: [a('sender', 'Ri', 'Sang-jo', 'family-first'), a('recipient', 'Khrushchev', 'N. S.')],
      dates: [aDate('September 3, 1956', '1956-09-03')],
    }),
  },
  {
    collection: guides,
    record: aRecord({
      id: 'guide-dates',
      title: 'Dates in archives',
      genre: 'guide',
      agents: [aBody('author', 'The Carrel project')],
      languages: ['en'],
    }),
  },
  { collection: guides, record: aRecord({ id: 'guide-nobody', title: 'Searching', genre: 'guide' }) },
  ...(['190', '4'] as const).map(
    (number, index): CitedRecord => ({
      collection: archive,
      record: aRecord({
        id: `v21/d${number}`,
        title:
          index === 0
            ? `${number}. Telegram From A. Sender to B. Receiver, Washington, December 18, 1970`
            : 'Editorial Note',
        titleSupplied: true,
        genre: index === 0 ? 'telegram' : null,
        agents: index === 0 ? [a('sender', 'Sender', 'A.'), a('recipient', 'Receiver', 'B.')] : [],
        dates: index === 0 ? [aDate('December 18, 1970', '1970-12-18')] : [],
        partOf: [{ title: volume, record: 'v21' }],
        number,
        translator: index === 0 ? 'H. Reader' : null,
      }),
    }),
  ),
  ...['1956-21', '195X', '1956-09/..', '../1956-09'].map(
    (edtf): CitedRecord => ({
      collection: archive,
      record: aRecord({
        id: `date-${edtf}`,
        title: `Dated ${edtf}`,
        dates: [aDate(`printed ${edtf}`, edtf)],
      }),
    }),
  ),
];

export const records: readonly CitedRecord[] = [...generated, ...byHand];
