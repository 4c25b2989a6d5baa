import { describe, expect, it } from 'vitest';
import type { Media, Version } from '#contract/entities.ts';
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

  it('is the paper where there is no other text, the page images before the PDFs', () => {
    const page = (id: string, mediaType: Media['mediaType']): Media => ({
      id,
      label: id,
      mediaType,
      bytes: 9,
    });
    const media = [page('a.pdf', 'application/pdf'), page('1.png', 'image/png'), page('2.png', 'image/png')];
    const scanned = { ...version('original', 'ru'), media };
    expect(choicesOf([scanned]).map(({ key, name }) => [key, name])).toEqual([
      ['text original-ru', 'Original (Russian)'],
      ['pages original-ru', 'Pages: Original (Russian)'],
      ['pdf original-ru a.pdf', 'PDF: a.pdf'],
    ]);
    expect(besideOf([scanned], 'original-ru', undefined)?.media).toEqual(media.slice(1));
    expect(besideOf([scanned, version('draft', 'ru')], 'original-ru', undefined)?.key).toBe('text draft-ru');
  });

  it('is nothing where there is one text, or none', () => {
    expect([besideOf(all.slice(0, 1), 'translation-en', undefined), besideOf([], null, undefined)]).toEqual([
      null,
      null,
    ]);
    expect(choicesOf([])).toEqual([]);
  });
});
