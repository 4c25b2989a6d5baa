import type { RecordRef } from '#contract/entities.ts';

/** Records that are selected, in the order in which they were; they stay so in other searches, until they are let go. */
export type Selected = ReadonlyMap<string, RecordRef>;

/** A record as a name; ids of collections have no slash. */
export const keyOf = ({ collection, record }: RecordRef): string => `${collection}/${record}`;

export function toggled(selected: Selected, ref: RecordRef): Selected {
  const others = new Map(selected);
  if (!others.delete(keyOf(ref))) others.set(keyOf(ref), ref);
  return others;
}

/** What was selected, and more records behind it. */
export const withMore = (selected: Selected, refs: readonly RecordRef[]): Selected =>
  new Map([...selected, ...refs.map((ref) => [keyOf(ref), ref] as const)]);
