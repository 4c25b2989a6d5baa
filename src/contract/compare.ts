import { z } from 'zod';
import { recordRefSchema } from './entities.ts';

/** Two versions of a record side by side. */

/** Places of the two texts that say the same, in the order of the texts; one side is empty where the other has more. */
export const textLinkSchema = z.strictObject({ left: z.array(z.string()), right: z.array(z.string()) });
export type TextLink = z.infer<typeof textLinkSchema>;

const version = z.string().max(500);

export const compareApi = {
  /** Which paragraphs of two versions of a record belong together. */
  'compare.align': {
    arg: z.strictObject({ ref: recordRefSchema, left: version, right: version }),
    result: z.strictObject({ links: z.array(textLinkSchema) }),
  },
} as const;
