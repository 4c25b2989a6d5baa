import type { Note, RecordRef } from '#contract/entities.ts';
import {
  createSheet,
  type NoteReader,
  type NoteSaver,
  type NoteSheet,
  type NoteStatus,
} from './note-sheet.ts';

export type { NoteStatus } from './note-sheet.ts';

export interface NoteKeeper {
  /** The note as it stands now, which may be newer than what is stored. */
  readonly text: string;
  readonly status: NoteStatus;
  /** Takes the text as it stands now; it is saved when the writer pauses. */
  write(text: string): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
  /** After a conflict: saves this text over the newer one, which stays in the history. */
  overwrite(): void;
  /** The window goes: sends what is left without waiting for a save that is under way. */
  leave(): void;
  /**
   * Saves what is left, again and again where it fails. In a conflict the text goes over the newer one,
   * which stays in the history: words that are nowhere else come first.
   */
  close(): void;
}

/** What was written in this window. A host's answer may be older than what the reader sees on the page. */
const desks = new WeakMap<object, Map<string, NoteSheet>>();

/**
 * Keeps one note: saves as one types, one save at a time, and holds the text until it is committed. A save
 * that fails is tried again by itself and when the writer goes on. A record that is opened again finds its
 * words as they were left, stored or not.
 */
export function keepNote(
  api: NoteSaver,
  ref: RecordRef,
  stored: Note | null,
  onChange: NoteReader,
): NoteKeeper {
  const sheets = desks.get(api) ?? new Map<string, NoteSheet>();
  desks.set(api, sheets);
  const key = keyOf(ref);
  const left = sheets.get(key);
  const sheet = left?.isAheadOf(stored) ? left : createSheet(api, ref, stored);
  sheet.open(onChange);

  return {
    get text() {
      return sheet.text;
    },
    get status() {
      return sheet.status;
    },
    write(text) {
      sheets.set(key, sheet);
      sheet.write(text);
    },
    flush: sheet.flush,
    overwrite: sheet.overwrite,
    leave: sheet.leave,
    close: () => sheet.close(onChange),
  };
}

/** What this window wrote on a record, stored or not; empty where it wrote nothing. */
export const heldText = (api: NoteSaver, ref: RecordRef): string =>
  desks.get(api)?.get(keyOf(ref))?.text ?? '';

const keyOf = ({ collection, record }: RecordRef): string => JSON.stringify([collection, record]);
