import { useState } from 'react';
import { describeError } from '../../text/describe-error.ts';
import { copyRich } from '../cite/copy-rich.ts';
import type { NoteStatus } from './note-keeper.ts';

export interface NoteStatusLineProps {
  readonly status: NoteStatus;
  /** Why the note is shown and cannot be changed; null where it can. */
  readonly locked: 'by another' | 'as asked' | null;
  /** The note as it stands on the page. */
  readonly textOf: () => string;
  readonly onRetry: () => void;
  readonly onOverwrite: () => void;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const lockedWords = {
  'by another': 'another Carrel has your notes open',
  'as asked': 'this window was opened for reading',
} as const;

/** Says how the note stands, in words that are true. */
export function NoteStatusLine({ status, locked, textOf, onRetry, onOverwrite }: NoteStatusLineProps) {
  if (status.state === 'failed' || status.state === 'conflict') {
    const { title, sentence } = describeError(status.error);
    const [label, act] = status.state === 'failed' ? ['Try again', onRetry] : ['Keep this text', onOverwrite];
    return (
      <div className="note-failed" role="alert">
        <strong>Not saved. {title}.</strong> {sentence} Your words stay here
        {status.state === 'failed' ? ', and saving is tried again every few seconds' : ''}.{' '}
        <button type="button" className="link" onClick={act}>
          {label}
        </button>{' '}
        <CopyTheText textOf={textOf} />
      </div>
    );
  }
  if (locked !== null) {
    return (
      <p className="note-status" role="status" data-note-state="locked">
        To be read only: {lockedWords[locked]}.
      </p>
    );
  }
  return (
    <p className="note-status" role="status" data-note-state={status.state}>
      {sentences[status.state](status)}
    </p>
  );
}

/** Takes the words to another program, where they are safe meanwhile. */
function CopyTheText({ textOf }: { readonly textOf: () => string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    setSaid(
      copyRich({ text: textOf() }) ? 'Copied.' : 'It could not be copied. Select it, and copy it by hand.',
    );
  return (
    <>
      <button type="button" className="link" onClick={copy}>
        Copy the text
      </button>{' '}
      <span>{said}</span>
    </>
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
