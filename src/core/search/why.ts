import { findMatches, type Match } from './find-matches.ts';
import { marksOf } from './mark.ts';
import { marksIn } from './marked-field.ts';
import type { Query } from './parse-query.ts';

export const fields = ['title', 'names', 'abstract', 'archive', 'text'] as const;
export type Field = (typeof fields)[number];

/** A field of a record in which the query was found, and how the words are spelled there. */
export interface Reason {
  readonly field: Field;
  /** As printed, each spelling once, in the order in which they come. */
  readonly matched: readonly string[];
}

const maxSpellings = 8;

/** What the clauses of a query have in each field of a record, also those that ask another field. */
export type FieldMatches = Readonly<Record<Field, readonly Match[]>>;

export function matchesIn(texts: Readonly<Record<Field, string>>, query: Query): FieldMatches {
  const found = fields.map((field) => [field, findMatches(texts[field], query)] as const);
  return Object.fromEntries(found) as unknown as FieldMatches;
}

/** Which fields of a record the query was found in, and by which spelling. */
export function whyFound(
  texts: Readonly<Record<Field, string>>,
  { clauses }: Query,
  found: FieldMatches,
): Reason[] {
  return fields.flatMap((field) => {
    const asked = found[field].filter(({ clause }) => marksIn(clauses[clause]?.field ?? null, field));
    const matched = spellingsIn(texts[field], asked);
    return matched.length === 0 ? [] : [{ field, matched }];
  });
}

/** How what was found is printed in a text: each spelling once, in the order in which they come. */
export function spellingsIn(text: string, matches: readonly Match[]): string[] {
  const spellings = new Map<string, string>();
  for (const [start, end] of neighboursJoined(text, marksOf(matches))) {
    const printed = text.slice(start, end).replaceAll(/\s+/g, ' ');
    // Case is no spelling: "MAO" and "Mao" count once, "Pyŏngyang" and "Pyongyang" twice.
    const key = printed.toLowerCase();
    if (!spellings.has(key)) spellings.set(key, printed);
    if (spellings.size === maxSpellings) break;
  }
  return [...spellings.values()];
}

/** Words that stand side by side are told as one: "Kim Il-sung", not "Kim" and "Il" and "sung". */
function neighboursJoined(text: string, marks: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of marks) {
    const before = joined.at(-1);
    if (before && /^[\s-]$/.test(text.slice(before[1], start))) before[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}
