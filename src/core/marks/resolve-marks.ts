import type { Anchor } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { MarkPlace, PlacedMark } from '#contract/marks.ts';
import { contextChars, describeAnchor } from '../anchor/describe-anchor.ts';
import { findAnchor } from '../anchor/find-anchor.ts';
import type { FlatText } from '../anchor/flat-text.ts';
import { type MarkItem, markOf } from './mark-body.ts';

/** A version's text, to look for marks in. */
export interface MarkedText {
  readonly ref: RecordRef;
  readonly version: string;
  readonly flat: FlatText;
}

export interface ResolvedMark {
  readonly item: MarkItem;
  readonly place: MarkPlace;
  /** Offset in the text, for the order; null for what has no place in it. */
  readonly at: number | null;
  /** What its anchor is now, where the same words were found elsewhere or between others; null where nothing changed. */
  readonly moved: Anchor | null;
}

/** Finds the passage of a mark in a text. A mark of another version is never moved there by itself, only proposed. */
export function resolveMark(item: MarkItem, { version, flat }: MarkedText): ResolvedMark {
  const { anchor, refused } = item.body;
  const found = findAnchor(flat, anchor);
  if (found.state === 'orphan' || (found.state === 'near' && refused === flat.hash))
    return lost(item, refused === flat.hash);
  const { start, end } = found;
  const [from, to] = [flat.pointAt(start, 'start'), flat.pointAt(end, 'end')];
  if (found.state === 'exact' && anchor.version === version) {
    const moved = flat.hash === anchor.textHash ? null : describeAnchor(flat, version, start, end);
    return { item, place: { state: 'exact', start: from, end: to }, at: start, moved };
  }
  if (refused === flat.hash) return lost(item, true);
  const likeness = found.state === 'exact' ? 1 : found.likeness;
  const near: MarkPlace = {
    state: 'near',
    start: from,
    end: to,
    quote: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - contextChars), start).toWellFormed(),
    suffix: flat.text.slice(end, end + contextChars).toWellFormed(),
    likeness,
  };
  return { item, place: near, at: start, moved: null };
}

/** A mark that has no text to be looked for in, or none of its words there. */
export const lost = (item: MarkItem, refused = false): ResolvedMark => ({
  item,
  place: { state: 'orphan', refused },
  at: null,
  moved: null,
});

/** A mark of the record that stands in another of its versions. */
export const elsewhere = (item: MarkItem): ResolvedMark => ({
  item,
  place: { state: 'elsewhere' },
  at: null,
  moved: null,
});

const rank = { exact: 0, near: 1, elsewhere: 2, orphan: 3 } as const;

/** In reading order; those that have lost their place come last. */
export const inReadingOrder = (marks: readonly ResolvedMark[]): ResolvedMark[] =>
  marks.toSorted(
    (one, other) =>
      rank[one.place.state] - rank[other.place.state] ||
      (one.at ?? 0) - (other.at ?? 0) ||
      one.item.body.createdAt.localeCompare(other.item.body.createdAt) ||
      one.item.id.localeCompare(other.item.id),
  );

export const placedMark = ({ item, place }: ResolvedMark): PlacedMark => ({ ...markOf(item), place });
