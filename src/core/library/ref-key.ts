import type { RecordRef } from '#contract/entities.ts';

/** One string for a record of a collection, for sets and maps. The length keeps `a b` + `c` and `a` + `b c` apart. */
export const refKey = (ref: RecordRef): string => `${ref.collection.length} ${ref.collection} ${ref.record}`;
