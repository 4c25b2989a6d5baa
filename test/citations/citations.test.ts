import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatCitation } from '#core/cite/format-citation.ts';
import { readStyle } from '#core/cite/read-style.ts';
import type { Style } from '#core/cite/styles.ts';
import { stylesFolder } from '#core/cite/styles-folder.ts';
import { cases } from './records.ts';

/**
 * Every record in every style of ours, beside what the manual asks for, which was written out by hand
 * before the styles were there: note, short note (or the two forms in the text) and bibliography.
 */
type Forms = readonly [note: string, short: string, bibliography: string];

/** Styles with the very forms of another: the 17th edition and Turabian differ in lists alone. */
const tables = {
  'chicago-notes-bibliography': 'chicago-notes-bibliography',
  'chicago-notes-bibliography-17': 'chicago-notes-bibliography',
  'turabian-9': 'chicago-notes-bibliography',
  'chicago-author-date': 'chicago-author-date',
  'mla-9': 'mla-9',
  'apa-7': 'apa-7',
  'mhra-4': 'mhra-4',
  'wilson-center-digital-archive': 'wilson-center-digital-archive',
};

/** One of ours, as a stranger's file. */
const { style: strangers } = readStyle(
  readFileSync(`${stylesFolder()}/chicago-notes-bibliography-archival.csl`, 'utf8'),
);

const tableOf = (name: string): Record<string, Forms> =>
  JSON.parse(readFileSync(new URL(`expected/${name}.json`, import.meta.url), 'utf8'));

it.each(Object.entries(tables))('%s cites every record as its manual does', (style, table) => {
  const cited = Object.entries(cases).map(([name, { record, collection, options }]) => {
    const { note, short, bibliography } = formatCitation(record, collection, style, options);
    return [name, [note.text, short.text, bibliography.text]] as const;
  });
  expect(Object.fromEntries(cited)).toEqual(tableOf(table));
});

it.each([
  ['en-GB', '‘Ch’oe’s Report, “The Workers’ Party and ‘Juche’,” read’, 3 September 1956, Digital Archive.'],
  ['de-DE', '„Ch’oe’s Report, ‚The Workers’ Party and „Juche“,‘ read“, 3. September 1956, Digital Archive.'],
  [
    'fr-FR',
    '«\u00A0Ch’oe’s Report, “The Workers’ Party and «\u00A0Juche\u00A0»,” read\u00A0», 3 septembre 1956, Digital Archive.',
  ],
  ['ru-RU', '«Ch’oe’s Report, „The Workers’ Party and «Juche»,“ read», 3 сентября 1956 г., Digital Archive.'],
  ['ko-KR', '“Ch’oe’s Report, ‘The Workers’ Party and “Juche”,’ read”, 1956년 9월 3일, Digital Archive.'],
  ['zh-CN', '“Ch’oe’s Report, ‘The Workers’ Party and “Juche”,’ read”, 1956年9月3日, Digital Archive.'],
  ['ja-JP', '「Ch’oe’s Report, 『The Workers’ Party and 「Juche」,』 read」, 1956年9月3日, Digital Archive.'],
])('writes dates and nested quotation marks in %s', (locale, note) => {
  const cited = cases['nested quotation marks'];
  expect(cited && formatCitation(cited.record, cited.collection, 'chicago', { locale }).note.text).toBe(note);
});

it('names kind, recipient and version in the language that is asked for', () => {
  const note = (name: string, locale: string) => {
    const cited = cases[name];
    return (
      cited &&
      formatCitation(cited.record, cited.collection, 'chicago', { ...cited.options, locale }).note.text
    );
  };
  expect([note('telegram', 'de'), note('the original', 'fr'), note('letter', 'xx')]).toEqual([
    'Ponomarev an the CPSU Central Committee, Telegramm, 3. September 1956, AVPRF, fond 0102, delo 3, Digital Archive.',
    'A. M. Puzanov, «\u00A0Harvest Diary\u00A0», 13 novembre 1957, original (russe), AVPRF, fond 0102, delo 3, Digital Archive.',
    'Ri Sang-jo to N. S. Khrushchev, September 3, 1956, Digital Archive.',
  ]);
});

it.each([
  ['en-US', ['(1956, September 3)', '(1956, September)', '(1956)'], 'September 3.'],
  ['de-DE', ['(1956, 3. September)', '(1956, September)', '(1956)'], '3. September.'],
  ['fr-FR', ['(1956, 3 septembre)', '(1956, septembre)', '(1956)'], '3 septembre.'],
  ['ru-RU', ['(1956 г., 3 сентября)', '(1956 г., сентября)', '(1956 г.)'], '3 сентября.'],
  ['zh-CN', ['(1956年9月3日)', '(1956年9月)', '(1956年)'], '9月3日.'],
  ['ja-JP', ['(1956年9月3日)', '(1956年9月)', '(1956年)'], '9月3日.'],
  ['ko-KR', ['(1956년 9월 3일)', '(1956년 9월)', '(1956년)'], '9월 3일.'],
])('puts month and day behind the year in the order of %s', (locale, apa, chicago) => {
  const cited = cases['nested quotation marks'];
  const [date] = cited?.record.dates ?? [];
  if (!cited || !date) throw new Error('The case is not there.');
  const entry = (style: string, edtf: string) => {
    const record = { ...cited.record, dates: [{ ...date, edtf }] };
    return formatCitation(record, cited.collection, style, { locale }).bibliography.text;
  };
  const dates = ['1956-09-03', '1956-09', '1956'].map(
    (edtf) => /\(1956[^)]*\)/.exec(entry('apa', edtf))?.[0],
  );
  expect(dates).toEqual(apa);
  expect(entry('author-date', '1956-09-03')).toContain(chicago);
});

it.each([
  ['zh-CN', '1956-09-03/1956-09-05', '1956年9月3日–5日', '1956年9月3日–5日'],
  ['zh-CN', '1956-09-19/1956-10-03', '1956年9月19日–10月3日', '1956年9月19日–10月3日'],
  ['ja-JP', '1956-09/1956-10', '1956年9月–10月', '1956年9月–10月'],
  ['ja-JP', '1956-12-30/1957-01-02', '1956年12月30日–1957年1月2日', '1956年12月30日–1957年1月2日'],
  ['ko-KR', '1956-09-03/1956-09-05', '1956년 9월 3일–5일', '1956년 9월 3일–5일'],
  ['ko-KR', '1956-12-30/1957-01-02', '1956년 12월 30일–1957년 1월 2일', '1956년 12월 30일–1957년 1월 2일'],
  ['de-DE', '1956-09-03/1956-09-05', '3.–5. September 1956', '3.–5. Sept. 1956'],
  ['en-US', '1956-09-19/1956-10-03', 'September 19–October 3, 1956', '19 Sept.–3 Oct. 1956'],
])('writes both ends of a range in %s: %s', (locale, edtf, whole, short) => {
  const cited = cases['nested quotation marks'];
  const [date] = cited?.record.dates ?? [];
  if (!cited || !date) throw new Error('The case is not there.');
  const entry = (style: string | Style, certainty: typeof date.certainty = 'exact') => {
    const record = { ...cited.record, dates: [{ ...date, edtf, certainty }] };
    return formatCitation(record, cited.collection, style, { locale }).bibliography.text;
  };
  expect(entry('chicago')).toContain(whole);
  expect(entry('chicago', 'inferred')).toContain(`[${whole}]`);
  expect(entry('mla')).toContain(short);
  // Of a stranger's style the brackets, and so the words in them, are ours.
  expect(entry(strangers, 'inferred')).toContain(`[${whole}]`);
});
