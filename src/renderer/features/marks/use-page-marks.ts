import { type RefObject, useEffect, useRef, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { type MarkColour, markColours } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand, useTypeAhead } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { bringIntoSight } from '../../ui/bring-into-sight.ts';
import { undoVerb } from '../names/undo-verb.ts';
import { useSoughtMark } from './sought-mark.ts';
import { inState, markSentence, stepMark } from './step-mark.ts';
import { useCaret } from './use-caret.ts';
import { useMarkClicks } from './use-mark-clicks.ts';
import { type MarkDeeds, useMarkDeeds } from './use-mark-deeds.ts';
import { useMarkHighlights } from './use-mark-highlights.ts';
import { type ColourNames, useColourNames, useMarks } from './use-marks.ts';
import { type TextSelection, useTextSelection } from './use-text-selection.ts';

const t = wordsOf('marks', words);

export interface PageMarks {
  readonly marks: readonly PlacedMark[];
  readonly names: ColourNames;
  readonly deeds: MarkDeeds;
  readonly selection: TextSelection;
  readonly isShown: boolean;
  /** The mark that is looked at. */
  readonly open: string | null;
  /** Where the reader asked to be, until the panel has taken the focus there. */
  readonly asked: 'panel' | 'note' | 'tags' | null;
  readonly taken: () => void;
  readonly setOpen: (id: string | null) => void;
  /** Opens a mark and brings its passage into sight. */
  readonly goTo: (id: string) => void;
  readonly ask: (id: string, field: 'note' | 'tags') => void;
  readonly toggle: () => void;
  readonly hide: () => void;
  readonly mark: (colour: MarkColour) => Promise<string | null>;
  /** Marks what is selected and goes to its note; false where nothing is. */
  readonly noteSelected: () => boolean;
  readonly listenForUndo: (event: KeyboardEvent) => void;
}

const none: readonly PlacedMark[] = [];
const longestHoldMs = 3_000;

interface MarkedPage {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly version: string | null;
  /** False while another text beside it has the keys. */
  readonly isActive?: boolean;
}

/** Marks on the page of a record: what is there, what can be done with it, and the keys that do it. */
export function usePageMarks({ page, record, version, isActive }: MarkedPage): PageMarks {
  const { state, dispatch } = useRoom();
  const typeAhead = useTypeAhead();
  const { data } = useMarks(record, version);
  const marks = data ?? none;
  const names = useColourNames();
  const deeds = useMarkDeeds();
  const selection = useTextSelection(page);
  const caret = useCaret(page);
  const [isShown, setShown] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<PageMarks['asked']>(null);
  const ranges = useMarkHighlights(page, data, open);

  function openMark(id: string | null): void {
    setOpen(id);
    if (id !== null) setShown(true);
  }
  function goTo(id: string): void {
    openMark(id);
    const range = ranges.get(id);
    if (range && page.current) bringIntoSight(page.current, range);
  }
  useSoughtMark(record, (id) => {
    const sought = marks.find((each) => each.id === id);
    // Its passage may not be drawn yet.
    if (!sought || (sought.place.state === 'exact' && !ranges.has(id))) return false;
    goTo(id);
    return true;
  });
  async function mark(colour: MarkColour): Promise<string | null> {
    const passage = selection.passage();
    if (!passage || version === null) {
      deeds.say(t('selectFirst'));
      return null;
    }
    dispatch({ type: 'set', change: { markColour: colour } });
    const same = inState(marks, 'exact').find(
      ({ place }) =>
        place.state === 'exact' && isSame(place.start, passage.start) && isSame(place.end, passage.end),
    );
    const done = same
      ? await deeds.change({ id: same.id, colour })
      : await deeds.add({ ref: record, version, ...passage, colour });
    if (done) selection.clear();
    return done?.mark?.id ?? null;
  }
  function ask(id: string, field: 'note' | 'tags'): void {
    openMark(id);
    setAsked(field);
  }
  function noteSelected(): boolean {
    if (!selection.passage()) return false;
    // What is typed until the note is there is held, as for the note on the record.
    typeAhead.begin();
    void mark(state.markColour).then((id) => (id === null ? typeAhead.take() : ask(id, 'note')));
    return true;
  }
  function hide(): void {
    setShown(false);
    setOpen(null);
    page.current?.focus({ preventScroll: true });
  }
  function toggle(): void {
    const isInside = document.activeElement?.closest('.marks') != null;
    if (isShown && isInside) hide();
    else {
      setShown(true);
      setAsked('panel');
    }
  }
  function walk(direction: 'next' | 'previous'): void {
    const exact = inState(marks, 'exact');
    const to = stepMark(exact, open, direction);
    if (to) goTo(to.id);
    deeds.say(to ? markSentence(exact, to, names) : t('none'));
  }

  useEffect(() => {
    if (asked !== 'note') return;
    // A field that does not come must not hold the keys for ever.
    const timer = setTimeout(() => typeAhead.take(), longestHoldMs);
    return () => clearTimeout(timer);
  }, [asked, typeAhead]);

  useKeyCommand('highlight', () => void mark(state.markColour), isActive);
  useKeyCommand(
    'caret',
    () => {
      deeds.say(caret.begin() ? t('caretOn') : t('noCaret'));
    },
    isActive,
  );
  useKeyCommand('marks', toggle, isActive);
  useKeyCommand('nextMark', () => walk('next'), isActive);
  useKeyCommand('previousMark', () => walk('previous'), isActive);
  useMarkClicks(page, ranges, openMark);

  function listenForUndo(event: KeyboardEvent): void {
    const verb = undoVerb(event);
    if (verb === null || event.defaultPrevented || isFilledField(event.target)) return;
    event.preventDefault();
    void deeds[verb]();
  }

  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    listenForUndo(event);
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !selection.passage()) return;
    const colour = markColours[Number(key) - 1];
    // With the caret it is the caret's key.
    if (key === 'Escape' && !caret.isOn) getSelection()?.removeAllRanges();
    else if (colour && state.singleKeys) void mark(colour);
    else return;
    event.preventDefault();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const element = page.current;
    // On the page itself, so that it comes before the room's own keys.
    const listen = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [page]);

  return {
    marks,
    names,
    deeds,
    selection,
    isShown,
    open,
    asked,
    taken: () => setAsked(null),
    setOpen: openMark,
    goTo,
    ask,
    toggle,
    hide,
    mark,
    noteSelected,
    listenForUndo,
  };
}

const isSame = (one: { place: string; offset: number }, other: { place: string; offset: number }) =>
  one.place === other.place && one.offset === other.offset;

/** In a field that holds something, what was typed is undone. */
const isFilledField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.value !== ''
    : // What shows in an empty editor is no text of it.
      target instanceof HTMLElement && target.isContentEditable && !target.querySelector('.cm-placeholder');
