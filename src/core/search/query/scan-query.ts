import { type QueryField, queryFields, type Stretch } from './query.ts';

/** A piece of a query, before it is known what belongs to what. */
export type QueryToken =
  | PieceToken
  | FieldToken
  | OperatorToken
  | (Stretch & { readonly type: 'open' /** Of `NEAR(`. */; readonly distance: number | null })
  | (Stretch & { readonly type: 'close' | 'minus' | 'exact' })
  | (Stretch & { readonly type: 'distance'; readonly distance: number })
  | (Stretch & { readonly type: 'undated'; readonly answer: boolean; readonly more: boolean });

export interface PieceToken extends Stretch {
  readonly type: 'word' | 'phrase';
  /** Without quotation marks. */
  readonly text: string;
  /** No quotation mark closed it. */
  readonly open: boolean;
  /** A field, minus or equals sign stands right before it. */
  readonly attached: boolean;
}

export const isPiece = (token: QueryToken): token is PieceToken =>
  token.type === 'word' || token.type === 'phrase';

export interface FieldToken extends Stretch {
  readonly type: 'field';
  readonly field: Exclude<QueryField, 'undated'>;
}

export interface OperatorToken extends Stretch {
  readonly type: 'operator';
  readonly operator: 'OR' | 'AND' | 'NOT' | 'NEAR';
  readonly distance: number;
}

/** Words between two that stand near each other, where none are said. */
export const nearDistance = 10;

/** A mark of any form opens, the next one of any form closes. */
export const quotationMarks: ReadonlySet<string> = new Set('"“”„‟«»＂〝〞〟「」『』');
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
const isOpening = (character: string | undefined): boolean => character === '(' || character === '（';
const isClosing = (character: string | undefined): boolean => character === ')' || character === '）';
const isMinus = (character: string | undefined): boolean => character === '-' || character === '−';

const nearOpening = /NEAR(?:\/(\d{1,4}))?[(（]/y;
const nearEnding = /[,，]\s*(\d{1,4})\s*(?=[)）]|$)/y;
const operator = /^(OR|AND|NOT|NEAR)(?:\/(\d{1,4}))?$/;
const fieldName = new RegExp(`(${queryFields.join('|')})[:：]`, 'iy');
const undatedAnswer = /(yes|true|no|false)(?=[\s)）]|$)/iy;

/** The pieces of a query in order, in time linear in its length. Any string will do. */
export function* scanQuery(text: string): Generator<QueryToken> {
  const partners = partnersOf(text);
  /** For each parenthesis that is open, whether it is one of `NEAR(`. */
  const groups: boolean[] = [];
  /** What stands right before: something that separates, a prefix (`title:`, `-`, `=`), or the end of a piece. */
  let before: 'space' | 'prefix' | 'piece' = 'space';
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const from = at;
    const character = text[at];
    const next = text[at + 1];
    const isPrefixing = before !== 'piece' && next !== undefined && !isSpace(next) && !isClosing(next);
    if (isSpace(character)) {
      at += 1;
      before = 'space';
    } else if (quotationMarks.has(character ?? '')) {
      at = phraseEnd(text, from + 1);
      const [attached, open] = [before === 'prefix', at === text.length];
      const phrase = text.slice(from + 1, at);
      at = Math.min(at + 1, text.length);
      before = 'piece';
      yield { type: 'phrase', from, to: at, text: phrase, open, attached };
    } else if (isOpening(character)) {
      at += 1;
      groups.push(false);
      before = 'space';
      yield { type: 'open', from, to: at, distance: null };
    } else if (isClosing(character)) {
      at += 1;
      groups.pop();
      before = 'piece';
      yield { type: 'close', from, to: at };
    } else if ((isMinus(character) || character === '=') && before === 'piece') {
      // `"peaceful"-road`: a hyphen right after a piece is no NOT.
      at += 1;
    } else if (isMinus(character) && isPrefixing && !isMinus(next)) {
      at += 1;
      before = 'prefix';
      yield { type: 'minus', from, to: at };
    } else if (character === '=' && isPrefixing && next !== '=') {
      at += 1;
      before = 'prefix';
      yield { type: 'exact', from, to: at };
    } else {
      const opening = before === 'prefix' ? null : match(nearOpening);
      const ending = groups.at(-1) ? match(nearEnding) : null;
      const named = match(fieldName);
      if (opening) {
        at = nearOpening.lastIndex;
        groups.push(true);
        before = 'space';
        yield { type: 'open', from, to: at, distance: Number(opening[1] ?? nearDistance) };
      } else if (ending) {
        at = nearEnding.lastIndex;
        yield { type: 'distance', from, to: at, distance: Number(ending[1]) };
      } else if (named) {
        at = fieldName.lastIndex;
        before = 'prefix';
        const field = (named[1] ?? '').toLowerCase() as QueryField;
        if (field === 'undated') {
          const answer = match(undatedAnswer);
          if (answer) at = undatedAnswer.lastIndex;
          const more = !answer && at < text.length && !isSpace(text[at]) && !isClosing(text[at]);
          before = more ? 'space' : 'piece';
          yield { type: 'undated', from, to: at, answer: !/^[nf]/i.test(answer?.[1] ?? ''), more };
        } else yield { type: 'field', from, to: at, field };
      } else {
        at = wordEnd(text, from, partners, groups.at(-1) === true);
        const word = text.slice(from, at);
        const attached = before === 'prefix';
        before = 'piece';
        yield operatorOf(word, attached, from) ?? {
          type: 'word',
          from,
          to: at,
          text: word,
          open: true,
          attached,
        };
      }
    }
  }
}

/** Only in capitals, and not right after a prefix: `-OR`, `=NOT` and `title:NEAR` are words. */
function operatorOf(word: string, attached: boolean, from: number): OperatorToken | null {
  const [, name, distance] = (attached ? null : operator.exec(word)) ?? [];
  if (name === undefined || (distance !== undefined && name !== 'NEAR')) return null;
  return {
    type: 'operator',
    from,
    to: from + word.length,
    operator: name as OperatorToken['operator'],
    distance: Number(distance ?? nearDistance),
  };
}

function phraseEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !quotationMarks.has(text[end] ?? '')) end += 1;
  return end;
}

/** A word ends at a space, a quotation mark or a parenthesis, but `telegram(s)` is one. */
function wordEnd(text: string, from: number, partners: ReadonlyMap<number, number>, inNear: boolean): number {
  let end = from;
  while (end < text.length) {
    const character = text[end] ?? '';
    if (isSpace(character) || quotationMarks.has(character) || isClosing(character)) break;
    if (isOpening(character)) {
      const partner = partners.get(end);
      if (partner === undefined) break;
      end = partner;
    } else if (inNear && end > from && /[,，]/.test(character)) {
      nearEnding.lastIndex = end;
      if (nearEnding.test(text)) break;
    }
    end += 1;
  }
  return end;
}

/** Where each opening parenthesis is closed, of those that are before a space or quotation mark comes. */
function partnersOf(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isOpening(character)) open.push(at);
    else if (isClosing(character)) {
      const opening = open.pop();
      if (opening !== undefined) partners.set(opening, at);
    } else if (open.length > 0 && (isSpace(character) || quotationMarks.has(character))) open = [];
  }
  return partners;
}
