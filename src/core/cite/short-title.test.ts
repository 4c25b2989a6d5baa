import { describe, expect, it } from 'vitest';
import { namesOnlyKind, shortTitle } from './short-title.ts';

describe('a short title', () => {
  it.each([
    ['keeps four words', 'On the Korean Question', 'On the Korean Question'],
    ['drops a first article', 'The Korean Question', 'Korean Question'],
    [
      'stops before a small word',
      'Korean-Chinese Relations in the Second Half of 1968',
      'Korean-Chinese Relations',
    ],
    [
      'takes the longest that fits',
      'The Nature of Our Revolution at the Current Stage',
      'Nature of Our Revolution',
    ],
    ['leaves the keeper out of a journal', 'Journal of Soviet Ambassador A. M. Puzanov', 'Journal'],
    [
      'goes beyond no comma after three words',
      'Memorandum of Conversation, Prepared in the Department of State',
      'Memorandum of Conversation',
    ],
    ['stops at a comma', 'Secret Speech, Delivered Without Notes Yesterday', 'Secret Speech'],
    [
      'never cuts inside initials',
      'Yesterday Comrade Ambassador A. M. Puzanov Received Guests',
      'Yesterday Comrade Ambassador',
    ],
    ['leaves no half bracket', 'Korean Relations (Secret and Urgent Memo) Filed', 'Korean Relations'],
    ['leaves no half quotation', "Report 'On the Situation in Korea' by X", 'Report On the Situation'],
    ['knows Russian small words', 'Доклад посольства о положении в КНДР', 'Доклад посольства о положении'],
    ['leaves a title without spaces whole', '关于目前形势和任务的报告', '关于目前形势和任务的报告'],
  ])('%s', (_, title, short) => {
    expect(shortTitle(title, [])).toBe(short);
  });

  it('never cuts inside a known name', () => {
    const names = ['Central Committee of the Korean Workers’ Party', 'Kim Il Sung'];
    expect(shortTitle('Decree Central Committee of the Korean Workers’ Party, 1956', names)).toBe('Decree');
    expect(shortTitle('Present Status Before Kim Il Sung Left Town Again', names)).toBe('Present Status');
    expect(shortTitle('Comrades Thank Leader Kim Il Sung Today Again', names)).toBe('Comrades Thank Leader');
  });

  it('keeps a name whole that is longer than four words', () => {
    const name = 'Korean People’s Army General Staff';
    expect(shortTitle(`${name} Orders Troops North`, [name])).toBe(name);
  });
});

describe('a title that names only a kind', () => {
  it.each([
    ['From the Journal', true],
    ['Record of a Conversation', true],
    ['Letter from Ri Sang-jo', true],
    ['Main Issues', false],
    ['Report on Trade', false],
  ])('%s: %s', (short, isKind) => {
    expect(namesOnlyKind(short, ['Ri Sang-jo'])).toBe(isKind);
  });
});
