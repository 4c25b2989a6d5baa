import { PhraseFinder, type PhrasePlan, planPhrase } from './find-phrase.ts';
import { eachPrintedWord, type PrintedWord } from './fold.ts';
import { type MarkedField, marksIn } from './marked-field.ts';
import type { Query, Spelling } from './parse-query.ts';
import { plainSpelling, spellingIn } from './spelled.ts';

/** A place in a text that a clause of the query asked for. UTF-16 offsets. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which clause, from 0. */
  readonly clause: number;
}

/**
 * Everything in `text` that the clauses of the query ask for, by start, in time linear in the text: single words by
 * table, phrases by Knuth, Morris and Pratt. Where it is known of which field the text is, a clause with another field
 * has no match; a clause with an exact spelling matches only that.
 */
export function findMatches(text: string, query: Query, field?: MarkedField): Match[] {
  if (query.clauses.length === 0) return [];
  const plans = plansOf(query);
  const { words, beginnings, exact, matters } = plans;
  const matches: Match[] = [];
  const findWord = (folded: string, start: number, end: number, firstEnd: number) => {
    const whole = words.get(folded);
    if (whole !== undefined) for (const clause of whole) matches.push({ start, end, clause });
    for (const [length, table] of beginnings) {
      if (folded.length < length) continue;
      for (const clause of table.get(folded.slice(0, length)) ?? []) {
        matches.push({ start, end: firstEnd, clause });
      }
    }
  };
  const phraseFinder = createPhrases(plans, (match) => matches.push(match));
  eachPrintedWord(text, {
    matters,
    word(word) {
      findWord(word.folded, word.start, word.end, word.firstEnd);
      for (const { folded, start, end } of word.joins) findWord(folded, start, end, end);
      phraseFinder?.next(word);
    },
    skipped: () => phraseFinder?.skip(),
  });
  const isAsked = query.clauses.map((clause) => field === undefined || marksIn(clause.field, field));
  return matches
    .filter(({ start, end, clause }) => {
      const spelling = exact.get(clause);
      return isAsked[clause] && (spelling === undefined || isSpelled(text.slice(start, end), spelling));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.clause - b.clause);
}

/**
 * All phrases at once: a word is told only to those that have it, or that are under way; most are never begun. Null
 * where there are none.
 */
function createPhrases({ phrases, phrasesWith }: Plans, told: (match: Match) => void) {
  if (phrases.length === 0) return null;
  const finders: (PhraseFinder | undefined)[] = [];
  let underWay: number[] = [];
  /** The last word that a phrase was told. */
  const toldLast = new Uint32Array(phrases.length);
  let at = 0;

  function tell(each: number, word: PrintedWord): void {
    if (toldLast[each] === at) return;
    toldLast[each] = at;
    const { clause, phrase } = phrases[each] as (typeof phrases)[number];
    const finder = finders[each] ?? new PhraseFinder(phrase);
    finders[each] = finder;
    const place = finder.next(word);
    if (place !== null) told({ ...place, clause });
    if (finder.isUnder) underWay.push(each);
  }

  return {
    next(word: PrintedWord): void {
      const own = phrasesWith.get(word.folded);
      if (own === undefined && word.joins.length === 0 && underWay.length === 0) return;
      at += 1;
      const before = underWay;
      underWay = [];
      for (const each of before) tell(each, word);
      for (const each of own ?? []) tell(each, word);
      for (const { folded } of word.joins) for (const each of phrasesWith.get(folded) ?? []) tell(each, word);
    },
    skip(): void {
      for (const each of underWay) finders[each]?.skip();
      underWay = [];
    },
  };
}

interface ExactSpelling {
  readonly text: string;
  readonly prefix: boolean;
}

function isSpelled(found: string, { text, prefix }: ExactSpelling): boolean {
  const printed = plainSpelling(found);
  return prefix ? printed.startsWith(text) : printed === text;
}

interface Plans {
  readonly words: Map<string, number[]>;
  /** By length, so that a token is looked up once a length and not once a beginning. */
  readonly beginnings: Map<number, Map<string, number[]>>;
  readonly phrases: { readonly clause: number; readonly phrase: PhrasePlan }[];
  /** Which phrases have a word. */
  readonly phrasesWith: Map<string, number[]>;
  /** The clauses that are asked for in one spelling only. */
  readonly exact: Map<number, ExactSpelling>;
  /** Whether a word that begins and ends so and has this length may be one that is asked for. */
  readonly matters: (first: number, last: number, length: number) => boolean;
}

const known = new WeakMap<Query, Plans>();

function plansOf(query: Query): Plans {
  const before = known.get(query);
  if (before) return before;
  const plans: Plans = {
    words: new Map(),
    beginnings: new Map(),
    phrases: [],
    phrasesWith: new Map(),
    exact: new Map(),
    matters: lengthsOf(query),
  };
  for (const [clause, { text, exact, spellings }] of query.clauses.entries()) {
    for (const spelling of spellings) addSpelling(plans, spelling, clause);
    if (exact) plans.exact.set(clause, { text: spellingIn(text), prefix: spellings[0]?.prefix ?? false });
  }
  known.set(query, plans);
  return plans;
}

/** For each first and last character of ASCII a bit for each length; the last bit stands for all that are longer. */
function lengthsOf({ clauses }: Query): Plans['matters'] {
  const lengths = new Uint32Array(places);
  const addBits = (first: number, last: number, bits: number) => {
    const at = placeOf(first, last);
    lengths[at] = (lengths[at] as number) | bits;
  };
  for (const { words, prefix } of clauses.flatMap(({ spellings }) => spellings)) {
    for (const [i, word] of words.entries()) {
      const first = word.charCodeAt(0);
      if (!(first < characters)) continue;
      const isBeginning = prefix && i === words.length - 1;
      const bit = 1 << Math.min(word.length, 31);
      // All lengths from that of a beginning on, whatever it ends with.
      for (let last = 0; isBeginning && last < characters; last += 1) addBits(first, last, -bit);
      const last = word.charCodeAt(word.length - 1);
      if (last < characters) addBits(first, last, bit);
    }
  }
  return (first, last, length) =>
    (((lengths[placeOf(first, last)] as number) >>> Math.min(length, 31)) & 1) === 1;
}

/** Those of ASCII. */
const characters = 128;

/** Two pairs of characters may have one place: a word is looked at in vain then. */
const places = 1024;
const placeOf = (first: number, last: number): number => (first * 31 + last) & (places - 1);

function addSpelling(plans: Plans, spelling: Spelling, clause: number): void {
  const [word = '', ...more] = spelling.words;
  if (more.length > 0) {
    const phrase = planPhrase(spelling);
    const index = plans.phrases.push({ clause, phrase }) - 1;
    for (const each of phrase.bitsOf.keys()) {
      plans.phrasesWith.set(each, [...(plans.phrasesWith.get(each) ?? []), index]);
    }
    return;
  }
  let table = plans.words;
  if (spelling.prefix) {
    table = plans.beginnings.get(word.length) ?? new Map();
    plans.beginnings.set(word.length, table);
  }
  table.set(word, [...(table.get(word) ?? []), clause]);
}
