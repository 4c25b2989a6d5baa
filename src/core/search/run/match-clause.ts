import { fieldSize, type IndexField, indexFields } from '../../index/index-fields.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Postings } from '../../index/postings.ts';
import type { Clause, Spelling, TextField } from '../parse-query.ts';
import { findPhrase } from './find-phrase.ts';
import type { WordReader } from './read-words.ts';
import { type WeightAt, weightAt } from './weigh.ts';

/** What a pack has of a clause: for each row how much it has of it, 0 where nothing; row 0 is none. */
export type Weights = Float32Array;

/** The fields of the index that a field of the language asks. */
const asked: Readonly<Record<TextField, readonly IndexField[]>> = {
  title: ['title'],
  abstract: ['abstract'],
  text: ['text'],
  from: ['from'],
  to: ['to'],
  name: ['from', 'to', 'name'],
  place: ['place'],
  subject: ['subject'],
  archive: ['archive'],
};

/** A bit for each field of the index that is asked. */
export const fieldsAsked = (field: TextField | null): number =>
  (field === null ? indexFields : asked[field]).reduce(
    (bits, name) => bits | (1 << indexFields.indexOf(name)),
    0,
  );

/** Adds up what all spellings of a clause weigh in each record. */
export function matchClause(index: SearchIndex, reader: WordReader, clause: Clause): Weights {
  const weights = new Float32Array(index.records + 1);
  const fields = fieldsAsked(clause.field);
  const weigh = weightAt(index);
  for (const spelling of clause.spellings) {
    if (spelling.words.length > 1) addPhrase(weights, index, reader, spelling, fields, weigh);
    else addWord(weights, index, reader, spelling, fields, weigh);
  }
  return weights;
}

function addPhrase(
  weights: Weights,
  index: SearchIndex,
  reader: WordReader,
  spelling: Spelling,
  fields: number,
  weigh: WeightAt,
): void {
  findPhrase(index, reader, spelling, (row, places) => {
    for (const place of places) {
      const field = Math.floor(place / fieldSize);
      if (((fields >>> field) & 1) === 1) weights[row] = (weights[row] as number) + weigh(field, row);
    }
  });
}

function addWord(
  weights: Weights,
  index: SearchIndex,
  reader: WordReader,
  { words: [word = ''], prefix }: Spelling,
  fields: number,
  weigh: WeightAt,
): void {
  const postings = prefix ? undefined : reader.word(word);
  if (postings) addPostings(weights, postings, fields, weigh);
  else if (prefix) addBeginning(weights, index, word, fields, weigh);
}

/** Two letters begin thousands of words: none of them is kept. */
function addBeginning(
  weights: Weights,
  index: SearchIndex,
  beginning: string,
  fields: number,
  weigh: WeightAt,
): void {
  const add = (row: number, field: number, count: number) => {
    if (((fields >>> field) & 1) === 1) weights[row] = (weights[row] as number) + count * weigh(field, row);
  };
  for (const term of index.beginningWith(beginning)) index.scanPostings(term, add);
}

function addPostings(
  weights: Weights,
  { rows, inText, elsewhere }: Postings,
  fields: number,
  weigh: WeightAt,
): void {
  if ((fields & 1) === 1) {
    for (let i = 0; i < rows.length; i += 1) {
      const count = inText[i] as number;
      if (count === 0) continue;
      const row = rows[i] as number;
      weights[row] = (weights[row] as number) + count * weigh(0, row);
    }
  }
  for (let i = 0; i < elsewhere.at.length; i += 1) {
    const field = elsewhere.field[i] as number;
    if (((fields >>> field) & 1) === 0) continue;
    const row = rows[elsewhere.at[i] as number] as number;
    weights[row] = (weights[row] as number) + (elsewhere.count[i] as number) * weigh(field, row);
  }
}
