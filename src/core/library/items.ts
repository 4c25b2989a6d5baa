import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { RecordRef } from '#contract/entities.ts';
import { allRows, firstRow, type Sql, sql } from '../sql.ts';
import type { ItemChange } from './change.ts';
import { wellFormed } from './notes.ts';
import { checkedItem, type ItemRow, lastItemRevision } from './rows.ts';
import type { Commit } from './writer.ts';

/** One thing that the reader made, in one of its revisions. */
export interface Item<T> {
  readonly id: string;
  /** The record that it hangs on, if any. */
  readonly ref: RecordRef | null;
  /** Null: taken away in this revision. */
  readonly body: T | null;
  readonly revision: number;
  readonly savedAt: string;
}

/** An item that is there. */
export interface Present<T> extends Item<T> {
  readonly body: T;
}

export interface Removed<T> {
  readonly item: Present<T>;
  readonly removedAt: string;
}

export interface Edit<T> {
  readonly id: string;
  /** What it is from now on; null takes it away. */
  readonly body: T | null;
  /** The record that it hangs on; left out: the one that it has. */
  readonly ref?: RecordRef | null;
}

/** The reader's things of one type. Nothing is ever overwritten: each edit is a new revision. */
export interface Items<T> {
  /** As it is now; null where it never was or was taken away. */
  get(id: string): Present<T> | null;
  /** All that are there, the oldest edit first. */
  all(): readonly Present<T>[];
  /** Those that hang on a record, the oldest edit first. */
  of(ref: RecordRef): readonly Present<T>[];
  /**
   * Those that were taken away after an instant, as they last were, with when they were taken away; the latest first. With
   * a record, those that hang on it; with a limit, so many at most.
   */
  removedSince(
    instant: string,
    asked?: { readonly ref?: RecordRef; readonly limit?: number },
  ): readonly Removed<T>[];
  /** All revisions of one, oldest first. */
  revisions(id: string): readonly Item<T>[];
  /** Makes all edits in one commit and returns only when it is on the disk. An edit that changes nothing makes no revision. */
  write(edits: readonly Edit<T>[]): void;
  /** Another number after every change. */
  edition(): number;
}

export interface ItemType<T> {
  readonly type: string;
  /** What a body is. It must read what any earlier version wrote. */
  readonly schema: z.ZodType<T>;
}

const newest = sql`SELECT every.* FROM item JOIN item_revision AS every USING (seq)`;

/** For plan tests: what a page of a record asks. */
export const itemsOfRecordQuery = (type: string, ref: RecordRef): Sql =>
  sql`${newest} WHERE item.collection = ${ref.collection} AND item.record = ${ref.record} AND item.type = ${type}
      AND body IS NOT NULL ORDER BY item.seq`;

export function createItems<T>(
  db: Database,
  commit: Commit,
  now: () => Date,
  { type, schema }: ItemType<T>,
): Items<T> {
  let edition = 0;

  const itemIn = (row: ItemRow) => itemOf({ type, schema }, checkedItem(db, row));
  const read = (query: Sql) => allRows<ItemRow>(db, query).map(itemIn);

  function newestRow(id: string): ItemRow | undefined {
    return firstRow<ItemRow>(db, sql`${newest} WHERE item.type = ${type} AND item.id = ${id}`);
  }

  function changeOf(edit: Edit<T>, seq: number, savedAt: string): ItemChange | null {
    const stored = newestRow(edit.id);
    const was = stored === undefined ? null : checkedItem(db, stored);
    const body = edit.body === null ? null : JSON.stringify(schema.parse(edit.body)).toWellFormed();
    const ref = edit.ref === undefined ? was && refOf(was) : edit.ref && wellFormed(edit.ref);
    const { collection, record } = ref ?? { collection: null, record: null };
    const isSame =
      body === (was?.body ?? null) &&
      (body === null || (collection === was?.collection && record === was.record));
    if (isSame) return null;
    const revision = lastItemRevision(db, type, edit.id) + 1;
    return {
      kind: 'item',
      seq,
      type,
      id: edit.id.toWellFormed(),
      revision,
      collection,
      record,
      body,
      savedAt,
    };
  }

  return {
    get(id) {
      const row = newestRow(id);
      return row === undefined ? null : asPresent(itemIn(row));
    },
    all: () => present(read(sql`${newest} WHERE item.type = ${type} AND body IS NOT NULL ORDER BY item.seq`)),
    of: (ref) => present(read(itemsOfRecordQuery(type, wellFormed(ref)))),

    removedSince(instant, { ref, limit = -1 } = {}) {
      const on = ref && wellFormed(ref);
      const there = on ? sql`AND item.collection = ${on.collection} AND item.record = ${on.record}` : sql``;
      const removed = read(
        sql`${newest} WHERE item.type = ${type} ${there} AND body IS NULL AND saved_at >= ${instant}
            ORDER BY item.seq DESC LIMIT ${limit}`,
      );
      return removed.flatMap(({ id, savedAt }) => {
        const item = present(
          read(
            sql`SELECT * FROM item_revision WHERE type = ${type} AND id = ${id} AND body IS NOT NULL
                ORDER BY revision DESC LIMIT 1`,
          ),
        )[0];
        return item === undefined ? [] : [{ item, removedAt: savedAt }];
      });
    },

    revisions: (id) =>
      read(sql`SELECT * FROM item_revision WHERE type = ${type} AND id = ${id} ORDER BY revision`),

    write(edits) {
      const savedAt = now().toISOString();
      const written = commit((first) => {
        const changes: ItemChange[] = [];
        for (const edit of edits) {
          const change = changeOf(edit, first + changes.length, savedAt);
          if (change !== null) changes.push(change);
        }
        return changes;
      });
      if (written.length > 0) edition += 1;
    },

    edition: () => edition,
  };
}

export const itemOf = <T>({ schema }: ItemType<T>, change: ItemChange): Item<T> => ({
  id: change.id,
  ref: refOf(change),
  body: change.body === null ? null : schema.parse(JSON.parse(change.body)),
  revision: change.revision,
  savedAt: change.savedAt,
});

const refOf = ({ collection, record }: ItemChange): RecordRef | null =>
  collection === null || record === null ? null : { collection, record };

const asPresent = <T>(item: Item<T>): Present<T> | null =>
  item.body === null ? null : { ...item, body: item.body };

const present = <T>(items: readonly Item<T>[]): readonly Present<T>[] =>
  items.map(asPresent).filter((item) => item !== null);
