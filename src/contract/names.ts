import { z } from 'zod';
import { nameKinds, nameSystems } from './name-kinds.ts';

/** The names of people, places and bodies, as a reader sees and changes them. */

export type { NameKind, NameSystem } from './name-kinds.ts';

const id = z.string().min(1).max(100);
/** Longer than a form may be, so that one that is too long is told so and not “asked in a wrong way”. */
const form = z.string().max(1000);

/** One change to the names, as a reader asks for it. Ids of what is new are made by the host. */
export const nameEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    name: z.strictObject({ kind: z.enum(nameKinds), label: form, familyFirst: z.boolean() }),
  }),
  z.strictObject({ kind: z.literal('add-form'), name: id, system: z.enum(nameSystems), text: form }),
  z.strictObject({ kind: z.literal('remove-form'), name: id, text: form }),
  z.strictObject({ kind: z.literal('merge'), into: id, from: id }),
  z.strictObject({ kind: z.literal('split'), name: id, forms: z.array(form).min(1).max(500), label: form }),
]);
export type NameEdit = z.infer<typeof nameEditSchema>;

/** The reader's own name, or one of the table that the reader changed; null for one as it came. */
const mineSchema = z.enum(['own', 'changed']).nullable();

export const foundNameSchema = z.strictObject({
  id,
  kind: z.enum(nameKinds),
  label: z.string(),
  forms: z.int().nonnegative(),
  mine: mineSchema,
  /** The form that was found; null where it is the label. */
  by: z.string().nullable(),
});
export type FoundName = z.infer<typeof foundNameSchema>;

export const nameFormSchema = z.strictObject({
  text: z.string(),
  system: z.enum(nameSystems),
  /** What the name is called, a form that is stored, or one that rules make of those. */
  origin: z.enum(['label', 'stored', 'rule']),
  /** True for a stored form that the reader brought to a name of the table. */
  own: z.boolean(),
});
export type NameForm = z.infer<typeof nameFormSchema>;

export const shownNameSchema = z.strictObject({
  id,
  kind: z.enum(nameKinds),
  label: z.string(),
  familyFirst: z.boolean(),
  /** Who or what it is, in a few words. */
  note: z.string().nullable(),
  mine: mineSchema,
  /** Forms that search tells apart; marks, hyphens and case make no other. */
  forms: z.array(nameFormSchema),
  /** Forms that were taken out, so that no rule makes them again. */
  without: z.array(z.string()),
});
export type ShownName = z.infer<typeof shownNameSchema>;

/** What came of a change: its sentence, and the name to look at now. */
const changedNameSchema = z.strictObject({ change: id, sentence: z.string(), name: id.nullable() });
export type ChangedName = z.infer<typeof changedNameSchema>;

export const madeChangeSchema = z.strictObject({
  id,
  /** “You merged “Li Sangjo” into “Ri Sang-jo””. */
  sentence: z.string(),
  /** ISO 8601 instant, UTC. */
  savedAt: z.string(),
  undone: z.boolean(),
  /** The name that it was about, to go there. */
  name: id.nullable(),
});
export type MadeChange = z.infer<typeof madeChangeSchema>;

export const namesApi = {
  /** Names that a text is a form of, or the beginning of one; of an empty text those that the reader added or changed. */
  'names.find': {
    arg: z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200) }),
    result: z.strictObject({ total: z.int().nonnegative(), names: z.array(foundNameSchema) }),
  },
  /** A name with all its forms. Of one that was merged, the one that it went to. Throws `name-not-found`. */
  'names.get': { arg: z.strictObject({ id }), result: shownNameSchema },
  /** What merging two names would make of them. */
  'names.merged': { arg: z.strictObject({ into: id, from: id }), result: shownNameSchema },
  /** Makes one change; it is in the library when this answers, and the next search knows it. */
  'names.change': { arg: z.strictObject({ edit: nameEditSchema }), result: changedNameSchema },
  /** What the reader changed, the latest first. */
  'names.changes': { arg: z.strictObject({}), result: z.array(madeChangeSchema) },
  /**
   * Takes a change back, which stays in the list; taken back already, it stays so. Null is for the last one that stands:
   * keys come faster than a window hears which that is. Throws `name-change-not-found`.
   */
  'names.undo': { arg: z.strictObject({ change: id.nullable() }), result: changedNameSchema },
  /** Does a change again; null is for the one that was undone last. */
  'names.redo': { arg: z.strictObject({ change: id.nullable() }), result: changedNameSchema },
} as const;
