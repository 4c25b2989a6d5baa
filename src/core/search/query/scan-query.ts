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

/** Where the scanner stands. */
interface Place {
  readonly text: string;
  readonly at: number;
  /** What stands right before: something that separates, a prefix (`title:`, `-`, `=`), or the end of a piece. */
  readonly before: 'space' | 'prefix' | 'piece';
  /** Inside the parentheses of `NEAR(`. */
  readonly inNear: boolean;
  readonly partners: ReadonlyMap<number, number>;
}

interface Step {
  readonly to: number;
  readonly before: Place['before'];
  readonly token: QueryToken | null;
}

/** The pieces of a query in order, in time linear in its length. Any string will do. */
export function* scanQuery(text: string): Generator<QueryToken> {
  const partners = partnersOf(text);
  /** For each parenthesis that is open, whether it is one of `NEAR(`. */
  const groups: boolean[] = [];
  let step: Step = { to: 0, before: 'space', token: null };
  while (step.to < text.length) {
    step = stepFrom({ text, at: step.to, before: step.before, inNear: groups.at(-1) === true, partners });
    const { token } = step;
    if (token?.type === 'open') groups.push(token.distance !== null);
    else if (token?.type === 'close') groups.pop();
    if (token) yield token;
  }
}

function stepFrom(place: Place): Step {
  const { text, at } = place;
  const character = text[at];
  const to = at + 1;
  if (isSpace(character)) return { to, before: 'space', token: null };
  if (quotationMarks.has(character ?? '')) return readPhrase(place);
  if (isOpening(character)) {
    return { to, before: 'space', token: { type: 'open', from: at, to, distance: null } };
  }
  if (isClosing(character)) return { to, before: 'piece', token: { type: 'close', from: at, to } };
  return readSign(place) ?? readNear(place) ?? readField(place) ?? readWord(place);
}

function readPhrase({ text, at, before }: Place): Step {
  const end = phraseEnd(text, at + 1);
  const to = Math.min(end + 1, text.length);
  const phrase = text.slice(at + 1, end);
  const [open, attached] = [end === text.length, before === 'prefix'];
  return { to, before: 'piece', token: { type: 'phrase', from: at, to, text: phrase, open, attached } };
}

/** `-x`, `=x`; null where the sign stands alone or doubled, and is a part of a word if anything. */
function readSign({ text, at, before }: Place): Step | null {
  const to = at + 1;
  const [sign, next] = [text[at], text[to]];
  if (!isMinus(sign) && sign !== '=') return null;
  // `"peaceful"-road`: a hyphen right after a piece is no NOT.
  if (before === 'piece') return { to, before, token: null };
  if (next === undefined || isSpace(next) || isClosing(next)) return null;
  if (sign === '=' ? next === '=' : isMinus(next)) return null;
  return { to, before: 'prefix', token: { type: sign === '=' ? 'exact' : 'minus', from: at, to } };
}

/** `NEAR(`, and the `, 5` before its end. */
function readNear({ text, at, before, inNear }: Place): Step | null {
  const opening = before === 'prefix' ? null : matchAt(nearOpening, text, at);
  if (opening) {
    const to = at + opening[0].length;
    const distance = Number(opening[1] ?? nearDistance);
    return { to, before: 'space', token: { type: 'open', from: at, to, distance } };
  }
  const ending = inNear ? matchAt(nearEnding, text, at) : null;
  if (!ending) return null;
  const to = at + ending[0].length;
  return { to, before, token: { type: 'distance', from: at, to, distance: Number(ending[1]) } };
}

function readField({ text, at }: Place): Step | null {
  const [named, name] = matchAt(fieldName, text, at) ?? [];
  if (named === undefined || name === undefined) return null;
  const field = name.toLowerCase() as QueryField;
  const to = at + named.length;
  if (field !== 'undated') return { to, before: 'prefix', token: { type: 'field', from: at, to, field } };
  const [answer = ''] = matchAt(undatedAnswer, text, to) ?? [];
  const end = to + answer.length;
  const more = answer === '' && end < text.length && !isSpace(text[end]) && !isClosing(text[end]);
  return {
    to: end,
    before: more ? 'space' : 'piece',
    token: { type: 'undated', from: at, to: end, answer: !/^[nf]/i.test(answer), more },
  };
}

function readWord(place: Place): Step {
  const { text, at, before } = place;
  const to = wordEnd(place);
  const word = text.slice(at, to);
  const attached = before === 'prefix';
  const piece: PieceToken = { type: 'word', from: at, to, text: word, open: true, attached };
  return { to, before: 'piece', token: operatorOf(word, attached, at) ?? piece };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
function wordEnd({ text, at, partners, inNear }: Place): number {
  let end = at;
  while (end < text.length) {
    const character = text[end] ?? '';
    if (isSpace(character) || quotationMarks.has(character) || isClosing(character)) break;
    if (isOpening(character)) {
      const partner = partners.get(end);
      if (partner === undefined) break;
      end = partner;
    } else if (inNear && end > at && /[,，]/.test(character) && matchAt(nearEnding, text, end)) break;
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
