import { indexOf } from '../../index/open-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import type { Query } from '../parse-query.ts';
import { firstProblems, problemOf } from '../query/problems.ts';
import type { QueryProblem, ValueNode } from '../query/query.ts';
import { leavesOf } from '../query/tree.ts';
import { isHeld } from '../run/match-value.ts';

/** The query with a problem for each language, collection and id that nothing has in the packs that are searched. */
export function withValuesChecked(query: Query, packs: readonly Pack[]): Query {
  const asked = packs.length === 0 ? [] : leavesOf(query.root).filter((leaf) => leaf.type === 'value');
  const problems = asked.flatMap((node) => problemWith(node, packs) ?? []);
  return problems.length === 0
    ? query
    : { ...query, problems: firstProblems([...query.problems, ...problems]) };
}

/** Null where a pack has the value. */
function problemWith(node: ValueNode, packs: readonly Pack[]): QueryProblem | null {
  const { field, text } = node;
  if (packs.some((pack) => isHeld(pack, node))) return null;
  switch (field) {
    case 'language':
      return problemOf('language-unknown', node, text, languagesOf(packs));
    case 'collection':
      return problemOf('collection-unknown', node, text, packs.map(nameOf));
    case 'id':
      return problemOf('id-unknown', node, text);
    default:
      return null;
  }
}

const nameOf = ({ collection: { id, title } }: Pack): string => `${id} (${title})`;

/** The tags of the most records first. */
function languagesOf(packs: readonly Pack[]): string[] {
  const counts = new Map<string, number>();
  for (const pack of packs)
    for (const { value, rows } of indexOf(pack).facets('language'))
      counts.set(value, (counts.get(value) ?? 0) + rows.length);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
