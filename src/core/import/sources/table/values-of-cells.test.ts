import { describe, expect, it } from 'vitest';
import { languageTag } from '../../languages.ts';
import { tableAgent } from '../../table-agents.ts';
import { createDateOrder, tableDate } from '../../table-dates.ts';
import { tableGenre } from '../../table-genre.ts';

describe('a date in a cell', () => {
  const brief = (text: string, order: Parameters<typeof tableDate>[2] = null, approximate = false) => {
    const found = tableDate(text, null, order, approximate);
    return found && [found.date.text, found.date.edtf, found.date.certainty, found.understood].join(' ');
  };
  it.each([
    ['1957-05-12', '1957-05-12 1957-05-12 exact true'],
    ['1957-05-12T00:00:00Z', '1957-05-12T00:00:00Z 1957-05-12 exact true'],
    ['12.5.1957', '12.5.1957 1957-05-12 exact true'],
    ['1957/5/2', '1957/5/2 1957-05-02 exact true'],
    ['195X', '195X 195X exact true'],
    ['1957-05/1957-08', '1957-05/1957-08 1957-05/1957-08 exact true'],
    ['1957?', '1957? 1957? uncertain true'],
    ['May 12, 1957', 'May 12, 1957 1957-05-12 exact true'],
    ['31.02.1957', '31.02.1957  uncertain false'],
    ['03/04/1957', '03/04/1957  uncertain false'],
    ['soon', 'soon  uncertain false'],
    ['n.d.', null],
  ])('%s', (text, expected) => expect(brief(text)).toBe(expected));

  it('with two numbers that may be the month is read as the column is written', () => {
    const order = createDateOrder();
    for (const text of ['03/04/1957', '12/30/1956']) order.see(text);
    expect(order.order()).toBe('month-first');
    expect(brief('03/04/1957', order.order())).toBe('03/04/1957 1957-03-04 exact true');
    expect(brief('03/00/1957', order.order())).toBe('03/00/1957 1957-03 exact true');
    expect(brief('00/00/1957', order.order())).toBe('00/00/1957 1957 exact true');
    order.see('30/12/1956');
    expect(order.order()).toBe(null);
  });

  it('is approximate where the table says so', () => {
    expect(brief('1910', null, true)).toBe('1910 1910~ approximate true');
  });
});

describe('a name in a cell', () => {
  const brief = (name: string) => {
    const { kind, parts } = tableAgent(name, 'author');
    return parts ? `${parts.family}|${parts.given}` : kind;
  };
  it.each([
    ['Puzanov, A. M.', 'Puzanov|A. M.'],
    ['Robinson, Frank B., 1886-1948', 'Robinson|Frank B.'],
    ['A. M. Puzanov', 'Puzanov|A. M.'],
    ['Kim Il Sung', 'Kim|Il Sung'],
    ['Sir Arthur Conan Doyle', 'Doyle|Arthur Conan'],
    ['Pacific Photo Co.', 'corporate'],
    ['DEPUTY CHIEF, CI/PROJECT', 'corporate'],
    ['DIR, WAVE', 'corporate'],
    ['CIA', 'corporate'],
  ])('%s', (name, expected) => expect(brief(name)).toBe(expected));
});

it.each([
  ['rus', 'ru'],
  ['ger', 'de'],
  ['English', 'en'],
  ['zh_Hant', 'zh-Hant'],
  ['KO', 'ko'],
  ['Elvish script', null],
  ['', null],
  ['12', null],
])('the language %s is %s', (printed, tag) => expect(languageTag(printed)).toBe(tag));

it.each([
  ['Letters', 'letter'],
  ['Memorandum of conversation', 'record of conversation'],
  ['ciphered cable', 'telegram'],
  ['journalArticle', null],
  ['Journal Article', null],
  ['Image;StillImage', null],
])('the kind %s is %s', (printed, genre) => expect(tableGenre(printed)).toBe(genre));

it.each(['20000', '19570512', '2501094015499433', '-20000', 'Y12345', '-0044'])(
  'makes no day of the number %s, which edtf.js would date',
  (text) => {
    expect(tableDate(text, null, null)).toMatchObject({
      understood: false,
      date: { text, edtf: null, earliest: null, latest: null },
    });
  },
);
