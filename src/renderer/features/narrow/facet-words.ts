import type { FacetChoice, FacetKind } from '#contract/catalogue.ts';
import { nameLanguage } from '../reader/name-language.ts';

/** How each kind is called, and one of its values in a sentence. */
export const facetNames: Readonly<
  Record<FacetKind, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  collection: { title: 'Collection', one: 'a collection', many: 'collections' },
  person: { title: 'Person', one: 'a person', many: 'persons' },
  place: { title: 'Place', one: 'a place', many: 'places' },
  subject: { title: 'Subject', one: 'a subject', many: 'subjects' },
  genre: { title: 'Genre', one: 'a genre', many: 'genres' },
  language: { title: 'Language', one: 'a language', many: 'languages' },
  archive: { title: 'Archive', one: 'an archive', many: 'archives' },
  year: { title: 'Year', one: 'a year', many: 'years' },
};

/** What an undated record has for its year. */
export const undatedYear = 'n.d.';

/** A value as it is read: a language by its name, a genre with a capital, all else as the source has it. */
export function valueWords({ kind, value }: Pick<FacetChoice, 'kind' | 'value'>, label = value): string {
  if (kind === 'language') return nameLanguage(value);
  if (kind === 'genre') return capital(value);
  return kind === 'year' && value === undatedYear ? 'Undated' : label;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
