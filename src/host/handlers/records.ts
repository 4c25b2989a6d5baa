import type { Handlers } from '#contract/api.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { markText } from '#core/search/mark.ts';
import { markDocument } from '#core/search/mark-document.ts';
import type { Desk } from './index.ts';

type RecordHandlers = Pick<Handlers, 'records.get' | 'records.text' | 'records.marks'>;

export const recordHandlers = ({ shelf, keeper, bookmarks, reader }: Desk): RecordHandlers => ({
  'records.get': ({ ref }) => {
    const pack = shelf.pack(ref.collection);
    const record = getRecord(pack, ref.record);
    // Marks hang on the record's own id, whichever alias it was asked by.
    const own = { collection: ref.collection, record: record.id };
    const reading = bookmarks.desk?.bookmarks.readingOf(bookmarks.refOf(own)) ?? null;
    return {
      record,
      collection: pack.collection.title,
      bookmarked: reading !== null,
      reading,
      note: keeper.library?.notes.get(own) ?? null,
    };
  },
  'records.text': ({ ref, version }) => getDocument(shelf.pack(ref.collection), ref.record, version),
  'records.marks': ({ ref, version, query: typed, reading }) => {
    const pack = shelf.pack(ref.collection);
    const { title, abstract } = getRecord(pack, ref.record);
    // As the search box reads it: the last word may not be whole yet.
    const { query } = reader.read([pack], typed, reading, { prefixLast: true });
    const head = [
      { key: 'title', marks: markText(title, query, 'title').marks },
      { key: 'abstract', marks: markText(abstract ?? '', query, 'abstract').marks },
    ].filter(({ marks }) => marks.length > 0);
    if (version === null) return head;
    return [...head, ...markDocument(getDocument(pack, ref.record, version), query)];
  },
});
