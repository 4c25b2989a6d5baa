import type { MarkColour } from '#contract/mark-colours.ts';
import type { Mark } from '#contract/marks.ts';
import { type MarkItem, markOf } from './mark-body.ts';

export interface MarkFilter {
  readonly collection?: string | undefined;
  readonly colour?: MarkColour | undefined;
  readonly tag?: string | undefined;
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the marks that a filter lets through, the latest change first. `items` stand with the oldest first. */
export function selectMarks(
  items: readonly MarkItem[],
  filter: MarkFilter,
): { total: number; marks: Mark[] } {
  const { collection, colour, tag, offset, limit } = filter;
  const text = filter.text?.trim().toLowerCase() ?? '';
  const found = items
    .filter(
      ({ ref, body }) =>
        (collection === undefined || ref?.collection === collection) &&
        (colour === undefined || body.colour === colour) &&
        (tag === undefined || body.tags.includes(tag)) &&
        (text === '' || `${body.anchor.quote}\n${body.note}`.toLowerCase().includes(text)),
    )
    .reverse();
  return { total: found.length, marks: found.slice(offset, offset + limit).map(markOf) };
}
