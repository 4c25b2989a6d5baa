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

/** The same where it is all that there is: it takes the focus, so that it is read. */
export function FailedPage({ title, sentence }: { readonly title: string; readonly sentence: string }) {
  return (
    <main className="failure" tabIndex={-1} ref={(page) => page?.focus()}>
      <h1>{title}</h1>
      <p>{sentence}</p>
    </main>
  );
}
