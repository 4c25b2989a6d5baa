import { describe, expect, it } from 'vitest';
import { listedPersons } from './person-names.ts';
import type { ListedName } from './volume-index.ts';

const listed = (text: string): ListedName => ({ text, surname: '', forename: '' });
const read = (...texts: string[]) => {
  const persons = listedPersons(new Map(texts.map((text) => [text, listed(text)])));
  return texts.map((text) => {
    const person = persons.get(text);
    const { family, given, familyFirst } = person?.parts ?? {};
    return person ? [person.name, family, given, familyFirst].join(' | ') : null;
  });
};

describe('in a list that prints family names before a comma', () => {
  it.each([
    ['Robertson, Walter S.', 'Walter S. Robertson | Robertson | Walter S. | false'],
    ['Robertson,  Walter\n S.,', 'Walter S. Robertson | Robertson | Walter S. | false'],
    ['Lodge, Henry Cabot, Jr.', 'Henry Cabot Lodge Jr. | Lodge Jr. | Henry Cabot | false'],
    ['Irwin, John N., II', 'John N. Irwin II | Irwin II | John N. | false'],
    ['Collins, General J. Lawton', 'General J. Lawton Collins | Collins | J. Lawton | false'],
    ['Eden, Sir Anthony', 'Sir Anthony Eden | Eden | Anthony | false'],
    ['Robbins, B.A., Jr., Captain', 'Captain B.A. Robbins Jr. | Robbins Jr. | B.A. | false'],
    ['Sadat, Anwar al-', 'Anwar al-Sadat | Sadat | Anwar al- | false'],
    ['Sumual, Lieutenant Colonel', 'Lieutenant Colonel Sumual | Sumual |  | false'],
    ['Chiang Kai-shek, Generalissimo', 'Generalissimo Chiang Kai-shek | Chiang | Kai-shek | true'],
    ['Kim Il Sung', 'Kim Il Sung | Kim | Il Sung | true'],
    ['Chou En-lai', 'Chou En-lai | Chou | En-lai | true'],
    ['Ngo Dinh Diem', 'Ngo Dinh Diem | Ngo | Dinh Diem | true'],
    ['Sato Eisaku', 'Sato Eisaku | Sato | Eisaku | true'],
    ['Ho Chi Minh (Nguyen Ai Quoc)', 'Ho Chi Minh | Ho | Chi Minh | true'],
    ['Park, Chung Hee', 'Park Chung Hee | Park | Chung Hee | true'],
    ['Lee, Joe', 'Joe Lee | Lee | Joe | false'],
    ['Sukarno', 'Sukarno | Sukarno |  | false'],
    ['Hassan II', 'Hassan II |  |  | '],
    ['King Hussein', 'King Hussein |  |  | '],
    ['Lay James S.', 'James S. Lay | Lay | James S. | false'],
  ])('%s', (text, expected) => expect(read(text, 'A, B', 'C, D')[0]).toBe(expected));
});

it('a list in the order of speech is read in that order', () => {
  expect(read('Walter S. Robertson', 'Kim Il Sung', 'Charles de Gaulle')).toEqual([
    'Walter S. Robertson | Robertson | Walter S. | false',
    'Kim Il Sung | Kim | Il Sung | true',
    'Charles de Gaulle | de Gaulle | Charles | false',
  ]);
});

it('a name that the encoding takes apart is taken at its word', () => {
  const persons = listedPersons(
    new Map([
      ['a', { text: 'Johann Wolfgang von Goethe', surname: 'Goethe', forename: 'Johann Wolfgang von' }],
      ['b', { text: 'Mao Zedong', surname: 'Mao', forename: 'Zedong' }],
      ['c', listed('  ')],
    ]),
  );
  expect([...persons]).toEqual([
    [
      'a',
      {
        name: 'Johann Wolfgang von Goethe',
        parts: { family: 'Goethe', given: 'Johann Wolfgang von', familyFirst: false },
      },
    ],
    ['b', { name: 'Mao Zedong', parts: { family: 'Mao', given: 'Zedong', familyFirst: true } }],
  ]);
});
