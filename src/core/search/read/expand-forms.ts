import type { Expansion } from '#contract/search.ts';
import { remember } from '../../remember.ts';
import { fold } from '../fold.ts';
import type { Clause, QueryNode, Spelling } from '../parse-query.ts';
import { allOf, anyOf } from '../query/tree.ts';
import type { Expanded, Switches } from './expanded.ts';
import {
  type FormContext,
  isAsked,
  type Other,
  oneWordOf,
  othersOf,
  rewritten,
  togetherOf,
} from './other-forms.ts';
import { isPlain, type WordsNode } from './plain-words.ts';

/** What else is asked for counts for so much, beside what was typed. A word in two is one word all the same. */
const weights = { form: 0.15, correction: 0.5, 'one word': 0.5 } as const;

/**
 * Asks for English words in their other forms too, as the packs have them: `harvests` for `harvest`; for what a word may be
 * a misprint of; and for a word as the two, and for two as the one, that the packs have as well: `vietminh`, `viet minh`.
 * Forms and misprints not for what was expanded as a name or is typed between quotation marks; forms not for what is still
 * being typed.
 */
export function expandForms(root: QueryNode | null, context: FormContext, switches: Switches): Expanded {
  const expansions = new Map<string, Expansion>();
  const known = { asked: new Map<Clause, QueryNode>(), excluded: new Map<Clause, QueryNode>() };

  /** Tells what else is asked for, and answers those that are on. */
  function told(typed: string, others: readonly Other[]): readonly Other[] {
    if (others.length === 0) return [];
    const shown = switches.expansion('form', typed, null, others);
    // A word that is both asked for and left out has more where it is asked for.
    const before = expansions.get(shown.id);
    if (before === undefined || before.variants.length < shown.variants.length)
      expansions.set(shown.id, shown);
    return others.filter((_, at) => shown.on && shown.variants[at]?.on);
  }

  /** What will do instead of a clause, each for as much as it counts. */
  const insteadOf = (clause: Clause, others: readonly Other[]): QueryNode[] =>
    (Object.keys(weights) as (keyof typeof weights)[]).flatMap((because) => {
      const spellings = others.filter((other) => other.because === because).map(({ text }) => spelled(text));
      if (spellings.length === 0) return [];
      return [{ type: 'words', clause: { ...clause, spellings, weight: weights[because] } }];
    });

  /** Once for each clause: a query may have one a thousand times, and asks for it once. */
  function withForms(node: WordsNode, isExcluded: boolean): QueryNode {
    const those = isExcluded ? known.excluded : known.asked;
    const kept = those.get(node.clause) ?? formed(node, isExcluded);
    those.set(node.clause, kept);
    return kept;
  }

  function formed(node: WordsNode, isExcluded: boolean): QueryNode {
    if (node.clause.phrase) return { type: 'words', clause: inPhrase(node.clause) };
    const others = told(node.clause.text, othersOf(node.clause, isExcluded, context));
    return anyOf([withTwo(node, others), ...insteadOf(node.clause, others)]) as QueryNode;
  }

  /** Two words as one, where the packs have it. */
  const asOne = remember(Number.POSITIVE_INFINITY, keyOf, (both: Both) => {
    const [{ clause: first }, { clause: second }] = both;
    const across = { ...first, text: `${first.text} ${second.text}`, to: second.to };
    return insteadOf(across, told(across.text, togetherOf(wordsOf(both), context)));
  });

  /** A word also as two, as if it had been typed with a hyphen. */
  function withTwo(node: WordsNode, others: readonly Other[]): WordsNode {
    const more = others.filter(({ because }) => because === 'two words').map(({ text }) => spelled(text));
    if (more.length === 0) return node;
    return { type: 'words', clause: { ...node.clause, spellings: [...node.clause.spellings, ...more] } };
  }

  /** A phrase also with two of its words as one, or one as two. */
  function inPhrase(clause: Clause): Clause {
    const { words = [], prefix = false } = clause.exact ? {} : (clause.spellings[0] ?? {});
    // What was made of a name is a phrase too, and not as typed.
    if (words.join(' ') !== fold(clause.text)) return clause;
    const more = rewritten(words, prefix, context)
      .filter(({ whole }) => !isAsked(clause, whole))
      .filter(({ typed, other }) => told(typed, [other]).length > 0)
      .map(({ whole }) => spelled(whole, prefix));
    return more.length === 0 ? clause : { ...clause, spellings: [...clause.spellings, ...more] };
  }

  /** Words that are all required: with each two that follow each other as one. */
  function inWords(nodes: readonly QueryNode[], isExcluded: boolean, beside: Beside): QueryNode[] {
    const walked: QueryNode[] = [];
    for (let at = 0; at < nodes.length; at += 1) {
      const both = nodes.slice(at, at + 2);
      const together = areWords(both) && !beside.has(wordsOf(both).join('')) ? asOne(both) : [];
      if (together.length === 0) walked.push(walk(both[0] as QueryNode, isExcluded));
      else {
        const apart = allOf(both.map((each) => walk(each, isExcluded))) as QueryNode;
        walked.push(anyOf([apart, ...together]) as QueryNode);
        at += 1;
      }
    }
    return walked;
  }

  function walk(node: QueryNode, isExcluded = false, beside: Beside = nothing): QueryNode {
    if (node.type === 'words') return withForms(node, isExcluded);
    if (node.type === 'and') return allOf(inWords(node.nodes, isExcluded, beside)) as QueryNode;
    if (node.type === 'or') {
      const asked = new Set(node.nodes.flatMap(wordsAskedBy));
      return anyOf(node.nodes.map((each) => walk(each, isExcluded, asked))) as QueryNode;
    }
    return node.type === 'not' ? { type: 'not', node: walk(node.node, !isExcluded) } : node;
  }

  const expanded = root && walk(root);
  return { root: expanded, expansions: [...expansions.values()] };
}

const spelled = (text: string, prefix = false): Spelling => ({ words: text.split(' '), prefix });

/** Words that will do instead: “Viet Nam” is a name, and “Vietnam” one of its forms. */
type Beside = ReadonlySet<string>;
const nothing: Beside = new Set();

const wordsAskedBy = (node: QueryNode): string[] =>
  node.type === 'words' ? node.clause.spellings.map(({ words }) => words.join(' ')) : [];

/** Two words, one after the other. */
type Both = readonly [WordsNode, WordsNode];

const areWords = (nodes: readonly QueryNode[]): nodes is Both =>
  nodes.length === 2 && nodes.every(isPlain) && nodes[0]?.clause.field === nodes[1]?.clause.field;

/** Folded; what is no word by itself, such as one with a hyphen, is none. */
const wordsOf = ([first, second]: Both) =>
  [oneWordOf(first.clause)?.word ?? '', oneWordOf(second.clause)?.word ?? ''] as const;

const keyOf = (both: Both): string => [both[0].clause.field, ...wordsOf(both)].join(' ');
