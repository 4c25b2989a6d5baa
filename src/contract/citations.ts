import { z } from 'zod';
import { textPointSchema } from './anchors.ts';
import { citedSchema, recordRefSchema } from './entities.ts';

/** A passage with its citation, as one takes it away. */
export const quotedSchema = z.strictObject({ text: z.string(), html: z.string(), markdown: z.string() });
export type Quoted = z.infer<typeof quotedSchema>;

const style = z.string().max(200);

export const citationsApi = {
  'citations.format': {
    arg: z.strictObject({ ref: recordRefSchema, style }),
    result: z.strictObject({
      style: z.string(),
      note: citedSchema,
      short: citedSchema,
      bibliography: citedSchema,
    }),
  },
  /** A passage of a version, as printed, with the note that cites it. Throws `mark-passage-unusable`. */
  'citations.quote': {
    arg: z.strictObject({
      ref: recordRefSchema,
      version: z.string().max(500),
      start: textPointSchema,
      end: textPointSchema,
      style,
    }),
    result: quotedSchema,
  },
} as const;
