import { type FacetChoice, type FacetCount, type FacetKind, facetKinds } from '#contract/catalogue.ts';
import { indexOf } from '../index/open-index.ts';
import type { Pack } from '../pack/open-pack.ts';
import { type Mask, maskLeft, yearAt } from './masks.ts';

/** A pack with the rows of it that a search found, before they are narrowed. */
export interface FoundRows {
  readonly pack: Pack;
  readonly rows: Uint32Array;
}

/**
 * Counts every value of every kind. A kind is counted as if nothing of it were chosen, so that a reader sees what
 * another choice would give; what is chosen of the other kinds counts.
 */
export function countFacets(
  found: readonly FoundRows[],
  choices: readonly FacetChoice[],
  limit: number,
): FacetCount[] {
  return facetKinds.map((kind) => {
    const counts = new Map<string, number>();
    const labels = new Map<string, string>();
    for (const { pack, rows } of found) {
      const left = leftOf(pack, rows, maskLeft(pack, choices, kind));
      countIn(pack, kind, left, (value, count, label) => {
        counts.set(value, (counts.get(value) ?? 0) + count);
        if (label !== undefined) labels.set(value, label);
      });
    }
    return facetCount(kind, counts, labels, choices, limit);
  });
}

/** The found rows that are left, as a mask and as a list. */
interface Left {
  readonly mask: Mask;
  readonly rows: readonly number[] | Uint32Array;
}

function leftOf(pack: Pack, rows: Uint32Array, narrowing: Mask | null): Left {
  const mask = new Uint8Array(indexOf(pack).records + 1);
  const left = narrowing === null ? rows : rows.filter((row) => narrowing[row] === 1);
  for (const row of left) mask[row] = 1;
  return { mask, rows: left };
}

function countIn(
  pack: Pack,
  kind: FacetKind,
  { mask, rows }: Left,
  told: (value: string, count: number, label?: string) => void,
): void {
  const index = indexOf(pack);
  if (kind === 'collection') told(pack.collection.id, rows.length, pack.collection.title);
  else if (kind === 'year') for (const row of rows) told(yearAt(index, row), 1);
  else {
    for (const { value, rows: having } of index.facets(kind)) {
      let count = 0;
      for (let i = 0; i < having.length; i += 1) count += mask[having[i] as number] as number;
      if (count > 0) told(value, count);
    }
  }
}

function facetCount(
  kind: FacetKind,
  counts: ReadonlyMap<string, number>,
  labels: ReadonlyMap<string, string>,
  choices: readonly FacetChoice[],
  limit: number,
): FacetCount {
  const chosen = new Map(
    choices.flatMap((each) =>
      each.kind === kind ? [[each.value, each.exclude ? 'out' : 'in'] as const] : [],
    ),
  );
  // What is chosen is shown whatever its count, or it could not be taken back.
  const values = [...new Set([...chosen.keys(), ...counts.keys()])].map((value) => ({
    value,
    label: labels.get(value) ?? value,
    count: counts.get(value) ?? 0,
    chosen: chosen.get(value) ?? null,
  }));
  values.sort(
    (a, b) =>
      Number(b.chosen !== null) - Number(a.chosen !== null) ||
      b.count - a.count ||
      (a.value < b.value ? -1 : 1),
  );
  return { kind, values: values.slice(0, limit), more: Math.max(0, values.length - limit) };
}
