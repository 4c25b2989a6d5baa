import { describe, expect, it } from 'vitest';
import { genreOf } from './genre-of.ts';

describe('the title says what it is', () => {
  it.each([
    ['Telegram from Ponomarev to the CPSU Central Committee', 'telegram'],
    ['Ciphered Telegram No. 12 from the Embassy', 'telegram'],
    ['Cable from the Chinese Embassy in Pyongyang, “On the Harvest”', 'telegram'],
    ['Letter, Ivanov to Petrov', 'letter'],
    ['Personal Letter from X to Y', 'letter'],
    ['Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 13 August 1960', 'journal'],
    ['From the Diary of N. T. Fedorenko', 'journal'],
    ['Excerpts from the Diary of N. T. Fedorenko', 'journal'],
    [
      'From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung',
      'record of conversation',
    ],
    ['Record of Conversation between Ivanov and Petrov', 'record of conversation'],
    ['Memorandum of Conversation with the Chinese Chargé', 'record of conversation'],
    ['Minutes of a Conversation with Ivanov', 'record of conversation'],
    ['Memorandum of a Telephone Conversation', 'record of conversation'],
    ['Minutes of the Politburo Meeting', 'minutes'],
    [
      "Y.D. Fadeev, First Secretary of the Embassy, 'Relations in the Second Half of 1968 (Memo)'",
      'memorandum',
    ],
    ['The Situation (Memorandum)', 'memorandum'],
    ['A. Ivanov, ‘Report on the Trip to the North’', 'report'],
    ['Political Report on the Third Quarter', 'report'],
    ['Report on the Letter of the Central Committee', 'report'],
  ])('%s', (title, genre) => expect(genreOf(title, null)).toBe(genre));
});

describe('else the first words of the abstract', () => {
  it.each([
    ['A letter from the embassy on the price of rice.', 'letter'],
    ['The memorandum outlines a plan for the mines.', 'memorandum'],
    ['A Polish memorandum containing advice.', 'memorandum'],
    ['This telegram describes the visit.', 'telegram'],
    ['Report on the harvest.', 'report'],
  ])('%s', (abstract, genre) => expect(genreOf('The Main Issues', abstract)).toBe(genre));
});

describe('and nothing is guessed', () => {
  it.each([
    ['On the Letter of the Central Committee', 'The document examines relations.'],
    ['The Main Issues for the Conversation with the Korean Comrades', null],
    ['Journalists in Pyongyang', 'Reporters complain about a letter.'],
    ['Lettering of Street Signs', null],
    ['The Nature of Our Revolution', 'Suzdalev comments on a report.'],
    ['Reporting from the Front', 'Letter-writing in the army.'],
    ['', ''],
  ])('%s', (title, abstract) => expect(genreOf(title, abstract)).toBeNull());
});
