import { getRecord } from '../read/records.ts';
import type { Pack } from './open-pack.ts';

/**
 * Pairs records that share another identifier: a file that was renamed has the same words, an abstract that was mended
 * the same title and date. A record with which two others share one is paired with neither.
 */
export function pairByAlias(
  old: Pack,
  next: Pack,
  gone: readonly string[],
  fresh: readonly string[],
  pairs: Map<string, string>,
): void {
  if (gone.length === 0 || fresh.length === 0) return;
  const holders = new Map(fresh.flatMap((id) => getRecord(next, id).aliases.map((alias) => [alias, id])));
  const found = gone.flatMap((id) => {
    const twins = new Set(getRecord(old, id).aliases.flatMap((alias) => holders.get(alias) ?? []));
    return [...twins].map((twin) => ({ id, twin, isOnly: twins.size === 1 }));
  });
  const claims = Map.groupBy(found, ({ twin }) => twin);
  for (const [twin, [first, ...others]] of claims) {
    if (first?.isOnly && others.length === 0) pairs.set(first.id, twin);
  }
}
