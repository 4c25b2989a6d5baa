import type { FacetChoice } from '#contract/catalogue.ts';
import { withChoice, withoutChoice } from '../../state/facet-choices.ts';
import { useRoom } from '../../state/use-room.tsx';

/** What the list is narrowed by, and how it is changed. */
export function useChoices() {
  const { state, dispatch } = useRoom();
  const choices: readonly FacetChoice[] = state.view.facets ?? [];
  const set = (changed: readonly FacetChoice[]) => dispatch({ type: 'facets', choices: changed });
  return {
    choices,
    choose: (choice: FacetChoice) => set(withChoice(choices, choice)),
    takeBack: (choice: FacetChoice) => set(withoutChoice(choices, choice)),
    clear: () => set([]),
  };
}
