import type { MarkedText } from '#contract/entities.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { MarkedField } from './marked-field.ts';
import type { Query } from './parse-query.ts';

/**
 * The text with what the query found in it. A word is marked whole, also while its beginning is being
 * typed: the index found the word, and a mark that stops in it makes it harder to read. A phrase is
 * marked only where all of it stands; in scripts without spaces just the characters asked for are. `field` is the one
 * that the text is of, where that is known.
 */
export const markText = (text: string, query: Query, field?: MarkedField): MarkedText => ({
  text,
  marks: marksOf(findMatches(text, query, field)),
});

/** Matches by start, made one where they touch. */
export function marksOf(matches: readonly Match[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of matches) {
    const before = marks.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
