import { genres } from '#contract/entities.ts';
import { tokenise } from '../fold.ts';
import { readDateValue } from './date-value.ts';
import { maxWords, type Problems } from './problems.ts';
import {
  type Clause,
  type DateField,
  dateFields,
  type QueryNode,
  type TextField,
  type ValueField,
  valueFields,
} from './query.ts';
import type { FieldToken, PieceToken } from './scan-query.ts';
import { isLoneLetter, spellingsOf } from './spellings.ts';

/** What holds for a piece by what stands before it or round it. */
export interface Scope {
  readonly field: FieldToken['field'] | null;
  readonly exact: boolean;
  /** Under a NOT. */
  readonly negated: boolean;
}

/** A node; null for a piece that asks for nothing yet or no more; `nothing` for one without any word. */
export type Reading = QueryNode | null | 'nothing';

/**
 * Reads words, phrases, dates and values, each in its scope. The same words in the same scope are one clause, however
 * often they are typed.
 */
export function createReader(query: string, prefixLast: boolean, problems: Problems) {
  const clauses = new Map<string, Clause>();
  let room = maxWords;
  let left = 0;
  let firstLeft = query.length;

  const leaveOut = (piece: PieceToken, count: number) => {
    if (left === 0) firstLeft = piece.from;
    left += count;
  };

  /** Null where there is no room for one more. */
  function single(piece: PieceToken, node: QueryNode): QueryNode | null {
    if (room > 0) {
      room -= 1;
      return node;
    }
    leaveOut(piece, 1);
    return null;
  }

  function readWords(piece: PieceToken, scope: Scope, field: TextField | null): Reading {
    const { from, to } = piece;
    const { text: whole, starred } = withoutStar(piece.text);
    const all = tokenise(whole);
    if (all.length === 0) return 'nothing';
    if (isOpenEnd(piece) && !starred && isLoneLetter(all)) return null;
    const tokens = all.slice(0, room);
    if (tokens.length < all.length) leaveOut(piece, all.length - tokens.length);
    // What is left out is not read again: a page that was pasted has ten thousand words.
    const text = tokens.length < all.length ? whole.slice(0, tokens.at(-1)?.end ?? 0) : whole;
    const isBeginning = (starred || isTyped(piece, scope)) && tokens.length === all.length;
    const spellings = spellingsOf(tokens, isBeginning);
    if (spellings.length === 0) return null;
    if (text.includes('*')) problems.tell('star-misplaced', piece, text);
    // Joined spellings are other spellings.
    const asked = scope.exact ? spellings.slice(0, 1) : spellings;
    const key = JSON.stringify([text, scope.exact, field, asked]);
    const known = clauses.get(key);
    if (known) return { type: 'words', clause: known };
    room -= tokens.length;
    const phrase = piece.type === 'phrase';
    const clause: Clause = {
      type: 'words',
      text,
      phrase,
      exact: scope.exact,
      field,
      spellings: asked,
      from,
      to,
    };
    clauses.set(key, clause);
    return { type: 'words', clause };
  }

  function readDate(piece: PieceToken, relation: DateField): Reading {
    const text = piece.text.trim();
    if (text === '') return 'nothing';
    if (/^(?:none|undated|unknown)$/i.test(text))
      return single(piece, { type: 'undated', from: piece.from, to: piece.to });
    const value = readDateValue(text, relation);
    if (value === null) {
      problems.tell('date-unreadable', piece, text);
      return null;
    }
    const { earliest, latest, reversed } = value;
    if (reversed) problems.tell('date-reversed', piece, text);
    return single(piece, {
      type: 'date',
      relation: relation === 'date' ? 'in' : relation,
      text,
      earliest,
      latest,
      from: piece.from,
      to: piece.to,
    });
  }

  function readValue(piece: PieceToken, scope: Scope, field: ValueField): Reading {
    const { text: typed, starred } = withoutStar(piece.text);
    const text = typed.trim();
    if (text === '') return 'nothing';
    const prefix = starred || isTyped(piece, scope);
    const lower = text.toLowerCase();
    if (field === 'genre' && !genres.some((genre) => (prefix ? genre.startsWith(lower) : genre === lower))) {
      problems.tell('genre-unknown', piece, text);
    }
    return single(piece, { type: 'value', field, text, prefix, from: piece.from, to: piece.to });
  }

  const isOpenEnd = (piece: PieceToken) => prefixLast && piece.open && piece.to === query.length;
  // After a NOT, a beginning would take away more than what is being typed.
  const isTyped = (piece: PieceToken, { negated }: Scope) => isOpenEnd(piece) && !negated;

  return {
    read(piece: PieceToken, scope: Scope): Reading {
      const { field } = scope;
      if (isOneOf(dateFields, field)) return readDate(piece, field);
      if (isOneOf(valueFields, field)) return readValue(piece, scope, field);
      const reading = readWords(piece, scope, field);
      if (reading !== 'nothing') tellUnknownField(query, piece, problems);
      return reading;
    },
    /** How many words were left out, and where the first of them stands. */
    left: () => ({ left, firstLeft }),
  };
}

const isOneOf = <T extends string>(list: readonly T[], value: string | null): value is T =>
  (list as readonly (string | null)[]).includes(value);

function withoutStar(text: string): { text: string; starred: boolean } {
  let end = text.length;
  while (text[end - 1] === '*') end -= 1;
  return { text: text.slice(0, end), starred: end < text.length };
}

/** `author:Pak` looks like a field; `10:30`, `http://x` and `Re: harvest` do not. */
function tellUnknownField(query: string, { type, text, from, to }: PieceToken, problems: Problems): void {
  const [start, name] = (type === 'word' && /^(\p{L}{1,20})[:：]/u.exec(text)) || [];
  if (start === undefined || name === undefined) return;
  const next = query[from + start.length];
  if (next === undefined || /[\s/:)）]/.test(next)) return;
  problems.tell('field-unknown', { from, to }, name);
}
