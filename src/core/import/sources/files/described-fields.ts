import { type Described, mergeDescribed } from '../../files/described.ts';
import type { Field } from '../table/fields.ts';
import { type FieldContext, type RecordFields, recordFields } from '../table/record-fields.ts';
import { valuesBy } from '../table/values.ts';

/** What a folder says of itself alone, and not of what is in it. */
const own: ReadonlySet<Field> = new Set<Field>([
  ...(['id', 'alias', 'title', 'abstract', 'url', 'related'] as const),
  ...(['date', 'date-approximate', 'date-drafted', 'date-event', 'date-sent', 'date-received'] as const),
]);

/** What documents in a folder have where they do not say otherwise: its archive, its rights, its language. */
export function defaultsFrom(folder: Described, around: Described): Described {
  const said = Object.entries(folder).filter(([field]) => !own.has(field as Field));
  return mergeDescribed(Object.fromEntries(said), around);
}

/** A description as fields of a record. */
export const fieldsOf = (described: Described, title: string, context: FieldContext): RecordFields =>
  recordFields(
    valuesBy((field) => described[field] ?? []),
    title,
    context,
  );

/** An identifier that can be one. */
export const usableId = (text: string | undefined): string | null =>
  text !== undefined && text !== '' && text.length <= 200 && !/\p{Cc}/u.test(text) ? text : null;
