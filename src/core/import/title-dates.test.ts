import { expect, it } from 'vitest';
import { dateFrom } from '../dates/parse-date.ts';
import { titleDates } from './title-dates.ts';

const found = (title: string, ...labels: string[]) =>
  titleDates(
    title,
    labels.flatMap((label) => dateFrom(label, 'label') ?? []),
  ).map(({ text, edtf }) => `${text} = ${edtf}`);

it('gives a date in a title as that of an event', () => {
  expect(titleDates("'Relations in the Second Half of 1968 (Memo)'", [])).toEqual([
    {
      text: 'Second Half of 1968',
      edtf: '1968-07/1968-12',
      earliest: '1968-07-01',
      latest: '1968-12-31',
      certainty: 'exact',
      kind: 'event',
      source: 'title',
    },
  ]);
});

it.each([
  ['Journal for 13 August 1960', ['August 13, 1960'], []],
  ['Journal for 13 August 1960', ['August 15, 1960'], ['13 August 1960 = 1960-08-13']],
  ["'Key Aspects of Relations in 1972'", ['December 8, 1972'], ['1972 = 1972']],
  ['Talks, September 19–23, 1956', [], ['September 19–23, 1956 = 1956-09-19/1956-09-23']],
  ['Talks of 3 May 1957 and 4 May 1957', ['May 3, 1957'], ['4 May 1957 = 1957-05-04']],
  ['The Plan for 1957-1961', [], ['1957-1961 = 1957/1961']],
  ['The Events of August 1956 Reviewed', [], ['August 1956 = 1956-08']],
  ['Twice: 3 May 1957, 3 May 1957', [], ['3 May 1957 = 1957-05-03']],
])('in “%s” under %j', (title, labels, dates) => expect(found(title, ...labels)).toEqual(dates));

it.each([
  'The Purchase of 2000 Rifles',
  'Order No. 1956',
  'The 1961 Treaty',
  'Telegram 1957-05',
  'Talks on May 4',
  'Talks on June 31, 1956',
  'In 3000 Words',
  'Mayor 12, 1956x',
  '',
])('takes nothing else for a date: %s', (title) => expect(found(title)).toEqual([]));
