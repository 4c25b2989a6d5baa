import {
  extendsCluster,
  foldCluster,
  isApostrophe,
  isHyphen,
  isIgnorable,
  isMark,
  isRaisedDigit,
  isUnspaced,
  isWordCharacter,
} from './characters.ts';

/**
 * Folding: the one way from a text to the words of the index. The rules stand in prose in
 * docs/search.md; packs are built with them, so a change here raises `packVersion`.
 */

/** A word of a text as the index has it. Offsets are UTF-16 units in the original text. */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** `pair` and `last` are the bigrams of a run without spaces, and its last character alone. */
  readonly kind: 'word' | 'pair' | 'last';
  /** End of the token's first character; for a `pair` the place where a one-character match ends. */
  readonly firstEnd: number;
  /** What ties it to the token before: a hyphen, the dot of initials, or nothing but a space. */
  readonly tie: 'hyphen' | 'dot' | null;
}

interface Unit {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one kind: a word, raised digits, or a run of characters without spaces. */
interface Run {
  readonly kind: 'word' | 'raised' | 'unspaced';
  readonly units: Unit[];
  tie: Token['tie'];
}

type Gap = 'start' | 'none' | 'hyphen' | 'dot' | 'other';

/** UAX #15, Stream-Safe Text Format: more marks than this on a letter are no writing. */
const maxMarks = 30;

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
  const tokens = tokenise(text);
  return {
    tokens: tokens.map((token) => token.folded).join(' '),
    joined: joinsOf(tokens)
      .map((join) => join.folded)
      .join(' '),
  };
}

/** The folded words of `text` between single spaces, without bigrams: for comparing and sorting. */
export function fold(text: string): string {
  return runsOf(text)
    .map((run) => run.units.map((unit) => unit.folded).join(''))
    .join(' ');
}

/** Longest chain that is joined whole: a longer one is a row of a table or a code, and only its pairs are. */
const maxChain = 8;

/** Tied words in one piece, with the offsets of the whole: `Sang-jo` → `sangjo`, `U.S.S.R.` → `ussr`. */
export function joinsOf(tokens: readonly Token[]): Unit[] {
  const joins: Unit[] = [];
  let from = 0;
  for (let next = 1; next <= tokens.length; next += 1) {
    if (tokens[next]?.tie) continue;
    const chain = tokens.slice(from, next);
    from = next;
    for (let i = 1; i < chain.length; i += 1) joins.push(join(chain.slice(i - 1, i + 1)));
    if (chain.length > 2 && chain.length <= maxChain) joins.push(join(chain));
  }
  return joins.sort((a, b) => a.start - b.start || a.end - b.end);
}

const join = (chain: readonly Token[]): Unit => ({
  folded: chain.map((token) => token.folded).join(''),
  start: chain[0]?.start ?? 0,
  end: chain.at(-1)?.end ?? 0,
});

function pushWord(tokens: Token[], { units, tie }: Run): void {
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return;
  const folded = units.map((unit) => unit.folded).join('');
  tokens.push({ folded, start: first.start, end: last.end, kind: 'word', firstEnd: first.end, tie });
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

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let run = null as Run | null;
  let gap = 'start' as Gap;
  /** Units of the open run before an apostrophe, which waits for the letter that makes it part of the word. */
  let apostropheAt = -1;
  let waiting = false;

  const close = (next: Gap) => {
    if (run) {
      // "Mao's" is the word "Mao"; "Ts'ai" and "Ch'oe" go on after the apostrophe and stay whole.
      const ending = run.units.slice(apostropheAt).map((unit) => unit.folded);
      if (apostropheAt > 0 && ending.length === 1 && ending[0] === 's') run.units.length = apostropheAt;
      // Initials are single letters: "U.S." is tied by its dot, "J.Smith" is not.
      if (run.tie === 'dot' && run.units.length > 1) run.tie = null;
      runs.push(run);
      run = null;
      gap = next;
    } else if (gap !== 'start') gap = 'other';
    apostropheAt = -1;
    waiting = false;
  };

  const add = (kind: Run['kind'], unit: Unit) => {
    if (run && run.kind !== kind) close('none');
    if (!run) {
      const previous = runs.at(-1);
      run = { kind, units: [], tie: previous ? tieOf(previous, gap, kind, unit) : null };
    }
    if (waiting) apostropheAt = run.units.length;
    waiting = false;
    const before = run.units.at(-1);
    // A mark that did not compose belongs to its letter, so that no bigram begins with it.
    if (before && isMark(unit.folded)) {
      run.units[run.units.length - 1] = {
        folded: before.folded + unit.folded,
        start: before.start,
        end: unit.end,
      };
    } else run.units.push(unit);
  };

  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const start = at;
    at += codePoint > 0xffff ? 2 : 1;
    if (isIgnorable(codePoint)) continue;
    if (isApostrophe(codePoint)) {
      if (run && !waiting) waiting = true;
      else close('other');
    } else if (isHyphen(codePoint)) close('hyphen');
    else if (codePoint === 0x2e) close('dot');
    // A word broken at the end of a line keeps its hyphen: "diplo-\nmatic".
    else if ((codePoint === 0x0a || codePoint === 0x0d) && !run && gap === 'hyphen') continue;
    else {
      const cluster = clusterAt(text, start);
      at = cluster.next;
      for (const character of foldCluster(cluster.text)) {
        if (isWordCharacter(character) && !isApostrophe(character.codePointAt(0) ?? 0)) {
          const kind = isRaisedDigit(codePoint) ? 'raised' : isUnspaced(character) ? 'unspaced' : 'word';
          add(kind, { folded: character, start, end: cluster.end });
        } else if (!isApostrophe(character.codePointAt(0) ?? 0)) close('other');
      }
    }
  }
  close('other');
  return runs;
}

/** A raised digit is split from its word and joined to it, like a hyphenated one: `km²` is found as `km2`. */
function tieOf(previous: Run, gap: Gap, kind: Run['kind'], unit: Unit): Token['tie'] {
  if (kind === 'unspaced' || previous.kind === 'unspaced') return null;
  if (gap === 'hyphen' || (gap === 'none' && kind !== previous.kind)) return 'hyphen';
  const initials = gap === 'dot' && previous.units.length === 1 && /^\p{L}/u.test(unit.folded);
  return initials && /^\p{L}/u.test(previous.units[0]?.folded ?? '') ? 'dot' : null;
}

/** The character at `start` with the marks that NFKC may compose it with, less what is not there to a reader. */
function clusterAt(text: string, start: number): { text: string; end: number; next: number } {
  let previous = text.codePointAt(start) ?? 0;
  let next = start + (previous > 0xffff ? 2 : 1);
  let cluster = text.slice(start, next);
  let end = next;
  for (let marks = 0; next < text.length; ) {
    const codePoint = text.codePointAt(next) ?? 0;
    if (codePoint < 0x80) break;
    const length = codePoint > 0xffff ? 2 : 1;
    if (extendsCluster(previous, codePoint)) {
      marks += 1;
      if (marks <= maxMarks) cluster += text.slice(next, next + length);
      previous = codePoint;
      end = next + length;
    } else if (!isIgnorable(codePoint)) break;
    next += length;
  }
  return { text: cluster, end, next };
}
