import { ByteReader, ByteWriter } from '../index/varints.ts';

/** A list of short texts that begin alike, such as places in files, in a few bytes each. */
export interface LineList {
  readonly length: number;
  add(text: string): void;
  at(index: number): string;
}

/** Each of so many stands there whole; the others as what they do not share with the one before. */
const groupSize = 32;

export function createLineList(): LineList {
  const groups: Buffer[] = [];
  const open = new ByteWriter();
  let before = '';
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(text) {
      if (length % groupSize === 0 && length > 0) {
        groups.push(open.take());
        before = '';
      }
      const shared = sharedLength(before, text);
      open.number(shared);
      open.text(text.slice(shared));
      before = text;
      length += 1;
    },
    at(index) {
      const reader = new ByteReader(groups[Math.floor(index / groupSize)] ?? open.peek());
      let text = '';
      for (let i = 0; i <= index % groupSize; i += 1) text = text.slice(0, reader.number()) + reader.text();
      return text;
    },
  };
}

/** Length of the beginning that two texts share, never half a character. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  const last = other.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}
