import { describe, expect, it } from 'vitest';
import { dateFrom, parseDate, saysUndated } from './parse-date.ts';

const brief = (text: string) => {
  const reading = parseDate(text);
  return reading && [reading.edtf, reading.earliest, reading.latest, reading.certainty].join(' ');
};

describe('a printed date is read', () => {
  it.each([
    ['January 7, 1969', '1969-01-07 1969-01-07 1969-01-07 exact'],
    ['7 January 1969', '1969-01-07 1969-01-07 1969-01-07 exact'],
    ['13 August 1960', '1960-08-13 1960-08-13 1960-08-13 exact'],
    ['Monday, September 3, 1956', '1956-09-03 1956-09-03 1956-09-03 exact'],
    ['3rd of September 1956', '1956-09-03 1956-09-03 1956-09-03 exact'],
    ['Sept. 3, 1956', '1956-09-03 1956-09-03 1956-09-03 exact'],
    ['February 29, 1956', '1956-02-29 1956-02-29 1956-02-29 exact'],
    ['September, 1956', '1956-09 1956-09-01 1956-09-30 exact'],
    ['September 1956', '1956-09 1956-09-01 1956-09-30 exact'],
    ['1956', '1956 1956-01-01 1956-12-31 exact'],
    ['1956-09-19', '1956-09-19 1956-09-19 1956-09-19 exact'],
    ['c. 1956', '1956~ 1956-01-01 1956-12-31 approximate'],
    ['circa September 1956', '1956-09~ 1956-09-01 1956-09-30 approximate'],
    ['[1956]', '1956 1956-01-01 1956-12-31 inferred'],
    ['[1956?]', '1956? 1956-01-01 1956-12-31 uncertain'],
    ['September 19-23, 1956', '1956-09-19/1956-09-23 1956-09-19 1956-09-23 exact'],
    ['19–23 September 1956', '1956-09-19/1956-09-23 1956-09-19 1956-09-23 exact'],
    ['August 30 - September 2, 1956', '1956-08-30/1956-09-02 1956-08-30 1956-09-02 exact'],
    ['30 December 1956 – 2 January 1957', '1956-12-30/1957-01-02 1956-12-30 1957-01-02 exact'],
    ['August-September 1956', '1956-08/1956-09 1956-08-01 1956-09-30 exact'],
    ['1956-1958', '1956/1958 1956-01-01 1958-12-31 exact'],
    ['c. 1956-1958', '1956~/1958~ 1956-01-01 1958-12-31 approximate'],
    ['Second Half of 1968', '1968-07/1968-12 1968-07-01 1968-12-31 exact'],
    ['the first half of May 1957', '1957-05-01/1957-05-15 1957-05-01 1957-05-15 exact'],
    ['Second half of February 1956', '1956-02-16/1956-02-29 1956-02-16 1956-02-29 exact'],
    ['Third Quarter of 1957', '1957-07/1957-09 1957-07-01 1957-09-30 exact'],
    ['the 1950s', '1950/1959 1950-01-01 1959-12-31 exact'],
    ['1952 October 12', '1952-10-12 1952-10-12 1952-10-12 exact'],
    ['1952 Oct.', '1952-10 1952-10-01 1952-10-31 exact'],
    ['1952 October 12-14', '1952-10-12/1952-10-14 1952-10-12 1952-10-14 exact'],
    ['1955 March-April', '1955-03/1955-04 1955-03-01 1955-04-30 exact'],
    ['1955 March 12-April 3', '1955-03-12/1955-04-03 1955-03-12 1955-04-03 exact'],
    ['1954 December-1955 January', '1954-12/1955-01 1954-12-01 1955-01-31 exact'],
    ['  January 7, 1969 ', '1969-01-07 1969-01-07 1969-01-07 exact'],
  ])('%s', (text, expected) => expect(brief(text)).toBe(expected));
});

describe('what is no date is not made into one', () => {
  it.each([
    '',
    'undated',
    'n.d.',
    'June 31, 1956',
    'February 30, 1956',
    'February 29, 1957',
    'September 23-19, 1956',
    '1958-1956',
    'Smarch 3, 1956',
    'January 7',
    'January 0, 1956',
    '12/05/1956',
    '1956-13-01',
    'XXXX',
    'Khrushchev',
    'On January 7, 1969 the ambassador left',
  ])('%s', (text) => expect(parseDate(text)).toBeNull());
});

it('knows the words for no date', () => {
  const texts = ['undated', 'Undated', 'n.d.', 'N. D.', '[n.d.]', 'no date', '1956', 'Under', 'nd'];
  expect(texts.filter(saysUndated)).toEqual([
    'undated',
    'Undated',
    'n.d.',
    'N. D.',
    '[n.d.]',
    'no date',
    'nd',
  ]);
});

it('keeps the printed form apart from the reading', () => {
  expect(dateFrom('Sept. 3, 1956', 'label')).toEqual({
    text: 'Sept. 3, 1956',
    edtf: '1956-09-03',
    earliest: '1956-09-03',
    latest: '1956-09-03',
    certainty: 'exact',
    kind: null,
    source: 'label',
  });
});
