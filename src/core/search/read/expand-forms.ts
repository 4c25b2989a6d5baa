import type { SearchIndex } from '../../index/open-index.ts';
import { editDistance } from '../edit-distance.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { anyOf } from '../query/tree.ts';
import { isStemmable, stemOf } from '../stem.ts';
import { type Nearest, recordsWith } from './correct.ts';
import type { Expanded, Switches } from './expanded.ts';
import type { WordsNode } from './plain-words.ts';

/** Forms of one word that are asked for. */
const mostForms = 12;
/** What other forms of a word, and what may be meant by it, count for, beside what was typed. */
const weights = { form: 0.15, correction: 0.5 } as const;

export interface FormContext {
  readonly indexes: readonly SearchIndex[];
  readonly nearest: Nearest;
}

/** Another word that is asked for, and why. */
interface Other {
  readonly text: string;
  readonly because: keyof typeof weights;
}

/**
 * Asks for English words in their other forms too, as the packs have them: `harvests` for `harvest`. And for what a word
 * may be a misprint of. Not for what was expanded as a name, is typed between quotation marks, or is still being typed.
 */
export function expandForms(root: QueryNode | null, context: FormContext, switches: Switches): Expanded {
  const expansions: Expanded['expansions'][number][] = [];
  function withForms(node: WordsNode, isExcluded: boolean): QueryNode {
    const { clause } = node;
    const word = onlyWord(clause);
    if (word === null) return node;
    // What is left out is only what was typed.
    const meant = isExcluded ? [] : meantBy(word, context);
    const variants = [...formsOf(word, clause.text, context.indexes), ...meant];
    if (variants.length === 0) return node;
    const shown = switches.expansion('form', clause.text, null, variants);
    if (!expansions.some(({ id }) => id === shown.id)) expansions.push(shown);
    const on = shown.variants.filter((variant) => shown.on && variant.on);
    const more = (Object.keys(weights) as Other['because'][]).flatMap((because): QueryNode[] => {
      const spellings = on
        .filter((variant) => variant.because === because)
        .map(({ text }) => ({ words: [text], prefix: false }));
      if (spellings.length === 0) return [];
      return [{ type: 'words', clause: { ...clause, spellings, weight: weights[because] } }];
    });
    return anyOf([node, ...more]) ?? node;
  }

  function walk(node: QueryNode, isExcluded = false): QueryNode {
    const inside = (each: QueryNode) => walk(each, isExcluded);
    if (node.type === 'words') return withForms(node, isExcluded);
    if (node.type === 'and') return { type: 'and', nodes: node.nodes.map(inside) };
    if (node.type === 'or') return anyOf(node.nodes.map(inside)) ?? node;
    return node.type === 'not' ? { type: 'not', node: walk(node.node, !isExcluded) } : node;
  }

  return { root: root && walk(root), expansions };
}

/** The word that a clause asks for, if it asks for one only, in no certain spelling. */
function onlyWord({ phrase, exact, spellings }: Clause): string | null {
  const [only, ...others] = spellings;
  const isOne = only !== undefined && others.length === 0 && only.words.length === 1 && !only.prefix;
  return isOne && !phrase && !exact ? (only.words[0] ?? null) : null;
}

/** A word that so few records have may be a misprint of one, a single slip away, that so many times as many have. */
const misprint = { records: 2, times: 500 } as const;

function meantBy(word: string, { indexes, nearest }: FormContext): Other[] {
  const records = recordsWith(indexes, word);
  if (records === 0 || records > misprint.records) return [];
  const meant = nearest(word).find(
    (each) => editDistance(word, each, 1) === 1 && recordsWith(indexes, each) >= misprint.times * records,
  );
  return meant === undefined ? [] : [{ text: meant, because: 'correction' }];
}

function formsOf(word: string, typed: string, indexes: readonly SearchIndex[]): Other[] {
  if (!isStemmable(word, typed)) return [];
  const stem = stemOf(word);
  const counts = new Map<string, number>();
  for (const index of indexes) {
    for (const { term, records } of index.beginningWith(beginningOf(word, stem))) {
      if (term === word || !isStemmable(term, term) || stemOf(term) !== stem) continue;
      counts.set(term, (counts.get(term) ?? 0) + records);
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostForms)
    .map(([text]) => ({ text, because: 'form' }));
}

/** What all forms begin with: a stem may end otherwise than the word (`happy`, `happi`). */
function beginningOf(word: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && word[shared] === stem[shared]) shared += 1;
  return word.slice(0, Math.max(3, shared - 1));
}
