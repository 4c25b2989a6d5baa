import type { z } from 'zod';
import { type Collection, collectionSchema } from '#contract/entities.ts';
import { parseDate } from '../dates/parse-date.ts';

/** What a pack can say of itself, as a person writes it: the day of capture must be in the calendar as well. */
export const titlePageSchema = collectionSchema.extend({
  captured: collectionSchema.shape.captured.refine((day) => day === null || parseDate(day) !== null),
});

const rules: Readonly<Partial<Record<PropertyKey, string>>> = {
  id: 'must be small letters, digits and hyphens, 80 at most, and begin with a letter or digit',
  captured: 'must be a day, such as 1956-09-26',
} satisfies Partial<Record<keyof Collection, string>>;

/** What is wrong with a title page: half a sentence. */
export function titlePageFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const known = Object.keys(titlePageSchema.shape).join(', ');
    return `it has “${issue.keys.join('”, “')}”, but may have ${known} only`;
  }
  const [key] = issue?.path ?? [];
  if (key === undefined) return 'it is not an object such as {"publisher": "Some Archive"}';
  return `“${String(key)}” ${rules[key] ?? 'must be text in quotation marks, and not empty'}`;
}
