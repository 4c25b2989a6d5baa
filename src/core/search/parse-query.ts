import { joinsWholeChains } from './chains.ts';
import { type Token, tokenise } from './fold.ts';

/** One way to write what a clause asks for: words that follow each other. */
export interface Spelling {
  readonly words: readonly string[];
  /** The last word need only begin like this. */
  readonly prefix: boolean;
}

/** Something that a record must have. More types (not, or, field) may come beside it. */
export interface Clause {
  readonly type: 'words';
  /** As typed, without the quotation marks. */
  readonly text: string;
  /** Typed between quotation marks. */
  readonly phrase: boolean;
  /** Any of them will do; never empty. */
  readonly spellings: readonly Spelling[];
}

export interface Query {
  /** All are required. */
  readonly clauses: readonly Clause[];
  /** Nothing in it can be looked for: such a query matches every record. */
  readonly empty: boolean;
  /** Words past the limit, which were not looked for. */
  readonly left: number;
}

export interface ParseOptions {
  /** The last word is still being typed and stands for all that begin like it. A space after it ends it. */
  readonly prefixLast?: boolean;
}

/** Words of a query that are looked for: a page of prose. SQLite slows down with the square of them. */
export const maxWords = 256;

/**
 * The query that a text stands for. Every text is one: what is neither a word nor a quotation mark is
 * read as the index reads it, so `C++ (1956)`, `NEAR(` and `"""` are plain words or nothing at all.
 */
export function parseQuery(text: string, { prefixLast = false }: ParseOptions = {}): Query {
  const clauses = new Map<string, Clause>();
  let room = maxWords;
  let left = 0;
  for (const piece of piecesOf(text)) {
    const typing = prefixLast && piece.open && piece.end === text.length;
    const all = tokenise(piece.text);
    const tokens = all.slice(0, room);
    left += all.length - tokens.length;
    const spellings = spellingsOf(tokens, typing && tokens.length === all.length);
    if (spellings.length === 0) continue;
    const key = JSON.stringify([piece.text, spellings]);
    if (clauses.has(key)) continue;
    room -= tokens.length;
    clauses.set(key, { type: 'words', text: piece.text, phrase: piece.phrase, spellings });
  }
  return { clauses: [...clauses.values()], empty: clauses.size === 0, left };
}

interface Piece {
  readonly text: string;
  readonly end: number;
  readonly phrase: boolean;
  /** No quotation mark closed it. */
  readonly open: boolean;
}

const quotationMarks = new Set('"“”„‟«»＂〝〞〟「」『』');

/** Words between spaces, and phrases between quotation marks. A mark of any form opens, the next one closes. */
function* piecesOf(text: string): Generator<Piece> {
  let from = 0;
  let phrase = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '';
    const ended = at === text.length;
    const quoted = quotationMarks.has(character);
    if (!ended && !quoted && (phrase || !/\s/.test(character))) continue;
    if (at > from) yield { text: text.slice(from, at), end: at, phrase, open: !quoted };
    from = at + 1;
    if (quoted) phrase = !phrase;
  }
}

function spellingsOf(tokens: readonly Token[], typing: boolean): Spelling[] {
  if (typing && isLoneLetter(tokens)) return [];
  const asked = withoutLastOfRun(tokens);
  const last = asked.at(-1);
  if (!last) return [];
  // One character of a script without spaces begins a bigram wherever it stands but at the end of its run.
  const prefix = last.kind === 'last' || (last.kind === 'word' && typing);
  const split = asked.map((token) => token.folded);
  const joined = joinsWholeChains(asked);
  const spellings = [{ words: split, prefix }];
  if (joined.length < split.length) spellings.push({ words: joined, prefix });
  return spellings;
}

/** One letter begins a third of all words: until the next is typed it asks for nothing, which is as much and quicker. */
const isLoneLetter = ([one, ...others]: readonly Token[]): boolean =>
  one?.kind === 'word' && others.length === 0 && [...one.folded].length === 1;

/** `김일성` asks for its bigrams 김일 일성; the index has 성 alone only where the run ends. */
const withoutLastOfRun = (tokens: readonly Token[]): readonly Token[] =>
  tokens.at(-1)?.kind === 'last' && tokens.at(-2)?.kind === 'pair' ? tokens.slice(0, -1) : tokens;
