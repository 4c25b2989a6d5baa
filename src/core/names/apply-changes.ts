import { z } from 'zod';
import { type NameEntity, type NameForms, nameEntitySchema, nameSystems } from './entity.ts';
import { madeForms, storedForms } from './forms-of.ts';
import { nameKey } from './query-word.ts';

const id = z.string().min(1).max(100);
const form = z.string().min(1).max(200);
const base = { id };

/**
 * One change that a reader made to the names. The library keeps them in order and never deletes one: `undo`
 * names an earlier one (also an undo, which brings its change back).
 */
export const nameChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('add'), entity: nameEntitySchema }),
  z.strictObject({
    ...base,
    kind: z.literal('add-form'),
    entity: id,
    system: z.enum(nameSystems),
    text: form,
  }),
  z.strictObject({ ...base, kind: z.literal('remove-form'), entity: id, text: form }),
  z.strictObject({ ...base, kind: z.literal('merge'), into: id, from: id }),
  z.strictObject({
    ...base,
    kind: z.literal('split'),
    entity: id,
    forms: z.array(form).min(1),
    newId: id,
    label: form,
  }),
  z.strictObject({ ...base, kind: z.literal('undo'), of: id }),
]);
export type NameChange = z.infer<typeof nameChangeSchema>;

/** The table as a reader's changes leave it. */
export interface Replayed {
  readonly entities: readonly NameEntity[];
  /** The name of an id; of one that was merged, the name that it went to. */
  get(id: string): NameEntity | undefined;
}

/** The table with a reader's changes. A change of what is not there (any more) changes nothing. */
export function replay(table: readonly NameEntity[], changes: readonly NameChange[]): Replayed {
  const entities = new Map(table.map((entity) => [entity.id, entity]));
  const merged = new Map<string, string>();
  const get = (id: string): NameEntity | undefined => {
    let at = id;
    for (let to = merged.get(at); to !== undefined; to = merged.get(at)) at = to;
    return entities.get(at);
  };
  const undone = undoneOf(changes);
  for (const change of changes) {
    if (change.kind !== 'undo' && !undone.has(change.id)) applyOne(change, entities, merged, get);
  }
  return { entities: changes.length === 0 ? table : [...entities.values()], get };
}

export const applyChanges = (
  table: readonly NameEntity[],
  changes: readonly NameChange[],
): readonly NameEntity[] => replay(table, changes).entities;

/** Ids of the changes that are undone, of undos too. A later undo decides about an earlier one. */
export function undoneOf(changes: readonly NameChange[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const change of [...changes].reverse())
    if (change.kind === 'undo' && !undone.has(change.id)) undone.add(change.of);
  return undone;
}

function applyOne(
  change: NameChange,
  entities: Map<string, NameEntity>,
  merged: Map<string, string>,
  current: (id: string) => NameEntity | undefined,
): void {
  if (change.kind === 'undo') return;
  if (change.kind === 'add') {
    if (!entities.has(change.entity.id) && !merged.has(change.entity.id))
      entities.set(change.entity.id, change.entity);
    return;
  }
  const entity = current(change.kind === 'merge' ? change.into : change.entity);
  if (!entity) return;
  if (change.kind === 'add-form') entities.set(entity.id, withForm(entity, change.system, change.text));
  else if (change.kind === 'remove-form') entities.set(entity.id, withoutForms(entity, [change.text]));
  else if (change.kind === 'merge') {
    const other = current(change.from);
    if (!other || other.id === entity.id) return;
    entities.delete(other.id);
    merged.set(other.id, entity.id);
    entities.set(entity.id, mergedOf(entity, other));
  } else if (!entities.has(change.newId) && !merged.has(change.newId)) {
    const rest = withoutForms(entity, change.forms);
    entities.set(entity.id, rest);
    entities.set(change.newId, partOf(entity, change.newId, change.label, change.forms));
  }
}

function withForm(entity: NameEntity, system: keyof NameForms, text: string): NameEntity {
  const forms = entity.forms[system] ?? [];
  const without = entity.without?.filter((other) => nameKey(other) !== nameKey(text));
  const added = forms.includes(text) ? forms : [...forms, text];
  const { without: _, ...rest } = entity;
  return { ...rest, ...(without?.length ? { without } : {}), forms: { ...entity.forms, [system]: added } };
}

/** Takes forms out, and keeps rules from making them again. The label stays: it is what the entity is called. */
function withoutForms(entity: NameEntity, texts: readonly string[]): NameEntity {
  const keys = new Set(texts.map(nameKey));
  const forms = Object.fromEntries(
    Object.entries(entity.forms)
      .map(([system, all]) => [system, all.filter((text) => !keys.has(nameKey(text)))] as const)
      .filter(([, kept]) => kept.length > 0),
  ) as NameForms;
  const alone = entity.alone?.filter((text) => !keys.has(nameKey(text)));
  const { alone: _, ...rest } = entity;
  return {
    ...rest,
    forms,
    ...(alone?.length ? { alone } : {}),
    without: [...(entity.without ?? []), ...texts],
  };
}

function mergedOf(into: NameEntity, from: NameEntity): NameEntity {
  const forms = new Map<string, readonly string[]>(Object.entries(into.forms));
  const add = (system: string, texts: readonly string[]) =>
    forms.set(system, [...new Set([...(forms.get(system) ?? []), ...texts])]);
  for (const [system, texts] of Object.entries(from.forms)) add(system, texts);
  add('other', [from.label]);
  const alone = [...new Set([...(into.alone ?? []), ...(from.alone ?? [])])];
  const merged = (): NameEntity => ({
    ...into,
    forms: Object.fromEntries(forms) as NameForms,
    ...(alone.length > 0 ? { alone } : {}),
  });
  // Rules start from one name. What they made of the other would be lost, and with it the searches that it served.
  const kept = new Set([...storedForms(merged()), ...madeForms(merged())].map(({ text }) => nameKey(text)));
  const without = new Set(from.without?.map(nameKey));
  for (const { text, system } of madeForms(from)) {
    const key = nameKey(text);
    if (!kept.has(key) && !without.has(key)) add(system, [text]);
    kept.add(key);
  }
  return merged();
}

function partOf(entity: NameEntity, id: string, label: string, texts: readonly string[]): NameEntity {
  const keys = new Set(texts.map(nameKey));
  const forms: Record<string, string[]> = {};
  for (const [system, all] of Object.entries(entity.forms)) {
    const taken = all.filter((text) => keys.has(nameKey(text)));
    if (taken.length > 0) forms[system] = taken;
  }
  const stored = new Set(Object.values(forms).flat().map(nameKey));
  // What a rule made is stored as what it is; in the new name there may be nothing to make it from.
  const made = madeForms(entity);
  for (const text of texts.filter((each) => !stored.has(nameKey(each)))) {
    const system = made.find((form) => form.text === text)?.system ?? 'other';
    forms[system] = [...(forms[system] ?? []), text];
  }
  return {
    id,
    kind: entity.kind,
    label,
    forms: forms as NameForms,
    ...(entity.familyFirst === undefined ? {} : { familyFirst: entity.familyFirst }),
  };
}
