import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';

const c = wordsOf('common', common);

type FailureProps =
  | { readonly error: unknown; readonly onRetry?: () => void }
  | { readonly title: string; readonly sentence: string; readonly onRetry?: () => void };

/** What happened, what is safe, and what to do. */
export function Failure(props: FailureProps) {
  const { title, sentence } = 'error' in props ? describeError(props.error) : props;
  return (
    <div className="failure" role="alert">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {props.onRetry && (
        <button type="button" className="link" onClick={props.onRetry}>
          {c('tryAgain')}
        </button>
      )}
    </div>
  );
}
