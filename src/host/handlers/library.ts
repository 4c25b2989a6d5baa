import type { Handlers } from '#contract/api.ts';
import type { RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import { getRecord } from '#core/read/records.ts';
import type { Shelf } from '../shelf.ts';
import type { Desk } from './index.ts';

type LibraryHandlers = Pick<Handlers, 'notes.save' | 'state.get' | 'state.set'>;

export const libraryHandlers = ({ keeper, shelf, emit }: Desk): LibraryHandlers => {
  function changed(own: RecordRef, called: RecordRef): void {
    emit('record.changed', own);
    if (called.record !== own.record) emit('record.changed', called);
  }
  return {
    'notes.save': ({ ref, text, base }) => {
      const own = ownRef(shelf, ref);
      const note = keeper.need().notes.save({ ref: own, text, base });
      changed(own, ref);
      return note;
    },
    'state.get': ({ key }) => keeper.library?.state.get(key) ?? null,
    'state.set': ({ key, value }) => {
      keeper.need().state.set(key, value);
      return {};
    },
  };
};

/**
 * The record by its own id, whichever alias it was called by: there its marks are looked for (records.ts).
 * Where the record cannot be read it stays as called, because a note is worth more than its record.
 */
function ownRef(shelf: Shelf, ref: RecordRef): RecordRef {
  try {
    return { ...ref, record: getRecord(shelf.pack(ref.collection), ref.record).id };
  } catch (error) {
    if (isAppError(error)) return ref;
    throw error;
  }
}
