import { fold } from '../fold.ts';
import { type QueryToken, quotationMarks, scanQuery } from '../query/scan-query.ts';

/** What is being typed at the caret. */
export interface CompletionPlace {
  /** Before what a field asks, where one stands right before the words. */
  readonly field: Field | null;
  /** Where the words begin, and where what is replaced ends. */
  readonly from: number;
  readonly to: number;
  /** Folded words before the one being typed. */
  readonly before: readonly string[];
  /** What the word at the caret begins with, folded; empty where none has begun. */
  readonly beginning: string;
  /** Where the word at the caret begins. */
  readonly wordFrom: number;
  /** Inside a quotation mark that is not closed before the caret, and whether one closes it right behind. */
  readonly quoted: 'open' | 'closed' | null;
}

type Field = Extract<QueryToken, { type: 'field' }>['field'];
type Piece = Extract<QueryToken, { type: 'word' | 'phrase' }>;

/** Words before the one at the caret that may be of one name with it. */
const mostBefore = 5;

/**
 * The readings of what stands before the caret, the one with the most words first: of `harvest ri sang` that all three
 * belong together, that the last two do, and that the last stands alone. None where nothing can be completed.
 */
export function completionPlaces(query: string, caret: number): CompletionPlace[] {
  const at = Math.min(caret, query.length);
  const tokens = [...scanQuery(query.slice(0, at))];
  const last = tokens.at(-1);
  if (last === undefined) return [];
  if (last.type === 'phrase')
    return last.open ? [insidePhrase(query, at, last, fieldBefore(tokens, -1))] : [];
  const to = wordEnd(query, at);
  const none = { from: at, to: at, before: [], beginning: '', wordFrom: at, quoted: null };
  if (last.type === 'field') return last.to === at ? [{ ...none, field: last.field }] : [];
  if (last.type !== 'word' || last.to !== at) return [];
  const places: CompletionPlace[] = [];
  let earlier: string[] = [];
  const [beginning = '', ...whole] = foldedWords(last.text).reverse();
  for (let i = tokens.length - 1; i >= 0 && places.length <= mostBefore; i -= 1) {
    const token = tokens[i];
    if (token?.type !== 'word') break;
    earlier = i === tokens.length - 1 ? whole.reverse() : [...foldedWords(token.text), ...earlier];
    if (token.attached && tokens[i - 1]?.type === 'exact') break;
    const field = fieldBefore(tokens, i - tokens.length);
    const wordFrom = lastWordFrom(last.text, last.from);
    places.unshift({ field, from: token.from, to, before: earlier, beginning, wordFrom, quoted: null });
    if (token.attached) break;
  }
  return beginning === '' ? [] : places;
}

const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The field right before the token at this place. */
function fieldBefore(tokens: readonly QueryToken[], at: number): Field | null {
  const token = tokens.at(at) as Piece;
  const before = token.attached ? tokens.at(at - 1) : undefined;
  return before?.type === 'field' ? before.field : null;
}

function insidePhrase(query: string, at: number, phrase: Piece, field: Field | null): CompletionPlace {
  const words = foldedWords(phrase.text);
  const isBetween = /\s$/u.test(phrase.text);
  const from = phrase.from + 1;
  const to = wordEnd(query, at);
  return {
    field,
    from,
    to,
    before: isBetween ? words : words.slice(0, -1),
    beginning: isBetween ? '' : (words.at(-1) ?? ''),
    wordFrom: isBetween ? at : lastWordFrom(phrase.text, from),
    quoted: quotationMarks.has(query[to] ?? '') ? 'closed' : 'open',
  };
}

/** Where the last folded word of a text begins: with “P’yong” before the apostrophe, with “Sang-j” behind the hyphen. */
function lastWordFrom(text: string, start: number): number {
  const [piece = ''] = /\S*$/u.exec(text) ?? [];
  const [word = ''] = foldedWords(piece).length > 1 ? (/[\p{L}\p{N}\p{M}]*$/u.exec(piece) ?? []) : [piece];
  return start + text.length - word.length;
}

/** The rest of a word in which the caret stands goes with it. */
const wordEnd = (query: string, at: number): number =>
  /[\p{L}\p{N}\p{M}]$/u.test(query.slice(0, at))
    ? at + (/^[\p{L}\p{N}\p{M}]*/u.exec(query.slice(at))?.[0].length ?? 0)
    : at;
