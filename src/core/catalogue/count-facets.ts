import {
  type FacetChoice,
  type FacetCount,
  type FacetFind,
  type FacetKind,
  facetKinds,
} from '#contract/catalogue.ts';
import { indexOf } from '../index/open-index.ts';
import type { Pack } from '../pack/open-pack.ts';
import { fold } from '../search/fold.ts';
import { type Mask, maskLeft, monthsOf, noMonth, yearOf } from './masks.ts';
import type { FacetPage } from './view.ts';

/** A pack with the rows of it that a search found, before they are narrowed. */
export interface FoundRows {
  readonly pack: Pack;
  readonly rows: Uint32Array;
}

/**
 * Counts every value of every kind: the records that it alone of its kind would leave, with what is chosen of the
 * other kinds and what is excluded. A value that is excluded counts what it takes away.
 */
export function countFacets(
  found: readonly FoundRows[],
  choices: readonly FacetChoice[],
  { limit, find }: FacetPage,
): FacetCount[] {
  return facetKinds.map((kind) => {
    const excluded = choices.filter((each) => each.kind === kind && each.exclude);
    const others = choices.filter((each) => each.kind !== kind);
    const counts = countKind(found, kind, [...others, ...excluded]);
    if (excluded.length > 0) {
      const taken = countKind(found, kind, others);
      for (const { value } of excluded) counts.set(value, taken.get(value) ?? 0);
    }
    return facetCount(kind, counts, choices, { limit, find, titles: titlesOf(kind, found) });
  });
}

/** The values of a kind among the found rows that the choices leave. */
function countKind(
  found: readonly FoundRows[],
  kind: FacetKind,
  choices: readonly FacetChoice[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pack, rows } of found) {
    const left = leftOf(pack, rows, maskLeft(pack, choices));
    for (const [value, count] of countIn(pack, kind, left)) {
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return counts;
}

/** The found rows that are left, as a mask and as a list. */
interface Left {
  readonly mask: Mask;
  readonly rows: Uint32Array;
}

function leftOf(pack: Pack, rows: Uint32Array, narrowing: Mask | null): Left {
  const mask = new Uint8Array(indexOf(pack).records + 1);
  const left = narrowing === null ? rows : rowsIn(rows, narrowing);
  for (const row of left) mask[row] = 1;
  return { mask, rows: left };
}

/** A loop of its own: `filter` of a typed array costs three times as much. */
function rowsIn(rows: Uint32Array, mask: Mask): Uint32Array {
  const left = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    if (mask[row] === 1) left[count++] = row;
  }
  return left.subarray(0, count);
}

function countIn(pack: Pack, kind: FacetKind, { mask, rows }: Left): Iterable<readonly [string, number]> {
  if (kind === 'collection') return [[pack.collection.id, rows.length]];
  const index = indexOf(pack);
  if (kind === 'year') return countYears(monthsOf(index), rows);
  return index.facets(kind).map(({ value, rows: having }) => {
    let count = 0;
    for (let i = 0; i < having.length; i += 1) count += mask[having[i] as number] as number;
    return [value, count] as const;
  });
}

function countYears(months: Int32Array, rows: Uint32Array): [string, number][] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const month = months[row] ?? noMonth;
    const year = month === noMonth ? noMonth : Math.floor(month / 12) * 12;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([month, count]) => [yearOf(month), count]);
}

const titlesOf = (kind: FacetKind, found: readonly FoundRows[]): ReadonlyMap<string, string> =>
  new Map(kind === 'collection' ? found.map(({ pack: { collection: c } }) => [c.id, c.title] as const) : []);

function facetCount(
  kind: FacetKind,
  counts: ReadonlyMap<string, number>,
  choices: readonly FacetChoice[],
  { limit, find, titles }: FacetPage & { readonly titles: ReadonlyMap<string, string> },
): FacetCount {
  const chosen = new Map(
    choices.flatMap((each) =>
      each.kind === kind ? [[each.value, each.exclude ? 'out' : 'in'] as const] : [],
    ),
  );
  const values = [...new Set([...counts.keys(), ...chosen.keys()])]
    .map((value) => ({
      value,
      label: titles.get(value) ?? value,
      count: counts.get(value) ?? 0,
      chosen: chosen.get(value) ?? null,
    }))
    .filter(matching(find.find((each) => each.kind === kind)));
  // A value that is chosen keeps its place: nothing moves away from under the hand.
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  // What is chosen is shown whatever its count, or it could not be taken back.
  const shown = values.filter((value, i) => i < limit || value.chosen !== null);
  return { kind, values: shown, more: values.length - shown.length };
}

/** Values with what was typed somewhere in them; spelling and case do not matter. */
function matching(find: FacetFind | undefined): (value: { readonly label: string }) => boolean {
  const wanted = fold(find?.text ?? '');
  return wanted === '' ? () => true : ({ label }) => fold(label).includes(wanted);
}
