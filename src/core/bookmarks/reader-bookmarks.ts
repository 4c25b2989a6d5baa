import type { BookmarkDeed } from '#contract/bookmarks.ts';
import type { ReadingSoFar, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { wordsOf } from '#words/words.ts';
import { cutTitle } from '../cut-title.ts';
import type { Bookmarks } from '../library/bookmarks.ts';
import type { Items } from '../library/items.ts';
import { refKey } from '../library/ref-key.ts';
import type { Turns } from '../library/turns.ts';
import type { Openings } from './openings.ts';
import type { ReadingBody } from './reading-body.ts';

const t = wordsOf('hostNotes', hostNotes);

/** The reader's bookmarks with how far their reading has come. What a reader does by hand can be taken back. */
export interface ReaderBookmarks {
  set(ref: RecordRef, on: boolean, title: string): BookmarkDeed;
  /** Throws `bookmark-not-found`. */
  mark(ref: RecordRef, state: ReadingState, title: string): BookmarkDeed;
  /**
   * The page of a record was seen so far. Answers what became of that: it was begun or its end was reached, no more than
   * another number, or nothing. Nothing is kept without a bookmark.
   */
  seen(
    ref: RecordRef,
    seen: { readonly far: number | null; readonly begins: boolean },
  ): 'step' | 'far' | null;
  /** Null without a bookmark. */
  readingOf(ref: RecordRef): ReadingSoFar | null;
  /** The states that are not the first one, by `refKey`; also of records that have no bookmark any more. */
  states(): ReadonlyMap<string, ReadingState>;
}

export interface BookmarkParts {
  /** Where another Carrel has the library, its bookmarks are others after each change. */
  readonly library: { readonly bookmarks: Bookmarks };
  readonly readings: Items<ReadingBody>;
  readonly openings: Openings;
  readonly turns: Turns<BookmarkDeed>;
  readonly now: () => Date;
}

export function createReaderBookmarks(parts: BookmarkParts): ReaderBookmarks {
  const { library, readings, openings, turns, now: clock } = parts;
  let known: { readonly edition: number; readonly states: Map<string, ReadingState> } | null = null;

  function states(): Map<string, ReadingState> {
    const edition = readings.edition();
    if (known?.edition !== edition)
      known = { edition, states: new Map(readings.all().map(({ id, body }) => [id, body.state])) };
    return known.states;
  }
  const stateOf = (ref: RecordRef): ReadingState => states().get(refKey(ref)) ?? 'unread';

  function write(ref: RecordRef, state: ReadingState): void {
    const before = states();
    readings.write([{ id: refKey(ref), ref, body: { state } }]);
    // What was written is known; thousands of others need not be read again for it.
    known = { edition: readings.edition(), states: before.set(refKey(ref), state) };
  }

  function put(ref: RecordRef, since: string | null, opening = openings.get(ref)): void {
    library.bookmarks.set(ref, since !== null, since ?? undefined);
    openings.set(ref, since === null ? null : opening);
  }

  return {
    states,
    set(ref, on, title) {
      const [before, opening] = [library.bookmarks.since(ref), openings.get(ref)];
      const since = on ? (before ?? clock().toISOString()) : null;
      // What was left of an earlier bookmark is not to be seen in this one.
      put(ref, since, before === null ? null : opening);
      const words = t(on ? 'bookmarked' : 'unbookmarked', { title: cutTitle(title) });
      return turns.did({
        deed: { sentence: words, ref },
        undo: () => put(ref, before, opening),
        redo: () => put(ref, since),
      });
    },
    mark(ref, state, title) {
      if (!library.bookmarks.has(ref)) throw new AppError('bookmark-not-found', t('noBookmark', { title }));
      const [before, opening] = [stateOf(ref), openings.get(ref)];
      const put = () => {
        write(ref, state);
        // What is to be read anew was seen nowhere.
        if (state === 'unread' && opening) openings.set(ref, { ...opening, far: null });
      };
      put();
      return turns.did({
        deed: { sentence: t(said[state], { title: cutTitle(title) }), ref },
        undo() {
          write(ref, before);
          if (opening) openings.set(ref, opening);
        },
        redo: put,
      });
    },
    seen(ref, { far, begins }) {
      if (!library.bookmarks.has(ref)) return null;
      const before = openings.get(ref);
      const most = Math.max(before?.far ?? 0, far ?? 0);
      const now = far === null ? (before?.far ?? null) : most;
      openings.set(ref, { at: clock().toISOString(), far: now });
      const isBegun = begins && stateOf(ref) === 'unread';
      if (isBegun) write(ref, 'reading');
      if (isBegun || (now === 1 && before?.far !== 1)) return 'step';
      return before === null || now !== before.far ? 'far' : null;
    },
    readingOf: (ref) =>
      library.bookmarks.has(ref) ? { state: stateOf(ref), far: openings.get(ref)?.far ?? null } : null,
  };
}

const said = {
  unread: 'nowUnread',
  reading: 'nowReading',
  read: 'nowRead',
} as const satisfies Readonly<Record<ReadingState, string>>;
