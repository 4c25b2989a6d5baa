/**
 * The chosen collections after one was ticked or unticked. All of them are `null`, so that a collection
 * that is added later is shown too; none at all would show nothing, so the last one stays.
 */
export function toggleCollection(
  all: readonly string[],
  chosen: readonly string[] | null,
  id: string,
): string[] | null {
  const now = new Set(chosen ?? all);
  if (!now.delete(id)) now.add(id);
  const next = all.filter((each) => now.has(each));
  if (next.length === 0) return [id];
  return next.length === all.length ? null : next;
}
