import { expect, it } from 'vitest';
import type { RecordDate } from '#contract/entities.ts';
import { explainDate } from './explain-date.ts';

const date = (
  text: string,
  edtf: string | null,
  earliest: string | null,
  latest: string | null,
  certainty: RecordDate['certainty'] = 'exact',
  source: RecordDate['source'] = 'label',
): RecordDate => ({ text, edtf, earliest, latest, certainty, kind: null, source });

it.each([
  [date('13 August 1960', '1960-08-13', '1960-08-13', '1960-08-13'), null],
  [
    date('[13 August 1960]', '1960-08-13', '1960-08-13', '1960-08-13', 'inferred'),
    '“[13 August 1960]” is read as 13 August 1960. It stands in brackets: whoever described the record inferred it.',
  ],
  [
    date('1957_05_12', '1957-05-12', '1957-05-12', '1957-05-12', 'inferred', 'title'),
    '“1957_05_12” is read as 12 May 1957. It was read from the name of the file.',
  ],
  [
    date('January 17', '1955-01-17', '1955-01-17', '1955-01-17', 'inferred', 'title'),
    '“January 17” is read as 17 January 1955. It is marked as inferred.',
  ],
  [
    date('1957-05-12', '1957-05-12', '1957-05-12', '1957-05-12', 'inferred', 'metadata'),
    '“1957-05-12” is read as 12 May 1957. It is marked as inferred.',
  ],
  [
    date('［1957］', '1957', '1957-01-01', '1957-12-31', 'inferred'),
    '“［1957］” can be any day from 1 January 1957 to 31 December 1957, because only the year is given. ' +
      'It stands in brackets: whoever described the record inferred it. ' +
      'It is found by each of these days and sorts by the last.',
  ],
  [
    date('12345-05-12', 'Y12345-05-12', null, null, 'inferred', 'metadata'),
    '“12345-05-12”: it is marked as inferred.',
  ],
  [
    date('c. 1956', '1956~', '1956-01-01', '1956-12-31', 'approximate'),
    '“c. 1956” can be any day from 1 January 1956 to 31 December 1956, because only the year is given. ' +
      'It is marked as approximate. It is found by each of these days and sorts by the last.',
  ],
  [
    date('Second Half of 1968', '1968-07/1968-12', '1968-07-01', '1968-12-31'),
    '“Second Half of 1968” can be any day from 1 July 1968 to 31 December 1968, because a span is given. ' +
      'It is found by each of these days and sorts by the last.',
  ],
  [
    date('June 31, 1957', null, null, null, 'uncertain'),
    '“June 31, 1957” was not understood; it is kept as printed, and the record sorts as undated.',
  ],
  [date('1957-13-45', '1957-13-45', '1957-13-45', '1957-13-45'), null],
])('%j is explained', (given, explained) => expect(explainDate(given)).toBe(explained));
