import type { Completion } from '#contract/search.ts';
import { recordAt } from '../../read/searched-texts.ts';
import { editDistance } from '../edit-distance.ts';
import { fold } from '../fold.ts';
import { type CompletionIndex, type Heading, withoutNumber } from './completion-index.ts';
import type { CompletionPlace } from './completion-place.ts';
import type { EntryList } from './entry-list.ts';
import { likeliest, slipsIn } from './near-words.ts';
import { nextWords } from './next-words.ts';

/** Completions that are answered. */
export const most = 8;
/** Of each kind, where there are several. */
export const mostOfKind: Readonly<Record<Completion['kind'], number>> = {
  word: 4,
  name: 4,
  place: 3,
  subject: 3,
  title: 2,
  genre: 8,
  language: 8,
};
/** What a kind counts for beside the doublings of its records: a name is what is looked for most. */
const weightOfKind: Readonly<Record<Completion['kind'], number>> = {
  name: 3,
  place: 3,
  subject: 2,
  word: 1,
  title: 0,
  genre: 0,
  language: 0,
};
/** What counts as much as being in four times as many records: to begin with what was typed. */
const weightOfBeginning = 2;

export interface Candidate {
  readonly kind: Completion['kind'];
  /** As it is printed. */
  readonly label: string;
  readonly count: number;
  readonly score: number;
}

/** Numbers of the words that may be meant by what was typed. */
export type Ends = (index: CompletionIndex, beginning: string) => ReadonlyMap<string, number>;

/** Words that begin so. */
export const exactly: Ends = ({ words }, beginning) => words.beginningWith(beginning);

/** The likeliest of the words that are near, by the measure of corrections. */
export const nearly: Ends = ({ words }, beginning) => {
  const slips = beginning.length < 4 ? 0 : slipsIn(beginning);
  if (slips === 0) return new Map();
  // MiniSearch counts a transposition as two.
  const near = [...words.near(beginning, 2)].map(([term, id]) => {
    const distance = editDistance(beginning, term, slips);
    return { term, id, distance, records: Math.max(1, words.records(id)) };
  });
  return new Map(
    likeliest(
      beginning,
      near.filter(({ distance }) => distance <= slips),
    )
      .slice(0, 3)
      .map(({ term, id }) => [term, id]),
  );
};

/** What may be meant by what is typed at a place. */
export function candidatesAt(index: CompletionIndex, place: CompletionPlace, endsOf: Ends): Candidate[] {
  const { field, before, beginning } = place;
  const kinds = kindsOf(place);
  if (kinds.length === 0) return [];
  const whole = before.map((word) => index.words.find(word));
  const isKnown = !whole.includes(undefined);
  const ends = beginning === '' ? null : endsOf(index, beginning);
  const typed = [...before, beginning].join(' ');
  const ids = ends && new Set(ends.values());
  const candidates: Candidate[] = [];
  for (const kind of kinds) {
    if (kind === 'word') {
      if (ends && before.length > 0) candidates.push(...nextWords(index, before, ends).map(asWord));
      else if (ends) candidates.push(...wordsAmong(index, ends));
    } else if (isKnown && (ends !== null || before.length > 0 || field !== null)) {
      candidates.push(...entriesOf(index, kind, { whole: whole as number[], ends: ids, typed, field }));
    }
  }
  return candidates;
}

/** What a field can have; of several words, only what has a name. */
function kindsOf({ field, before, quoted }: CompletionPlace): Completion['kind'][] {
  const word = before.length === 0 || quoted ? (['word'] as const) : [];
  switch (field) {
    case null:
      return ['name', 'place', 'subject', 'title', ...word];
    case 'from':
    case 'to':
    case 'name':
      return ['name'];
    case 'place':
    case 'subject':
    case 'genre':
    case 'language':
      return [field];
    case 'title':
      return ['title', ...word];
    case 'abstract':
    case 'text':
    case 'archive':
      return [...word];
    default:
      return [];
  }
}

const asWord = ({ word, count }: { readonly word: string; readonly count: number }): Candidate => ({
  kind: 'word',
  label: word,
  count,
  score: scoreOf('word', count, true),
});

const scoreOf = (kind: Completion['kind'], count: number, begins: boolean): number =>
  Math.log2(count + 1) + weightOfKind[kind] + (begins ? weightOfBeginning : 0);

/** The most frequent words of texts. */
function wordsAmong({ words }: CompletionIndex, ends: ReadonlyMap<string, number>): Candidate[] {
  return [...ends]
    .map(([word, id]) => ({ word, count: words.records(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(asWord);
}

/** What is looked for among names and headings. */
interface Looked {
  readonly whole: readonly number[];
  readonly ends: ReadonlySet<number> | null;
  readonly typed: string;
  readonly field: CompletionPlace['field'];
}

function entriesOf(
  index: CompletionIndex,
  kind: Exclude<Completion['kind'], 'word'>,
  { whole, ends, typed, field }: Looked,
): Candidate[] {
  const found = <T>(list: EntryList<T>, limit: number, labelOf: (item: T) => string | null) => {
    const entries =
      whole.length === 0 && ends === null
        ? Array.from({ length: Math.min(limit, list.size) }, (_, i) => i)
        : list.find(whole, ends, limit);
    return entries.flatMap((entry): Candidate[] => {
      const [label, count] = [labelOf(list.item(entry)), list.records(entry)];
      if (label === null) return [];
      // A person may be asked for by any part of the name.
      const begins = kind === 'name' || fold(label).startsWith(typed);
      return [{ kind, label, count, score: scoreOf(kind, count, begins) }];
    });
  };
  if (kind === 'title') return found(index.headings, mostOfKind.title, headingOf);
  return found(index[lists[kind]], 3 * most, ({ text, onlyInTexts }) =>
    field !== null && onlyInTexts ? null : text,
  );
}

const lists = {
  name: 'names',
  place: 'places',
  subject: 'subjects',
  genre: 'genres',
  language: 'languages',
} as const;

/** Longest heading that is proposed whole; of a longer one its beginning finds it as well. */
const mostHeading = 100;

/** Reading a record takes milliseconds, and one types on. */
const headingLabels = new WeakMap<Heading, string>();

function headingOf(heading: Heading): string {
  const known = headingLabels.get(heading);
  if (known !== undefined) return known;
  const title = withoutNumber(recordAt(heading.pack, heading.row).title);
  const label =
    title.length <= mostHeading
      ? title
      : title.slice(0, title.lastIndexOf(' ', mostHeading) + 1 || mostHeading).trimEnd();
  headingLabels.set(heading, label);
  return label;
}
