import { createContext, type Dispatch, type ReactNode, useContext, useReducer, useRef } from 'react';
import type { CollectionSummary } from '#contract/entities.ts';
import { type Adding, type AddingAction, nothingAdded, reduceAdding } from './adding-state.ts';
import { useGoTo } from './use-go-to.ts';

interface AddingContextValue {
  readonly adding: Adding;
  readonly dispatch: Dispatch<AddingAction>;
  /** Opens the view for a new collection, or for a newer state of one. */
  readonly begin: (updating?: CollectionSummary) => void;
  /** Opens the view at an import: how it goes, or its report. */
  readonly show: (job: string) => void;
  /** Goes back to reading; what was chosen stays. */
  readonly leave: () => void;
}

const AddingContext = createContext<AddingContextValue | null>(null);

/** Keeps what the reader is adding while they read on. */
export function AddingProvider({ children }: { readonly children: ReactNode }) {
  const [adding, dispatch] = useReducer(reduceAdding, nothingAdded);
  const goTo = useGoTo();
  /** What had the focus before; it gets it back. */
  const before = useRef<Element | null>(null);

  const open = () => {
    const focused = document.activeElement;
    if (!focused?.closest('.add-pane')) before.current = focused;
    goTo('add');
  };

  const value: AddingContextValue = {
    adding,
    dispatch,
    begin(updating) {
      dispatch({ type: 'begin', updating: updating ?? null });
      open();
    },
    show(job) {
      dispatch({ type: 'show', job });
      open();
    },
    leave() {
      goTo('catalogue');
      const focused = before.current;
      if (focused instanceof HTMLElement && focused !== document.body && focused.checkVisibility())
        focused.focus();
    },
  };
  return <AddingContext value={value}>{children}</AddingContext>;
}

export function useAdding(): AddingContextValue {
  const adding = useContext(AddingContext);
  if (!adding) throw new Error('A view asks for what is added outside its provider.');
  return adding;
}
