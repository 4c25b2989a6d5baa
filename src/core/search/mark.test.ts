import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './fold.ts';
import { markText } from './mark.ts';
import { parseQuery } from './parse-query.ts';

/** The marked words of a text, as printed. */
const markedIn = (text: string, query: string, prefixLast = false) =>
  markText(text, parseQuery(query, { prefixLast })).marks.map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it('stand on the word as printed', () => {
    const text = 'To P’yŏngyang: “Mao’s Pyongyang” Straße';
    expect(markedIn(text, 'PYONGYANG mao strasse')).toEqual(['P’yŏngyang', 'Mao', 'Pyongyang', 'Straße']);
  });

  it('stand on a phrase only where all of it stands', () => {
    const text = 'the peaceful road, a road, peaceful “Peaceful-Road”';
    expect(markedIn(text, '"peaceful road"')).toEqual(['peaceful road', 'Peaceful-Road']);
    expect(markedIn('b a b a b c', '"b a b c"')).toEqual(['b a b c']);
    expect(markedIn('a a a b', '"a a b"')).toEqual(['a a b']);
  });

  it('stand on a name hyphenated or not', () => {
    expect(markedIn('Sang-jo, Sangjo, Sang Jo', 'Sang-jo')).toEqual(['Sang-jo', 'Sangjo', 'Sang Jo']);
    expect(markedIn('Sang-jo, Sangjo, Sang Jo', 'sangjo')).toEqual(['Sang-jo', 'Sangjo']);
    expect(markedIn('U.S.S.R. and U.S.', 'USSR')).toEqual(['U.S.S.R']);
  });

  it('cover the whole word while its beginning is typed', () => {
    expect(markedIn('Korea, the Koreans', 'kor', true)).toEqual(['Korea', 'Koreans']);
    expect(markedIn('North Korea, the north Koreans', '"north kor', true)).toEqual([
      'North Korea',
      'north Koreans',
    ]);
  });

  it('cover just the characters asked for in Hangul and Han', () => {
    expect(markedIn('김일성과 日成', '일성')).toEqual(['일성']);
    expect(markedIn('김일성과', '일')).toEqual(['일']);
    expect(markedIn('周恩来总理', '周恩来')).toEqual(['周恩来']);
  });

  it('are made one where they touch', () => {
    expect(markedIn('Kim Il-sung', '"kim il" "il sung"')).toEqual(['Kim Il-sung']);
  });

  it('are absent where nothing is asked', () => {
    expect(markText('text', parseQuery('?'))).toEqual({ text: 'text', marks: [] });
  });

  it('are ascending and apart, and there is one on every word of a text that is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, choice) => {
        const tokens = tokenise(text);
        const token = tokens[choice % Math.max(tokens.length, 1)];
        fc.pre(token !== undefined);
        if (token === undefined) return;
        const { marks } = markText(text, parseQuery(token.folded));
        expect(marks.some(([start, end]) => start <= token.start && end >= token.firstEnd)).toBe(true);
        const flat = marks.flat();
        expect(flat).toEqual([...new Set(flat)].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['a long phrase of one word', 'a '.repeat(500_000), `"${'a '.repeat(5_000)}b"`],
    [
      'many words',
      'alpha beta gamma '.repeat(60_000),
      Array.from({ length: 256 }, (_, i) => `w${i}`).join(' '),
    ],
    [
      'many phrases',
      'alpha beta gamma '.repeat(60_000),
      Array.from({ length: 80 }, (_, i) => `"beta w${i}"`).join(' '),
    ],
    ['one Hangul character', '김일성동지'.repeat(100_000), '일'],
  ])('are found in linear time: a megabyte against %s', (_, text, query) => {
    const started = process.threadCpuUsage();
    markText(text, parseQuery(query));
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});
