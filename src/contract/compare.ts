import { z } from 'zod';
import { recordRefSchema } from './entities.ts';
import { maxMediaPart } from './media-part.ts';

/** Two versions of a record side by side. */

/** Places of the two texts that say the same, in the order of the texts; one side is empty where the other has more. */
export const textLinkSchema = z.strictObject({ left: z.array(z.string()), right: z.array(z.string()) });
export type TextLink = z.infer<typeof textLinkSchema>;

/** Words of one place: UTF-16 offsets, footnote signs left out. */
const spanSchema = z.strictObject({
  place: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextSpan = z.infer<typeof spanSchema>;

/** Words that one text has and the other has not, or has others for. One side may have none. */
const differenceSchema = z.strictObject({ left: z.array(spanSchema), right: z.array(spanSchema) });
export type TextDifference = z.infer<typeof differenceSchema>;

export const comparisonSchema = z.strictObject({
  links: z.array(textLinkSchema),
  /** In the order of the texts; null where they are in two languages. */
  differences: z.array(differenceSchema).nullable(),
  /** How many passages differ too much to be told word by word: each is one difference. */
  coarse: z.int().nonnegative(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const version = z.string().max(500);

export const compareApi = {
  /** Which paragraphs of two versions of a record belong together, and in one language which words differ. */
  'compare.texts': {
    arg: z.strictObject({ ref: recordRefSchema, left: version, right: version }),
    result: comparisonSchema,
  },
  /** A part of a page image or PDF, as it is in the pack. */
  'compare.media': {
    arg: z.strictObject({
      ref: recordRefSchema,
      version,
      media: z.string().max(1000),
      offset: z.int().nonnegative(),
      length: z.int().min(1).max(maxMediaPart),
    }),
    result: z.strictObject({
      /** Base64: every transport carries JSON. */
      content: z.string(),
      /** Bytes of the whole. */
      total: z.int().nonnegative(),
      /** What a picture's own head says; null for a PDF, and where it does not say it. */
      pixels: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
    }),
  },
} as const;
