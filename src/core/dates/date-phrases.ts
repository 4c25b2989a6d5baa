import { datePatterns } from './english-forms.ts';

const searches = datePatterns.map(
  (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'),
);

/** A year after a preposition, with nothing behind it that it could count. */
const yearInContext =
  /(?<=\b(?:in|of|for|during|since|until|from|to|by) )(?:1[5-9]|20)\d\d(?=$|[.,;:!?)\]'"’”]|\s+(?:and|to|with|between|by|from|in|at|on|\()(?![\p{L}\p{N}]))/giu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts of a title or sentence that are printed like dates, in order; the longer of two that overlap. */
export function datePhrases(text: string): string[] {
  const spans = [...searches, yearInContext].flatMap((search) =>
    [...text.matchAll(search)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const chosen: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (chosen.every((other) => span.end <= other.start || span.start >= other.end)) chosen.push(span);
  }
  return chosen.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
}
