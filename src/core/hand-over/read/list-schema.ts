import { z } from 'zod';
import { citedSchema, recordRefSchema } from '#contract/entities.ts';
import type { HandedItem, HandedList } from '../model.ts';

const id = z.string().min(1).max(100);

const itemSchema: z.ZodType<HandedItem> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('list'), id, name: z.string(), items: z.array(itemSchema) }),
    z.object({ kind: z.enum(['heading', 'prose']), id, text: z.string() }),
    z.object({
      kind: z.literal('record'),
      id,
      ref: recordRefSchema,
      title: z.string(),
      cited: citedSchema.nullable(),
      remark: z.string(),
    }),
  ]),
) as z.ZodType<HandedItem>;

/** A reading list as our own annotations carry it. */
export const handedListSchema: z.ZodType<HandedList> = z.object({
  id,
  name: z.string().min(1),
  items: z.array(itemSchema),
});
