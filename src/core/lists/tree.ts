import type { ReadingList } from '#contract/lists.ts';
import type { ListItem } from './list-body.ts';

/** Lists and what is in them, by the list in which they stand. */
export interface Tree {
  readonly get: (id: string) => ListItem | undefined;
  /** In order. A thing whose list was taken away by another machine stands in none. */
  readonly in: (list: string | null) => readonly ListItem[];
  /** All that stands in a list, and in the lists in it; not itself. */
  readonly below: (list: string) => readonly ListItem[];
  /** The lists in which it stands, the outermost first. */
  readonly above: (id: string) => readonly ListItem[];
}

export function treeOf(items: readonly ListItem[]): Tree {
  const byId = new Map(items.map((item) => [item.id, item]));
  const isIn = new Map<string | null, ListItem[]>();
  for (const item of items) {
    const list = parentOf(item, byId);
    const there = isIn.get(list) ?? [];
    there.push(item);
    isIn.set(list, there);
  }
  for (const there of isIn.values()) there.sort(inOrder);
  const within = (list: string | null) => isIn.get(list) ?? [];
  const below = (list: string): ListItem[] =>
    within(list).flatMap((item) => [item, ...(item.body.kind === 'list' ? below(item.id) : [])]);
  return {
    get: (id) => byId.get(id),
    in: within,
    below,
    above(id) {
      const path: ListItem[] = [];
      for (let item = byId.get(id); item; ) {
        const list = parentOf(item, byId);
        item = list === null ? undefined : byId.get(list);
        if (item) path.unshift(item);
      }
      return path;
    },
  };
}

/** Of lists that stand in each other, as a merge of two libraries may leave them, none is lost: the chain ends where it began. */
function parentOf(item: ListItem, byId: ReadonlyMap<string, ListItem>): string | null {
  const { list } = item.body;
  if (list === null || byId.get(list)?.body.kind !== 'list') return null;
  const seen = new Set([item.id]);
  for (let above = byId.get(list); above; above = byId.get(above.body.list ?? '')) {
    if (seen.has(above.id)) return null;
    seen.add(above.id);
  }
  return list;
}

/** Two that were put into one place by two machines have one key: then the id decides, everywhere alike. */
const inOrder = (one: ListItem, other: ListItem): number =>
  compare(one.body.order, other.body.order) || compare(one.id, other.id);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** All lists, each before those in it. */
export function listsOf(tree: Tree, list: string | null = null, depth = 0): ReadingList[] {
  return tree.in(list).flatMap((item) => {
    if (item.body.kind !== 'list') return [];
    const shown = {
      id: item.id,
      name: item.body.text,
      parent: list,
      depth,
      records: recordsIn(tree, item.id),
    };
    return [shown, ...listsOf(tree, item.id, depth + 1)];
  });
}

export const recordsIn = (tree: Tree, list: string): number =>
  tree.below(list).filter(({ body }) => body.kind === 'record').length;
