import type Database from 'better-sqlite3';
import type { PackedLengthAt } from './encode-postings.ts';
import { eachHashedWord, type HashedSink } from './hashed-words.ts';
import { type FieldTexts, fieldSize, indexFields } from './index-fields.ts';
import { longer } from './longer.ts';
import { TermTable } from './term-table.ts';
import { formNumber, rowBits, writeRun } from './write-run.ts';

/**
 * Takes the words of records and puts them aside in runs. Memory is bounded by the size of a run, however many records
 * there are and however many different words.
 */
export interface WordCollector {
  /** Adds a record; rows must ascend. Answers the number of words of each field. */
  add(row: number, texts: FieldTexts): readonly number[];
  /** Puts the last run aside; answers how many there are. */
  finish(): number;
}

/** Words of a run, twelve bytes each and twelve more while it is sorted; different ones; and rows of facets. */
export interface RunLimits {
  readonly words: number;
  readonly terms: number;
  readonly facetRows?: number;
}
const usual: RunLimits = { words: 1_800_000, terms: 400_000 };

/** A small collection needs little room; a single record may have more words than a run. */
const firstRoom = 1 << 14;

export function createWordCollector(
  db: Database.Database,
  packedAt: PackedLengthAt,
  limits: RunLimits = usual,
): WordCollector {
  const terms = new TermTable();
  let termOf = new Uint32Array(firstRoom);
  let rowOf = new Uint32Array(firstRoom);
  let placeOf = new Uint32Array(firstRoom);
  let count = 0;
  let runs = 0;
  let field = 0;
  let row = 0;

  const keep: HashedSink = (units, start, end, hash, place, form) => {
    if (count === termOf.length) grow();
    termOf[count] = terms.numberOf(units, start, end, hash);
    rowOf[count] = row | (formNumber(form) << rowBits);
    placeOf[count] = field * fieldSize + place;
    count += 1;
  };

  function grow(): void {
    const room = 2 * termOf.length;
    [termOf, rowOf, placeOf] = [longer(termOf, room), longer(rowOf, room), longer(placeOf, room)];
  }

  function flush(): void {
    if (count === 0) return;
    const [ofTerm, ofRow, ofPlace] = [termOf, rowOf, placeOf].map((all) => all.subarray(0, count)) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    writeRun(db, runs, { terms, termOf: ofTerm, rowOf: ofRow, placeOf: ofPlace, packedAt });
    runs += 1;
    terms.clear();
    count = 0;
  }

  return {
    add(nextRow, texts) {
      // Only between records: one that stood in two runs would have two postings.
      if (count > limits.words || terms.size > limits.terms) flush();
      row = nextRow;
      return indexFields.map((name, each) => {
        field = each;
        return eachHashedWord(texts[name], keep);
      });
    },
    finish() {
      flush();
      return runs;
    },
  };
}
