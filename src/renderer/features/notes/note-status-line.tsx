import { useState } from 'react';
import { common } from '#words/en/common.ts';
import { notes as words } from '#words/en/notes.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';
import { rich } from '../../text/rich.tsx';
import { copyRich } from '../cite/copy-rich.ts';
import type { NoteStatus } from './note-keeper.ts';

const c = wordsOf('common', common);
const t = wordsOf('notes', words);

export interface NoteStatusLineProps {
  readonly status: NoteStatus;
  /** Why the note is shown and cannot be changed; null where it can. */
  readonly locked: 'by-another' | 'as-asked' | null;
  /** The note as it stands on the page. */
  readonly textOf: () => string;
  readonly onRetry: () => void;
  readonly onOverwrite: () => void;
}

const time = new Intl.DateTimeFormat(spokenLocale(), { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'short' });

/** Says how the note stands, in words that are true. */
export function NoteStatusLine({ status, locked, textOf, onRetry, onOverwrite }: NoteStatusLineProps) {
  if (status.state === 'failed' || status.state === 'conflict') {
    const { title, sentence } = describeError(status.error);
    const [label, act] = status.state === 'failed' ? [c('tryAgain'), onRetry] : [t('keepThis'), onOverwrite];
    return (
      <div className="note-failed" role="alert">
        {rich(t, status.state === 'failed' ? 'notSavedYetTried' : 'notSaved', {
          b: (inside) => <strong>{inside}</strong>,
          title,
          sentence,
        })}{' '}
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
        {locked === 'by-another' ? t('lockedByAnother') : t('lockedAsAsked')}
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
  const copy = () => setSaid(copyRich({ text: textOf() }) ? t('copied') : t('notCopied'));
  return (
    <>
      <button type="button" className="link" onClick={copy}>
        {t('copyText')}
      </button>{' '}
      <span>{said}</span>
    </>
  );
}

const sentences = {
  empty: () => '',
  unsaved: () => t('unsaved'),
  saving: () => t('saving'),
  saved: (status: NoteStatus) =>
    status.state === 'saved' ? t('saved', { when: savedAt(new Date(status.at)) }) : '',
} as const;

function savedAt(at: Date): string {
  const today = new Date().toDateString() === at.toDateString();
  return (today ? time : dayAndTime).format(at);
}
