import { z } from 'zod';
import { locatorLabels } from './citing-terms.ts';

/** How records are cited: the style, its language, and what the reader saw of a document. */

export const styleIdSchema = z.string().min(1).max(2_000);

export const styleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** `own` comes with Carrel, `added` was added by the reader, `found` lies on this machine for another program. */
  origin: z.enum(['own', 'added', 'found']),
  /** Citations are notes, or stand in parentheses in the text. */
  kind: z.enum(['note', 'in-text']),
  /** BCP 47 tag of the language that it is written in when none is chosen. */
  language: z.string(),
  /** What it leaves out of an archival record, in a sentence, empty where that is nothing; null until it is looked into. */
  drops: z.string().nullable(),
});
export type Style = z.infer<typeof styleSchema>;

/** What was before the reader: the digital archive's page, or the paper itself. */
export const seenSchema = z.enum(['digital', 'paper']);
export type Seen = z.infer<typeof seenSchema>;

export const locatorSchema = z.strictObject({
  label: z.enum(locatorLabels),
  value: z.string().trim().min(1).max(200),
});
export type Locator = z.infer<typeof locatorSchema>;

/** What every call that cites takes; left out: the language of the style, and what the collection shows. */
export const citing = {
  style: styleIdSchema,
  locale: z.string().max(35).optional(),
  seen: seenSchema.optional(),
  /** True: the title in the original's language stands behind the title, where one is known. */
  originalTitle: z.boolean().optional(),
} as const;

export const stylesApi = {
  /**
   * The styles that there are: Carrel's own, those that were added, those of other programs on this machine; and the
   * languages that each of them can be written in.
   */
  'styles.list': {
    arg: z.strictObject({}),
    result: z.strictObject({ styles: z.array(styleSchema), locales: z.array(z.string()) }),
  },
  /** Looks into a style. Throws `style-unknown`, and `style-unreadable` with the reason. */
  'styles.look': { arg: z.strictObject({ id: styleIdSchema }), result: styleSchema },
  /** Keeps a copy of a .csl file in the data folder. Throws `style-unreadable`, `source-not-found`, `output-unwritable`. */
  'styles.add': { arg: z.strictObject({ path: z.string().min(1).max(10_000) }), result: styleSchema },
  /** Takes an added style away. Throws `style-unknown` for any other. */
  'styles.remove': { arg: z.strictObject({ id: styleIdSchema }), result: z.strictObject({}) },
  /** Brings back the style that was taken away last, while the program runs. Throws `style-unknown` where none was. */
  'styles.putBack': { arg: z.strictObject({}), result: styleSchema },
} as const;
