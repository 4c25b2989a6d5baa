import type { Reason } from '#contract/search.ts';
import { reasonWords } from '../interpretation/reason-words.ts';

const places: Readonly<Record<Reason['field'], string>> = {
  title: 'title',
  names: 'names',
  abstract: 'abstract',
  text: 'text',
  date: 'date',
};

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** "In title and text". */
export const fieldsSentence = (reasons: readonly Reason[]): string =>
  `In ${and.format(reasons.map(({ field }) => places[field]))}`;

export interface OtherSpelling {
  readonly text: string;
  readonly because: string;
  /** "Hangul of Kim Il-sung". */
  readonly words: string;
}

const most = 3;

/** The spellings that are not as typed, each once, with the rule or table by which they were looked for. */
export function otherSpellings(reasons: readonly Reason[]): readonly OtherSpelling[] {
  const found = new Map<string, OtherSpelling>();
  for (const { text, because, of } of reasons.flatMap(({ matched }) => matched)) {
    const key = text.toLowerCase();
    if (because === null || found.has(key)) continue;
    found.set(key, { text, because, words: wordsOf(text, because, of) });
  }
  return [...found.values()].slice(0, most);
}

function wordsOf(text: string, because: string, of: string | null): string {
  if (because === 'form') return 'Other form of the word';
  if (because === 'stands alone') return of === null ? 'Part of the name' : `Part of the name ${of}`;
  // What a table gives without a system: the form that a name goes by, or one that is met beside it.
  const rule =
    because !== 'other' ? reasonWords(because) : of === text ? 'Usual spelling' : 'Another spelling';
  return of === null || of === text ? rule : `${rule} of ${of}`;
}
