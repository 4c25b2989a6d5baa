import type { ArchivalRecord, Collection } from '#contract/entities.ts';
import type { CitationOptions } from '#core/cite/format-citation.ts';
import { a, aBody, aCollection, aDate, aRecord } from '#core/cite/test-records.ts';

/** One thing that is cited, and how it was asked for. */
export interface Case {
  readonly record: ArchivalRecord;
  readonly collection: Collection;
  readonly options?: CitationOptions;
}

const digital = aCollection({ host: 'Digital Archive' });
const onPaper = aCollection({ host: null });
const guide = aCollection({ title: "The Reader's Guide", publisher: 'Carrel', host: null });

const url = ['https://ex.org/1'];
const september3 = [aDate('September 3, 1956', '1956-09-03')];
const november13 = [aDate('November 13, 1957', '1957-11-13')];
/** Invented, as is every shelfmark here. */
const provenance = {
  text: 'AVPRF, fond 0102, delo 3',
  repository: 'Russian Foreign Policy Archive (AVPRF)',
  place: 'Moscow',
  shelfmark: 'fond 0102, delo 3',
};

const puzanov = a('author', 'Puzanov', 'A. M.');
const kim = a('author', 'Kim', 'Il Sung', 'family-first');
const ri = a('sender', 'Ri', 'Sang-jo', 'family-first');
const khrushchev = a('recipient', 'Khrushchev', 'N. S.');

type Over = Partial<ArchivalRecord>;
const seen = (over: Over, collection = digital, options?: CitationOptions): Case => ({
  record: aRecord(over),
  collection,
  ...(options && { options }),
});
const dated = (
  text: string,
  edtf: string | null,
  certainty: 'exact' | 'approximate' | 'inferred' | 'uncertain',
) => seen({ dates: [aDate(text, edtf, { certainty })] });

const journal: Over = {
  title: 'From the Journal of A. M. Puzanov',
  agents: [{ ...puzanov, role: 'diarist' }],
  genre: 'journal',
  dates: november13,
  provenance,
};
const version = (id: string, kind: 'original' | 'translation', language: string) => ({
  id,
  kind,
  language,
  words: 10,
  media: [],
});
const letter: Over = { genre: 'letter', agents: [ri, khrushchev], dates: september3 };
const britain = [{ title: 'Documents on Britain, Volume II', record: 'volume' }];

