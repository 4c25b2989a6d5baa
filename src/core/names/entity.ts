import { z } from 'zod';
import { nameKinds, nameSystems } from '#contract/name-kinds.ts';

export type { NameSystem } from '#contract/name-kinds.ts';
export { nameSystems };

const formSchema = z.string().min(1).max(200);

/**
 * A person, place or body with the forms that no rule can make. `forms.hangul`, `forms.pinyin` and
 * `forms.russian` are what the rules start from; resources/names/README.md tells how they are written.
 */
export const nameEntitySchema = z.strictObject({
  /** Stable: readers' changes and packs name it. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  kind: z.enum(nameKinds),
  /** The form that is shown. */
  label: formSchema,
  familyFirst: z.boolean().optional(),
  forms: z.partialRecord(z.enum(nameSystems), z.array(formSchema).min(1)),
  /** Forms that mean this entity standing by themselves though they are only a part of the name: "Mao". */
  alone: z.array(formSchema).optional(),
  /** Forms that a rule would make and that are not to count: a reader took them out. */
  without: z.array(formSchema).optional(),
  born: z.int().optional(),
  died: z.int().optional(),
  note: z.string().max(2000).optional(),
});
export type NameEntity = z.infer<typeof nameEntitySchema>;
export type NameForms = NameEntity['forms'];
