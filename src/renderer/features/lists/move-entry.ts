import type { Arg } from '#contract/api.ts';
import type { ListEntry } from '#contract/lists.ts';

type Move = Arg<'lists.move'>;
type Entries = readonly Pick<ListEntry, 'id' | 'kind'>[];

/** Where an entry goes that moves by some places in its list; null where it cannot. */
export function movedBy(entries: Entries, list: string, id: string, by: number): Move | null {
  const from = entries.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= entries.length) return null;
  const rest = entries.toSpliced(from, 1);
  return { id, list, after: to === 0 ? null : (rest[to - 1]?.id ?? null) };
}

/** Where an entry goes that is dropped on another: behind it when it comes from above, else before it. */
export function droppedOn(entries: Entries, list: string, id: string, onto: string): Move | null {
  if (id === onto) return null;
  const from = entries.findIndex((each) => each.id === id);
  const to = entries.findIndex((each) => each.id === onto);
  const isFromAbove = from >= 0 && from < to;
  return { id, list, after: isFromAbove ? onto : (entries[to - 1]?.id ?? null) };
}

/** Where an entry goes that moves to the end of the next list above it; null where there is none. */
export function movedIn(entries: Entries, id: string): Move | null {
  const at = entries.findIndex((each) => each.id === id);
  const above = entries.slice(0, at).findLast(({ kind }) => kind === 'list');
  return above ? { id, list: above.id } : null;
}

/** Where an entry goes that moves out of its list, behind it; null where it stands in no other, and is no list itself. */
export function movedOut(
  entries: Entries,
  id: string,
  list: string,
  path: readonly { readonly id: string }[],
): Move | null {
  const outer = path.at(-1)?.id ?? null;
  const isList = entries.find((each) => each.id === id)?.kind === 'list';
  return outer === null && !isList ? null : { id, list: outer, after: list };
}