export const cases: Readonly<Record<string, Case>> = {
  journal: seen({ ...journal, urls: url, translator: 'Gary Goldberg', contributor: 'James Person' }),
  'korean author': seen({ title: 'On Our Tasks', agents: [kim], dates: september3 }),
  'hangul author': seen({ agents: [a('author', '김', '일성', 'family-first')] }),
  'cyrillic author': seen({
    title: 'Запись беседы с Ким Ир Сеном',
    agents: [a('author', 'Пузанов', 'А.М.')],
    dates: november13,
  }),
  'chinese author': seen({
    title: '关于朝鲜问题',
    agents: [a('author', '毛', '泽东', 'family-first')],
    dates: september3,
  }),
  'pinyin author': seen({
    title: 'Talk with Mikoyan',
    agents: [a('author', 'Mao', 'Zedong', 'family-first')],
    dates: september3,
  }),
  'corporate author': seen({ agents: [aBody('author', "Korean Workers' Party Central Committee")] }),
  'two authors': seen({
    title: 'Key Aspects',
    genre: 'report',
    agents: [a('author', 'Putintsev', 'A.'), a('author', 'Gorovoy', 'V.')],
    dates: september3,
  }),
  'three authors': seen({ agents: [puzanov, kim, a('author', 'Pak')], dates: september3 }),
  'four authors': seen({
    agents: [
      puzanov,
      a('author', 'Ivanov', 'I. I.'),
      a('author', 'Petrov', 'P. P.'),
      a('author', 'Sidorov', 'S.'),
    ],
    dates: september3,
  }),
  'given names in full': seen({ agents: [a('author', 'Kissinger', 'Henry')], dates: september3 }),
  'translator, no author': seen({ translator: 'Gary Goldberg', dates: september3 }),
  'interlocutor, no author': seen({
    agents: [a('interlocutor', 'Mao', 'Zedong', 'family-first')],
    dates: september3,
  }),

  letter: seen({ ...letter, title: 'Letter from Ri Sang-jo to N.S. Khrushchev' }),
  'letter with a title': seen({
    ...letter,
    title: 'Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum',
  }),
  'letter to someone the title leaves out': seen({ ...letter, title: 'A Request for Help' }),
  'letter, title supplied': seen({
    ...letter,
    title: 'Letter from Ri Sang-jo to N. S. Khrushchev on the Plenum',
    titleSupplied: true,
  }),
  'letter between bodies': seen({
    title: 'Letter from the Soviet Embassy to the CPSU Central Committee',
    genre: 'letter',
    agents: [aBody('sender', 'Soviet Embassy'), aBody('recipient', 'CPSU Central Committee')],
    dates: september3,
  }),
  telegram: seen({
    title: 'Telegram from Ponomarev to the CPSU Central Committee',
    genre: 'telegram',
    agents: [a('sender', 'Ponomarev'), aBody('recipient', 'CPSU Central Committee')],
    dates: september3,
    provenance,
  }),
  'telegram with a title': seen({
    title: 'Telegram to Moscow on Grain',
    genre: 'telegram',
    agents: [a('author', 'Ivanov', 'V. I.')],
    dates: september3,
  }),
  'memorandum, title supplied, no author': seen({
    title: "Memorandum on the Visit to P'yŏngyang",
    titleSupplied: true,
    genre: 'memorandum',
    dates: september3,
  }),
  minutes: seen({ title: 'Minutes of the Plenum', genre: 'minutes', dates: september3 }),
  'minutes, title supplied': seen({
    title: 'Minutes of the Plenum',
    titleSupplied: true,
    genre: 'minutes',
    agents: [aBody('author', 'KWP Secretariat')],
    dates: september3,
  }),
  'report, title supplied': seen({
    title: 'Report on Trade',
    titleSupplied: true,
    genre: 'report',
    agents: [a('author', 'Samsonov', 'G. Ye.')],
    dates: september3,
  }),
  'record of conversation': seen({
    title: 'Record of a Conversation with Kim Il Sung',
    genre: 'record of conversation',
    agents: [puzanov, { ...kim, role: 'interlocutor' }],
    dates: november13,
  }),

  'nested quotation marks': seen({
    title: `Ch'oe's Report, "The Workers' Party and 'Juche'," read`,
    dates: september3,
  }),
  'curly quotation marks': seen({ title: 'Reply to ‘Comrade Kim’', dates: september3 }),
  'title all in quotation marks': seen({ title: '"Long Live Unity"', dates: september3 }),
  'apostrophes in names': seen({
    title: "Talk in P'yŏngyang",
    agents: [a('author', "Ch'oe", 'Yong-gŏn', 'family-first')],
    dates: september3,
  }),
  'name that a style might recase': seen({
    title: 'Talk with Ri Sang-jo',
    agents: [{ ...ri, role: 'mentioned' }],
    dates: september3,
  }),
  'title that asks': seen({ title: 'Where Does Korea Stand?', agents: [puzanov], dates: september3 }),
  'title that ends in an abbreviation': seen({ title: 'Trade with the U.S.', dates: september3 }),
  'author and office before the title': seen({
    title: "Y.D. Fadeev, First Secretary, 'Korean-Chinese Relations in 1968 (Memo)'",
    genre: 'memorandum',
    agents: [{ ...a('author', 'Fadeev', 'Y.D.'), name: 'Y.D. Fadeev' }],
    dates: september3,
  }),
  'author before the title': seen({
    title: 'N. T. Fedorenko, Reception of the Envoy',
    agents: [a('author', 'Fedorenko', 'N. T.')],
    dates: september3,
  }),

  'undated, with an address': seen({ urls: url }),
  undated: seen({ agents: [puzanov] }),
  month: dated('Sept 1956', '1956-09', 'exact'),
  year: dated('1956', '1956', 'exact'),
  'range of days': dated('19-23 Sept 1956', '1956-09-19/1956-09-23', 'exact'),
  'range over two months': dated('x', '1956-08-30/1956-09-02', 'exact'),
  'range of years': dated('1956-8', '1956/1958', 'exact'),
  'circa, a month': dated('c. Sept 1956', '1956-09~', 'approximate'),
  'circa, a year': dated('c. 1956', '1956~', 'approximate'),
  inferred: dated('[Sept 1956]', '1956-09', 'inferred'),
  uncertain: dated('[Sept 1956?]', '1956-09?', 'uncertain'),
  'inferred, with an author': seen({
    agents: [puzanov],
    dates: [aDate('[13 Nov. 1957]', '1957-11-13', { certainty: 'inferred' })],
  }),
  'circa, with an author': seen({
    agents: [puzanov],
    dates: [aDate('c. 1957', '1957~', { certainty: 'approximate' })],
  }),
  'date that no machine reads': dated('after the harvest', null, 'exact'),
  'drafted and sent': seen({
    agents: [puzanov],
    dates: [
      aDate('September 3, 1956', '1956-09-03', { kind: 'sent' }),
      aDate('1 September 1956', '1956-09-01', { kind: 'drafted' }),
    ],
  }),

  'on paper': seen({ ...journal, title: 'Harvest Diary' }, onPaper),
  'on paper, no author': seen({ dates: september3, provenance }, onPaper),
  'on paper, no shelfmark': seen(
    { agents: [puzanov], dates: september3, provenance: { ...provenance, shelfmark: null } },
    onPaper,
  ),
  'source line only': seen(
    {
      agents: [puzanov],
      dates: september3,
      provenance: { text: 'Private papers.', repository: null, place: null, shelfmark: null },
    },
    onPaper,
  ),
  'publisher only': seen(
    { agents: [puzanov], dates: september3 },
    aCollection({ host: null, publisher: 'A Press' }),
  ),
  'nothing known': seen({ title: 'page' }, aCollection({ host: null, id: 'page', title: 'page' })),
  'paper chosen': seen(
    {
      ...journal,
      title: 'Harvest Diary',
      urls: url,
      translator: 'Gary Goldberg',
      contributor: 'James Person',
    },
    digital,
    { seen: 'paper' },
  ),

  'memorandum in an edition': seen({
    title: '190. Memorandum From Kissinger to Nixon',
    titleSupplied: true,
    genre: 'memorandum',
    agents: [a('sender', 'Kissinger', 'Henry'), a('recipient', 'Nixon', 'Richard')],
    dates: [aDate('December 18, 1970', '1970-12-18')],
    partOf: [{ title: 'Foreign Relations, 1969–1976, Volume XXI, Chile', record: 'volume' }],
    number: '190',
    urls: url,
  }),
  'letter in an edition': seen({
    title: '12. Letter From Macmillan to Eisenhower',
    titleSupplied: true,
    genre: 'letter',
    agents: [a('sender', 'Macmillan', 'Harold'), a('recipient', 'Eisenhower', 'Dwight')],
    dates: [aDate('January 5, 1957', '1957-01-05')],
    partOf: britain,
    number: '12',
  }),
  'editorial note': seen({ title: '4. Editorial Note', titleSupplied: true, partOf: britain, number: '4' }),
  'edition without volumes': seen({
    title: 'Views on Korea',
    agents: [a('author', 'Hill', 'C.')],
    dates: september3,
    partOf: [{ title: 'Korea: A Documentary History', record: 'volume' }],
    number: '7',
  }),
  guide: seen(
    { title: 'Dates in archives', genre: 'guide', agents: [aBody('author', 'The Carrel project')] },
    guide,
  ),
  'guide, no author': seen({ title: 'Dates in archives', genre: 'guide' }, guide),

  'the original': seen(
    {
      ...journal,
      title: 'Harvest Diary',
      translator: 'Gary Goldberg',
      versions: [version('en', 'translation', 'en'), version('ru', 'original', 'ru')],
    },
    digital,
    { version: 'ru' },
  ),
  'a translation without a name': seen(
    {
      ...journal,
      title: 'Harvest Diary',
      versions: [version('en', 'translation', 'en'), version('ru', 'original', 'ru')],
    },
    digital,
    { version: 'en' },
  ),
  page: seen({ ...journal, title: 'Harvest Diary' }, digital, { locator: { label: 'page', value: '3' } }),
  listy: seen({ ...journal, title: 'Harvest Diary' }, digital, { locator: { label: 'listy', value: '1–5' } }),
  folio: seen({ ...journal, title: 'Harvest Diary' }, digital, { locator: { label: 'folio', value: '12v' } }),
  paragraph: seen({ ...journal, title: 'Harvest Diary' }, digital, {
    locator: { label: 'paragraph', value: '4' },
  }),
};
