import { isPlain } from './characters.ts';
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

/** Is told the words of a text, and the place of each among the text's words, from 0. */
export interface WordSink {
  /** A word of ASCII letters and digits as it stands in the text: it folds to lower case. UTF-16 offsets. */
  plain(text: string, start: number, end: number, place: number): void;
  /** Any other, folded. */
  folded(word: string, place: number): void;
}

/**
 * Tells what the index has of a text: its words, and tied ones once more in one piece, at the place of the first of
 * them. Answers the number of words. The same as `tokenise` and `joinsOf` say, but most words are never cut out.
 */
export function eachWord(text: string, sink: WordSink): number {
  let place = 0;
  eachStretch(text, (start, end, areWords) => {
    if (areWords) place = plainWords(text, start, end, place, sink);
    else {
      const tokens = tokenise(text.slice(start, end));
      for (const [i, { folded }] of tokens.entries()) sink.folded(folded, place + i);
      for (const { folded, first } of joinsOf(tokens)) sink.folded(folded, place + first);
      place += tokens.length;
    }
  });
  return place;
}

/** Answers the place behind the words of the stretch. */
function plainWords(text: string, start: number, end: number, place: number, sink: WordSink): number {
  let next = place;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && isPlain(text.charCodeAt(at))) continue;
    if (at > from) {
      sink.plain(text, from, at, next);
      next += 1;
    }
    from = at + 1;
  }
  return next;
}

/** A word where it is printed. Offsets are UTF-16, in the text. */
export interface PrintedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Where its first character ends when it is a pair; else `end`. */
  readonly firstEnd: number;
  /** What it is in one piece with those that are tied to it. */
  readonly joins: readonly Unit[];
}

const noJoins: readonly Unit[] = [];

/** Is told the words of a text in order. */
export interface PrintedSink {
  /**
   * Whether a word of ASCII letters and digits may matter, by its first and last character in lower case and its length.
   * Most do not, and are not even cut out.
   */
  matters(first: number, last: number, length: number): boolean;
  word(word: PrintedWord): void;
  /** One or more words stood here that do not matter. */
  skipped(): void;
}

/** Tells the words of a text in order, as `tokenise` and `joinsOf` find them, in a fraction of the time. */
export function eachPrintedWord(text: string, sink: PrintedSink): void {
  eachStretch(text, (start, end, areWords) => {
    if (areWords) return printedPlain(text, start, end, sink);
    const tokens = tokenise(text.slice(start, end));
    const joins = joinsOf(tokens);
    let join = 0;
    for (const [i, token] of tokens.entries()) {
      const from = join;
      while (joins[join]?.first === i) join += 1;
      sink.word({
        folded: token.folded,
        start: start + token.start,
        end: start + token.end,
        firstEnd: start + token.firstEnd,
        joins: joins
          .slice(from, join)
          .map((each) => ({ folded: each.folded, start: start + each.start, end: start + each.end })),
      });
    }
  });
}

function printedPlain(text: string, start: number, end: number, sink: PrintedSink): void {
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && isPlain(text.charCodeAt(at))) continue;
    if (at > from) {
      const [first, last] = [text.charCodeAt(from), text.charCodeAt(at - 1)];
      if (sink.matters(lower(first), lower(last), at - from)) {
        const folded = text.slice(from, at).toLowerCase();
        sink.word({ folded, start: from, end: at, firstEnd: at, joins: noJoins });
      } else sink.skipped();
    }
    from = at + 1;
  }
}

const lower = (character: number): number =>
  character >= 0x41 && character <= 0x5a ? character + 32 : character;

/** The folded words of `text` between single spaces, without bigrams: for comparing and sorting. */
export const fold = (text: string): string =>
  runsOf(text)
    .map((run) => foldedOf(run.units).join(''))
    .join(' ');

/** Longest chain that is joined whole: a longer one is a row of a table or a code, and only its pairs are. */
const maxChain = 8;

/** Tied words in one piece, with the offsets of the whole. */
export interface Join extends Unit {
  /** Which of the tokens it begins with. */
  readonly first: number;
}

/** What tied words are in one piece: `Sang-jo` → `sangjo`, `U.S.S.R.` → `ussr`. Ascending by their first words. */
export function joinsOf(tokens: readonly Token[]): Join[] {
  const joins: Join[] = [];
  let from = 0;
  for (let next = 1; next <= tokens.length; next += 1) {
    if (tokens[next]?.tie) continue;
    const length = next - from;
    for (let i = from + 1; i < next; i += 1) {
      if (i === from + 1 && length > 2 && length <= maxChain) joins.push(join(tokens, from, next));
      joins.push(join(tokens, i - 1, i + 1));
    }
    from = next;
  }
  return joins;
}

function join(tokens: readonly Token[], first: number, next: number): Join {
  const chain = tokens.slice(first, next);
  return {
    folded: foldedOf(chain).join(''),
    start: chain[0]?.start ?? 0,
    end: chain.at(-1)?.end ?? 0,
    first,
  };
}

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
