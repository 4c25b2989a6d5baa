import type { Completion } from '#contract/search.ts';
import { fold } from '../fold.ts';
import { type Candidate, candidatesAt, exactly, most, mostOfKind, nearly } from './candidates.ts';
import type { CompletionIndex } from './completion-index.ts';
import { type CompletionPlace, completionPlaces } from './completion-place.ts';
import { writeCompletion } from './write-completion.ts';

/** What can take the place of `from` to `to` in a query. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly completions: Completion[];
}

/** Completions of what stands before the caret, the likeliest first. Any text and any caret will do. Throws `pack-damaged`. */
export function complete(index: CompletionIndex, query: string, caret: number): Completions {
  const places = completionPlaces(query, caret);
  const last = places.at(-1);
  const at = Math.min(caret, query.length);
  if (last === undefined || isLoneLetter(last)) return { from: at, to: at, completions: [] };
  let found = places.map((place) => ({ place, candidates: candidatesAt(index, place, exactly) }));
  if (found.every(({ candidates }) => candidates.length === 0)) {
    found = places.map((place) => ({ place, candidates: candidatesAt(index, place, nearly) }));
  }
  const from = found.find(({ candidates }) => candidates.length > 0)?.place.from ?? last.from;
  const texts = new Map<string, Completion>();
  let isFirst = true;
  for (const { place, candidates } of found) {
    // Beside a name of several words, the last of them alone is only a word.
    const others = isFirst ? candidates : candidates.filter(({ kind }) => kind === 'word');
    if (candidates.length > 0) isFirst = false;
    for (const { kind, label, count } of best(others)) {
      const start = kind === 'word' ? place.wordFrom : place.from;
      const text = query.slice(from, start) + writeCompletion(label, kind, place.quoted);
      const key = fold(text);
      if (text !== query.slice(from, place.to) && !texts.has(key)) texts.set(key, { text, kind, count });
    }
  }
  return { from, to: last.to, completions: [...texts.values()].slice(0, most) };
}

/** One letter begins too many words to be worth anything, but for a field's own. */
const isLoneLetter = ({ field, before, beginning }: CompletionPlace): boolean =>
  field === null && before.length === 0 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(beginning);

/** The best of each kind, and of all of them. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Map<string, number>();
  const kinds = new Set(candidates.map(({ kind }) => kind)).size;
  return candidates
    .toSorted((a, b) => b.score - a.score || b.count - a.count || (a.label < b.label ? -1 : 1))
    .filter(({ kind }) => {
      const before = taken.get(kind) ?? 0;
      taken.set(kind, before + 1);
      return kinds === 1 || before < mostOfKind[kind];
    })
    .slice(0, most);
}
