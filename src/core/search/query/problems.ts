import { editDistance } from '../edit-distance.ts';
import { type ProblemCode, type QueryField, type QueryProblem, queryFields } from './query.ts';

/** Problems told of one query: a hundred stray parentheses are one mistake. */
const maxProblems = 16;

/** Notes what was read otherwise than it may have been meant. */
export function createProblems() {
  const problems: QueryProblem[] = [];
  return {
    tell(code: ProblemCode, { from, to }: { from: number; to: number }, message: string): void {
      if (problems.length < maxProblems) problems.push({ code, from, to, message });
    },
    /** In the order of the text. */
    all: (): QueryProblem[] => problems.toSorted((a, b) => a.from - b.from || a.to - b.to),
  };
}

export type Problems = ReturnType<typeof createProblems>;

/** What readers call our fields, after other catalogues. */
const otherNames: Readonly<Record<string, QueryField>> = {
  author: 'from',
  by: 'from',
  sender: 'from',
  creator: 'from',
  recipient: 'to',
  addressee: 'to',
  person: 'name',
  people: 'name',
  names: 'name',
  location: 'place',
  city: 'place',
  country: 'place',
  places: 'place',
  topic: 'subject',
  keyword: 'subject',
  tag: 'subject',
  subjects: 'subject',
  repository: 'archive',
  source: 'archive',
  shelfmark: 'archive',
  summary: 'abstract',
  description: 'abstract',
  body: 'text',
  content: 'text',
  type: 'genre',
  kind: 'genre',
  lang: 'language',
  in: 'collection',
  year: 'date',
  since: 'after',
  until: 'before',
  notes: 'note',
  heading: 'title',
};

/** The field that was meant by a name that is none; null where nothing is near. */
export function meantField(name: string): QueryField | null {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  if (other) return other;
  if (lower.length < 4) return null;
  const max = lower.length < 6 ? 1 : 2;
  return queryFields.find((field) => editDistance(lower, field, max) <= max) ?? null;
}

/** How a field is written. */
export const examples: Readonly<Record<string, string>> = {
  from: 'from:Puzanov',
  to: 'to:Molotov',
  name: 'name:Puzanov',
  place: 'place:Anju',
  archive: 'archive:AVPRF',
  id: 'id:110016',
  collection: 'collection:frus',
  genre: 'genre:telegram',
  language: 'language:ru',
  date: 'date:1956-08..1957',
  before: 'before:1956-08',
  after: 'after:1956',
};

const maxQuoted = 40;

/** A piece of the query in quotation marks, cut where it is long. */
export const quoted = (text: string): string =>
  `“${text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text}”`;
