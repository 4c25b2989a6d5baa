import type { Interpretation } from '#contract/search.ts';
import { announce } from './announce.ts';
import { selectInBox } from './box/select-in-box.ts';
import { InterpretationView } from './interpretation/interpretation-view.tsx';
import { ProblemList } from './problems/problem-list.tsx';
import { useSettled } from './use-settled.ts';

/** So that one hears of the search that one meant, and not of every letter on the way to it. */
const quietMs = 700;

/** What is to be said about a search, between its box and its results. Nothing of it while there is no query. */
export function SearchNotes({
  query,
  interpretation,
}: {
  readonly query: string;
  readonly interpretation: Interpretation;
}) {
  const said = useSettled(announce(interpretation), quietMs);
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ProblemList query={query} problems={interpretation.problems} onSelect={selectInBox} />
      <InterpretationView query={query} interpretation={interpretation} />
    </>
  );
}
