import type { TextPoint } from '#contract/anchors.ts';
import type { ArchivalRecord, RecordRef } from '#contract/entities.ts';
import { AppError, isAppError } from '#contract/errors.ts';
import type { MarkDeed, PlacedMark } from '#contract/marks.ts';
import { flatText } from '#core/anchor/flat-text.ts';
import type { Items } from '#core/library/items.ts';
import type { Library } from '#core/library/open-library.ts';
import { createTurns, type Turns } from '#core/library/turns.ts';
import { type ColourNames, colourNamesType, createColourNames } from '#core/marks/colour-names.ts';
import { type MarkBody, markType } from '#core/marks/mark-body.ts';
import { createMarks, type Marks } from '#core/marks/marks.ts';
import { anchorBetween } from '#core/marks/passage.ts';
import {
  elsewhere,
  inReadingOrder,
  lost,
  type MarkedText,
  placedMark,
  type ResolvedMark,
  resolveMark,
} from '#core/marks/resolve-marks.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { Log } from './log.ts';
import type { Shelf } from './shelf.ts';

const t = wordsOf('hostTasks', hostTasks);

export interface MarksDesk {
  readonly marks: Marks;
  readonly colours: ColourNames;
  readonly turns: Turns<MarkDeed>;
  readonly items: Items<MarkBody>;
}

/** The reader's marks, and the texts that they lie on. */
export interface MarksKeeper {
  /** Throws the reason where there is no library. */
  need(): MarksDesk;
  /** Null where there is no library. */
  readonly desk: MarksDesk | null;
  list(ref: RecordRef, version: string | null): PlacedMark[];
  /** The ids that a record's marks may hang on: its own first, then those that it had before. */
  refsOf(ref: RecordRef): readonly RecordRef[];
  add(at: Passage, colour: Parameters<Marks['add']>[2]): MarkDeed;
  accept(id: string, version: string, start: TextPoint, end: TextPoint): MarkDeed;
  refuse(id: string, version: string): MarkDeed;
}

interface Passage {
  readonly ref: RecordRef;
  readonly version: string;
  readonly start: TextPoint;
  readonly end: TextPoint;
  readonly seen: string;
}

export function keepMarks(ports: {
  readonly keeper: LibraryKeeper;
  readonly shelf: Shelf;
  readonly log: Log;
  now(): Date;
}): MarksKeeper {
  const { keeper, shelf, log, now } = ports;
  let opened: { readonly library: Library; readonly desk: MarksDesk } | null = null;

  function deskOf(library: Library): MarksDesk {
    // Another library has other marks: nothing of this one can be undone in it.
    if (opened?.library !== library) {
      const colours = createColourNames(library.items(colourNamesType, 'colours'));
      const turns = createTurns<MarkDeed>('mark-nothing-to-turn');
      const items = library.items(markType, 'mark');
      opened = {
        library,
        desk: { marks: createMarks({ items, colours, turns, now }), colours, turns, items },
      };
    }
    return opened.desk;
  }
  const need = () => deskOf(keeper.need());

  function textOf(pack: Pack, record: ArchivalRecord, version: string): MarkedText {
    const ref = { collection: pack.collection.id, record: record.id };
    return { ref, version, flat: flatText(getDocument(pack, record.id, version)) };
  }
  function textAt({ collection, record }: RecordRef, version: string): MarkedText {
    const pack = shelf.pack(collection);
    return textOf(pack, getRecord(pack, record), version);
  }

  /**
   * Moves what was found again, as soon as it is seen: from then on the mark is compared with the text that it stands in,
   * and an edition that changes a little at a time is followed step by step. Waiting for the reader's next change of the
   * mark would compare it with an ever older text. A library that cannot be written is no reason not to read.
   */
  function follow(marks: Marks, resolved: readonly ResolvedMark[], ref: RecordRef): void {
    try {
      marks.follow(resolved, ref);
    } catch (error) {
      if (!isAppError(error)) throw error;
      log(`marks: not moved in the library: ${error.code}: ${error.message}`);
    }
  }

  return {
    need,
    get desk() {
      return keeper.library && deskOf(keeper.library);
    },
    list(ref, version) {
      if (!keeper.library) return [];
      const { marks } = deskOf(keeper.library);
      const pack = shelf.pack(ref.collection);
      const record = getRecord(pack, ref.record);
      const all = marks.of(refsOf(ref.collection, record));
      if (all.length === 0) return [];
      const text = version === null ? null : textOf(pack, record, version);
      const isThere = (id: string) => record.versions.some((each) => each.id === id);
      const shown = all.filter(
        ({ body }) => body.ofRecord || body.anchor.version === version || !isThere(body.anchor.version),
      );
      const resolved = shown.map((item) => {
        const { version: own } = item.body.anchor;
        if (own !== version && isThere(own)) return elsewhere(item);
        return text ? resolveMark(item, text) : lost(item);
      });
      follow(marks, resolved, { collection: ref.collection, record: record.id });
      return inReadingOrder(resolved).map(placedMark);
    },
    refsOf(ref) {
      return refsOf(ref.collection, getRecord(shelf.pack(ref.collection), ref.record));
    },
    add({ ref, version, ...selected }, colour) {
      // The reason why there is no library comes before what is wrong with the passage.
      const { marks } = need();
      const text = textAt(ref, version);
      return marks.add(text.ref, anchorBetween(text.flat, version, selected), colour);
    },
    accept(id, version, start, end) {
      const { marks } = need();
      const item = marks.get(id);
      const text = textAt(item.ref ?? { collection: '', record: '' }, version);
      const { place } = resolveMark(item, text);
      if (place.state !== 'near' || !isSame(place.start, start) || !isSame(place.end, end)) {
        throw new AppError('mark-proposal-changed', t('proposalChanged'));
      }
      return marks.accept(id, text.ref, anchorBetween(text.flat, version, { start, end }));
    },
    refuse(id, version) {
      const { marks } = need();
      const { ref } = marks.get(id);
      return marks.refuse(id, textAt(ref ?? { collection: '', record: '' }, version).flat.hash);
    },
  };
}

const refsOf = (collection: string, { id, aliases }: ArchivalRecord): RecordRef[] =>
  [id, ...aliases].map((record) => ({ collection, record }));

const isSame = (one: TextPoint, other: TextPoint) => one.place === other.place && one.offset === other.offset;
