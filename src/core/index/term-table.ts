import { firstHash, nextHash } from './hashed-words.ts';
import { longer } from './longer.ts';

/**
 * Numbers for words, from 0 in the order in which they come. A word is looked up where it stands, so that no string is
 * made of the ten million of a collection, only of the different ones.
 */
export class TermTable {
  #size = 0;
  /** UTF-16 code units of all words, one after the other, and where each begins. */
  #units = new Uint16Array(1 << 14);
  #starts = new Uint32Array(1 << 12);
  /** Open addressing: the number of a word, plus 1. */
  #slots = new Uint32Array(1 << 13);

  get size(): number {
    return this.#size;
  }

  /** The number of the word in `units` from `start` to `end`, which has this hash. */
  numberOf(units: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return this.#add(units, start, end, slot);
      if (this.#is(number, units, start, end)) return number;
    }
  }

  /** The word that has a number. */
  wordOf(number: number): string {
    const units = this.#units.subarray(this.#starts[number], this.#starts[number + 1]);
    let word = '';
    for (let from = 0; from < units.length; from += 8192) {
      word += String.fromCharCode(...units.subarray(from, from + 8192));
    }
    return word;
  }

  clear(): void {
    this.#size = 0;
    this.#slots.fill(0);
  }

  #is(number: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.#units;
    let from = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1, from += 1) if (own[from] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, slot: number): number {
    const number = this.#size;
    if (number + 2 > this.#starts.length) this.#starts = longer(this.#starts, 2 * this.#starts.length);
    const from = this.#starts[number] as number;
    while (from + end - start > this.#units.length) this.#units = longer(this.#units, 2 * this.#units.length);
    this.#units.set(units.subarray(start, end), from);
    this.#starts[number + 1] = from + end - start;
    this.#slots[slot] = number + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#spread();
    return number;
  }

  /** Doubles the slots and puts every word where it now belongs. */
  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let hash = firstHash;
      const end = this.#starts[number + 1] as number;
      for (let at = this.#starts[number] as number; at < end; at += 1) {
        hash = nextHash(hash, this.#units[at] as number);
      }
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
