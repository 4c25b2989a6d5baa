import type { Term } from './dictionary.ts';
import { maxPlaces } from './encode-postings.ts';
import type { Manner } from './linear.ts';
import { longer } from './longer.ts';
import type { BeyondOf, PlacesOf, Postings } from './postings.ts';
import type { TextWords } from './text-words.ts';

/**
 * All places of a word, ascending: those in the text, as its words tell and in one piece, and those in other fields.
 */
export function placesIn(
  text: TextWords,
  term: Term,
  { rows, inText }: Postings,
  beyondOf: BeyondOf,
  manner: Manner,
): PlacesOf {
  /** What was read last: a phrase may have a word twice. */
  const places = { values: new Uint32Array(64), length: 0 };
  const placesCount = inText.reduce((sum, count) => sum + count, 0);
  const mannerOf = () => manner;
  const sought = { needle: text.needle([{ ordinal: term.ordinal, placesCount }]), mannerOf, places: true };
  let last = -1;

  function read(index: number): void {
    const { values, length, joined } = beyondOf(index);
    places.length = 0;
    // All of those in the text may be in one piece; of more than can be counted nobody knows.
    if ((inText[index] as number) > joined || joined === maxPlaces)
      text.find(rows[index] as number, sought, places);
    if (places.length + length > places.values.length) {
      places.values = longer(places.values, 2 * (places.length + length));
    }
    for (let i = 0; i < length; i += 1) places.values[places.length + i] = values[i] as number;
    places.length += length;
    if (joined > 0 && places.length > length) places.values.subarray(0, places.length).sort();
  }

  return (index) => {
    if (index !== last) read(index);
    last = index;
    return places;
  };
}
