import { BitWriter, parameterBits, riceParameter } from './bits.ts';
import { indexFields } from './index-fields.ts';
import { writeForms } from './letter-forms.ts';
import { longer } from './longer.ts';
import { countParameters, spreadOf } from './parameters.ts';
import { formShift, type RunEntry } from './runs.ts';
import { ByteReader, ByteWriter } from './varints.ts';

/** A word as the index has it: which records, and where in them. */
export interface EncodedTerm {
  readonly records: number;
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
  /** Whether it stands in a text in one piece. */
  readonly isJoined: boolean;
}

/** Postings after which positions begin at a whole byte, whose address is told, so that a reader can skip to it. */
export const chunkPostings = 64;
/** Bits that say which fields have the word. */
export const fieldBits = indexFields.length;
/** The most places of a word in a field of a record that are kept. */
export const maxPlaces = 0xffff;

/** The packed length of a field of a record (`per-record.ts`). */
export type PackedLengthAt = (field: number, row: number) => number;

/**
 * Puts together what the runs have of one word.
 *
 * Postings: the Rice parameter of rows, and the word's rarity where it stands; then for each record the distance of its
 * row from the last, less one; one bit, 0 when the word stands in the text alone, else 1 and a bit for each field; and
 * how often it stands in each of those, less one. Behind them the forms of the word (letter-forms.ts).
 * Positions, of a word that stands in another field than the text, or in the text in one piece (“U.S.” as “us”), since all others
 * follow from the words of the text (word-sequences.ts): for more than one chunk the length of each; then for each record in whose text it
 * stands, if it stands so in one piece anywhere, how often; and for each such field the distances, less one. Where `keepsText`, in a large
 * pack, a word has positions of all its places instead.
 * How many bits a count or a distance takes follows from the length of the field: a word that stands twice in a page and twice in a book
 * has other distances.
 */
export function createTermEncoder(packedAt: PackedLengthAt, keepsText: boolean) {
  const postings = new BitWriter();
  const chunk = new BitWriter();
  const positions = new ByteWriter();

  const counts = new Uint32Array(fieldBits);
  let places = new Uint32Array(1024);
  let forms = new Uint8Array(1024);
  let formCount = 0;

  function keepForms(set: number): void {
    if (formCount === forms.length) forms = longer(forms, 2 * formCount);
    forms[formCount] = set;
    formCount += 1;
  }

  /** Reads how many places there are, and keeps them behind so many others. */
  function readPlaces(reader: ByteReader, behind: number): number {
    const count = reader.number();
    if (behind + count > places.length) places = longer(places, 2 * (behind + count));
    let before = -1;
    for (let i = behind; i < behind + count; i += 1) {
      before += reader.number() + 1;
      places[i] = before;
    }
    return count;
  }

  /** The distances of so many of the places, from one on. */
  function putPlaces(first: number, count: number, packed: number): void {
    const kept = Math.min(count, maxPlaces);
    const parameter = spreadOf(packed, kept);
    let before = -1;
    for (let i = first; i < first + kept; i += 1) {
      const place = places[i] as number;
      chunk.rice(place - before - 1, parameter);
      before = place;
    }
  }

  /** What the run says of one record. */
  function encodeFields(reader: ByteReader, row: number, parameters: Uint8Array, isJoined: boolean): void {
    const said = reader.number();
    const fields = said & ((1 << formShift) - 1);
    keepForms(said >>> formShift);
    let mask = 0;
    for (let i = 0; i < fields; i += 1) {
      const field = reader.number();
      mask |= 1 << field;
      const inText = field === 0 ? readPlaces(reader, 0) : 0;
      const count = readPlaces(reader, inText);
      counts[field] = Math.min(inText + count, maxPlaces);
      if (field === 0 && !keepsText) {
        if (isJoined) chunk.rice(Math.min(count, maxPlaces), 0);
        putPlaces(inText, count, packedAt(field, row));
      } else {
        // Those in one piece stand between the others.
        if (inText > 0 && count > 0) places.subarray(0, inText + count).sort();
        putPlaces(0, inText + count, packedAt(field, row));
      }
    }
    if (mask === 1) postings.bits(0, 1);
    else {
      postings.bits(1, 1);
      postings.bits(mask, fieldBits);
    }
    for (let left = mask; left !== 0; left &= left - 1) {
      const field = 31 - Math.clz32(left & -left);
      postings.rice((counts[field] as number) - 1, parameters[packedAt(field, row)] as number);
    }
  }

  return function encode(entries: readonly RunEntry[]): EncodedTerm {
    const records = entries.reduce((sum, entry) => sum + entry.records, 0);
    const places = entries.reduce((sum, entry) => sum + entry.places, 0);
    const words = entries.reduce((sum, entry) => sum + entry.words, 0);
    const rowParameter = riceParameter((entries.at(-1)?.lastRow ?? 0) / records - 1);
    const rarity = Math.min(31, Math.max(0, Math.round(Math.log2(words / places))));
    const parameters = countParameters(rarity);
    const isJoined = entries.some(({ joined }) => joined > 0);
    const chunks: Uint8Array[] = [];
    let inChunk = 0;
    let row = 0;

    postings.bits(rowParameter, parameterBits);
    postings.bits(rarity, parameterBits);
    for (const { records: count, body } of entries) {
      const reader = new ByteReader(body);
      let rowInRun = 0;
      for (let i = 0; i < count; i += 1) {
        rowInRun += reader.number();
        postings.rice(rowInRun - row - 1, rowParameter);
        row = rowInRun;
        encodeFields(reader, row, parameters, isJoined);
        inChunk += 1;
        if (inChunk === chunkPostings) {
          chunks.push(chunk.take());
          inChunk = 0;
        }
      }
    }
    writeForms(postings, forms, formCount);
    formCount = 0;
    if (inChunk > 0) chunks.push(chunk.take());
    if (chunks.some(({ length }) => length > 0)) {
      if (chunks.length > 1) for (const { length } of chunks) positions.number(length);
      for (const each of chunks) positions.bytes(each);
    }
    return { records, postings: postings.take(), positions: positions.take(), isJoined };
  };
}
