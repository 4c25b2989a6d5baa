import type { Completion } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';

const t = wordsOf('search', words);

export const completionId = (at: number): string => `completion-${at}`;

/** What may be meant by what is being typed, with its kind and the records that have it. */
export function CompletionList(props: {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** The one that the keys are on. */
  readonly at: number | null;
  readonly onTake: (completion: Completion) => void;
}) {
  return (
    <div id={props.id} className="completions" role="listbox" aria-label={t('completions')}>
      {props.completions.map((completion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus (aria-activedescendant).
        <div
          key={`${completion.kind} ${completion.text}`}
          id={completionId(at)}
          role="option"
          aria-selected={at === props.at}
          // The focus stays in the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(completion)}
        >
          <span className="completion-text">{completion.text}</span>
          <span className="completion-kind">{t('completionKind', { kind: completion.kind })}</span>
          <span className="completion-count">
            {rich(t, 'completionCount', {
              count: completion.count,
              hidden: (inside) => <span className="visually-hidden">{inside}</span>,
            })}
          </span>
        </div>
      ))}
    </div>
  );
}
