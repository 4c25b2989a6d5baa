import { describe, expect, it } from 'vitest';
import type { Version } from '#contract/entities.ts';
import { besideOf, choicesOf } from './choices.ts';

const version = (kind: Version['kind'], language: string, words = 9): Version => ({
  id: `${kind}-${language}`,
  kind,
  language,
  words,
  media: [],
});
const all = [
  version('translation', 'en'),
  version('draft', 'ru'),
  version('original', 'ru'),
  version('original', 'en'),
];

describe('what stands beside a text', () => {
  it('is the original of a translation, the translation of an original, and the final text of a draft', () => {
    const beside = ['translation-en', 'original-ru', 'draft-ru'].map(
      (id) => besideOf(all, id, undefined)?.version,
    );
    expect(beside).toEqual(['original-ru', 'translation-en', 'original-ru']);
  });

  it('is what was chosen, while it is there and another', () => {
    const chosen = ['text draft-ru', 'text translation-en', 'text gone'];
    expect(chosen.map((key) => besideOf(all, 'translation-en', key)?.version)).toEqual([
      'draft-ru',
      'original-ru',
      'original-ru',
    ]);
  });

  it('has words, where any other has', () => {
    const some = [version('translation', 'en'), version('original', 'ru', 0), version('draft', 'ru')];
    expect(besideOf(some, 'translation-en', undefined)?.version).toBe('draft-ru');
  });

  it('is nothing where there is one text, or none', () => {
    expect([besideOf(all.slice(0, 1), 'translation-en', undefined), besideOf([], null, undefined)]).toEqual([
      null,
      null,
    ]);
    expect(choicesOf([])).toEqual([]);
  });
});
