import { AppError } from '#contract/errors.ts';
import type { About } from './collection-of.ts';
import { t } from './import-words.ts';
import { readJsonFile } from './json-file.ts';
import { titlePageFault, titlePageSchema } from './title-page.ts';

/** Reads a title page, or part of one, from a JSON file with the names of `collectionSchema`. Throws `about-invalid`. */
export function readAbout(path: string): About {
  const refuse = (why: string) => new AppError('about-invalid', t('aboutUnusable', { path, why }));
  const page = titlePageSchema
    .partial()
    .safeParse(readJsonFile(path, '{"publisher": "Some Archive"}', refuse));
  if (page.success) return page.data;
  throw refuse(titlePageFault(page.error));
}
