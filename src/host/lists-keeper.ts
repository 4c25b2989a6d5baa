import type { RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import type { ListDeed, ListEntry } from '#contract/lists.ts';
import type { Library } from '#core/library/open-library.ts';
import { createTurns, type Turns } from '#core/library/turns.ts';
import { type ListItem, listType } from '#core/lists/list-body.ts';
import { createLists, type Lists } from '#core/lists/lists.ts';
import { recordsIn, type Tree } from '#core/lists/tree.ts';
import { getRecord } from '#core/read/records.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Shelf } from './shelf.ts';

export interface ListsDesk {
  readonly lists: Lists;
  readonly turns: Turns<ListDeed>;
  /** Entries that hold a record, by the ids that it has and had. */
  of(ref: RecordRef): readonly { readonly list: string; readonly entry: string }[];
}

/** The reader's lists, and the records that stand in them. */
export interface ListsKeeper {
  /** Throws the reason where there is no library. */
  need(): ListsDesk;
  /** Null where there is no library. */
  readonly desk: ListsDesk | null;
  entriesOf(tree: Tree, list: string): ListEntry[];
  /** Throws `collection-not-open` and `record-not-found`. */
  titleOf(ref: RecordRef): string;
}

export function keepLists({
  keeper,
  shelf,
}: {
  readonly keeper: LibraryKeeper;
  readonly shelf: Shelf;
}): ListsKeeper {
  let opened: { readonly library: Library; readonly desk: ListsDesk } | null = null;

  function deskOf(library: Library): ListsDesk {
    // Another library has other lists: nothing of this one can be undone in it.
    if (opened?.library === library) return opened.desk;
    const items = library.items(listType, 'list');
    const turns = createTurns<ListDeed>('list-nothing-to-turn');
    const lists = createLists(items, turns);
    const of = (ref: RecordRef) =>
      idsOf(ref).flatMap((record) =>
        items
          .of({ ...ref, record })
          .flatMap(({ id, body }) => (body.list === null ? [] : [{ list: body.list, entry: id }])),
      );
    opened = { library, desk: { lists, turns, of } };
    return opened.desk;
  }

  /** The record, or null while its collection is away; a list outlives the pack. */
  function recordOf({ collection, record }: RecordRef) {
    const pack = shelf.find(collection)?.pack;
    try {
      return pack ? { collection: pack.collection, record: getRecord(pack, record) } : null;
    } catch (error) {
      if (isAppError(error) && error.code === 'record-not-found') return null;
      throw error;
    }
  }
  function idsOf(ref: RecordRef): readonly string[] {
    const found = recordOf(ref);
    return found ? [found.record.id, ...found.record.aliases] : [ref.record];
  }

  function entryOf(tree: Tree, { id, ref, body }: ListItem): ListEntry[] {
    const { kind, text } = body;
    if (kind === 'list') return [{ kind, id, text, records: recordsIn(tree, id) }];
    if (kind !== 'record') return [{ kind, id, text }];
    if (ref === null) return [];
    const record = recordOf(ref)?.record;
    return [{ kind, id, ref, text, title: record?.title ?? null, date: record?.dates[0]?.text ?? null }];
  }

  return {
    need: () => deskOf(keeper.need()),
    get desk() {
      return keeper.library && deskOf(keeper.library);
    },
    entriesOf: (tree, list) => tree.in(list).flatMap((item) => entryOf(tree, item)),
    titleOf: (ref) => getRecord(shelf.pack(ref.collection), ref.record).title,
  };
}
