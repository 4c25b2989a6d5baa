import type { Handlers } from '#contract/api.ts';
import { formatCitation } from '#core/cite/format-citation.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import type { Desk } from './index.ts';

type RecordHandlers = Pick<Handlers, 'records.get' | 'records.text' | 'citations.format'>;

export const recordHandlers = ({ shelf, keeper }: Desk): RecordHandlers => ({
  'records.get': ({ ref }) => {
    const pack = shelf.pack(ref.collection);
    const record = getRecord(pack, ref.record);
    // Marks hang on the record's own id, whichever alias it was asked by.
    const own = { collection: ref.collection, record: record.id };
    return {
      record,
      collection: pack.collection.title,
      bookmarked: keeper.library?.bookmarks.has(own) ?? false,
      note: keeper.library?.notes.get(own) ?? null,
    };
  },
  'records.text': ({ ref, version }) => getDocument(shelf.pack(ref.collection), ref.record, version),
  'citations.format': ({ ref, style }) => {
    const pack = shelf.pack(ref.collection);
    return formatCitation(getRecord(pack, ref.record), pack.collection, style);
  },
});
