import type Database from 'better-sqlite3';
import { giveMemoryBack } from '../give-back.ts';
import type { PackedLengthAt } from './encode-postings.ts';
import { eachHashedWord, type HashedSink } from './hashed-words.ts';
import { type FieldTexts, fieldSize, indexFields } from './index-fields.ts';
import { longer } from './longer.ts';
import { type PlainWords, plainWordsRoom } from './plain-words.ts';
import { TermTable } from './term-table.ts';
import type { SequenceWriter } from './word-sequences.ts';
import { formNumber, joinedField, rowBits, writeRun } from './write-run.ts';

/**
 * Takes the words of records and puts them aside in runs. Memory is bounded by the size of a run, however many records
 * there are and however many different words.
 */
export interface WordCollector {
  /** Those of the text that was added last which are plain. */
  readonly plainWords: PlainWords;
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
  /** Words of texts above which they have positions (write-index.ts). */
  readonly soughtWords?: number;
}
const usual: RunLimits = { words: 1_800_000, terms: 400_000 };

/** A small collection needs little room; a single record may have more words than a run. */
const firstRoom = 1 << 14;

export function createWordCollector(
  db: Database.Database,
  packedAt: PackedLengthAt,
  sequences: SequenceWriter,
  limits: RunLimits = usual,
): WordCollector {
  const terms = new TermTable();
  const plainWords = plainWordsRoom();
  let termOf = new Uint32Array(firstRoom);
  let rowOf = new Uint32Array(firstRoom);
  let placeOf = new Uint32Array(firstRoom);
  let count = 0;
  let runs = 0;
  let field = 0;
  let row = 0;
  /** The words of the text that is read, in order. */
  let inText = new Uint32Array(firstRoom);
  let textWords = 0;
  const joins: { readonly term: number; readonly place: number; readonly form: number }[] = [];

  const keep: HashedSink = (units, start, end, hash, place, form) => {
    const term = terms.numberOf(units, start, end, hash);
    if (field > 0) return put(term, place, form);
    // What is two words in one piece stands at the place of the first, behind it.
    if (place < textWords) {
      joins.push({ term, place, form });
      return;
    }
    put(term, place, form);
    if (place === inText.length) inText = longer(inText, 2 * place);
    inText[place] = term;
    textWords += 1;
  };

  function put(term: number, place: number, form: number): void {
    if (count === termOf.length) grow();
    termOf[count] = term;
    rowOf[count] = row | (formNumber(form) << rowBits);
    placeOf[count] = field * fieldSize + place;
    count += 1;
  }

  /** Words of the text in one piece: a field of their own while a run is put in order, as the words tell no places of them. */
  function putJoins(): void {
    field = joinedField;
    for (const { term, place, form } of joins) put(term, place, form);
    joins.length = 0;
  }

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
    sequences.nextRun();
    terms.clear();
    count = 0;
  }

  return {
    plainWords,
    add(nextRow, texts) {
      // Only between records: one that stood in two runs would have two postings.
      if (count > limits.words || terms.size > limits.terms) flush();
      row = nextRow;
      textWords = 0;
      const lengths = indexFields.map((name, each) => {
        field = each;
        const words = eachHashedWord(texts[name], keep, each === 0 ? plainWords : undefined);
        if (each === 0) putJoins();
        return words;
      });
      sequences.add(inText, textWords);
      return lengths;
    },
    finish() {
      flush();
      // Nothing is added any more, and what comes next needs room.
      for (const numbers of [termOf, rowOf, placeOf]) giveMemoryBack(numbers);
      return runs;
    },
  };
}
