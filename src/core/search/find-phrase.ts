import type { PrintedWord } from './fold.ts';
import type { Spelling } from './parse-query.ts';

/** A place where a phrase stands. UTF-16 offsets. */
export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
}

/** A phrase made ready: for each of its words the bits of the places in it where it is asked for. */
export interface PhrasePlan {
  readonly length: number;
  readonly bitsOf: ReadonlyMap<string, Uint32Array>;
  /** What the last word begins with; null where it is whole. */
  readonly beginning: string | null;
}

export function planPhrase({ words, prefix }: Spelling): PhrasePlan {
  const bitsOf = new Map<string, Uint32Array>();
  const whole = prefix ? words.slice(0, -1) : words;
  for (const [i, word] of whole.entries()) {
    const bits = bitsOf.get(word) ?? new Uint32Array(Math.ceil(words.length / 32));
    setBit(bits, i);
    bitsOf.set(word, bits);
  }
  return { length: words.length, bitsOf, beginning: prefix ? (words.at(-1) ?? '') : null };
}

/**
 * Finds where the words of a phrase follow each other, word by word. At the first word of a tied chain stands what the
 * chain is in one piece, too, as in the index: "Ri Sangjo" is found in "Ri Sang-jo". Shift-And (Baeza-Yates and Gonnet,
 * 1992), whose bits say how much of the phrase ends here: time does not depend on what is repeated.
 */
export class PhraseFinder {
  readonly #plan: PhrasePlan;
  readonly #state: Uint32Array;
  readonly #here: Uint32Array;
  /** Where the last words began, as many as the phrase has. */
  readonly #starts: Float64Array;
  #words = 0;
  #isUnder = false;

  constructor(plan: PhrasePlan) {
    this.#plan = plan;
    const blocks = Math.ceil(plan.length / 32);
    this.#state = new Uint32Array(blocks);
    this.#here = new Uint32Array(blocks);
    this.#starts = new Float64Array(plan.length);
  }

  /** A part of the phrase ends at the last word: the next one matters, whatever it is. */
  get isUnder(): boolean {
    return this.#isUnder;
  }

  /** A word stood here that the phrase has not. */
  skip(): void {
    if (this.#isUnder) this.#state.fill(0);
    this.#isUnder = false;
  }

  /** The place of the phrase that ends with this word, or null. */
  next({ folded, start, end, firstEnd, joins }: PrintedWord): PhrasePlace | null {
    const { length } = this.#plan;
    this.#starts[this.#words % length] = start;
    this.#words += 1;
    let ends = this.#ask(folded, end, firstEnd);
    for (const join of joins) ends = this.#ask(join.folded, join.end, join.end) ?? ends;
    if (ends === null) {
      this.skip();
      return null;
    }
    shift(this.#state);
    for (let block = 0; block < this.#state.length; block += 1) {
      this.#state[block] = (this.#state[block] as number) & (this.#here[block] as number);
    }
    this.#here.fill(0);
    this.#isUnder = true;
    if (!hasBit(this.#state, length - 1)) return null;
    return { start: this.#starts[this.#words % length] ?? start, end: ends };
  }

  /** Puts in where the phrase has this word; answers where a phrase that ends with it ends, null where it has it nowhere. */
  #ask(folded: string, end: number, firstEnd: number): number | null {
    const { bitsOf, beginning, length } = this.#plan;
    const bits = bitsOf.get(folded);
    if (bits !== undefined) {
      for (let block = 0; block < bits.length; block += 1) {
        this.#here[block] = (this.#here[block] as number) | (bits[block] as number);
      }
    }
    if (beginning !== null && folded.startsWith(beginning)) {
      setBit(this.#here, length - 1);
      return firstEnd;
    }
    return bits === undefined ? null : end;
  }
}

const setBit = (bits: Uint32Array, i: number): void => {
  bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31));
};

const hasBit = (bits: Uint32Array, i: number): boolean => ((bits[i >>> 5] as number) & (1 << (i & 31))) !== 0;

/** What ended at the word before may go on here, and the phrase may begin here. */
function shift(bits: Uint32Array): void {
  let carry = 1;
  for (let block = 0; block < bits.length; block += 1) {
    const before = bits[block] as number;
    bits[block] = (before << 1) | carry;
    carry = before >>> 31;
  }
}
