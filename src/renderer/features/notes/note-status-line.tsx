import { describeError } from '../../text/describe-error.ts';
import type { NoteStatus } from './note-keeper.ts';

export interface NoteStatusLineProps {
  readonly status: NoteStatus;
  readonly onRetry: () => void;
  readonly onOverwrite: () => void;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Says how the note stands, in words that are true. */
export function NoteStatusLine({ status, onRetry, onOverwrite }: NoteStatusLineProps) {
  if (status.state === 'failed' || status.state === 'conflict') {
    const { title, sentence } = describeError(status.error);
    const [label, act] = status.state === 'failed' ? ['Try again', onRetry] : ['Keep this text', onOverwrite];
    return (
      <div className="note-failed" role="alert">
        <strong>Not saved. {title}.</strong> {sentence} Your words stay here.{' '}
        <button type="button" className="link" onClick={act}>
          {label}
        </button>
      </div>
    );
  }
  return (
    <p className="note-status" role="status" data-note-state={status.state}>
      {sentences[status.state](status)}
    </p>
  );
}

const sentences = {
  empty: () => '',
  unsaved: () => 'Not saved yet',
  saving: () => 'Saving…',
  saved: (status: NoteStatus) => (status.state === 'saved' ? `Saved ${savedAt(new Date(status.at))}` : ''),
} as const;

function savedAt(at: Date): string {
  const today = new Date().toDateString() === at.toDateString();
  return (today ? time : dayAndTime).format(at);
}
