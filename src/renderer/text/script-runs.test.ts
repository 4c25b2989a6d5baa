import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanLanguage } from './han-language.ts';
import { scriptRuns } from './script-runs.ts';

const read = (text: string, language = 'en') =>
  scriptRuns(text, language).map(({ text: words, lang }) => `${lang ?? '·'}|${words}`);

describe('the languages of one line', () => {
  it('are told by the scripts of its words', () => {
    expect(read('Ри Сан Чо met 리상조 (李相朝), 毛泽东 and かな.')).toEqual([
      'ru|Ри Сан Чо',
      '·| met ',
      'ko|리상조',
      '·| (',
      'ko|李相朝',
      '·|), ',
      'zh-Hans|毛泽东',
      '·| and ',
      'ja|かな',
      '·|.',
    ]);
    expect(read('Mao is 毛澤東.')).toEqual(['·|Mao is ', 'zh-Hant|毛澤東', '·|.']);
    expect(read('東京の人, и Київ')).toEqual(['ja|東京の人', '·|, ', 'uk|и Київ']);
  });

  it('are not told where they are that of the text', () => {
    expect(read('Pak and Ch’oe — “quoted”, 1957; Ŏ')).toEqual(['·|Pak and Ch’oe — “quoted”, 1957; Ŏ']);
    expect(read('Беседа с Mr. Kim.', 'ru')).toEqual(['·|Беседа с ', 'und-Latn|Mr. Kim', '·|.']);
    expect(read('김일성 金日成', 'ko')).toEqual(['·|김일성 金日成']);
    expect(read('毛澤東', 'zh-Hant')).toEqual(['·|毛澤東']);
  });

  it('leave every letter where it is', () => {
    const letters = fc.constantFrom(
      'a',
      ' ',
      'Я',
      'ї',
      '김',
      '金',
      '东',
      '東',
      'か',
      'ー',
      'λ',
      '(',
      '\u0301',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(letters),
        fc.constantFrom('en', 'ru', 'ko', 'zh-Hans', 'ja', 'und'),
        (parts, language) => {
          const text = parts.join('');
          const runs = scriptRuns(text, language);
          expect(runs.map((run) => run.text).join('')).toBe(text);
        },
      ),
    );
  });
});

it('tells simplified and traditional characters apart, and not what is in both', () => {
  expect([
    hanLanguage('东'),
    hanLanguage('東'),
    hanLanguage('毛'),
    hanLanguage('ab'),
    hanLanguage(''),
  ]).toEqual(['zh-Hans', 'zh-Hant', null, null, null]);
});
