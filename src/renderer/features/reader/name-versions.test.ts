import { describe, expect, it } from 'vitest';
import type { Version } from '#contract/entities.ts';
import { nameVersions, shownVersion } from './name-versions.ts';

const version = (kind: Version['kind'], language: string, id = `${kind}-${language}`): Version => ({
  id,
  kind,
  language,
  words: 1,
  media: [],
});

describe('versions are named', () => {
  it('by kind and language, drafts and scans by kind', () => {
    const all = [
      version('translation', 'en'),
      version('original', 'ru'),
      version('transcription', 'und'),
      version('draft', 'ru'),
      version('scan', 'ru'),
    ];
    expect(nameVersions(all)).toEqual([
      'Translation (English)',
      'Original (Russian)',
      'Transcription',
      'Draft',
      'Scan',
    ]);
  });

  it('by language where the kind is not enough, by number where nothing else is', () => {
    const all = [
      version('draft', 'ru'),
      version('draft', 'en', 'a'),
      version('draft', 'en', 'b'),
      version('scan', 'und', 'c'),
      version('scan', 'und', 'd'),
    ];
    expect(nameVersions(all)).toEqual([
      'Draft (Russian)',
      'Draft (English), 1',
      'Draft (English), 2',
      'Scan, 1',
      'Scan, 2',
    ]);
  });
});

it('shows the version that was chosen, else the first', () => {
  const all = [version('translation', 'en'), version('original', 'ru')];
  const shown = [undefined, 'original-ru', 'gone'].map((chosen) => shownVersion(all, chosen)?.id);
  expect(shown).toEqual(['translation-en', 'original-ru', 'translation-en']);
  expect(shownVersion([], 'original-ru')).toBeNull();
});
