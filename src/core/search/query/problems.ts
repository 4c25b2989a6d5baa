import { genres } from '#contract/entities.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { listOf, quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import { editDistance } from '../edit-distance.ts';
import { type ProblemCode, type QueryField, type QueryProblem, queryFields, type Stretch } from './query.ts';

const t = wordsOf('hostSearch', hostSearch);

/**
 * What is told of each problem: the thing, how it was read, and the way out. `what` is what was typed, `known` what could
 * have been.
 */
const messages: Readonly<Record<ProblemCode, (what: string, known: readonly string[]) => string>> = {
  'unclosed-quote': () => t('unclosedQuote'),
  'unclosed-parenthesis': () => t('unclosedParenthesis'),
  'unopened-parenthesis': () => t('unopenedParenthesis'),
  'too-deep': (depth) => t('tooDeep', { depth }),
  'operator-alone': (operator) =>
    t('operatorAlone', { operator, where: operator === 'NOT' ? 'after' : 'both' }),
  'near-unusable': () => t('nearUnusable'),
  'star-misplaced': (word) => t('starMisplaced', { word: piece(word) }),
  'field-unknown': (name) => {
    const meant = meantField(name);
    return meant
      ? t('fieldUnknownMeant', { name, meant })
      : t('fieldUnknown', { name, fields: queryFields.join(', ') });
  },
  'field-without-value': (field) =>
    t('fieldEmpty', { field, example: examples[field] ?? `${field}:harvest` }),
  'undated-value': () => t('undatedValue'),
  'date-unreadable': (date) => t('dateUnreadable', { date: piece(date) }),
  'date-reversed': (date) => t('dateReversed', { date: piece(date) }),
  'genre-unknown': (genre) => t('genreUnknown', { genre: piece(genre), genres: genres.join(', ') }),
  'language-unknown': (language, known) =>
    t('languageUnknown', {
      language: piece(language),
      known: known.length === 0 ? 'none' : 'some',
      languages: some(known),
    }),
  'collection-unknown': (collection, known) =>
    t('collectionUnknown', { collection: piece(collection), collections: some(known) }),
  'id-unknown': (id) => t('idUnknown', { id: piece(id) }),
  'too-many-words': (left) => t('tooManyWords', { most: maxWords, left }),
};

/** Words of a query that are looked for: more than anybody types, and a paragraph for who pastes a page, which takes a fifth less than with 128. A date and a value count as one. */
export const maxWords = 100;

/** Problems told of one query: a hundred stray parentheses are one mistake. */
const maxProblems = 16;

export const problemOf = (
  code: ProblemCode,
  { from, to }: Stretch,
  what: string | number = '',
  known: readonly string[] = [],
): QueryProblem => ({ code, from, to, message: messages[code](String(what), known) });

/** As many as are told, in the order of the text. */
export const firstProblems = (problems: readonly QueryProblem[]): QueryProblem[] =>
  problems.slice(0, maxProblems).sort((a, b) => a.from - b.from || a.to - b.to);

/** Notes what was read otherwise than it may have been meant. */
export function createProblems() {
  const problems: QueryProblem[] = [];
  return {
    tell(code: ProblemCode, stretch: Stretch, what: string | number = ''): void {
      if (problems.length < maxProblems) problems.push(problemOf(code, stretch, what));
    },
    all: (): QueryProblem[] => firstProblems(problems),
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

const maxKnown = 12;

/** The first of what there is, with a sign where there is more. */
const some = (known: readonly string[]): string =>
  listOf(known.length > maxKnown ? [...known.slice(0, maxKnown), '…'] : known);

const maxQuoted = 40;

/** A piece of the query in quotation marks, cut where it is long. */
const piece = (text: string): string =>
  quoted(text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text);
