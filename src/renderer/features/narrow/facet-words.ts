import type { FacetChoice } from '#contract/catalogue.ts';
import { type FacetKind, undatedYear } from '#contract/facet-kinds.ts';
import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { nameLanguage } from '../reader/name-language.ts';

const t = wordsOf('narrow', words);

/** How a kind is called. */
export const facetTitle = (kind: FacetKind): string => t('kind', { kind });

/** A value as it is read: a language by its name, a genre with a capital, all else as the source has it. */
export function valueWords({ kind, value }: Pick<FacetChoice, 'kind' | 'value'>, label = value): string {
  if (kind === 'language') return nameLanguage(value);
  if (kind === 'genre') return capital(genreWords(value));
  return kind === 'year' && value === undatedYear ? t('undated') : label;
}

/** A genre of the contract in words; any other as it is. */
export const genreWords = (genre: string): string =>
  t('genre', { genre: genre.replaceAll(' ', '_'), name: genre });

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
