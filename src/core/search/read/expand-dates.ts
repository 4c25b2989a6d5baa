import { parseDate } from '../../dates/parse-date.ts';
import type { DateNode, QueryNode } from '../query/query.ts';
import { allOf, anyOf } from '../query/tree.ts';
import type { Expanded, Switches } from './expanded.ts';
import { isPlain, type WordsNode } from './plain-words.ts';

/** Words of the longest date: "the 5th of September, 1956". */
const mostWords = 5;

/**
 * A date among the words asks for what is of that date too: `Larson May 1957` for the letter of 3 May, which says so only in
 * its head. Records of the date come before those that speak of it. A year alone stays a word: it may be anything.
 */
export function expandDates(root: QueryNode | null, switches: Switches): Expanded {
  const expansions: Expanded['expansions'][number][] = [];

  function withDates(nodes: readonly QueryNode[]): QueryNode[] {
    const walked: QueryNode[] = [];
    for (let at = 0; at < nodes.length; ) {
      const run = longestDate(nodes.slice(at, at + mostWords));
      walked.push(run === null ? walk(nodes[at] as QueryNode) : orOfDate(run.words, run.date));
      at += run?.words.length ?? 1;
    }
    return walked;
  }

  function orOfDate(words: readonly WordsNode[], date: DateNode): QueryNode {
    const shown = switches.expansion('date', date.text, null, [
      { text: date.text, because: 'date of the record' },
    ]);
    if (!expansions.some(({ id }) => id === shown.id)) expansions.push(shown);
    const typed = allOf(words) as QueryNode;
    return shown.on && shown.variants.every(({ on }) => on) ? (anyOf([typed, date]) as QueryNode) : typed;
  }

  function walk(node: QueryNode): QueryNode {
    switch (node.type) {
      case 'and':
        return { type: 'and', nodes: withDates(node.nodes) };
      case 'or':
        return { type: 'or', nodes: node.nodes.map(walk) };
      case 'words':
        return withDatesOfOne(node);
      default:
        return node;
    }
  }

  const withDatesOfOne = (node: WordsNode): QueryNode => {
    const run = longestDate([node]);
    return run === null ? node : orOfDate(run.words, run.date);
  };

  if (root === null) return { root, expansions };
  return { root: walk(root), expansions };
}

function longestDate(nodes: readonly QueryNode[]): { words: WordsNode[]; date: DateNode } | null {
  const words: WordsNode[] = [];
  for (const node of nodes) {
    if (!isPlain(node) || node.clause.field !== null) break;
    words.push(node);
  }
  for (; words.length > 0; words.pop()) {
    const text = words.map(({ clause }) => clause.text).join(' ');
    const date = isSpelledDate(text) ? parseDate(text) : null;
    if (!date?.earliest || !date.latest) continue;
    const { earliest, latest } = date;
    const [from, to] = [words[0]?.clause.from ?? 0, words.at(-1)?.clause.to ?? 0];
    return {
      words,
      date: { type: 'date', relation: 'in', text, earliest, latest, from, to, isImplied: true },
    };
  }
  return null;
}

/** With a month: by its name, or between hyphens after the year. */
const isSpelledDate = (text: string): boolean =>
  text.length < 40 && /\d/.test(text) && (/\p{L}{3}/u.test(text) || /^\d{4}-\d{2}/.test(text));
