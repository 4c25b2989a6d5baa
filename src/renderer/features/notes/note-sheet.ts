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

/** What a sheet asks of the host. */
export interface NoteSaver {
  readonly notes: Pick<Api['notes'], 'save'>;
}

export type NoteReader = (status: NoteStatus) => void;

/** The words of one note, until they are committed. It outlives the pane that shows it. */
export interface NoteSheet {
  readonly text: string;
  readonly status: NoteStatus;
  /** True while it holds words that are not stored, or nothing newer than it is stored. */
  isAheadOf(stored: Note | null): boolean;
  open(reader: NoteReader): void;
  write(text: string): void;
  flush(): void;
  overwrite(): void;
  leave(): void;
  close(reader: NoteReader): void;
}

const pauseMs = 300;
/** Someone who writes without a pause is saved all the same. */
const longestMs = 1_500;
const retryMs = 4_000;

/** Begins a sheet with what is stored. What its calls do is said at `NoteKeeper`. */
export function createSheet(api: NoteSaver, ref: RecordRef, stored: Note | null): NoteSheet {
  let text = stored?.text ?? '';
  /** What is stored; null where that is not known, after a save that failed. */
  let committed: string | null = text;
  let base = stored?.revision ?? 0;
  let savedAt = text === '' ? null : (stored?.savedAt ?? null);
  /** The text on its way to the library. */
  let sent: string | null = null;
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reader: NoteReader | null = null;

  const resting = (): NoteStatus => (savedAt === null ? { state: 'empty' } : { state: 'saved', at: savedAt });
  let status = resting();

  const say = (next: NoteStatus) => {
    status = next;
    reader?.(next);
  };

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delayMs);
  }

  const untilSaved = () => Math.min(pauseMs, Math.max(0, dirtySince + longestMs - Date.now()));

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (sent !== null || text === committed) return;
    sent = text;
    dirtySince = 0;
    say({ state: 'saving' });
    let note: Note;
    try {
      note = await api.notes.save({ ref, text: sent, base });
    } catch (error) {
      // It may have been committed, and only the answer lost: then the next save finds it there.
      committed = null;
      sent = null;
      fail(error);
      return;
    }
    base = note.revision;
    committed = sent;
    savedAt = note.savedAt;
    sent = null;
    settle();
  }

  function settle(): void {
    if (text === committed) say(resting());
    else {
      say({ state: 'unsaved' });
      // A page that is closed has no writer to wait for.
      schedule(reader ? untilSaved() : 0);
    }
  }

  function fail(error: unknown): void {
    dirtySince = 0;
    const newer = isAppError(error) && error.code === 'note-conflict' ? error.detail?.revision : undefined;
    if (typeof newer !== 'number') {
      say({ state: 'failed', error });
      schedule(retryMs);
      return;
    }
    clearTimeout(timer);
    say({ state: 'conflict', error, stored: newer });
    if (!reader) overwrite();
  }

  function overwrite(): void {
    if (status.state !== 'conflict') return;
    base = status.stored;
    void save();
  }

  function flush(): void {
    // In a conflict the reader decides; a save meanwhile would take the button from under the mouse.
    if (status.state !== 'conflict') void save();
  }

  return {
    get text() {
      return text;
    },
    get status() {
      return status;
    },
    isAheadOf: (other) => sent !== null || text !== committed || base >= (other?.revision ?? 0),
    open(next) {
      reader = next;
    },
    write(next) {
      text = next;
      if (status.state === 'conflict') return;
      if (sent === null && text === committed) {
        clearTimeout(timer);
        dirtySince = 0;
        if (status.state === 'unsaved') say(resting());
        return;
      }
      dirtySince ||= Date.now();
      if (sent === null && status.state !== 'failed') say({ state: 'unsaved' });
      schedule(untilSaved());
    },
    flush,
    overwrite,
    leave() {
      if (sent === null) {
        if (status.state === 'conflict') overwrite();
        else void save();
      } else if (sent !== text) {
        // Calls are answered in order, so the save under way will have made the next revision.
        api.notes.save({ ref, text, base: base + 1 }).catch(() => {});
      }
    },
    close(last) {
      if (reader === last) reader = null;
      if (status.state === 'conflict') overwrite();
      else void save();
    },
  };
}
