import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileNames, fileName } from './file-name.ts';

describe('a file’s name', () => {
  it.each([
    ['Talk with Ri Sang-jo', 'Talk with Ri Sang-jo.md'],
    ['Letter: “Yes/No?” <draft> | a*b\\c', 'Letter- “Yes-No-” -draft- - a-b-c.md'],
    ['con', '_con.md'],
    ['LPT¹.txt', '_LPT¹.txt.md'],
    ['Contract', 'Contract.md'],
    ['Minutes of the 5th. . .', 'Minutes of the 5th.md'],
    ['.hidden', 'hidden.md'],
    ['-rf ~', 'rf ~.md'],
    ['one\r\ntwo\0three\t', 'one two three.md'],
    ['report\u202Etxt.exe', 'reporttxt.exe.md'],
    ['a\u200Bb\uFEFFc\uD800d', 'abc\uFFFDd.md'],
    ['P’yo\u0306ngyang 조선', 'P’yŏngyang 조선.md'],
    ['\u202E...\0', 'Untitled.md'],
    ['', 'Untitled.md'],
  ])('from %j is %j', (text, name) => {
    expect(fileName(text, 'md')).toBe(name);
  });

  it('is cut between words where there is no room for more', () => {
    expect(fileName(`${'word '.repeat(30)}end`, 'md')).toBe(`${'word '.repeat(27).trim()}.md`);
    // 45 syllables of three bytes: a letter is not cut in two.
    expect(fileName('한'.repeat(100), 'md')).toBe(`${'한'.repeat(45)}.md`);
    expect(fileName('👩‍👩‍👧‍👦'.repeat(50), 'md').isWellFormed()).toBe(true);
  });
});

describe('in one folder', () => {
  it('no two names are one file to any system', () => {
    const nameOf = createFileNames(['REPORT.md']);
    expect(
      ['Report', 'report', 'P’yo\u0306ngyang', 'P’yŏngyang', 'Straße', 'STRASSE'].map((text) =>
        nameOf(text, 'md'),
      ),
    ).toEqual([
      'Report (2).md',
      'report (3).md',
      'P’yŏngyang.md',
      'P’yŏngyang (2).md',
      'Straße.md',
      'STRASSE (2).md',
    ]);
  });

  it('any texts give names that Windows, macOS and Linux take', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'<>:"/\\|?*.~- \0\t\r\n\u007F\u0085\u202E\u2066\u200D\uFEFF\uD800aAéÉ김ß'),
        fc.constantFrom('con', 'NUL', 'com1', '.', '..', 'İ', 'ﬁ', 'x'.repeat(90)),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const nameOf = createFileNames();
        const names = texts.map((each) => nameOf(each, 'docx'));
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
          expect(name).toMatch(/^[^\s.~-](?:.*[^\s.])?\.docx$/su);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
          expect(name.normalize('NFC')).toBe(name);
        }
        const keys = names.flatMap((name) => [name.toLowerCase().normalize('NFD')]);
        expect(new Set(keys).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });
});
