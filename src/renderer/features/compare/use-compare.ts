import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Api } from '#contract/client.ts';
import type { RecordRef, Version } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { besideOf, type Choice, choicesOf } from './choices.ts';
import { earlierSide } from './difference-words.ts';
import type { Side } from './linked-places.ts';
import { type Differences, useDifferences } from './use-differences.ts';
import { useLinkedReading } from './use-linked-reading.ts';

export interface Comparing {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly versions: readonly Version[];
  /** The version that is shown, which is the one on the left. */
  readonly shown: string | null;
}

export interface Compare {
  /** Whether there is anything to stand beside the text. */
  readonly isPossible: boolean;
  readonly choices: readonly Choice[];
  /** What stands beside the text; null while one text is read. */
  readonly beside: Choice | null;
  readonly other: RefObject<HTMLElement | null>;
  /** Where the keys go. */
  readonly active: Side;
  readonly isLocked: boolean;
  readonly differences: Differences;
  /** Whether the two are in one language, so that there are differences to show. */
  readonly canDiffer: boolean;
  readonly error: unknown;
  readonly choose: (key: string) => void;
  readonly toggle: () => void;
  readonly toggleLock: () => void;
  readonly toggleDifferences: () => void;
  /** Whether there are page images or a PDF. */
  readonly hasPages: boolean;
  readonly togglePages: () => void;
  /** Where the marks of the other text are listed: beside both, in the place of those of the first. */
  readonly slot: HTMLElement | null;
  readonly setSlot: (slot: HTMLElement | null) => void;
  readonly slotWanted: boolean;
  readonly wantSlot: (isWanted: boolean) => void;
}

/** True where two texts lie over the list; the same widths as in compare.css. */
const isListCovered = (): boolean => matchMedia('(900px <= width < 1680px)').matches;

/** Made out here: what is made in a page holds all of the page, and an answer outlives it. */
const comparedQuery = (api: Api, ref: RecordRef, left: string, right: string | null) => ({
  queryKey: ['compare', ref.collection, ref.record, left, right],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.compare.texts({ ref, left, right: right ?? '' }, { signal }),
  enabled: right !== null,
});

/** Two versions of a record side by side: which, how they belong together, and the keys. */
export function useCompare({ page, record, versions, shown }: Comparing): Compare {
  const api = useApi();
  const goTo = useGoTo();
  const { state, dispatch } = useRoom();
  const other = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [active, setActive] = useState<Side>('left');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [slotWanted, wantSlot] = useState(false);
  const possible = useMemo(() => besideOf(versions, shown, chosen), [versions, shown, chosen]);
  const isOn = state.comparing && possible !== null;
  const beside = isOn ? possible : null;
  const isText = beside?.kind === 'text';
  const right = isText ? beside.version : '';
  const { data, error } = useQuery(comparedQuery(api, record, shown ?? '', isText ? right : null));
  useLinkedReading({
    left: page,
    right: other,
    links: isText ? data?.links : undefined,
    isLocked: state.scrollLocked,
  });

  useEffect(() => {
    if (!isOn) {
      setActive('left');
      return;
    }
    const listen = ({ target }: Event) => {
      if (!(target instanceof Node)) return;
      if (other.current?.contains(target)) setActive('right');
      else if (page.current?.contains(target)) setActive('left');
    };
    addEventListener('focusin', listen);
    return () => removeEventListener('focusin', listen);
  }, [isOn, page]);

  function set(comparing: boolean): void {
    if (possible === null) return;
    dispatch({ type: 'set', change: { comparing } });
    page.current?.focus({ preventScroll: true });
  }
  // What is done to the list shows it, where two texts lie over it.
  const view = useRef(state.view);
  useEffect(() => {
    if (view.current === state.view) return;
    view.current = state.view;
    if (isOn && isListCovered()) dispatch({ type: 'set', change: { comparing: false } });
  }, [state.view, isOn, dispatch]);
  const kindOf = (id: string | null) => versions.find((each) => each.id === id)?.kind ?? 'original';
  const differences = useDifferences({
    left: page,
    right: other,
    comparison: isText && state.differencesShown ? data : undefined,
    isLocked: state.scrollLocked,
    earlier: earlierSide(kindOf(shown), kindOf(right)),
  });
  const toggleDifferences = () =>
    dispatch({ type: 'set', change: { differencesShown: !state.differencesShown } });
  useKeyCommand('differences', toggleDifferences, isOn);
  const pages = choicesOf(versions).find(({ kind }) => kind === 'pages');
  function togglePages(): void {
    if (!pages) return;
    const isThere = beside?.kind === 'pages';
    if (!isThere) setChosen(pages.key);
    set(!isThere);
  }
  useKeyCommand('pages', togglePages);
  const toggleLock = () => dispatch({ type: 'set', change: { scrollLocked: !state.scrollLocked } });
  useKeyCommand('compare', () => set(!isOn));
  useKeyCommand('scrollLock', toggleLock, isOn);
  useKeyCommand(
    'otherText',
    () => (active === 'left' ? other : page).current?.focus({ preventScroll: true }),
    isOn,
  );
  // The list lies under the two texts: whoever steps back wants it.
  useKeyCommand('back', () => set(false), isOn);
  const toList = (id?: string) => {
    flushSync(() => set(false));
    goTo('catalogue', id);
  };
  useKeyCommand('catalogue', () => toList(), isOn);
  useKeyCommand('search', () => toList('search'), isOn);

  return {
    isPossible: possible !== null,
    choices: choicesOf(versions),
    beside,
    other,
    active,
    isLocked: state.scrollLocked,
    differences,
    canDiffer: isText && data !== undefined && data.differences !== null,
    error,
    choose: setChosen,
    toggle: () => set(!isOn),
    toggleLock,
    toggleDifferences,
    hasPages: pages !== undefined,
    togglePages,
    slot,
    setSlot,
    slotWanted,
    wantSlot,
  };
}
