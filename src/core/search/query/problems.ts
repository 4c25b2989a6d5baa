import { genres } from '#contract/entities.ts';
import { editDistance } from '../edit-distance.ts';
import { type ProblemCode, type QueryField, type QueryProblem, queryFields, type Stretch } from './query.ts';

/** What is told of each problem: the thing, how it was read, and the way out. `what` is what was typed. */
const messages: Readonly<Record<ProblemCode, (what: string) => string>> = {
  'unclosed-quote': () => 'A quotation mark is not closed: all that follows it was read as one phrase.',
  'unclosed-parenthesis': () => 'A parenthesis is not closed: it was read as if it ended with the query.',
  'unopened-parenthesis': () => 'A closing parenthesis has none that opens; it was left out.',
  'too-deep': (depth) =>
    `Parentheses are read ${depth} deep; those further inside were left out, and what they hold was read without them.`,
  'operator-alone': (operator) =>
    `${operator} needs something ${operator === 'NOT' ? 'after it' : 'on both sides'} and was left out. To look for the word, write it small or as =${operator}.`,
  'near-unusable': () =>
    'NEAR stands between words or phrases of one field and has one distance, as in rice NEAR/5 harvest; here both sides were looked for anywhere.',
  'star-misplaced': (word) =>
    `A star stands for the rest of a word, so only its end can have one, as in harvest*: the one inside ${quoted(word)} was left out.`,
  'field-unknown': (name) => {
    const meant = meantField(name);
    const way = meant ? `Perhaps “${meant}:” was meant.` : `Fields are ${queryFields.join(', ')}.`;
    return `“${name}:” is no field, so it was looked for as a word. ${way}`;
  },
  'field-without-value': (field) =>
    `Nothing follows “${field}:”, so it was left out. Write what it should have, as in ${examples[field] ?? `${field}:harvest`}.`,
  'undated-value': () => '“undated:” takes yes or no; what follows it was read as if a space stood between.',
  'date-unreadable': (date) =>
    `${quoted(date)} was not understood as a date and was left out. Write a year, month or day, 1956-08-31, or two of them, 1956-08..1957.`,
  'date-reversed': (date) => `${quoted(date)} ends before it begins; it was read the other way round.`,
  'genre-unknown': (genre) => `No record has the genre ${quoted(genre)}. Genres are ${genres.join(', ')}.`,
  'too-many-words': (left) => `A query can have ${maxWords} words; the last ${left} were not looked for.`,
};

/** Words of a query that are looked for: more than anybody types, and half a page for who pastes one. A date and a value count as one. */
export const maxWords = 128;

/** Problems told of one query: a hundred stray parentheses are one mistake. */
const maxProblems = 16;

/** Notes what was read otherwise than it may have been meant. */
export function createProblems() {
  const problems: QueryProblem[] = [];
  return {
    tell(code: ProblemCode, { from, to }: Stretch, what: string | number = ''): void {
      if (problems.length < maxProblems) {
        problems.push({ code, from, to, message: messages[code](String(what)) });
      }
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
function meantField(name: string): QueryField | null {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  if (other) return other;
  if (lower.length < 4) return null;
  const max = lower.length < 6 ? 1 : 2;
  return queryFields.find((field) => editDistance(lower, field, max) <= max) ?? null;
}

/** How a field is written. */
const examples: Readonly<Record<string, string>> = {
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
const quoted = (text: string): string =>
  `“${text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text}”`;
