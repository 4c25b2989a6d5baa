import type { Api } from '#contract/client.ts';
import type { Note, RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';

/** How the note stands. `saved` is said only after the commit. */
export type NoteStatus =
  | { readonly state: 'empty' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'conflict'; readonly error: unknown; readonly stored: number };

export interface NoteKeeper {
  readonly status: NoteStatus;
  /** Takes the text as it stands now; it is saved when the writer pauses. */
  write(text: string): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
  /** After a conflict: saves this text over the newer one, which stays in the history. */
  overwrite(): void;
  /** Saves what is left and ends. */
  close(): void;
}

const pauseMs = 300;
/** Someone who writes without a pause is saved all the same. */
const longestMs = 1_500;
const retryMs = 4_000;

/**
 * Keeps one note: saves as one types, one save at a time, and holds the text until it is committed. A save
 * that fails is tried again by itself and at every keystroke; the words stay where they are meanwhile.
 */
export function keepNote(
  api: Pick<Api, 'notes'>,
  ref: RecordRef,
  stored: Note | null,
  onChange: (status: NoteStatus) => void,
): NoteKeeper {
  let text = stored?.text ?? '';
  let committed = text;
  let base = stored?.revision ?? 0;
  let saving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince = 0;
  let status: NoteStatus =
    stored && text !== '' ? { state: 'saved', at: stored.savedAt } : { state: 'empty' };

  const say = (next: NoteStatus) => {
    status = next;
    onChange(next);
  };

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delayMs);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (saving || text === committed) return;
    saving = true;
    const sent = text;
    say({ state: 'saving' });
    try {
      const note = await api.notes.save({ ref, text: sent, base });
      base = note.revision;
      committed = sent;
      dirtySince = 0;
      say(sent === text ? { state: 'saved', at: note.savedAt } : { state: 'unsaved' });
      if (sent !== text) schedule(pauseMs);
    } catch (error) {
      const newer = isAppError(error) && error.code === 'note-conflict' ? error.detail?.revision : undefined;
      if (typeof newer === 'number') say({ state: 'conflict', error, stored: newer });
      else {
        say({ state: 'failed', error });
        schedule(retryMs);
      }
    } finally {
      saving = false;
    }
  }

  return {
    get status() {
      return status;
    },
    write(next) {
      text = next;
      if (status.state === 'conflict' || text === committed) return;
      const now = Date.now();
      dirtySince ||= now;
      if (!saving && status.state !== 'failed') say({ state: 'unsaved' });
      schedule(Math.min(pauseMs, Math.max(0, dirtySince + longestMs - now)));
    },
    flush: () => void save(),
    overwrite() {
      if (status.state !== 'conflict') return;
      base = status.stored;
      void save();
    },
    close() {
      clearTimeout(timer);
      if (status.state !== 'conflict') void save();
    },
  };
}
