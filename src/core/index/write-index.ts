import type Database from 'better-sqlite3';
import { createWordCollector, type RunLimits } from './collect-words.ts';
import { createFacetWriter, type FacetValues } from './facets.ts';
import type { FieldTexts } from './index-fields.ts';
import { mergeRuns } from './merge-runs.ts';
import { type AverageLengths, createPerRecordWriter, writeTextPositions } from './per-record.ts';
import type { PlainWords } from './plain-words.ts';
import { dropRuns, prepareRuns } from './runs.ts';
import { writeWordNumbers } from './word-numbers.ts';
import { createSequenceWriter } from './word-sequences.ts';

/** What the index takes of a record. */
export interface Indexed {
  readonly texts: FieldTexts;
  readonly facets: FacetValues;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Writes the search index of a pack. Memory does not grow with the words of the records. */
export interface IndexWriter {
  /** Adds a record; rows ascend from 1. Answers the plain words of its text; they hold until the next is added. */
  add(row: number, indexed: Indexed): PlainWords;
  finish(): AverageLengths;
}

/**
 * Words of texts that a phrase is looked for in, in some hundredths of a second. Of more, twice those of the 39 volumes of the benchmarks,
 * the index has positions again, for two fifths more room: ten times as many took 200 ms for a name without.
 */
const mostSoughtWords = 24_000_000;

/** `limits` are those of a run; small ones are for tests. */
export function createIndexWriter(db: Database.Database, limits?: RunLimits): IndexWriter {
  const perRecord = createPerRecordWriter(db);
  prepareRuns(db);
  const sequences = createSequenceWriter(db);
  const words = createWordCollector(db, perRecord.packedAt, sequences, limits);
  const facets = createFacetWriter(db, limits?.facetRows);
  return {
    add(row, { texts, facets: values, earliest, latest }) {
      perRecord.add(words.add(row, texts), earliest, latest);
      facets.add(row, values);
      return words.plainWords;
    },
    finish() {
      const keepsText = sequences.words > (limits?.soughtWords ?? mostSoughtWords);
      if (keepsText) writeTextPositions(db);
      const { counts, inRun } = mergeRuns(db, words.finish(), perRecord.packedAt, keepsText);
      const numbers = writeWordNumbers(db, counts);
      sequences.finish((run) => inRun(run, numbers));
      dropRuns(db);
      facets.finish();
      return perRecord.finish();
    },
  };
}
