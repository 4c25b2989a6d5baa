const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const month = `(?<month>${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const month2 = month.replace('?<month>', '?<month2>');
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const day2 = day.replace('?<day>', '?<day2>');
const year = '(?<year>\\d{4})';
const year2 = year.replace('?<year>', '?<year2>');
const dash = ' ?(?:-|–|—|to) ?';

type Parts = Readonly<Record<string, string | undefined>>;

const iso = (y?: string, m?: string, d?: string): string =>
  [y, m === undefined ? undefined : monthNumber(m), d?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');

type Form = readonly [pattern: string, read: (parts: Parts) => string];

/** Forms that in a sentence may be something else: a number, a shelfmark. Only a label is read by them. */
const bareForms: readonly Form[] = [
  [year, (p) => iso(p.year)],
  // 1956-09 · 1956-09-19
  [
    `${year}-(?<monthDigits>\\d{2})(?:-(?<day>\\d{2}))?`,
    (p) => [p.year, p.monthDigits, p.day].filter((part) => part !== undefined).join('-'),
  ],
  // 1956 September 19 · 1956 September 19-23 · 1956 August 30-September 2: year first, as archivists write
  [`${year},? ${month}(?: ${day})?`, (p) => iso(p.year, p.month, p.day)],
  [
    `${year},? ${month} ${day}${dash}${day2}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month, p.day2)}`,
  ],
  [
    `${year},? ${month}(?: ${day})?${dash}${month2}(?: ${day2})?`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month2, p.day2)}`,
  ],
  [
    `${year},? ${month}(?: ${day})?${dash}${year2},? ${month2}(?: ${day2})?`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year2, p.month2, p.day2)}`,
  ],
  // The 1950s
  [`(?<decade>\\d{3})0['’]?s`, (p) => `${p.decade}0/${p.decade}9`],
];

/** The forms in which English listings print dates, and the EDTF of each. */
const forms: readonly Form[] = [
  // January 7, 1969 · 7 January 1969 · Monday, January 7, 1969
  [`${weekday}${month} ${day},? ${year}`, (p) => iso(p.year, p.month, p.day)],
  [`${weekday}${day} (?:of )?${month},? ${year}`, (p) => iso(p.year, p.month, p.day)],
  // September 1956 · September, 1956
  [`${month},? (?:of )?${year}`, (p) => iso(p.year, p.month)],
  // September 19-23, 1956 · 19-23 September 1956
  [
    `${month} ${day}${dash}${day2},? ${year}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month, p.day2)}`,
  ],
  [
    `${day}${dash}${day2} ${month},? ${year}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month, p.day2)}`,
  ],
  // August 30 - September 2, 1956 · 30 August - 2 September 1956
  [
    `${month} ${day}${dash}${month2} ${day2},? ${year}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month2, p.day2)}`,
  ],
  [
    `${day} ${month}${dash}${day2} ${month2},? ${year}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year, p.month2, p.day2)}`,
  ],
  // December 30, 1956 - January 2, 1957 · 30 December 1956 - 2 January 1957
  [
    `${month} ${day},? ${year}${dash}${month2} ${day2},? ${year2}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year2, p.month2, p.day2)}`,
  ],
  [
    `${day} ${month} ${year}${dash}${day2} ${month2} ${year2}`,
    (p) => `${iso(p.year, p.month, p.day)}/${iso(p.year2, p.month2, p.day2)}`,
  ],
  // August-September 1956 · August 1956 - February 1957 · 1956-1958
  [`${month}${dash}${month2},? ${year}`, (p) => `${iso(p.year, p.month)}/${iso(p.year, p.month2)}`],
  [
    `${month},? ${year}${dash}${month2},? ${year2}`,
    (p) => `${iso(p.year, p.month)}/${iso(p.year2, p.month2)}`,
  ],
  [`${year}${dash}${year2}`, (p) => `${p.year}/${p.year2}`],
  // Second Half of 1968 · First Quarter of 1957
  [
    `(?<part>first|second) half of ${year}`,
    (p) => (isFirst(p.part) ? `${p.year}-01/${p.year}-06` : `${p.year}-07/${p.year}-12`),
  ],
  [`(?<part>first|second|third|fourth) quarter of ${year}`, (p) => quarter(p.year, p.part)],
  [
    `(?<part>first|second) half of ${month},? ${year}`,
    (p) =>
      isFirst(p.part)
        ? `${iso(p.year, p.month)}-01/${iso(p.year, p.month)}-15`
        : `${iso(p.year, p.month)}-16/${iso(p.year, p.month)}-${lastDay(p.year, p.month)}`,
  ],
];

/** Their patterns, for whoever looks for dates inside a sentence. */
export const datePatterns: readonly string[] = forms.map(([pattern]) => pattern);

const matchers = [...bareForms, ...forms].map(
  ([pattern, read]) => [new RegExp(`^${pattern}$`, 'i'), read] as const,
);

/** The EDTF form of a date printed in English, not yet checked against the calendar; null where no form fits. */
export function formOf(text: string): string | null {
  for (const [matcher, read] of matchers) {
    const groups = matcher.exec(text)?.groups;
    if (groups) return read(groups);
  }
  return null;
}

function monthNumber(name: string): string {
  const index = months.findIndex((known) =>
    known.startsWith(name.toLowerCase().replace('.', '').slice(0, 3)),
  );
  return String(index + 1).padStart(2, '0');
}

const isFirst = (part: string | undefined) => part?.toLowerCase() === 'first';

function quarter(year = '', part = ''): string {
  const start = ['first', 'second', 'third', 'fourth'].indexOf(part.toLowerCase()) * 3 + 1;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${year}-${pad(start)}/${year}-${pad(start + 2)}`;
}

const lastDay = (year = '', month = '') =>
  new Date(Date.UTC(Number(year), Number(monthNumber(month)), 0)).getUTCDate();
