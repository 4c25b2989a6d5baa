import { useEffect, useRef } from 'react';
import type { View } from '#contract/api.ts';
import { maxNamed } from '#contract/citing-terms.ts';
import type { Entry, RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { type Selected, withMore } from './selected.ts';
import { useSelection } from './selection-provider.tsx';

interface Rows {
  readonly view: View;
  readonly total: number;
}

/** Where a range begins, and what was selected before it: a range that is made shorter again gives back what was not in it. */
interface Range {
  readonly anchor: number;
  readonly before: Selected;
}

/** Selects rows of a view: one by one, along the way with Shift, and all. Rows that are not loaded are named by the host. */
export function useRowSelection({ view, total }: Rows) {
  const api = useApi();
  const { open } = useRoom().state;
  const selection = useSelection();
  const range = useRef<Range | null>(null);
  /** The place where one was last, from which a range begins. */
  const last = useRef<number | null>(null);
  const viewKey = JSON.stringify(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are those of a view.
  useEffect(() => {
    range.current = null;
    last.current = null;
  }, [viewKey]);

  const refOf = ({ collection, id }: Entry): RecordRef => ({ collection, record: id });

  async function begin(): Promise<Range> {
    if (range.current) return range.current;
    const anchor = last.current ?? (open && (await api.catalogue.locate({ view, ref: open })));
    range.current = { anchor: anchor ?? 0, before: selection.selected };
    return range.current;
  }
  async function to(place: number): Promise<void> {
    const { anchor, before } = await begin();
    const offset = Math.min(anchor, place);
    const limit = Math.min(Math.abs(anchor - place) + 1, maxNamed);
    selection.set(withMore(before, await api.catalogue.refs({ view, offset, limit })));
  }

  return {
    ...selection,
    has: (entry: Entry) => selection.has(refOf(entry)),
    canAll: total <= maxNamed,
    /** A row was come to; with Shift all rows on the way are selected. */
    arrive(place: number, withShift: boolean): void {
      if (withShift) void to(place);
      else range.current = null;
      last.current = place;
    },
    /** Before a step with Shift: the range begins where one is. */
    begin,
    toggle(entry: Entry, place: number): void {
      range.current = null;
      last.current = place;
      selection.toggle(refOf(entry));
    },
    /** The record that is open, where the keys are. */
    toggleOpen(): void {
      range.current = null;
      if (open) selection.toggle(open);
    },
    to,
    async all(): Promise<void> {
      const refs = await api.catalogue.refs({ view, offset: 0, limit: maxNamed });
      selection.set(withMore(selection.selected, refs));
    },
  };
}
