import type { Pack } from '../pack/open-pack.ts';
import { firstRow, sql } from '../sql.ts';
import { type CommonTerms, createCommonTerms } from './common-terms.ts';
import { createDictionary, type Dictionary, type Term } from './dictionary.ts';
import { type Facet, type FacetKind, readFacets } from './facets.ts';
import { guardedIndex } from './guarded.ts';
import { indexFields } from './index-fields.ts';
import { createLinearReader, type Manner } from './linear.ts';
import { type NearTerm, nearTermsOf } from './near-terms.ts';
import { hasTextPositions, type PackedLengths, readBytes, readDays } from './per-record.ts';
import { placesIn } from './places-in.ts';
import {
  type BeyondOf,
  nothingBeyond,
  type PlacesOf,
  type PostingRoom,
  type Postings,
  postingRoom,
  readBeyond,
  readPostings,
  scanForms,
  scanPostings,
} from './postings.ts';
import { type TextWords, textWordsOf } from './text-words.ts';

/** The search index of a pack. Whatever it holds that cannot be read is thrown as `pack-damaged`. */
export interface SearchIndex extends Dictionary {
  readonly records: number;
  readonly lengths: PackedLengths;
  /** Average length of each field. */
  readonly averages: readonly number[];
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  postingsOf(term: Term, manner?: Manner): Postings;
  /** The postings of a word until others are asked for: its records are the first of `rows`. */
  scanPostings(term: Term): PostingRoom;
  /** As `scanPostings`, with the forms of the word in each record (letter-forms.ts). */
  scanForms(term: Term): PostingRoom;
  /** Where the term stands. `postings` are those of the term. */
  placesOf(term: Term, postings: Postings, manner?: Manner): PlacesOf;
  /** The same but for what `textWords` tell. */
  beyondOf(term: Term, postings: Postings, manner?: Manner): BeyondOf;
  /** The words of texts in their order; read when they are first asked for. */
  textWords(): TextWords;
  /** Whether words have positions of all their places, so that texts need not be looked through: in large packs. */
  readonly hasTextPositions: boolean;
  facets(kind: FacetKind): readonly Facet[];
  /** The words that are proposed. */
  readonly common: CommonTerms;
  /** Those of them that are at most `max` slips away from a word, in order. */
  near(word: string, max: number): readonly NearTerm[];
}

const known = new WeakMap<Pack['db'], SearchIndex>();

/** The index of a pack; it is opened once, and reads what it is asked for. */
export function indexOf(pack: Pick<Pack, 'db' | 'path'>): SearchIndex {
  const { db } = pack;
  const index = known.get(db) ?? guardedIndex(pack, () => openIndex(db));
  known.set(db, index);
  return index;
}

/** Words whose neighbours are kept: a query is read several times, and each time asks for the same. */
const keptNear = 16;

function openIndex(db: Pack['db']): SearchIndex {
  const records = firstRow<{ n: number }>(db, sql`SELECT max(rowid) AS n FROM record`)?.n ?? 0;
  const lengths = indexFields.map((field) => readBytes(db, `words ${field}`, records));
  const of = (term: Term) => ({ records: term.records, lastRow: records, lengths });
  const postings = createLinearReader(db, 'posting');
  const positions = createLinearReader(db, 'position');
  const facets = new Map<FacetKind, readonly Facet[]>();
  const common = createCommonTerms(db);
  const near = new Map<string, readonly NearTerm[]>();
  const room = postingRoom(records);
  const hasText = hasTextPositions(db);
  function beyondOf(term: Term, has: Postings, manner: Manner = 'alone'): BeyondOf {
    // Most words stand in texts alone, and those know their places.
    if (term.positionsBytes === 0) return () => nothingBeyond;
    const span = positions[manner](term.positions, term.positionsBytes);
    return readBeyond(span, term, has, lengths, hasText);
  }
  return {
    ...createDictionary(db),
    records,
    lengths,
    averages: readAverages(db),
    earliest: readDays(db, 'earliest', records),
    latest: readDays(db, 'latest', records),
    postingsOf(term, manner = 'alone') {
      return readPostings(
        postings[manner](term.postings, term.postingsBytes),
        term.postingsBytes,
        of(term),
        room,
      );
    },
    scanPostings(term) {
      scanPostings(postings.beside(term.postings, term.postingsBytes), term.postingsBytes, of(term), room);
      return room;
    },
    scanForms(term) {
      scanForms(postings.beside(term.postings, term.postingsBytes), term.postingsBytes, of(term), room);
      return room;
    },
    placesOf(term, has, manner = 'alone') {
      const beyond = beyondOf(term, has, manner);
      return hasText ? beyond : placesIn(textWordsOf(db), term, has, beyond, manner);
    },
    beyondOf,
    textWords: () => textWordsOf(db),
    hasTextPositions: hasText,
    facets(kind) {
      const kept = facets.get(kind) ?? readFacets(db, kind, records);
      facets.set(kind, kept);
      return kept;
    },
    common,
    near(word, max) {
      const key = `${max} ${word}`;
      const kept = near.get(key) ?? nearTermsOf(common.blocks(), word, max);
      if (near.size >= keptNear) near.delete(near.keys().next().value ?? '');
      near.set(key, kept);
      return kept;
    },
  };
}

function readAverages(db: Pack['db']): number[] {
  const value = firstRow<{ value: string }>(db, sql`SELECT value FROM meta WHERE key = 'averages'`)?.value;
  const averages = JSON.parse(value ?? '{}') as Readonly<Record<string, unknown>>;
  return indexFields.map((field) => {
    const average = averages[field];
    return typeof average === 'number' && average > 0 ? average : 1;
  });
}
