import { asGroup, isPlain, partsOf, standsAlone, ungrouped } from './query-parts.ts';

/** A stretch of time as the timeline writes it into a query: years or months, both ends included. */
export interface Span {
  /** `1956` or `1956-08`. */
  readonly from: string;
  readonly to: string;
}

const month = String.raw`\d{4}(?:-\d{2})?`;
const spanPart = new RegExp(`^date:(${month})(?:\\.\\.(${month}))?$`);
const datePart = /^(?:date|before|after):(?:"[^"]*"|[^\s"()]+)$/i;
const withUndated = /^\((.*) OR undated:\)$/s;

/** A part without its `OR undated:`. */
const bare = (part: string): string => withUndated.exec(part)?.[1] ?? part;

const placesOf = (parts: readonly string[], pattern: RegExp): number[] =>
  isPlain(parts)
    ? [...parts.keys()].filter((at) => pattern.test(bare(parts[at] ?? '')) && standsAlone(parts, at))
    : [];

/** The span that a query asks for, where it does so in the timeline's own words. */
export function spanOf(query: string): Span | null {
  const parts = partsOf(query);
  const [at] = placesOf(parts, spanPart);
  const [, from, to = from] = at === undefined ? [] : (spanPart.exec(bare(parts[at] ?? '')) ?? []);
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * A query that asks for a span too, in the place of any that it asked for; null takes it away. The date stands first,
 * because the last word of a query is a beginning: `ambass` finds the ambassador before and after.
 */
export function withSpan(query: string, span: Span | null): string {
  const parts = partsOf(query);
  const old = placesOf(parts, spanPart);
  const others = parts.filter((_, at) => !old.includes(at));
  // A word that a date ended is no beginning now that the date has gone.
  const end = old.includes(parts.length - 1) || !query.endsWith(parts.at(-1) ?? '') ? ' ' : '';
  if (span === null) {
    if (old.length === 0) return query;
    const left = ungrouped(others);
    return left.join(' ') + (left !== others ? ' ' : left.length > 0 ? end : '');
  }
  const keepsUndated = old.some((at) => withUndated.test(parts[at] ?? ''));
  const date = span.from === span.to ? `date:${span.from}` : `date:${span.from}..${span.to}`;
  const first = keepsUndated ? `(${date} OR undated:)` : date;
  if (others.length === 0) return first;
  return isPlain(others) ? `${first} ${others.join(' ')}${end}` : `${first} ${asGroup(query)}`;
}

/** A query whose dates let the undated in, or do no longer; null where it cannot be said of this one. */
export function withUndatedShown(query: string, shown: boolean): string | null {
  const parts = partsOf(query);
  const places = placesOf(parts, datePart);
  if (places.length === 0) return null;
  const end = places.includes(parts.length - 1) || !query.endsWith(parts.at(-1) ?? '') ? ' ' : '';
  return (
    parts
      .map((part, at) => (places.includes(at) ? (shown ? `(${bare(part)} OR undated:)` : bare(part)) : part))
      .join(' ') + (places.length < parts.length ? end : '')
  );
}

/** True where the dates of a query let the undated in. */
export const showsUndated = (query: string): boolean => {
  const parts = partsOf(query);
  return placesOf(parts, datePart).some((at) => withUndated.test(parts[at] ?? ''));
};

/** True where a query may ask for a date, and so leave the undated out. */
export const mayAskDate = (query: string): boolean => /(?:date|before|after)[:：]/i.test(query);
