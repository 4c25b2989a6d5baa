import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNames, safeFileName } from './file-name.ts';

describe('a file’s name', () => {
  it.each([
    ['Talk with Ri Sang-jo', 'Talk with Ri Sang-jo'],
    ['Letter: “Yes/No?” <draft> | a*b\\c', 'Letter “Yes No ” draft a b c'],
    ['con', '_con'],
    ['LPT¹.txt', '_LPT¹.txt'],
    ['Contract', 'Contract'],
    ['Minutes of the 5th. . .', 'Minutes of the 5th'],
    ['.hidden', 'hidden'],
    ['-rf ~', 'rf ~'],
    ['one\r\ntwo\0three\t', 'one two three'],
    ['report\u202Etxt.exe', 'reporttxt.exe'],
    [`a\u200Bb\uFEFFc${String.fromCharCode(0xd800)}d`, 'abc\uFFFDd'],
    ['P’yo\u0306ngyang 조선', 'P’yŏngyang 조선'],
    ['\u202E...\0', 'Untitled'],
    ['', 'Untitled'],
  ])('from %j is %j', (text, name) => {
    expect(safeFileName(text, 'Untitled')).toBe(name);
  });

  it('is cut between words where there is no room for more', () => {
    expect(safeFileName(`${'word '.repeat(30)}end`, '')).toBe('word '.repeat(22).trim());
    // 36 syllables of three bytes: a letter is not cut in two.
    expect(safeFileName('한'.repeat(100), '')).toBe('한'.repeat(36));
  });
});

describe('in one folder', () => {
  it('no two names are one file to any system', () => {
    const own = createNames(['REPORT']);
    expect(['Report', 'report', 'P’yo\u0306ngyang', 'P’yŏngyang', 'Straße', 'STRASSE'].map(own)).toEqual([
      'Report 2',
      'report 3',
      'P’yo\u0306ngyang',
      'P’yŏngyang 2',
      'Straße',
      'STRASSE 2',
    ]);
  });

  it('any texts give names that Windows, macOS and Linux take', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'<>:"/\\|?*.~- \0\t\r\n\u007F\u0085\u202E\u2066\u200D\uFEFFaAéÉ김ß'),
        fc.constantFrom(
          'con',
          'NUL',
          'com1',
          '.',
          '..',
          'İ',
          'ﬁ',
          'x'.repeat(90),
          String.fromCharCode(0xd800),
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const own = createNames([]);
        const names = texts.map((each) => `${own(safeFileName(each, 'Untitled'))}.docx`);
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
          expect(name).toMatch(/^[^\s.~-](?:.*[^\s.])?\.docx$/su);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        }
        const keys = names.map((name) => name.toLowerCase().normalize('NFD'));
        expect(new Set(keys).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });
});
