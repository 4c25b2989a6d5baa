import { fold } from '../fold.ts';
import { endsOf, readDateValue } from './date-value.ts';
import type { Clause, DateNode, QueryNode, TextField, ValueField } from './query.ts';

/**
 * Says in words what a query asks for: “Records with “harvest” in the title, dated 1956 or later, but without
 * “army”.” `exact` is for a search that takes all words as they are spelled.
 */
export function describeQuery(root: QueryNode | null, exact: boolean): string {
  if (root === null) return 'All records: the query has no word to look for.';
  const parts = root.type === 'and' ? root.nodes : [root];
  const words = parts.filter((part) => nounOf(part, exact) !== null);
  const refused = parts.filter((part) => part.type === 'not' && part.node.type !== 'undated');
  const others = parts.filter((part) => !words.includes(part) && !refused.includes(part));
  const but = refused.map((part) => predicateOf(part, exact)).join(' and ');
  if (words.length === 0 && others.length === 0) return `All records ${but}.`;
  const found = [
    ...(words.length > 0 ? [`with ${wordList(words, exact)}${exact ? exactlySo : ''}`] : []),
    ...others.map((part) => predicateOf(part, exact)),
  ];
  return `Records ${found.join(', ')}${but === '' ? '' : `, but ${but}`}.`;
}

/** The spellings that are looked for, as a reader knows them; any of them will do. */
export function soughtAs(clause: Clause, exact: boolean): string[] {
  const star = clause.spellings[0]?.prefix && !clause.phrase ? '…' : '';
  if (exact) return [clause.text.trim()];
  if (clause.exact) return [`${clause.text.trim()}${star}`];
  // The words of the query itself would show bigrams where a reader typed one word.
  const [, ...joined] = clause.spellings;
  const folded = [fold(clause.text), ...joined.map(({ words }) => words.join(' '))];
  return folded.map((words) => `${words}${star}`);
}

const exactlySo = ', spelled exactly so';

function wordList(nodes: readonly QueryNode[], exact: boolean): string {
  const nouns = nodes.flatMap((node) => nounOf(node, exact) ?? []);
  const isPlain = nodes.every(
    (node) => node.type === 'words' && node.clause.field === null && !node.clause.exact,
  );
  return isPlain && nouns.length > 1 ? `all of ${nouns.join(', ')}` : listOf(nouns, 'and');
}

/** “a”, “b” and “c”; a part that has a comma of its own is set off by one. */
function listOf(nouns: readonly string[], joint: 'and' | 'or'): string {
  const before = nouns.slice(0, -1).join(', ');
  const comma = before.endsWith(exactlySo) ? ',' : '';
  return before === '' ? (nouns[0] ?? '') : `${before}${comma} ${joint} ${nouns.at(-1)}`;
}

/** What can stand after “with”; null where something other than words is asked for. */
function nounOf(node: QueryNode, exact: boolean): string | null {
  if (node.type === 'words') return clauseNoun(node.clause, exact);
  if (node.type === 'near') {
    const names = node.clauses.map((clause) => clauseNoun(clause, exact));
    const between =
      node.distance === 0 ? 'nothing' : node.distance === 1 ? 'one word' : `${node.distance} words`;
    return `${listOf(names, 'and')} with at most ${between} between them`.replace(
      'at most nothing',
      'nothing',
    );
  }
  if (node.type !== 'and' && node.type !== 'or') return null;
  const nouns = node.nodes.map((inner) => nounOf(inner, exact));
  if (!nouns.every((noun) => noun !== null)) return null;
  if (node.type === 'or') return `either ${listOf(nouns, 'or')}`;
  return `${nouns.length === 2 ? 'both' : 'all of'} ${listOf(nouns, 'and')}`;
}

function clauseNoun(clause: Clause, exact: boolean): string {
  const names = soughtAs(clause, exact).map((words) => `“${words}”`);
  const where = clause.field === null ? '' : ` ${inField[clause.field]}`;
  return `${names.join(' or ')}${where}${clause.exact && !exact ? exactlySo : ''}`;
}

/** What can stand after “Records”. */
function predicateOf(node: QueryNode, exact: boolean): string {
  const noun = nounOf(node, exact);
  if (noun !== null) return `with ${noun}`;
  switch (node.type) {
    case 'undated':
      return 'without a date';
    case 'date':
      return dated(node);
    case 'value':
      return valued[node.field](`“${node.text}${node.prefix ? '…' : ''}”`);
    case 'not':
      return refusedBy(node.node, exact);
    case 'words':
    case 'near':
      return '';
    default: {
      const parts = node.nodes.map((inner) => predicateOf(inner, exact)) ?? [];
      return node.type === 'or' ? `either ${listOf(parts, 'or')}` : parts.join(' and ');
    }
  }
}

function refusedBy(node: QueryNode, exact: boolean): string {
  const noun = nounOf(node, exact);
  if (noun !== null) return `without ${noun}`;
  if (node.type === 'undated') return 'with a date';
  if (node.type === 'date' || node.type === 'value') return `not ${predicateOf(node, exact)}`;
  return `not those ${predicateOf(node, exact)}`;
}

const inField: Readonly<Record<TextField, string>> = {
  title: 'in the title',
  abstract: 'in the abstract',
  text: 'in the text',
  from: 'as sender or author',
  to: 'as recipient',
  name: 'among the names',
  place: 'among the places',
  subject: 'among the subjects',
  archive: 'in the name of the archive or the shelfmark',
};

const valued: Readonly<Record<ValueField, (value: string) => string>> = {
  id: (value) => `with the identifier ${value}`,
  note: (value) => `with ${value} in your notes`,
  collection: (value) => `of the collection ${value}`,
  genre: (value) => `of the genre ${value}`,
  language: (value) => `in the language ${value}`,
};

function dated({ relation, text }: DateNode): string {
  if (relation !== 'in') return `dated ${relation} ${text}`;
  const ends = endsOf(text);
  if (ends === null) return `dated ${text}`;
  const [start, end] = readDateValue(text, 'date')?.reversed ? ends.toReversed() : ends;
  if (start && end) return `dated from ${start} to ${end}`;
  if (start) return `dated ${start} or later`;
  return end ? `dated ${end} or earlier` : 'with a date';
}
