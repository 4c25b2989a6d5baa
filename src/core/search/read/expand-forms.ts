import type { SearchIndex } from '../../index/open-index.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { anyOf } from '../query/tree.ts';
import { isStemmable, stemOf } from '../stem.ts';
import type { Expanded, Switches } from './expanded.ts';
import type { WordsNode } from './plain-words.ts';

/** Forms of one word that are asked for. */
const mostForms = 12;
/** What other forms of a word count for, beside the form that was typed. */
const formWeight = 0.15;

/**
 * Asks for English words in their other forms too, as the packs have them: `harvests` for `harvest`. Not for what was
 * expanded as a name, is typed between quotation marks, or is still being typed.
 */
export function expandForms(
  root: QueryNode | null,
  indexes: readonly SearchIndex[],
  switches: Switches,
): Expanded {
  const expansions: Expanded['expansions'][number][] = [];
  function withForms(node: WordsNode): QueryNode {
    const { clause } = node;
    const forms = formsOf(clause, indexes);
    if (forms.length === 0) return node;
    const variants = forms.map((text) => ({ text, because: 'form' }));
    const shown = switches.expansion('form', clause.text, null, variants);
    if (!expansions.some(({ id }) => id === shown.id)) expansions.push(shown);
    const spellings = shown.variants
      .filter(({ on }) => shown.on && on)
      .map(({ text }) => ({ words: [text], prefix: false }));
    if (spellings.length === 0) return node;
    const more = { ...clause, spellings, weight: formWeight };
    return anyOf([node, { type: 'words', clause: more }]) ?? node;
  }

  function walk(node: QueryNode): QueryNode {
    if (node.type === 'words') return withForms(node);
    if (node.type === 'and') return { type: 'and', nodes: node.nodes.map(walk) };
    if (node.type === 'or') return anyOf(node.nodes.map(walk)) ?? node;
    return node.type === 'not' ? { type: 'not', node: walk(node.node) } : node;
  }

  return { root: root && walk(root), expansions };
}

function formsOf({ text, phrase, exact, spellings }: Clause, indexes: readonly SearchIndex[]): string[] {
  const [only, ...others] = spellings;
  const [word = ''] = only?.words ?? [];
  const isPlain = only !== undefined && others.length === 0 && only.words.length === 1 && !only.prefix;
  if (!isPlain || phrase || exact || !isStemmable(word, text)) return [];
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
    .map(([term]) => term);
}

/** What all forms begin with: a stem may end otherwise than the word (`happy`, `happi`). */
function beginningOf(word: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && word[shared] === stem[shared]) shared += 1;
  return word.slice(0, Math.max(3, shared - 1));
}
