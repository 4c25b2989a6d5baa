import type { Completion } from '#contract/search.ts';

const number = new Intl.NumberFormat('en-GB');

/** A word needs no label; of the others one should know what they are. */
const kinds: Readonly<Record<Completion['kind'], string>> = {
  word: '',
  name: 'name',
  place: 'place',
  subject: 'subject',
  title: 'title',
  genre: 'genre',
  language: 'language',
};

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
    <div id={props.id} className="completions" role="listbox" aria-label="Completions">
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
          <span className="completion-kind">{kinds[completion.kind]}</span>
          <span className="completion-count">
            {number.format(completion.count)}
            <span className="visually-hidden"> {completion.count === 1 ? 'record' : 'records'}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
