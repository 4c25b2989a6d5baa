import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Arg } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { ListEntry } from '#contract/lists.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { useKeptFocus } from '../marks/use-kept-focus.ts';
import { undoVerb } from '../names/undo-verb.ts';
import { droppedOn, movedBy, movedIn, movedOut } from './move-entry.ts';
import { useListDeeds } from './use-list-deeds.ts';
import type { ShownList } from './use-lists.ts';

/** What can be done with an entry, by key, menu and mouse alike. */
export interface EntryDeeds {
  readonly open: () => void;
  readonly write: () => void;
  readonly keep: (text: string | null) => void;
  readonly moveBy: (by: number) => void;
  readonly moveIn: () => void;
  readonly moveOut: () => void;
  readonly dropped: (id: string) => void;
  /** Records from outside of the list, which come behind it. */
  readonly droppedRecords: (refs: readonly RecordRef[]) => void;
  readonly remove: () => void;
}

export function useEntryKeys({
  list,
  rows,
  rove,
}: {
  readonly list: ShownList | undefined;
  readonly rows: RefObject<HTMLOListElement | null>;
  readonly rove: (event: KeyboardEvent) => void;
}) {
  const { dispatch } = useRoom();
  const goTo = useGoTo();
  const queries = useQueryClient();
  const deeds = useListDeeds();
  const [written, setWritten] = useState<string | null>(null);
  const keepFocus = useKeptFocus(rows, () => document.getElementById('catalogue-list')?.focus());
  const entries = list?.entries ?? [];

  const stopOf = (id: string) =>
    rows.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] [data-roving]`);

  // A row that is moved in the page loses the focus, and one that is new has none yet.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const stop = wanted.current && stopOf(wanted.current);
    if (!stop || !rows.current?.contains(stop)) return;
    wanted.current = null;
    stop.focus();
  });

  /** Keys come faster than answers: each move counts from the one before it. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  function move(to: (now: ShownList) => Arg<'lists.move'> | null): void {
    last.current = last.current.then(async () => {
      const now = list && queries.getQueryData<ShownList>(['list', list.id]);
      const asked = now && to(now);
      if (!asked) return;
      if (await deeds.move(asked)) {
        if (asked.list === now.id) wanted.current = asked.id;
        else keepFocus(now.entries.findIndex(({ id }) => id === asked.id));
        await queries.invalidateQueries({ queryKey: ['list', now.id] });
      }
    });
  }

  function does(entry: ListEntry): EntryDeeds {
    const { id } = entry;
    return {
      open() {
        if (entry.kind === 'list') dispatch({ type: 'readingList', id });
        else if (entry.kind !== 'record') setWritten(id);
        else if (entry.title !== null) {
          dispatch({ type: 'open', ref: entry.ref, show: true });
          goTo('page');
        }
      },
      write: () => setWritten(id),
      keep(text) {
        flushSync(() => setWritten(null));
        stopOf(id)?.focus();
        if (text !== null) void deeds.change(id, text);
      },
      moveBy: (by) => move((now) => movedBy(now.entries, now.id, id, by)),
      moveIn: () => move((now) => movedIn(now.entries, id)),
      moveOut: () => move((now) => movedOut(now.entries, id, now.id, now.path)),
      dropped: (other) => move((now) => droppedOn(now.entries, now.id, other, id)),
      droppedRecords: (refs) => void (list && deeds.addAll(list.id, refs, id)),
      remove() {
        keepFocus(entries.findIndex((each) => each.id === id));
        void deeds.remove(id);
      },
    };
  }

  function press(event: KeyboardEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]');
    const entry = entries.find(({ id }) => id === row?.dataset.entry);
    if (!entry || !(event.target as HTMLElement).matches('[data-roving]')) return;
    const act = deedOf(event, does(entry));
    if (!act) {
      if (!event.altKey) rove(event);
      return;
    }
    event.preventDefault();
    act();
  }

  function undo(event: KeyboardEvent): void {
    const verb = undoVerb(event);
    if (verb === null || event.defaultPrevented) return;
    if ((event.target as HTMLElement).matches('input, textarea')) return;
    event.preventDefault();
    void deeds[verb]();
  }

  return {
    written,
    /** Writes an entry as soon as it is there. */
    write: (id: string) => setWritten(id),
    does,
    press,
    undo,
  };
}

function deedOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, does: EntryDeeds): (() => void) | null {
  if (ctrlKey || metaKey) return null;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowUp: () => does.moveBy(-1),
    ArrowDown: () => does.moveBy(1),
    ArrowRight: does.moveIn,
    ArrowLeft: does.moveOut,
  };
  if (altKey) return moves[key] ?? null;
  if (key === 'Delete') return does.remove;
  return key === 'e' ? does.write : null;
}
