import { fieldShift, type IndexField, indexFields } from '../../index/index-fields.ts';
import type { SearchIndex } from '../../index/open-index.ts';
import type { Postings } from '../../index/postings.ts';
import type { Clause, Spelling, TextField } from '../parse-query.ts';
import { findPhrase } from './find-phrase.ts';
import type { Told } from './follow.ts';
import { takeNumbers } from './numbers.ts';
import type { WordReader } from './read-words.ts';
import { weightTables } from './weigh.ts';

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

/** A phrase, or a whole name, is a title remembered as often as not: there it counts so many times as much. */
const phraseInTitle = 2;
const title = indexFields.indexOf('title');

/** A bit for each field of the index. */
export const fieldMask = (fields: readonly IndexField[]): number =>
  fields.reduce((bits, name) => bits | (1 << indexFields.indexOf(name)), 0);

/** A bit for each field of the index that is asked. */
export const fieldsAsked = (field: TextField | null): number =>
  fieldMask(field === null ? indexFields : asked[field]);

/** Adds up what all spellings of a clause weigh in each record, in the fields that it asks; of these those of `among`. */
export function matchClause(index: SearchIndex, reader: WordReader, clause: Clause, among = -1): Weights {
  const weights = takeNumbers(index);
  const fields = fieldsAsked(clause.field) & among;
  for (const spelling of clause.spellings) {
    if (spelling.words.length > 1) addPhrase(weights, index, reader, spelling, fields, clause.phrase);
    else addWord(weights, index, reader, spelling, fields);
  }
  return weights;
}

/** The same of all fields but the text. */
export function matchBesideText(index: SearchIndex, reader: WordReader, clause: Clause): Weights {
  const besideText = ~(1 << indexFields.indexOf('text'));
  // A phrase is not looked for where no field is left.
  return (fieldsAsked(clause.field) & besideText) === 0
    ? takeNumbers(index)
    : matchClause(index, reader, clause, besideText);
}

function addPhrase(
  weights: Weights,
  index: SearchIndex,
  reader: WordReader,
  spelling: Spelling,
  fields: number,
  isPhrase: boolean,
): void {
  const { lengths } = index;
  const tables = weightTables(index);
  const tell: Told = (row, { values, length }) => {
    for (let i = 0; i < length; i += 1) {
      const field = (values[i] as number) >>> fieldShift;
      if (((fields >>> field) & 1) === 0) continue;
      const weight = tables[field]?.[lengths[field]?.[row - 1] ?? 0] ?? 0;
      weights[row] =
        (weights[row] as number) + (isPhrase && field === title ? weight * phraseInTitle : weight);
    }
  };
  // How often is all that matters, and counting where takes longer than finding.
  findPhrase(index, reader, spelling, tell, { places: false });
}

function addWord(
  weights: Weights,
  index: SearchIndex,
  reader: WordReader,
  { words: [word = ''], prefix }: Spelling,
  fields: number,
): void {
  if (prefix) {
    // Two letters begin thousands of words: none of them is kept.
    for (const term of index.beginningWith(word)) {
      const room = index.scanPostings(term);
      addTimes(weights, index, room.rows, room.inText, term.records, fields);
      addElsewhere(weights, index, room.rows, room, room.others, fields);
    }
    return;
  }
  const postings = reader.word(word);
  if (postings === undefined) return;
  const { rows, inText, elsewhere } = postings;
  addTimes(weights, index, rows, inText, rows.length, fields);
  addElsewhere(weights, index, rows, elsewhere, elsewhere.at.length, fields);
}

/** Adds what the first `records` of `rows` have of a word in the text. */
function addTimes(
  weights: Weights,
  index: SearchIndex,
  rows: Uint32Array,
  inText: Uint16Array,
  records: number,
  fields: number,
): void {
  if ((fields & 1) === 0) return;
  const table = weightTables(index)[0] as Float32Array;
  const lengths = index.lengths[0] as Uint8Array;
  for (let i = 0; i < records; i += 1) {
    const row = rows[i] as number;
    const weight = table[lengths[row - 1] as number] as number;
    weights[row] = (weights[row] as number) + (inText[i] as number) * weight;
  }
}

function addElsewhere(
  weights: Weights,
  index: SearchIndex,
  rows: Uint32Array,
  { at, field, count }: Postings['elsewhere'],
  others: number,
  fields: number,
): void {
  if (others === 0) return;
  const tables = weightTables(index);
  // A field at a time: what is the same for all of its entries is looked up once.
  for (let each = 0; each < indexFields.length; each += 1) {
    const table = tables[each];
    const lengths = index.lengths[each];
    if (((fields >>> each) & 1) === 0 || table === undefined || lengths === undefined) continue;
    for (let i = 0; i < others; i += 1) {
      if (field[i] !== each) continue;
      const row = rows[at[i] as number] as number;
      const weight = table[lengths[row - 1] as number] as number;
      weights[row] = (weights[row] as number) + (count[i] as number) * weight;
    }
  }
}
