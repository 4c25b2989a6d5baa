import type { FacetChoice, FacetKind } from '#contract/catalogue.ts';
import { indexOf, type SearchIndex } from '../index/open-index.ts';
import { noDay } from '../index/per-record.ts';
import type { Pack } from '../pack/open-pack.ts';
import { createKept, type Kept } from './kept.ts';

/** Rows of a pack, one byte each: 1 where a row is among them. Row 0 is none. */
export type Mask = Uint8Array;

/** The rows of a pack with one of the values of a kind. */
function maskOf(pack: Pack, kind: FacetKind, values: ReadonlySet<string>): Mask {
  const index = indexOf(pack);
  const mask = new Uint8Array(index.records + 1);
  if (kind === 'collection') return values.has(pack.collection.id) ? mask.fill(1) : mask;
  if (kind === 'year') {
    const months = monthsOf(index);
    for (let row = 1; row < mask.length; row += 1)
      if (values.has(yearOf(months[row] ?? noMonth))) mask[row] = 1;
    return mask;
  }
  for (const { value, rows } of index.facets(kind)) {
    if (values.has(value)) for (const row of rows) mask[row] = 1;
  }
  return mask;
}

/** What an undated record has for its year. */
export const undatedYear = 'n.d.';
export const noMonth = noDay;

const known = new WeakMap<SearchIndex, Int32Array>();

/** The month by which each row stands in the list, counted from the year 0; row 0 has none. */
export function monthsOf(index: SearchIndex): Int32Array {
  const kept = known.get(index);
  if (kept) return kept;
  const months = new Int32Array(index.records + 1).fill(noMonth);
  for (let row = 1; row < months.length; row += 1) {
    const day = dayAt(index, row);
    if (day === noDay) continue;
    const date = new Date(day * msOfDay);
    months[row] = date.getUTCFullYear() * 12 + date.getUTCMonth();
  }
  known.set(index, months);
  return months;
}

/** The year of a month, as the list writes it. */
export const yearOf = (month: number): string =>
  month === noMonth ? undatedYear : `${Math.floor(month / 12)}`.padStart(4, '0');

const msOfDay = 86_400_000;

/** The latest day that a date can mean, since 1970; the earliest where that is all that is known. */
export function dayAt({ latest, earliest }: SearchIndex, row: number): number {
  const day = latest[row - 1] ?? noDay;
  return day === noDay ? (earliest[row - 1] ?? noDay) : day;
}

/**
 * The rows of a pack that the choices leave: with one of the values chosen of each kind, and with none that is
 * excluded. Null where nothing is chosen.
 */
export function maskLeft(pack: Pack, choices: readonly FacetChoice[]): Mask | null {
  let left: Mask | null = null;
  for (const kind of new Set(choices.map((each) => each.kind))) {
    for (const exclude of [false, true]) {
      const chosen = choices.filter((each) => each.kind === kind && each.exclude === exclude);
      if (chosen.length === 0) continue;
      left ??= new Uint8Array(indexOf(pack).records + 1).fill(1);
      keepOnly(
        left,
        keptMask(
          pack,
          kind,
          chosen.map(({ value }) => value),
        ),
        exclude ? 0 : 1,
      );
    }
  }
  return left;
}

function keepOnly(left: Mask, mask: Mask, keep: 0 | 1): void {
  for (let row = 1; row < left.length; row += 1) if (mask[row] !== keep) left[row] = 0;
}

/** Masks that are kept of a pack: each kind is counted under those of all others. */
const maxMasks = 16;
const masks = new WeakMap<Pack, Kept<Mask>>();

function keptMask(pack: Pack, kind: FacetKind, values: readonly string[]): Mask {
  const kept = masks.get(pack) ?? createKept<Mask>(maxMasks);
  masks.set(pack, kept);
  const key = JSON.stringify([kind, values]);
  return kept.keep(key, kept.get(key) ?? maskOf(pack, kind, new Set(values)));
}
