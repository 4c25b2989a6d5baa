import { describe, expect, it } from 'vitest';
import { fieldsSentence, foundVersion, otherSpellings } from './reason-text.ts';

const typed = (text: string) => ({ text, because: null, of: null });

describe('the reason for a result', () => {
  it('names the fields', () => {
    expect(
      fieldsSentence([
        { field: 'title', matched: [typed('coal')] },
        { field: 'names', matched: [typed('coal')] },
        { field: 'text', matched: [typed('coal')] },
      ]),
    ).toBe('In title, names, and text');
  });

  it('names the version of the passage, where that is not the first', () => {
    const versions = (...found: readonly boolean[]) =>
      (['en', 'ru', 'fr'] as const).map((language, at) => ({
        id: language,
        kind: 'translation' as const,
        language,
        isFound: found[at] ?? false,
      }));
    const named = [versions(), versions(true, true), versions(false, true, true)].map(foundVersion);
    expect(named).toEqual([null, null, 'Translation (Russian)']);
  });

  it('names what is not spelled as typed, once, with its rule and whose name it is', () => {
    const hangul = { text: '김일성', because: 'hangul', of: 'Kim Il-sung' };
    const usual = { text: 'Mao Zedong', because: 'other', of: 'Mao Zedong' };
    const form = { text: 'harvests', because: 'form', of: null };
    expect(
      otherSpellings([
        { field: 'title', matched: [typed('Kim Il Sung'), hangul, usual] },
        { field: 'text', matched: [hangul, form, { ...form, text: 'Harvests' }] },
      ]),
    ).toEqual([
      { text: '김일성', because: 'hangul', words: 'Hangul of Kim Il-sung' },
      { text: 'Mao Zedong', because: 'other', words: 'Usual spelling' },
      { text: 'harvests', because: 'form', words: 'Other form of the word' },
    ]);
  });
});
