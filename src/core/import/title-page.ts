import type { z } from 'zod';
import { type Collection, collectionSchema } from '#contract/entities.ts';
import { parseDate } from '../dates/parse-date.ts';
import { quoted, t } from './import-words.ts';

/** What a pack can say of itself, as a person writes it: the day of capture must be in the calendar as well. */
export const titlePageSchema = collectionSchema.extend({
  captured: collectionSchema.shape.captured.refine((day) => day === null || parseDate(day) !== null),
});

const rules: Readonly<Partial<Record<PropertyKey, 'pageId' | 'pageCaptured'>>> = {
  id: 'pageId',
  captured: 'pageCaptured',
} satisfies Partial<Record<keyof Collection, 'pageId' | 'pageCaptured'>>;

/** What is wrong with a title page: half a sentence. */
export function titlePageFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const known = Object.keys(titlePageSchema.shape).join(', ');
    return t('unknownKeys', { keys: quoted(issue.keys), known });
  }
  const [key] = issue?.path ?? [];
  if (key === undefined) return t('pageNoObject', { example: '{"publisher": "Some Archive"}' });
  const rule = rules[key];
  return rule === undefined ? t('pageText', { key: String(key) }) : t(rule);
}
