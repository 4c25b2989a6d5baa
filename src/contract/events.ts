import type { LibraryState } from './api.ts';
import type { RecordRef } from './entities.ts';
import type { HandOverJob } from './hand-over.ts';
import type { ImportJob } from './imports.ts';

/** What the host says unasked. Plain JSON, like everything in the contract. */
export interface Events {
  /** How far a bibliography or an export of references is; at most ten times a second. */
  'citations.told': {
    readonly order: string;
    readonly phase: 'reading' | 'setting';
    readonly done: number;
    readonly of: number;
  };
  /** A bookmark, or how far its reading has come, changed. */
  'bookmarks.changed': Record<string, never>;
  /** A pack was opened, refused or closed. */
  'collections.changed': Record<string, never>;
  /** A hand-over went on or ended; at most ten times a second. */
  'handOver.changed': HandOverJob;
  /** An import went on or ended; at most ten times a second. */
  'imports.changed': ImportJob;
  'library.changed': LibraryState;
  /** Reading lists, or what is in them, changed. */
  'lists.changed': Record<string, never>;
  /** Marks, or the names of their colours, changed. */
  'marks.changed': Record<string, never>;
  /** The reader changed names: what was found by them may be found otherwise. */
  'names.changed': Record<string, never>;
  /** The passages of all marks were looked for in the texts as they are now. */
  'notes.looked': Record<string, never>;
  /** Said by the shell, not the host: the host's thread has ended and will not answer. */
  'host.gone': { readonly reason: string };
  /** A bookmark or note of this record changed. */
  'record.changed': RecordRef;
  /** A saved search was added, changed, removed or run. */
  'searches.changed': Record<string, never>;
  /** A style was added or taken away. */
  'styles.changed': Record<string, never>;
  /** How far the look at what is to be taken in is; at most ten times a second. */
  'takeIn.told': {
    readonly order: string;
    readonly phase: 'reading' | 'comparing';
    readonly done: number;
    readonly of: number;
  };
  /** The trail was switched, or something in it changed. */
  'trail.changed': Record<string, never>;
}
export type EventName = keyof Events;
