import type { Expansion } from '#contract/search.ts';
import { tokenise } from '../fold.ts';
import type { AsNear, Clause, QueryNode } from '../parse-query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { allOf, anyOf } from '../query/tree.ts';
import type { Expanded, Switches } from './expanded.ts';

/** What is as near as the spelling that a word was corrected to counts for so much, beside that one. */
const weight = 0.5;

/**
 * Where a word was replaced by its nearest spelling: asks for what is as near, too, alone, in phrases and in NEAR. Not of
 * what is left out, where more would only take more away.
 */
export function expandNear(root: QueryNode | null, switches: Switches): Expanded {
  const expansions = new Map<string, Expansion>();
  const known = new Map<Clause, readonly AsNear[]>();

  /** What is switched on, once for each clause: a query may have one a thousand times. */
  function nearOf(clause: Clause): readonly AsNear[] {
    const kept = known.get(clause) ?? told(clause.asNear ?? []);
    known.set(clause, kept);
    return kept;
  }

  function told(asNear: readonly AsNear[]): readonly AsNear[] {
    return [...Map.groupBy(asNear, ({ typed }) => typed)].flatMap(([typed, those]) => {
      const others = [...new Set(those.map(({ other }) => other))];
      const variants = others.map((text) => ({ text, because: 'correction' }));
      const shown = switches.expansion('form', typed, null, variants);
      expansions.set(shown.id, shown);
      return those.filter(({ other }) => shown.on && shown.variants[others.indexOf(other)]?.on);
    });
  }

  const spellingsNear = (clause: Clause) =>
    nearOf(clause).flatMap(({ whole }) => spellingsOf(tokenise(whole), clause.spellings[0]?.prefix ?? false));

  function inWords(clause: Clause): QueryNode {
    const spellings = spellingsNear(clause);
    const nodes: QueryNode[] = [{ type: 'words', clause: withoutNear(clause) }];
    if (spellings.length > 0) {
      nodes.push({ type: 'words', clause: { ...withoutNear(clause), spellings, weight } });
    }
    return anyOf(nodes) as QueryNode;
  }

  function walk(node: QueryNode): QueryNode {
    switch (node.type) {
      case 'words':
        return node.clause.asNear === undefined ? node : inWords(node.clause);
      case 'and':
        return allOf(node.nodes.map(walk)) as QueryNode;
      case 'or':
        return anyOf(node.nodes.map(walk)) as QueryNode;
      case 'near':
        return {
          ...node,
          clauses: node.clauses.map((clause) => ({
            ...withoutNear(clause),
            spellings: [...clause.spellings, ...spellingsNear(clause)],
          })),
        };
      default:
        return node;
    }
  }

  const expanded = root && walk(root);
  return { root: expanded, expansions: [...expansions.values()] };
}

/** A clause that asks for nothing as near. */
export function withoutNear({ asNear: _, ...clause }: Clause): Clause {
  return clause;
}
