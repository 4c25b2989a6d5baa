import { hostSearch } from '#words/en/host-search.ts';
import { quoted } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import { fold } from '../fold.ts';
import { endsOf, readDateValue } from './date-value.ts';
import type { Clause, DateNode, QueryNode, TextField, ValueField } from './query.ts';

const t = wordsOf('hostSearch', hostSearch);

/**
 * Says in words what a query asks for: “Records with “harvest” in the title, dated 1956 or later, but without
 * “army”.” `exact` is for a search that takes all words as they are spelled.
 */
export function describeQuery(root: QueryNode | null, exact: boolean): string {
  if (root === null) return t('nothingAsked');
  const parts = root.type === 'and' ? root.nodes : [root];
  const words = parts.filter((part) => nounOf(part, exact) !== null);
  const refused = parts.filter((part) => part.type === 'not' && part.node.type !== 'undated');
  const others = parts.filter((part) => !words.includes(part) && !refused.includes(part));
  const but = joined(
    refused.map((part) => predicateOf(part, exact)),
    'and',
  );
  if (words.length === 0 && others.length === 0) return t('allBut', { but });
  const found = [
    ...(words.length > 0 ? [t('with', { words: exactly(wordList(words, exact), exact) })] : []),
    ...others.map((part) => predicateOf(part, exact)),
  ];
  const all = joined(found, 'comma');
  return but === '' ? t('records', { found: all }) : t('recordsBut', { found: all, but });
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

const exactly = (words: string, isExact: boolean): string => (isExact ? t('exactly', { words }) : words);

/** “a”, “b”, “c”, from the first on. */
const joined = (parts: readonly string[], joint: 'and' | 'comma'): string =>
  parts.length === 0 ? '' : parts.reduce((before, last) => t(joint, { before, last }));

function wordList(nodes: readonly QueryNode[], exact: boolean): string {
  const nouns = nodes.flatMap((node) => nounOf(node, exact) ?? []);
  const isPlain = nodes.every(
    (node) => node.type === 'words' && node.clause.field === null && !node.clause.exact,
  );
  return isPlain && nouns.length > 1 ? t('allOf', { words: joined(nouns, 'comma') }) : listOf(nouns, 'and');
}

/** “a”, “b” and “c”; a part that has a comma of its own is set off by one. */
function listOf(nouns: readonly string[], joint: 'and' | 'or'): string {
  const last = nouns.at(-1) ?? '';
  if (nouns.length < 2) return last;
  const before = joined(nouns.slice(0, -1), 'comma');
  const ending = t('exactly', { words: '' });
  const hasComma = ending.startsWith(',') && before.endsWith(ending);
  if (joint === 'and') return t(hasComma ? 'commaAnd' : 'and', { before, last });
  return t(hasComma ? 'commaOr' : 'or', { before, last });
}

/** What can stand after “with”; null where something other than words is asked for. */
function nounOf(node: QueryNode, exact: boolean): string | null {
  if (node.type === 'words') return clauseNoun(node.clause, exact);
  if (node.type === 'near') {
    const names = node.clauses.map((clause) => clauseNoun(clause, exact));
    const words = listOf(names, 'and');
    return node.distance === 0
      ? t('nearNothing', { words })
      : t('nearWords', { words, count: node.distance });
  }
  if (node.type !== 'and' && node.type !== 'or') return null;
  const nouns = node.nodes.map((inner) => nounOf(inner, exact));
  if (!nouns.every((noun) => noun !== null)) return null;
  if (node.type === 'or') return t('either', { words: listOf(nouns, 'or') });
  return t(nouns.length === 2 ? 'both' : 'allOf', { words: listOf(nouns, 'and') });
}

function clauseNoun(clause: Clause, exact: boolean): string {
  const names = soughtAs(clause, exact).map(quoted);
  const words = names.reduce((before, last) => t('or', { before, last }));
  const there = clause.field === null ? words : t(inField[clause.field], { words });
  return exactly(there, clause.exact && !exact);
}

/** What can stand after “Records”. */
function predicateOf(node: QueryNode, exact: boolean): string {
  const noun = nounOf(node, exact);
  if (noun !== null) return t('with', { words: noun });
  switch (node.type) {
    case 'undated':
      return t('undated');
    case 'date':
      return dated(node);
    case 'value':
      return t(valued[node.field], {
        value: quoted(`${node.text}${node.prefix ? '…' : ''}`),
      });
    case 'not':
      return refusedBy(node.node, exact);
    case 'words':
    case 'near':
      return '';
    default: {
      const parts = node.nodes.map((inner) => predicateOf(inner, exact)) ?? [];
      return node.type === 'or' ? t('either', { words: listOf(parts, 'or') }) : joined(parts, 'and');
    }
  }
}

function refusedBy(node: QueryNode, exact: boolean): string {
  const noun = nounOf(node, exact);
  if (noun !== null) return t('without', { words: noun });
  if (node.type === 'undated') return t('dated');
  if (node.type === 'date' || node.type === 'value') {
    return t('notWhat', { what: predicateOf(node, exact) });
  }
  return t('notThose', { what: predicateOf(node, exact) });
}

const inField = {
  title: 'inTitle',
  abstract: 'inAbstract',
  text: 'inText',
  from: 'inFrom',
  to: 'inTo',
  name: 'inName',
  place: 'inPlace',
  subject: 'inSubject',
  archive: 'inArchive',
} as const satisfies Readonly<Record<TextField, string>>;

const valued = {
  id: 'ofId',
  note: 'ofNote',
  collection: 'ofCollection',
  genre: 'ofGenre',
  language: 'ofLanguage',
} as const satisfies Readonly<Record<ValueField, string>>;

function dated({ relation, text }: DateNode): string {
  if (relation !== 'in') return t(relation === 'before' ? 'datedBefore' : 'datedAfter', { date: text });
  const ends = endsOf(text);
  if (ends === null) return t('datedIn', { date: text });
  const [start, end] = readDateValue(text, 'date')?.reversed ? ends.toReversed() : ends;
  if (start && end) return t('datedFromTo', { start, end });
  if (start) return t('datedFrom', { start });
  return end ? t('datedTo', { end }) : t('dated');
}
