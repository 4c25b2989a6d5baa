import { parseQuery } from '../parse-query.ts';
import type { Clause, QueryNode, TextField, ValueField } from './query.ts';
import { isPiece, quotationMarks, scanQuery } from './scan-query.ts';
import { bareOrQuoted, writeClause } from './write-query.ts';

/** A line of the window's form. All lines must hold. */
export type BuilderRow =
  | WordsRow
  | (Omit<WordsRow, 'kind'> & { readonly kind: 'near'; readonly distance: number })
  | {
      readonly kind: 'date';
      readonly relation: 'in' | 'before' | 'after';
      readonly isNegated: boolean;
      readonly text: string;
    }
  | { readonly kind: 'dated'; readonly isDated: boolean }
  | {
      readonly kind: 'value';
      readonly field: ValueField;
      readonly isNegated: boolean;
      readonly text: string;
    };

interface WordsRow {
  readonly kind: 'all' | 'any' | 'none' | 'phrase' | 'exact';
  readonly field: TextField | null;
  /** Words, phrases, beginnings (`peace*`) and exact spellings (`=Pak`), as they are typed. */
  readonly items: readonly string[];
}

/** The lines that a query is shown in; null for one that says more than lines can. */
export function builderOf(root: QueryNode | null): BuilderRow[] | null {
  const rows: BuilderRow[] = [];
  for (const node of root === null ? [] : root.type === 'and' ? root.nodes : [root]) {
    const row = rowOf(node);
    if (row === null) return null;
    const before = rows.at(-1);
    // Words one after the other are one line.
    if (row.kind === 'all' && before?.kind === 'all' && before.field === row.field) {
      rows[rows.length - 1] = { ...row, items: [...before.items, ...row.items] };
    } else rows.push(row);
  }
  return rows;
}

/** The query that lines stand for, as it is typed. A line without anything in it asks for nothing. */
export const writeRows = (rows: readonly BuilderRow[]): string =>
  rows
    .map(writeRow)
    .filter((text) => text !== '')
    .join(' ');

/** What was typed in a line of words, piece by piece: `rice "peaceful road" =Pak`. */
export function itemsOf(text: string): string[] {
  const items: string[] = [];
  let isExact = false;
  for (const token of scanQuery(text)) {
    if (isPiece(token)) {
      const item = itemRead(`${isExact ? '=' : ''}${text.slice(token.from, token.to)}`);
      if (item !== null) items.push(item);
    }
    isExact = token.type === 'exact';
  }
  return items;
}

function rowOf(node: QueryNode): BuilderRow | null {
  switch (node.type) {
    case 'words': {
      const { phrase, exact } = node.clause;
      return wordsRow(exact ? 'exact' : phrase ? 'phrase' : 'all', [node]);
    }
    case 'or':
      return wordsRow('any', node.nodes);
    case 'near': {
      const row = wordsRow(
        'any',
        node.clauses.map((clause) => ({ type: 'words', clause })),
      );
      return row && { ...row, kind: 'near', distance: node.distance };
    }
    case 'date':
      return { kind: 'date', relation: node.relation, isNegated: false, text: node.text };
    case 'undated':
      return { kind: 'dated', isDated: false };
    case 'value':
      return {
        kind: 'value',
        field: node.field,
        isNegated: false,
        text: `${node.text}${node.prefix ? '*' : ''}`,
      };
    case 'not':
      return notRow(node.node);
    case 'and':
      return null;
  }
}

function notRow(node: QueryNode): BuilderRow | null {
  if (node.type === 'words') return wordsRow('none', [node]);
  if (node.type === 'or') return wordsRow('none', node.nodes);
  if (node.type === 'undated') return { kind: 'dated', isDated: true };
  const row = rowOf(node);
  return row?.kind === 'value' || row?.kind === 'date' ? { ...row, isNegated: true } : null;
}

/** Null where one is more than words, or where they are not all of one field. */
function wordsRow(kind: WordsRow['kind'], nodes: readonly QueryNode[]): WordsRow | null {
  const clauses = nodes.flatMap((node) => (node.type === 'words' ? [node.clause] : []));
  const field = clauses[0]?.field ?? null;
  const items = clauses.flatMap((clause) => itemRead(itemOf(clause)) ?? []);
  const isOne = items.length === nodes.length && clauses.every((clause) => clause.field === field);
  return isOne ? { kind, field, items } : null;
}

/** As it is typed in its line, which says the field. */
const itemOf = (clause: Clause): string => writeClause({ ...clause, field: null });

/** An item as it can stand in a query; null where it is none. */
function itemRead(text: string): string | null {
  const { root } = parseQuery(text);
  return root?.type === 'words' && root.clause.field === null ? itemOf(root.clause) : null;
}

function writeRow(row: BuilderRow): string {
  switch (row.kind) {
    case 'date':
      return valueText(row, row.relation === 'in' ? 'date' : row.relation);
    case 'dated':
      return `undated:${row.isDated ? 'no' : 'yes'}`;
    case 'value':
      return valueText(row, row.field);
    default:
      return writeWords(row);
  }
}

const withoutQuotes = (text: string): string =>
  [...text]
    .filter((character) => !quotationMarks.has(character))
    .join('')
    .trim();

function valueText({ text, isNegated }: { text: string; isNegated: boolean }, field: string): string {
  const value = withoutQuotes(text);
  return value === '' ? '' : `${isNegated ? '-' : ''}${field}:${bareOrQuoted(value)}`;
}

function writeWords(row: Extract<BuilderRow, { items: readonly string[] }>): string {
  // What is no item, because something was typed that is a query of its own, is taken as a phrase.
  const items = row.items
    .flatMap((item) => itemRead(item) ?? itemRead(`"${withoutQuotes(item)}"`) ?? [])
    .map((item) => `${row.field === null ? '' : `${row.field}:`}${item}`);
  if (items.length === 0) return '';
  if (row.kind === 'near') return items.join(` NEAR/${row.distance} `);
  if (row.kind === 'any') return `(${items.join(' OR ')})`;
  if (row.kind !== 'none') return items.join(' ');
  return items.length === 1 ? `-${items[0]}` : `-(${items.join(' OR ')})`;
}
