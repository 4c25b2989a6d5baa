import { generateNKeysBetween } from 'fractional-indexing';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import type { Addition } from '../../library/add-together.ts';
import { type ListBody, listType } from '../../lists/list-body.ts';
import type { HandedItem, HandedList } from '../model.ts';
import type { HandOverSource } from '../source.ts';
import type { Planning } from './plan.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** Adds the lists that the library has not. One that is there stays as it is. */
export function planLists(
  lists: readonly HandedList[],
  { tree, lists: items }: HandOverSource,
  plan: Planning,
): void {
  const last = tree.in(null).at(-1)?.body.order ?? null;
  const orders = generateNKeysBetween(last, null, lists.length);
  for (const [at, list] of lists.entries()) {
    const planned = {
      kind: 'list' as const,
      title: list.name,
      begins: t('recordsIn', { count: recordsIn(list.items) }),
      why: null,
    };
    const stored = tree.get(list.id);
    if (stored) {
      if (isSame(list, stored.id, tree)) plan.there += 1;
      else plan.differs.push({ ...planned, why: t('listInLibrary', { name: stored.body.text }) });
      continue;
    }
    const own = additionsOf({ kind: 'list', ...list }, null, orders[at] ?? 'a0');
    if (own.some(({ id }) => items.get(id) !== null)) {
      plan.differs.push({ ...planned, why: t('partElsewhere') });
      continue;
    }
    plan.new.push(planned);
    plan.additions.push(...own);
  }
}

type ListAddition = Extract<Addition, { kind: 'item' }>;

function additionsOf(item: HandedItem, list: string | null, order: string): ListAddition[] {
  const text = item.kind === 'list' ? item.name : item.kind === 'record' ? item.remark : item.text;
  const body: ListBody = { kind: item.kind, list, order, text };
  const own: ListAddition = {
    kind: 'item',
    type: listType.type,
    id: item.id,
    ref: item.kind === 'record' ? item.ref : null,
    body: listType.schema.parse(body),
    savedAt: null,
  };
  if (item.kind !== 'list') return [own];
  const orders = generateNKeysBetween(null, null, item.items.length);
  return [own, ...item.items.flatMap((each, at) => additionsOf(each, item.id, orders[at] ?? 'a0'))];
}

/** Whether a list has the same in the same order. */
function isSame(list: HandedList, id: string, tree: HandOverSource['tree']): boolean {
  const said = (items: readonly HandedItem[]): unknown[] =>
    items.map((item) =>
      item.kind === 'list'
        ? [item.id, item.name, said(item.items)]
        : [item.id, item.kind === 'record' ? item.remark : item.text],
    );
  const stored = (of: string): unknown[] =>
    tree
      .in(of)
      .map((item) =>
        item.body.kind === 'list' ? [item.id, item.body.text, stored(item.id)] : [item.id, item.body.text],
      );
  return (
    JSON.stringify([list.name, said(list.items)]) === JSON.stringify([tree.get(id)?.body.text, stored(id)])
  );
}

const recordsIn = (items: readonly HandedItem[]): number =>
  items.reduce(
    (sum, item) => sum + (item.kind === 'list' ? recordsIn(item.items) : item.kind === 'record' ? 1 : 0),
    0,
  );
