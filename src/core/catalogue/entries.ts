import type { Entry, MarkedText } from '#contract/entities.ts';
import { refKey } from '../library/ref-key.ts';
import type { Pack } from '../pack/open-pack.ts';
import { recordAt, textsAt } from '../read/searched-texts.ts';
import { markText } from '../search/mark.ts';
import type { Query } from '../search/parse-query.ts';
import { passageOf } from '../search/passage.ts';

/** What the reader marked: keys of records (`refKey`). */
export interface ReaderMarks {
  readonly bookmarked: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
  /** What the notes say, by the same keys, and a number that is another after every change of them. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly edition?: number;
}

/** One line of the catalogue, with what the query found in it. */
export function entryOf(pack: Pack, row: number, query: Query, marks: ReaderMarks): Entry {
  const { id, aliases, title, dates, genre, abstract } = recordAt(pack, row);
  // A mark may hang on an id that the record had before its edition renumbered it.
  const keys = [id, ...aliases].map((record) => refKey({ collection: pack.collection.id, record }));
  return {
    collection: pack.collection.id,
    id,
    title: markText(title, query, 'title'),
    date: dates[0] ?? null,
    genre,
    abstract: abstract === null ? null : markText(abstract, query, 'abstract'),
    passage: query.clauses.length === 0 ? null : passageIn(pack, row, query),
    bookmarked: keys.some((key) => marks.bookmarked.has(key)),
    noted: keys.some((key) => marks.noted.has(key)),
    notePassage: noteIn(keys, query, marks),
  };
}

/** What of the reader's note was found. */
function noteIn(keys: readonly string[], query: Query, { notes }: ReaderMarks): MarkedText | null {
  const text = keys.map((key) => notes?.get(key)).find((note) => note !== undefined);
  return text === undefined || query.clauses.length === 0 ? null : passageOf(text, query);
}

/** The passage of the first text of a record that has one. */
function passageIn(pack: Pack, row: number, query: Query): MarkedText | null {
  for (const text of textsAt(pack, row)) {
    const passage = passageOf(text, query, undefined, 'text');
    if (passage !== null) return passage;
  }
  return null;
}
