import type { FacetCount } from '#contract/catalogue.ts';

export type FacetValue = FacetCount['values'][number];

/** Values of a kind that are shown before a reader asks for more. */
export const fewValues = 7;
/** Values that are asked for when a reader does; the others are found by a part of their name. */
export const manyValues = 200;
/** So many, and there is a box to find one in. */
const longList = 12;

export interface ShownValues {
  readonly values: readonly FacetValue[];
  /** Values that are not shown, of all that there are. */
  readonly more: number;
  /** More of them would be shown if asked for. */
  readonly isLong: boolean;
}

/** The values of a kind that are shown: the most frequent and the chosen ones; years in their order. */
export function shownValues({ kind, values, more }: FacetCount, isWhole: boolean): ShownValues {
  const shown = isWhole ? values : values.filter(({ chosen }, at) => at < fewValues || chosen !== null);
  const total = values.length + more;
  return {
    values: kind === 'year' ? shown.toSorted(byYear) : shown,
    more: total - shown.length,
    isLong: total > longList,
  };
}

/** Figures come before letters, and so years before "n.d.". */
const byYear = (one: FacetValue, other: FacetValue) => (one.value < other.value ? -1 : 1);

/** A kind is worth showing where it tells records apart: one collection does not. */
export const isTelling = ({ kind, values }: FacetCount): boolean =>
  values.length > (kind === 'collection' ? 1 : 0) || values.some(({ chosen }) => chosen !== null);
