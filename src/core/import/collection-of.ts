import { basename, extname } from 'node:path';
import type { Collection } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { fold } from '../search/fold.ts';
import { contentId } from './content-id.ts';
import { t } from './import-words.ts';
import { titlePageFault, titlePageSchema } from './title-page.ts';

/** What somebody says of a collection that is to be made. What is left out, null or empty says nothing. */
export type About = { readonly [Key in keyof Collection]?: Collection[Key] | null | undefined };

/**
 * The title page of a pack that is made from `paths`: field by field from the first of `known` that says something.
 * Without a title it is called after the first file, and its id is made from its title. Throws `about-invalid`.
 */
export function collectionOf(paths: readonly string[], ...known: readonly About[]): Collection {
  const said = (key: keyof Collection) =>
    known.map((about) => about[key]?.trim()).find((text) => text !== undefined && text !== '') ?? null;
  const file = paths[0] ?? '';
  const title = said('title') ?? basename(file, extname(file));
  const page = titlePageSchema.safeParse({
    id: said('id') ?? slugOf(title),
    title,
    description: said('description') ?? '',
    publisher: said('publisher'),
    host: said('host'),
    url: said('url'),
    licence: said('licence'),
    captured: said('captured'),
    version: said('version') ?? '1',
    preferredCitation: said('preferredCitation'),
  });
  if (page.success) return page.data;
  throw new AppError('about-invalid', t('aboutImpossible', { why: titlePageFault(page.error) }));
}

/** Letters, digits and hyphens of a title; a title without Latin letters gets an id from its content. */
function slugOf(title: string): string {
  const slug = fold(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? `collection-${contentId(title)}` : slug;
}
