import type { Completion } from '#contract/search.ts';
import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { fold } from '../fold.ts';

/** What can take the place of `from` to `to` in a query. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly completions: Completion[];
}

const most = 8;

/** Completions of the word that ends at the caret: words of the packs that begin with it, the most frequent first. */
export function completionsOf(packs: readonly Pack[], query: string, caret: number): Completions {
  const to = Math.min(caret, query.length);
  const from = to - (/[^\s"()]*$/.exec(query.slice(0, to))?.[0].length ?? 0);
  const beginning = fold(query.slice(from, to));
  if (beginning.length < 2 || beginning.includes(' ')) return { from, to, completions: [] };
  const counts = new Map<string, number>();
  for (const pack of packs) {
    for (const { term, records } of indexOf(pack).beginningWith(beginning)) {
      counts.set(term, (counts.get(term) ?? 0) + records);
    }
  }
  const completions = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([text, count]): Completion => ({ text, kind: 'word', count }));
  return { from, to, completions };
}
