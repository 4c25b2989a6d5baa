import { describe, expect, it } from 'vitest';
import { pageName, sequencesOf } from './page-names.ts';
import { readableName } from './readable-name.ts';
import { versionName } from './version-names.ts';

describe('a version is known by the marks at the end of its name', () => {
  it.each([
    ['letter.ru', 'letter', null, 'ru'],
    ['letter_en', 'letter', null, 'en'],
    ['letter.zh-Hans', 'letter', null, 'zh-Hans'],
    ['letter-rus', 'letter', null, 'ru'],
    ['letter_Korean', 'letter', null, 'ko'],
    ['letter-translation', 'letter', 'translation', null],
    ['letter.en.ocr', 'letter', 'transcription', 'en'],
    ['letter-draft-2', 'letter', 'draft', null],
    ['letter (final)', 'letter', 'original', null],
    ['letter_translation_en', 'letter', 'translation', 'en'],
  ])('%s', (base, stem, kind, language) => {
    expect(versionName(base)).toMatchObject({ stem, kind, language });
  });

  it.each(['report-to', 'part-ii', 'box-no', '104-10003-10119', 'letter', 'draft', 'v. 2', 'the-new', ''])(
    'and “%s” has none',
    (base) => expect(versionName(base)).toEqual({ stem: base, kind: null, language: null, sure: true }),
  );
});

describe('pages', () => {
  it.each([
    ['letter-001', 'letter', '1'],
    ['letter_p12', 'letter', '12'],
    ['AVPRF f 5 fol. 12v', 'AVPRF f 5', '12v'],
    ['007', '', '7'],
    ['scan (3)', '', '3'],
  ])('of %s', (base, stem, label) => {
    expect(pageName(base)).toMatchObject({ stem, label });
  });

  it('follow each other from the first on; identifiers and photographs do not', () => {
    const bases = ['a-01', 'a-02', 'b-7', '104-10119', '104-10120', 'DSC_0134', 'DSC_0135', 'c'];
    expect([...sequencesOf(bases)]).toEqual([['a', new Set(['a-01', 'a-02'])]]);
  });
});

it.each([
  ['1957-05-12_letter_to_kim', '1957-05-12 letter to kim'],
  ['letter-to-kim', 'Letter to kim'],
  ['Sino-Korean', 'Sino-Korean'],
  ['104-10003-10119', '104-10003-10119'],
  ['a%20b', 'A b'],
  ['100%', '100%'],
  ['доклад_7', 'Доклад 7'],
])('calls %s “%s”', (name, readable) => expect(readableName(name)).toBe(readable));
