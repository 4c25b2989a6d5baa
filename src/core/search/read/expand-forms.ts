import type { Expansion } from '#contract/search.ts';
import { remember } from '../../remember.ts';
import { fold } from '../fold.ts';
import type { Clause, QueryNode, Spelling } from '../parse-query.ts';
import { allOf, anyOf } from '../query/tree.ts';
import { withoutNear } from './expand-near.ts';
import type { Expanded, Switches } from './expanded.ts';
import { type FormContext, type Other, oneWordOf, othersOf, rewritten, togetherOf } from './other-forms.ts';
import { isPlain, type WordsNode } from './plain-words.ts';

/**
 * What else is asked for counts for so much, beside what was typed. A word in two is one word all the same; two in one stand
 * for each of them, and count for half.
 */
const weights = { form: 0.15, correction: 0.5, 'one word': 0.25 } as const;

/**
 * Asks for English words in their other forms too, as the packs have them: `harvests` for `harvest`; for what a word may be
 * a misprint of; and for a word as the two, and for two as the one, that the packs have as well: `vietminh`, `viet minh`.
 * Forms and misprints not for what was expanded as a name (`names`) or is typed between quotation marks; forms not for what
 * is still being typed.
 */
export function expandForms(
  { root, expansions: names }: Expanded,
  context: FormContext,
  switches: Switches,
): Expanded {
  const expansions = new Map<string, Expansion>();
  const known = { asked: new Map<Clause, QueryNode>(), excluded: new Map<Clause, QueryNode>() };

  /** Tells what else is asked for, and answers those that are on. What is a form of a name is the name's to tell. */
  function told(typed: string, found: readonly Other[]): readonly Other[] {
    const others = found.filter(({ text }) => !isFormOfName(names, typed, text));
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
      return [{ type: 'words', clause: { ...withoutNear(clause), spellings, weight: weights[because] } }];
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
    const more = rewritten(words, prefix, context).flatMap(({ typed, other, whole }) =>
      told(typed, [other]).map(() => spelled(whole, prefix)),
    );
    return more.length === 0 ? clause : { ...clause, spellings: [...clause.spellings, ...more] };
  }

  /** Two words as one, where the packs have it. */
  const asOne = remember(Number.POSITIVE_INFINITY, keyOf, (both: Both) => {
    const [{ clause: first }, { clause: second }] = both;
    const across = { ...first, text: `${first.text} ${second.text}`, to: second.to };
    return insteadOf(across, told(across.text, togetherOf(wordsOf(both), context)));
  });

  /** Words that are all required: each of two that follow each other is there, too, where both stand as one. */
  function inWords(nodes: readonly QueryNode[], isExcluded: boolean): QueryNode[] {
    const joined = nodes.map((_, at) => {
      const both = nodes.slice(at, at + 2);
      return areWords(both) ? asOne(both) : [];
    });
    return nodes.map((node, at) => {
      const more = [...(joined[at - 1] ?? []), ...(joined[at] ?? [])];
      return anyOf([walk(node, isExcluded), ...more]) as QueryNode;
    });
  }

  function walk(node: QueryNode, isExcluded = false): QueryNode {
    if (node.type === 'words') return withForms(node, isExcluded);
    if (node.type === 'and') return allOf(inWords(node.nodes, isExcluded)) as QueryNode;
    if (node.type === 'or') return anyOf(node.nodes.map((each) => walk(each, isExcluded))) as QueryNode;
    return node.type === 'not' ? { type: 'not', node: walk(node.node, !isExcluded) } : node;
  }

  const expanded = root && walk(root);
  return { root: expanded, expansions: [...expansions.values()] };
}

const spelled = (text: string, prefix = false): Spelling => ({ words: text.split(' '), prefix });

/** “Vietnam” is a form of the name “Viet Nam”, whether it is switched on or off there. */
const isFormOfName = (names: readonly Expansion[], typed: string, text: string): boolean =>
  names.some(
    (name) =>
      name.kind === 'name' &&
      fold(name.typed) === fold(typed) &&
      name.variants.some((variant) => lettersOf(variant.text) === lettersOf(text)),
  );

const lettersOf = (text: string): string => fold(text).replaceAll(' ', '');

/** Two words, one after the other. */
type Both = readonly [WordsNode, WordsNode];

const areWords = (nodes: readonly QueryNode[]): nodes is Both =>
  nodes.length === 2 && nodes.every(isPlain) && nodes[0]?.clause.field === nodes[1]?.clause.field;

/** Folded; what is no word by itself, such as one with a hyphen, is none. */
const wordsOf = ([first, second]: Both) =>
  [oneWordOf(first.clause)?.word ?? '', oneWordOf(second.clause)?.word ?? ''] as const;

const keyOf = (both: Both): string => [both[0].clause.field, ...wordsOf(both)].join(' ');
