import { eachStretch } from './plain-stretches.ts';
import { type Run, runsOf, type Tie, type Unit } from './runs.ts';

/**
 * Folding: the one way from a text to the words of the index. The rules stand in prose in
 * docs/search.md; packs are built with them, so a change of result here raises `packVersion`.
 */

/** A word of a text as the index has it. Offsets are UTF-16 units in the original text. */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** `pair` and `last` are the bigrams of a run without spaces, and its last character alone. */
  readonly kind: 'word' | 'pair' | 'last';
  /** Where the first character of a `pair` ends; for the other kinds, `end`. */
  readonly firstEnd: number;
  readonly tie: Tie;
}

/** The words of `text` in order, in time linear in its length. Any string will do. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const run of runsOf(text)) {
    if (run.kind === 'unspaced') pushPairs(tokens, run.units);
    else pushWord(tokens, run);
  }
  return tokens;
}

/** What the index stores of a text: its words, and the hyphenated ones once more in one piece. */
export function foldForIndex(text: string): { tokens: string; joined: string } {
  const words: string[] = [];
  const joined: string[] = [];
  eachStretch(text, (start, end, isPlain) => {
    const stretch = text.slice(start, end);
    if (isPlain) {
      const folded = stretch
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim();
      if (folded !== '') words.push(folded);
      return;
    }
    const tokens = tokenise(stretch);
    for (const { folded } of tokens) words.push(folded);
    for (const { folded } of joinsOf(tokens)) joined.push(folded);
  });
  return { tokens: words.join(' '), joined: joined.join(' ') };
}

/** The folded words of `text` between single spaces, without bigrams: for comparing and sorting. */
export const fold = (text: string): string =>
  runsOf(text)
    .map((run) => foldedOf(run.units).join(''))
    .join(' ');

/** Longest chain that is joined whole: a longer one is a row of a table or a code, and only its pairs are. */
const maxChain = 8;

/** Tied words in one piece, with the offsets of the whole: `Sang-jo` → `sangjo`, `U.S.S.R.` → `ussr`. */
export function joinsOf(tokens: readonly Token[]): Unit[] {
  const joins: Unit[] = [];
  let from = 0;
  for (let next = 1; next <= tokens.length; next += 1) {
    if (tokens[next]?.tie) continue;
    const length = next - from;
    for (let i = from + 1; i < next; i += 1) {
      if (i === from + 1 && length > 2 && length <= maxChain) joins.push(join(tokens.slice(from, next)));
      joins.push(join(tokens.slice(i - 1, i + 1)));
    }
    from = next;
  }
  return joins;
}

const join = (chain: readonly Token[]): Unit => ({
  folded: foldedOf(chain).join(''),
  start: chain[0]?.start ?? 0,
  end: chain.at(-1)?.end ?? 0,
});

const foldedOf = (parts: readonly Unit[]): string[] => parts.map((part) => part.folded);

function pushWord(tokens: Token[], { units, tie }: Run): void {
  const start = units[0]?.start ?? 0;
  const end = units.at(-1)?.end ?? start;
  tokens.push({ folded: foldedOf(units).join(''), start, end, kind: 'word', firstEnd: end, tie });
}

function pushPairs(tokens: Token[], units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    const next = units[i + 1];
    tokens.push({
      folded: unit.folded + (next?.folded ?? ''),
      start: unit.start,
      end: (next ?? unit).end,
      kind: next ? 'pair' : 'last',
      firstEnd: unit.end,
      tie: null,
    });
  });
}
