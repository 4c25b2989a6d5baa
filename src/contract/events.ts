import type { LibraryState } from './api.ts';
import type { RecordRef } from './entities.ts';

/** What the host says unasked. Plain JSON, like everything in the contract. */
export interface Events {
  /** A pack was opened, refused or closed. */
  'collections.changed': Record<string, never>;
  'library.changed': LibraryState;
  /** A bookmark or note of this record changed. */
  'record.changed': RecordRef;
}
export type EventName = keyof Events;
