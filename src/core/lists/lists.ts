import { randomUUID } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { ListDeed } from '#contract/lists.ts';
import { hostLists } from '#words/en/host-lists.ts';
import { wordsOf } from '#words/words.ts';
import { cutTitle } from '../cut-title.ts';
import type { Edit, Items } from '../library/items.ts';
import type { Turns } from '../library/turns.ts';
import type { ListBody, ListItem } from './list-body.ts';
import { type Tree, treeOf } from './tree.ts';

const t = wordsOf('hostLists', hostLists);

/** What is put into a list. */
export type NewEntry =
  | { readonly kind: 'record'; readonly ref: RecordRef; readonly title: string }
  | { readonly kind: 'heading' | 'prose'; readonly text: string };

/** The reader's lists. Each deed can be taken back. What asks for one that is not there throws `list-not-found`. */
export interface Lists {
  tree(): Tree;
  make(name: string, parent: string | null): ListDeed;
  /** `after`: the entry behind which it comes, null for the beginning, undefined for the end. */
  add(list: string, entry: NewEntry, after: string | null | undefined): ListDeed;
  change(id: string, text: string): ListDeed;
  /** Throws `list-in-itself`. */
  move(id: string, list: string | null, after: string | null | undefined): ListDeed;
  remove(id: string): ListDeed;
}

export function createLists(items: Items<ListBody>, turns: Turns<ListDeed>): Lists {
  let known: { readonly edition: number; readonly tree: Tree } | null = null;
  function tree(): Tree {
    const edition = items.edition();
    if (known?.edition !== edition) known = { edition, tree: treeOf(items.all()) };
    return known.tree;
  }
  const found = (id: string): ListItem => tree().get(id) ?? refuse(id);
  function needList(id: string | null): void {
    if (id !== null && found(id).body.kind !== 'list') refuse(id);
  }

  /** A key for the place behind `after` among what stands in a list. */
  function orderAfter(list: string | null, after: string | null | undefined, without?: string): string {
    const there = tree()
      .in(list)
      .filter(({ id }) => id !== without);
    const at = after === undefined ? there.length - 1 : there.findIndex(({ id }) => id === after);
    if (after != null && at < 0) refuse(after);
    const before = there[at]?.body.order ?? null;
    // Of two with one key the next is behind both.
    const next = there.slice(at + 1).find(({ body }) => before === null || body.order > before);
    return generateKeyBetween(before, next?.body.order ?? null);
  }

  /** Writes edits, and keeps how to turn them. */
  function did(
    sentence: string,
    id: string,
    list: string | null,
    edits: readonly Edit<ListBody>[],
  ): ListDeed {
    const before = edits.map(({ id: each }): Edit<ListBody> => {
      const was = items.get(each);
      return { id: each, body: was?.body ?? null, ref: was?.ref ?? null };
    });
    items.write(edits);
    return turns.did({
      deed: { sentence, id, list },
      undo: () => items.write(before),
      redo: () => items.write(edits),
    });
  }

  return {
    tree,
    make(name, parent) {
      needList(parent);
      const id = randomUUID();
      const body: ListBody = { kind: 'list', list: parent, order: orderAfter(parent, undefined), text: name };
      return did(t('made', { name }), id, parent, [{ id, body, ref: null }]);
    },
    add(list, entry, after) {
      needList(list);
      const id = randomUUID();
      const place = { list, order: orderAfter(list, after) };
      const isRecord = entry.kind === 'record';
      const body: ListBody = isRecord
        ? { kind: 'record', ...place, text: '' }
        : { kind: entry.kind, ...place, text: entry.text };
      const ref = isRecord ? entry.ref : null;
      const into = cutTitle(found(list).body.text);
      const sentence = isRecord
        ? t('recordAdded', { title: cutTitle(entry.title), list: into })
        : t(entry.kind === 'heading' ? 'headingAdded' : 'wordsAdded', { list: into });
      return did(sentence, id, list, [{ id, body, ref }]);
    },
    change(id, text) {
      const { body } = found(id);
      if (body.kind === 'list' && text.trim() === '') throw new AppError('list-unnamed', t('needsName'));
      return did(changed(body, text), id, body.list, [{ id, body: { ...body, text } }]);
    },
    move(id, list, after) {
      const { body } = found(id);
      needList(list);
      if (list === null && body.kind !== 'list') throw new AppError('list-not-found', t('aloneOnlyList'));
      if (
        list !== null &&
        (list === id ||
          tree()
            .above(list)
            .some((each) => each.id === id))
      ) {
        throw new AppError('list-in-itself', t('inItself', { name: body.text }));
      }
      const order = orderAfter(list, after, id);
      const what = nameOf(body);
      const sentence =
        list === body.list || list === null
          ? t('moved', { what })
          : t('movedTo', { what, list: cutTitle(found(list).body.text) });
      return did(sentence, id, list, [{ id, body: { ...body, list, order } }]);
    },
    remove(id) {
      const { body } = found(id);
      const all = [found(id), ...(body.kind === 'list' ? tree().below(id) : [])];
      return did(
        t('removed', { what: nameOf(body) }),
        id,
        body.list,
        all.map((each) => ({ id: each.id, body: null })),
      );
    },
  };
}

function nameOf({ kind, text }: ListBody): string {
  if (kind === 'list') return t('theList', { name: cutTitle(text) });
  if (kind === 'heading') return t('theHeading', { name: cutTitle(text) });
  return t(kind === 'prose' ? 'theWords' : 'theRecord');
}

function changed(body: ListBody, text: string): string {
  if (body.kind === 'list') return t('renamed', { from: cutTitle(body.text), to: cutTitle(text) });
  if (body.kind === 'heading') return t('headingChanged');
  return t(body.kind === 'prose' ? 'wordsChanged' : 'saidChanged');
}

function refuse(id: string): never {
  throw new AppError('list-not-found', t('listGone', { id }));
}
