import { z } from 'zod';
import type { ItemType, Present } from '../library/items.ts';

const text = z.string();
/** Id of the list in which it stands, and its place there: a key that sorts as a string, so that one move is one change. */
const place = { list: z.string().nullable(), order: z.string().min(1) };

const bodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), ...place, text }),
  z.strictObject({ kind: z.literal('record'), ...place, text }),
  z.strictObject({ kind: z.literal('heading'), ...place, text }),
  z.strictObject({ kind: z.literal('prose'), ...place, text }),
]);

/** A list, or something in one. Of a record the item's `ref` says which. `text` is its name, words, or a remark. */
export type ListBody = z.infer<typeof bodySchema>;
export type ListItem = Present<ListBody>;

/** Lists and all that is in them are items of one type, so that a list goes in one commit with what it holds. */
export const listType: ItemType<ListBody> = { type: 'reading-list', schema: bodySchema };
