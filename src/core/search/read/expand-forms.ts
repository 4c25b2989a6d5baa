import type { Expansion } from '#contract/search.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Clause, QueryNode } from '../parse-query.ts';
import { anyOf } from '../query/tree.ts';
import { isStemmable, stemOf } from '../stem.ts';
import type { AskedWord, Nearest } from './correct.ts';
import type { Expanded, Switches } from './expanded.ts';
import { misprintOf } from './misprints.ts';
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
 * may be a misprint of. Not for what was expanded as a name or is typed between quotation marks; forms not for what is still
 * being typed.
 */
export function expandForms(root: QueryNode | null, context: FormContext, switches: Switches): Expanded {
  const expansions = new Map<string, Expansion>();
  function withForms(node: WordsNode, isExcluded: boolean): QueryNode {
    const { clause } = node;
    const asked = onlyWord(clause);
    const others = asked === null ? [] : othersOf(asked, clause.text, isExcluded, context);
    if (others.length === 0) return node;
    const shown = switches.expansion('form', clause.text, null, others);
    // A word that is both asked for and left out has more where it is asked for.
    const told = expansions.get(shown.id);
    if (told === undefined || told.variants.length < shown.variants.length) expansions.set(shown.id, shown);
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

  const expanded = root && walk(root);
  return { root: expanded, expansions: [...expansions.values()] };
}

/** The word that a clause asks for, if it asks for one only, in no certain spelling. */
function onlyWord({ phrase, exact, spellings: [only, ...others] }: Clause): AskedWord | null {
  if (phrase || exact || only === undefined || others.length > 0) return null;
  const [word, ...more] = only.words;
  return word === undefined || more.length > 0 ? null : { word, isBeginning: only.prefix };
}

/** What else is asked for. What is left out is only what was typed, and its forms. */
function othersOf(asked: AskedWord, typed: string, isExcluded: boolean, context: FormContext): Other[] {
  const forms = asked.isBeginning ? [] : formsOf(asked.word, typed, context.indexes);
  const meant = isExcluded ? null : misprintOf(asked, context);
  if (meant === null || forms.some(({ text }) => text === meant)) return forms;
  return [...forms, { text: meant, because: 'correction' }];
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
