/** A query as a reader types it, and the same words in FTS5's own language. */
export interface SpeedQuery {
  readonly kind: string;
  readonly typed: string;
  readonly match: string;
}

const words = (text: string) =>
  text
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ');

const plain = (kind: string, ...texts: readonly string[]): SpeedQuery[] =>
  texts.map((typed) => ({ kind, typed, match: words(typed) }));

/** 72 queries of every kind, for the 39 volumes. */
export const speedQueries: readonly SpeedQuery[] = [
  ...plain(
    'rare',
    'Wanzeck',
    'Firyubin',
    'identic',
    'defeatted',
    'thirteenth ambitions',
    'sharpest Surabaya',
  ),
  ...plain('rare', 'scrupulous Cairo', 'slackening incite', 'copper Topol', 'Corfu'),
  ...plain(
    'common',
    'government',
    'department',
    'the',
    'United States',
    'secretary of state',
    'he said that',
  ),
  ...plain('common', 'telegram', 'President', 'memorandum of conversation', 'military assistance'),
  ...[
    'he said that',
    'of the United States',
    'peaceful settlement',
    'in the near future',
    'take this opportunity',
  ]
    .concat(['balance of payments', 'the Soviet Union', 'status quo'])
    .map((text) => ({ kind: 'phrase', typed: `"${text}"`, match: `"${text}"` })),
  ...['pyong', 'khru', 'com', 'negot', 'viet', 'in', 'inter', 'the Sovi'].map((text) => ({
    kind: 'prefix',
    typed: text.includes(' ') ? text : `${text}*`,
    match: text.includes(' ') ? '"the" "Sovi" *' : `"${text}" *`,
  })),
  { kind: 'boolean', typed: 'Laos OR Cambodia', match: '"Laos" OR "Cambodia"' },
  { kind: 'boolean', typed: 'Quemoy NOT Matsu', match: '"Quemoy" NOT "Matsu"' },
  { kind: 'boolean', typed: 'rice (Burma OR Thailand)', match: '"rice" AND ("Burma" OR "Thailand")' },
  { kind: 'boolean', typed: 'government OR department', match: '"government" OR "department"' },
  { kind: 'boolean', typed: 'the NOT president', match: '"the" NOT "president"' },
  { kind: 'boolean', typed: '"test ban" -Geneva', match: '"test ban" NOT "Geneva"' },
  { kind: 'boolean', typed: 'Korea OR Japan OR Taiwan', match: '"Korea" OR "Japan" OR "Taiwan"' },
  { kind: 'boolean', typed: 'states AND united AND nations', match: '"states" AND "united" AND "nations"' },
  ...plain('name', 'Khrushchev', 'Chou En-lai', 'Chiang Kai-shek', 'Dulles', 'Ngo Dinh Diem', 'Peiping'),
  ...plain('name', 'Syngman Rhee', 'Kissinger Dobrynin', 'Zhou Enlai', 'Mao Zedong'),
  ...plain('date', 'June 16, 1949', 'September 1960', '1955', 'October 27, 1961', 'May 1968', 'December 18'),
  ...plain(
    'typo',
    'Khruschev',
    'Eisenhowr',
    'memorandom conversation',
    'Ambassdor Durbrow',
    'disarmement',
    'Quemony',
  ),
  ...plain('script', 'Громыко', 'Хрущёв', '周恩来', '김일성', '北京', 'Пхеньян'),
];

/** What is typed letter by letter: each beginning is a query. */
export const typedOut: readonly string[] = [
  ...['pyongyang', 'khrushchev berlin', 'the situation in laos', 'chiang kai-shek', 'september 1960'],
  ...['telegram from the embassy', 'nuclear test ban', 'zhou enlai'],
];

/** The queries of a reader's keystrokes, from the second on. */
export const keystrokesOf = (texts: readonly string[]): SpeedQuery[] =>
  texts.flatMap((text) =>
    Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2))
      .filter((typed) => !typed.endsWith(' '))
      .map((typed) => ({ kind: 'keystroke', typed, match: `${words(typed)} *` })),
  );

/** For the OCR text: words that it has, one by a slip that it has too, and two that it cannot have. */
export const ocrQueries: readonly SpeedQuery[] = [
  ...plain('ocr', 'Oswald visa', 'Helms Rankin', 'Warren Commission', 'the', 'Mexico City', 'Khruschev'),
  ...plain('ocr', 'Firyubinskij', 'assasinationn commitee'),
];
