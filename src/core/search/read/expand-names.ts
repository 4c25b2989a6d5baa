import type { Expansion } from '#contract/search.ts';
import type { NameExpansion, Names, NameVariant } from '../../names/names.ts';
import { tokenise } from '../fold.ts';
import type { Clause, QueryNode, Spelling } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { allOf, anyOf } from '../query/tree.ts';
import { withoutNear } from './expand-near.ts';
import type { Expanded, Switches } from './expanded.ts';
import { isPlain, type WordsNode } from './plain-words.ts';

/**
 * Asks for names in their other spellings too. A name that is typed in several words may stand in the text as a whole
 * otherwise: then what was typed will do, or any of its variants as a phrase. Exact clauses stay as they are.
 */
export function expandNames(root: QueryNode | null, names: Names, switches: Switches): Expanded {
  const expansions: Expanded['expansions'][number][] = [];

  function variantsOf(expansion: NameExpansion, typed: string): readonly Spelling[] {
    const { variants } = expansion;
    const shown = switches.expansion('name', typed, labelOf(variants), variants.map(toShown));
    if (!expansions.some(({ id }) => id === shown.id)) expansions.push(shown);
    return shown.variants.filter(({ on }) => shown.on && on).flatMap(({ text }) => spelled(text));
  }

  /** Words one after the other, of which some together may be a name. */
  function walkWords(nodes: readonly WordsNode[]): QueryNode[] {
    const found = names.expand(nodes.map(({ clause }) => clause.text));
    const walked: QueryNode[] = [];
    for (let at = 0; at < nodes.length; ) {
      const expansion = found.find(({ from }) => from === at);
      const run = nodes.slice(at, expansion?.to ?? at + 1);
      const clauses = run.map(({ clause }) => clause);
      walked.push(expansion ? withVariants(clauses, expansion) : (run[0] as QueryNode));
      at += run.length;
    }
    return walked;
  }

  function withVariants(clauses: readonly Clause[], expansion: NameExpansion): QueryNode {
    const typed = clauses.map(({ text }) => text).join(' ');
    const more = variantsOf(expansion, typed);
    const [first, last] = [clauses[0] as Clause, clauses.at(-1) as Clause];
    if (clauses.length === 1) {
      return { type: 'words', clause: { ...first, spellings: [...first.spellings, ...more] } };
    }
    const typedNode = allOf(clauses.map((clause) => ({ type: 'words', clause })));
    if (more.length === 0) return typedNode as QueryNode;
    const clause = { ...withoutNear(first), text: typed, phrase: true, spellings: more, to: last.to };
    return anyOf([typedNode as QueryNode, { type: 'words', clause }]) as QueryNode;
  }

  /** In a phrase a name is replaced where it stands, and several together by those of one system: texts keep to one. */
  function inPhrase(clause: Clause): Clause {
    const words = clause.text.split(/\s+/).filter(Boolean);
    const prefix = clause.spellings[0]?.prefix;
    const found = names.expand(words).map(({ from, to, variants }): NameInPhrase => {
      const typed = words.slice(from, to).join(' ');
      variantsOf({ from, to, variants }, typed);
      const shown = expansions.find(({ id }) => id === switches.idOf('name', typed));
      return { from, to, on: shown?.on ? shown.variants.filter((variant) => variant.on) : [] };
    });
    const each = found.flatMap((name) => name.on.map(({ text }) => [{ ...name, text }]));
    const texts = new Set([...each, ...inOneSystem(found)].map((replaced) => withNames(words, replaced)));
    const spellings = [...texts].flatMap((text) => spelled(text, prefix));
    return { ...clause, spellings: [...clause.spellings, ...spellings] };
  }

  const inClause = (clause: Clause): Clause => {
    if (clause.exact) return clause;
    if (clause.phrase) return inPhrase(clause);
    const [node] = walkWords([{ type: 'words', clause }]);
    return node?.type === 'words' ? node.clause : clause;
  };

  function walk(node: QueryNode): QueryNode {
    switch (node.type) {
      case 'words':
        return { type: 'words', clause: inClause(node.clause) };
      case 'and':
        return {
          type: 'and',
          nodes: runsOf(node.nodes).flatMap((run) => (isRun(run) ? walkWords(run) : run.map(walk))),
        };
      case 'or':
        return { type: 'or', nodes: node.nodes.map(walk) };
      case 'not':
        return { type: 'not', node: walk(node.node) };
      case 'near':
        return { ...node, clauses: node.clauses.map(inClause) };
      default:
        return node;
    }
  }

  return { root: root && walk(root), expansions };
}

/** A name in a phrase, from one of its words up to another, with the spellings that are switched on. */
interface NameInPhrase {
  readonly from: number;
  readonly to: number;
  readonly on: Expansion['variants'];
}
type Replaced = Pick<NameInPhrase, 'from' | 'to'> & { readonly text: string };

/** For each system that two names or more have a spelling of: these names in it, the likeliest. */
function inOneSystem(names: readonly NameInPhrase[]): Replaced[][] {
  const systems = new Set(names.flatMap(({ on }) => on.map(({ because }) => because)));
  return [...systems]
    .map((system) =>
      names.flatMap(({ from, to, on }) => {
        const text = on.find(({ because }) => because === system)?.text;
        return text === undefined ? [] : [{ from, to, text }];
      }),
    )
    .filter((those) => those.length > 1);
}

/** The words of a phrase with names, which do not overlap and are in order, written otherwise. */
function withNames(words: readonly string[], names: readonly Replaced[]): string {
  const pieces = names.flatMap(({ from, text }, at) => [...words.slice(names[at - 1]?.to ?? 0, from), text]);
  return [...pieces, ...words.slice(names.at(-1)?.to ?? 0)].join(' ');
}

const toShown = ({ text, source }: NameVariant) => ({
  text,
  because: source.kind === 'authority' ? source.system : source.rule,
});

/** The name that all variants are of; null where a rule made them, or they are of several. */
function labelOf(variants: readonly NameVariant[]): string | null {
  const labels = new Set(variants.map(({ source }) => (source.kind === 'authority' ? source.label : null)));
  return labels.size === 1 ? ([...labels][0] ?? null) : null;
}

const spelled = (text: string, prefix = false): Spelling[] => spellingsOf(tokenise(text), prefix);

/** Plain words of one field that follow each other, and everything else by itself. */
function runsOf(nodes: readonly QueryNode[]): QueryNode[][] {
  const runs: QueryNode[][] = [];
  for (const node of nodes) {
    const before = runs.at(-1);
    const last = before?.at(-1);
    if (last && isPlain(last) && isPlain(node) && last.clause.field === node.clause.field) before?.push(node);
    else runs.push([node]);
  }
  return runs;
}

const isRun = (nodes: readonly QueryNode[]): nodes is readonly WordsNode[] => nodes.every(isPlain);
