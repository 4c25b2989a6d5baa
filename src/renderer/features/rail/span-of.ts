import type { CollectionSummary } from '#contract/entities.ts';

/** "1955–1972" for a collection with dates, else null. */
export function spanOf({ earliest, latest }: Pick<CollectionSummary, 'earliest' | 'latest'>): string | null {
  if (!earliest || !latest) return null;
  const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}
