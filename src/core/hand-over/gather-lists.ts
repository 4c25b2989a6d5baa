import type { Cited, RecordRef } from '#contract/entities.ts';
import type { ListItem } from '../lists/list-body.ts';
import type { Tree } from '../lists/tree.ts';
import type { HandedItem, HandedList } from './model.ts';

type Cite = (ref: RecordRef) => { readonly title: string; readonly cited: Cited } | null;

/** A list with all that is in it; null where there is none such. `cite` answers null while a record is away. */
export function handedList(tree: Tree, id: string, cite: Cite): HandedList | null {
  const list = tree.get(id);
  if (list?.body.kind !== 'list') return null;
  const itemOf = (item: ListItem): HandedItem | [] => {
    const { kind, text } = item.body;
    if (kind === 'list') return { kind, id: item.id, name: text, items: tree.in(item.id).flatMap(itemOf) };
    if (kind !== 'record') return { kind, id: item.id, text };
    if (item.ref === null) return [];
    const found = cite(item.ref);
    return {
      kind,
      id: item.id,
      ref: item.ref,
      title: found?.title ?? `${item.ref.collection}/${item.ref.record}`,
      cited: found?.cited ?? null,
      remark: text,
    };
  };
  return { id, name: list.body.text, items: tree.in(id).flatMap(itemOf) };
}
