import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { keyOf, type Selected, toggled } from './selected.ts';

interface Selection {
  readonly selected: Selected;
  readonly set: (selected: Selected) => void;
}

const SelectionContext = createContext<Selection | null>(null);

/** Holds what is selected in the catalogue, while the window is open. */
export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const [selected, set] = useState<Selected>(new Map());
  const selection = useMemo(() => ({ selected, set }), [selected]);
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

export function useSelection() {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('A view asks for the selection outside its provider.');
  const { selected, set } = selection;
  return {
    selected,
    set,
    has: (ref: RecordRef) => selected.has(keyOf(ref)),
    toggle: (ref: RecordRef) => set(toggled(selected, ref)),
    clear: () => set(new Map()),
  };
}
