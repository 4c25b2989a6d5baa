import { describe, expect, it } from 'vitest';
import { dateOf, dateOfParts } from './dates.ts';
import { agentOf, listedName, printedName } from './names.ts';
import { paragraphs } from './plain.ts';

const agent = (text: string) => {
  const name = listedName(text);
  return name && agentOf(name, 'author');
};

describe('names', () => {
  it.each([
    ['Kim, Il Sung', 'Kim Il Sung', { family: 'Kim', given: 'Il Sung', familyFirst: true }],
    ['Mao, Zedong', 'Mao Zedong', { family: 'Mao', given: 'Zedong', familyFirst: true }],
    ['Ri Sang-jo', 'Ri Sang-jo', { family: 'Ri', given: 'Sang-jo', familyFirst: true }],
    ['김, 일성', '김일성', { family: '김', given: '일성', familyFirst: true }],
    ['周, 恩来', '周恩来', { family: '周', given: '恩来', familyFirst: true }],
    ['Пузанов, А. М.', 'А. М. Пузанов', { family: 'Пузанов', given: 'А. М.', familyFirst: false }],
    [
      'de Gaulle, Charles',
      'Charles de Gaulle',
      { family: 'de Gaulle', given: 'Charles', familyFirst: false },
    ],
    [
      'King, Martin Luther, Jr.',
      'Martin Luther King, Jr.',
      { family: 'King', given: 'Martin Luther, Jr.', familyFirst: false },
    ],
  ])('%s is %s', (text, name, parts) => {
    expect(agent(text)).toEqual({ name, role: 'author', kind: 'person', parts });
  });

  it.each([
    ['Central Committee', 'Central Committee'],
    ['Ministry of Foreign Affairs,', 'Ministry of Foreign Affairs'],
    ['조선로동당', '조선로동당'],
  ])('%s is a body', (text, name) => {
    expect(agent(text)).toEqual({ name, role: 'author', kind: 'corporate', parts: null });
  });

  it('keeps a name in one piece that must stay so, and knows a Korean one in it', () => {
    expect(agentOf({ literal: 'Gary Goldberg', firm: true }, 'author').kind).toBe('corporate');
    expect(agentOf({ literal: 'Kim Il Sung', firm: true }, 'author').parts?.familyFirst).toBe(true);
    expect(printedName({ family: 'Tanaka', given: 'Kakuei', familyFirst: true })).toBe('Tanaka Kakuei');
  });
});

describe('dates', () => {
  const warnings: string[] = [];
  const read = (text: string) => dateOf(text, null, (_, what) => warnings.push(what));
  it.each([
    ['1957-01-07', 'January 7, 1957', '1957-01-07', '1957-01-07', '1957-01-07'],
    ['1956-09~', 'c. September 1956', '1956-09~', '1956-09-01', '1956-09-30'],
    ['1956?', '1956?', '1956?', '1956-01-01', '1956-12-31'],
    ['1956-09-19/1956-09-23', 'September 19–23, 1956', '1956-09-19/1956-09-23', '1956-09-19', '1956-09-23'],
    ['1956/..', 'from 1956', '1956/..', '1956-01-01', '1956-12-31'],
    ['../1956-03', 'until March 1956', '../1956-03', '1956-03-01', '1956-03-31'],
    ['1956-21', 'Spring 1956', '1956-21', '1956-01-01', '1956-03-31'],
    ['Fall 1956', 'Fall 1956', '1956-23', '1956-07-01', '1956-09-30'],
    ['195X', '195X', '195X', '1950-01-01', '1959-12-31'],
    ['7 January 1957', '7 January 1957', '1957-01-07', '1957-01-07', '1957-01-07'],
  ])('%s', (text, printed, edtf, earliest, latest) => {
    expect(read(text)).toMatchObject({ text: printed, edtf, earliest, latest });
  });

  it('keeps what it does not understand, and knows what says that there is no date', () => {
    expect(read('after the harvest')).toMatchObject({
      text: 'after the harvest',
      edtf: null,
      earliest: null,
    });
    expect(warnings).toEqual([
      'the date “after the harvest” was not understood; it is kept as printed and sorts as undated',
    ]);
    expect([read('n.d.'), read(''), read('undated')]).toEqual([null, null, null]);
  });

  it('makes no date of numbers that are none', () => {
    const parts = [[0], [12345], [1e300], [1957, 2, 30], [1957, 99], [Number.NaN], [-44]];
    expect(parts.map((each) => dateOfParts([each], null, 'exact'))).toEqual(parts.map(() => null));
  });
});

it('reads a note that is a web page as its words', () => {
  expect(paragraphs('<div class="zotero-note"><p>On <em>coal</em> &amp; steel.</p><p>Ask A.</p></div>')).toBe(
    'On coal & steel.\n\nAsk A.',
  );
  expect(paragraphs('a < b, and R&amp;D')).toBe('a < b, and R&amp;D');
});
