import type { BuilderRow } from '#contract/search.ts';

export type WordsRow = Extract<BuilderRow, { items: string[] }>;
export type TextField = WordsRow['field'];
type ValueField = Extract<BuilderRow, { kind: 'value' }>['field'];

export type DateKind = Extract<BuilderRow, { kind: 'date' }>['relation'];
export type LineKind = WordsRow['kind'] | DateKind | 'undated' | 'dated' | ValueField;

/** A line of the form as it is filled in: what it asks for, and one text of whatever kind. */
export interface Line {
  /** Tells lines apart while others come and go. */
  readonly key: number;
  readonly kind: LineKind;
  readonly field: TextField;
  readonly text: string;
  /** Words between, for `near`. */
  readonly distance: number;
  /** For dates and values: everything but this. */
  readonly isNot: boolean;
}

export const isWordsKind = (kind: LineKind): kind is WordsRow['kind'] =>
  ['all', 'any', 'none', 'phrase', 'exact', 'near'].includes(kind);

export const isDateKind = (kind: LineKind): kind is DateKind => ['in', 'before', 'after'].includes(kind);

const usualDistance = 10;
let lastKey = 0;

/** A line to be filled in. */
export function newLine(kind: LineKind = 'all', filled: Partial<Omit<Line, 'key' | 'kind'>> = {}): Line {
  lastKey += 1;
  return { field: null, text: '', distance: usualDistance, isNot: false, ...filled, key: lastKey, kind };
}

/** The line that shows a row of the contract. */
export function lineOf(row: BuilderRow): Line {
  switch (row.kind) {
    case 'date':
      return newLine(row.relation, { text: row.text, isNot: row.isNegated });
    case 'dated':
      return newLine(row.isDated ? 'dated' : 'undated');
    case 'value':
      return newLine(row.field, { text: row.text, isNot: row.isNegated });
    case 'near':
      return newLine('near', { field: row.field, text: row.items.join(' '), distance: row.distance });
    case 'phrase':
      return newLine('phrase', { field: row.field, text: row.items.map(unquoted).join(' ') });
    case 'exact':
      return newLine('exact', {
        field: row.field,
        text: row.items.map((item) => item.replace(/^=/, '')).join(' '),
      });
    default:
      return newLine(row.kind, { field: row.field, text: row.items.join(' ') });
  }
}

/** What the contract takes of a line. */
const most = { dateChars: 200, items: 300, distance: 1000 } as const;

/** The row of the contract that a line stands for; null for one that is not filled in. */
export function rowOf({ kind, field, text, distance, isNot }: Line): BuilderRow | null {
  if (kind === 'undated' || kind === 'dated') return { kind: 'dated', isDated: kind === 'dated' };
  if (text.trim() === '') return null;
  if (isDateKind(kind)) {
    return { kind: 'date', relation: kind, isNegated: isNot, text: text.trim().slice(0, most.dateChars) };
  }
  if (!isWordsKind(kind)) return { kind: 'value', field: kind, isNegated: isNot, text: text.trim() };
  const items = itemsOf(kind, text).slice(0, most.items);
  if (kind !== 'near') return { kind, field, items };
  return { kind, field, items, distance: Math.min(most.distance, Math.max(0, Math.round(distance) || 0)) };
}

/** Pieces as they are typed: words, and whatever stands between quotation marks. */
const pieces = /=?["“”][^"“”]*["“”]?|\S+/g;

function itemsOf(kind: WordsRow['kind'], text: string): string[] {
  if (kind === 'phrase') return [`"${text.replaceAll(/["“”]/g, '').trim()}"`];
  const items = text.match(pieces) ?? [];
  return kind === 'exact' ? items.map((item) => (item.startsWith('=') ? item : `=${item}`)) : [...items];
}

const unquoted = (item: string): string => item.replace(/^"(.*)"$/s, '$1');
