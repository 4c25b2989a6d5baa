import type { SearchIndex } from '../../index/open-index.ts';
import type { Clause } from '../parse-query.ts';
import { isStemmable, stemOf } from '../stem.ts';
import { misprintOf } from './misprints.ts';
import type { AskedWord, Nearest } from './nearest-used.ts';
import type { Writings } from './written-apart.ts';

/** Forms of one word that are asked for. */
const mostForms = 12;

export interface FormContext {
  readonly indexes: readonly SearchIndex[];
  readonly writings: Writings;
  readonly nearest: Nearest;
}

/** Another word that is asked for, or two one after the other, and why. */
export interface Other {
  readonly text: string;
  readonly because: 'form' | 'correction' | 'one word' | 'two words';
}

/** What else is asked for beside the one word of a clause. What is left out is only what was typed, and its forms. */
export function othersOf(clause: Clause, isExcluded: boolean, context: FormContext): readonly Other[] {
  const asked = oneWordOf(clause);
  if (asked === null) return [];
  const apart = apartOf(asked.word, context);
  // In the other spellings of a name its forms would be those of strangers.
  if (clause.spellings.length > 1) return apart;
  const nearAnyway = new Set(clause.asNear?.map(({ other }) => other));
  const forms = (asked.isBeginning ? [] : formsOf(asked.word, clause.text, context.indexes)).filter(
    ({ text }) => !nearAnyway.has(text),
  );
  const meant = isExcluded ? null : misprintOf(asked, context);
  const isNew = meant !== null && forms.every(({ text }) => text !== meant);
  return [...apart, ...forms, ...(isNew ? [{ text: meant, because: 'correction' } as const] : [])];
}

/** A phrase with one thing in it written otherwise. */
interface Rewritten {
  readonly typed: string;
  readonly other: Other;
  /** The phrase, folded. */
  readonly whole: string;
}

/** The words of a phrase with one of them in two, or two in one. The last may be open (`prefix`). */
export function rewritten(
  words: readonly string[],
  prefix: boolean,
  context: FormContext,
): readonly Rewritten[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const apart = prefix && next === undefined ? [] : apartOf(word, context);
    const together = next === undefined ? [] : togetherOf([word, next], context);
    return [...apart, ...together].map((other) => {
      const behind = at + (other.because === 'one word' ? 2 : 1);
      return {
        typed: words.slice(at, behind).join(' '),
        other,
        whole: [...words.slice(0, at), other.text, ...words.slice(behind)].join(' '),
      };
    });
  });
}

function apartOf(word: string, { writings }: FormContext): readonly Other[] {
  const apart = writings.apart(word);
  return apart === null ? [] : [{ text: apart, because: 'two words' }];
}

export function togetherOf(halves: readonly [string, string], { writings }: FormContext): readonly Other[] {
  const together = writings.together(halves);
  return together === null ? [] : [{ text: together, because: 'one word' }];
}

/** The word that a clause asks for, with the other spellings of a name or without, if it is one and in no certain spelling. */
export function oneWordOf({ phrase, exact, spellings: [typed] }: Clause): AskedWord | null {
  const [word, ...more] = typed?.words ?? [];
  if (phrase || exact || typed === undefined || word === undefined || more.length > 0) return null;
  return { word, isBeginning: typed.prefix };
}

function formsOf(word: string, typed: string, indexes: readonly SearchIndex[]): Other[] {
  if (!isStemmable(word, typed)) return [];
  const stem = stemOf(word);
  const counts = new Map<string, number>();
  for (const index of indexes) {
    for (const { term, records } of index.beginningWith(beginningOf(word, stem))) {
      if (term === word || !isStemmable(term, term) || stemOf(term) !== stem) continue;
      counts.set(term, (counts.get(term) ?? 0) + records);
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostForms)
    .map(([text]) => ({ text, because: 'form' }));
}

/** What all forms begin with: a stem may end otherwise than the word (`happy`, `happi`). */
function beginningOf(word: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && word[shared] === stem[shared]) shared += 1;
  return word.slice(0, Math.max(3, shared - 1));
}
