import type { RecordRef } from '#contract/entities.ts';

/** One string for a record of a collection, for sets and maps. The length keeps `a b` + `c` and `a` + `b c` apart. */
export const refKey = (ref: RecordRef): string => `${ref.collection.length} ${ref.collection} ${ref.record}`;

/** The record that a key of `refKey` is of. */
export function refOfKey(key: string): RecordRef {
  const start = key.indexOf(' ') + 1;
  const end = start + Number.parseInt(key, 10);
  return { collection: key.slice(start, end), record: key.slice(end + 1) };
}
