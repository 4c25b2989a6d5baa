import { longer } from './longer.ts';

/**
 * The plain words of a text, in order: letters and digits of ASCII between separators, in small letters, with a capital or in
 * capitals. They can be told from the index's words alone, so that a pack need not have them twice (pack/weave-text.ts).
 */
export interface PlainWords {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets in the text, of which the first `count` hold. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The place of each among all words of the text. */
  readonly places: Uint32Array;
  /** As `letterForms`. */
  readonly forms: Uint8Array;
}

/** Room for them, which the next text is read over. */
export interface PlainWordsRoom extends PlainWords {
  begin(text: string): void;
  add(start: number, end: number, place: number, form: number): void;
}

export function plainWordsRoom(): PlainWordsRoom {
  const room = {
    text: '',
    count: 0,
    starts: new Uint32Array(1024),
    ends: new Uint32Array(1024),
    places: new Uint32Array(1024),
    forms: new Uint8Array(1024),
    begin(text: string) {
      room.text = text;
      room.count = 0;
    },
    add(start: number, end: number, place: number, form: number) {
      const { count } = room;
      if (count === room.starts.length) {
        room.starts = longer(room.starts, 2 * count);
        room.ends = longer(room.ends, 2 * count);
        room.places = longer(room.places, 2 * count);
        room.forms = longer(room.forms, 2 * count);
      }
      room.starts[count] = start;
      room.ends[count] = end;
      room.places[count] = place;
      room.forms[count] = form;
      room.count = count + 1;
    },
  };
  return room;
}
