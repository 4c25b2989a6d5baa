import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useSettled } from '../use-settled.ts';
import { type Problem, shownProblems } from './shown-problems.ts';

const t = wordsOf('search', words);

/** Long enough that nobody is told of a quotation mark that is about to be closed. */
const pauseMs = 700;

/** What in the query was read otherwise than it may have been meant. Each leads to its stretch of the box. */
export function ProblemList({
  query,
  problems,
  onSelect,
}: {
  readonly query: string;
  readonly problems: readonly Problem[];
  readonly onSelect: (problem: Problem) => void;
}) {
  const isPaused = useSettled(query, pauseMs) === query;
  const shown = shownProblems(query, problems, isPaused);
  if (shown.length === 0) return null;
  return (
    <ul className="problems" aria-label={t('aboutQuery')}>
      {shown.map((problem) => (
        <li key={`${problem.code} ${problem.from}`}>
          <button type="button" title={t('selectInBox')} onClick={() => onSelect(problem)}>
            <span className="visually-hidden">{t('selectStretch')}</span>
            <Stretch query={query} problem={problem} />
          </button>
          <p>{problem.message}</p>
        </li>
      ))}
    </ul>
  );
}

const aroundChars = 12;
const mostChars = 36;

/** The stretch as it stands in the query, with a little of what is around it. */
function Stretch({ query, problem: { from, to } }: { readonly query: string; readonly problem: Problem }) {
  const start = Math.max(0, from - aroundChars);
  const shownTo = Math.min(to, from + mostChars);
  const end = Math.min(query.length, shownTo === to ? to + aroundChars : shownTo);
  return (
    <>
      {start > 0 && '…'}
      {query.slice(start, from)}
      <u>{query.slice(from, shownTo)}</u>
      {query.slice(shownTo, end)}
      {end < query.length && '…'}
    </>
  );
}
