import type { RecordRef } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { filingKeysOf } from '../catalogue/filing-keys.ts';
import { idOf, rowOf } from '../catalogue/pack-rows.ts';
import { refOfKey } from '../library/ref-key.ts';
import type { Pack } from '../pack/open-pack.ts';
import { fold } from '../search/fold.ts';
import type { Opening } from './openings.ts';

/** A bookmark with all that it is found, put in order and counted by. No record is read for it. */
export interface FoundBookmark {
  /** The record by the id that its bookmark hangs on. */
  readonly ref: RecordRef;
  readonly state: ReadingState;
  readonly addedAt: string;
  readonly opening: Opening | null;
  /** When it was opened last, before the instant that is asked for. */
  readonly recentAt: string | null;
  /** Null while its collection is not open, or has no such record any more. */
  readonly filed: { readonly title: string; readonly date: string | null } | null;
  /** Words of title and collection, folded. */
  readonly words: string;
}

export interface BookmarkSources {
  /** `refKey`s, and when each was set. */
  readonly bookmarked: ReadonlySet<string>;
  since(ref: RecordRef): string | null;
  readonly states: ReadonlyMap<string, ReadingState>;
  readonly openings: ReadonlyMap<string, Opening>;
  recentAt(key: string, opening: Opening): string | null;
  pack(collection: string): Pack | null;
}

/** Every bookmark once: a record that has two, by an id of now and one of before, is shown by that of now. */
export function findBookmarks(sources: BookmarkSources): readonly FoundBookmark[] {
  const found = new Map<string, FoundBookmark>();
  for (const key of sources.bookmarked) {
    const ref = refOfKey(key);
    const pack = sources.pack(ref.collection);
    const row = pack ? knownRow(pack, ref.record) : null;
    const own = pack && row !== null ? `${ref.collection} ${row}` : key;
    const isCurrent = pack && row !== null && idOf(pack, row) === ref.record;
    if (!found.has(own) || isCurrent) found.set(own, bookmarkOn(ref, key, sources, pack, row));
  }
  return [...found.values()];
}

function bookmarkOn(
  ref: RecordRef,
  key: string,
  { since, states, openings, recentAt }: BookmarkSources,
  pack: Pack | null,
  row: number | null,
): FoundBookmark {
  const keys = pack && filingKeysOf(pack);
  const title = row === null ? undefined : keys?.titles.get(row);
  const filed = title === undefined || row === null ? null : { title, date: keys?.dates.get(row) ?? null };
  const opening = openings.get(key) ?? null;
  return {
    ref,
    state: states.get(key) ?? 'unread',
    addedAt: since(ref) ?? '',
    opening,
    recentAt: opening && recentAt(key, opening),
    filed,
    words: ` ${title ?? fold(ref.record)} ${pack ? foldedTitle(pack) : fold(ref.collection)} `,
  };
}

const rows = new WeakMap<Pack, Map<string, number | null>>();
/** Kept: a pack never changes, and the shelf is asked for again and again. */
function knownRow(pack: Pack, record: string): number | null {
  const known = rows.get(pack) ?? new Map<string, number | null>();
  rows.set(pack, known);
  const row = known.get(record) ?? rowOf(pack, record) ?? null;
  known.set(record, row);
  return row;
}

const titles = new WeakMap<Pack, string>();
function foldedTitle(pack: Pack): string {
  const title = titles.get(pack) ?? fold(pack.collection.title);
  titles.set(pack, title);
  return title;
}
