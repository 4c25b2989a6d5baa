import type { Join, Token } from './fold.ts';
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
 * Where the words of a phrase follow each other. At the first word of a tied chain stands what the chain is in one
 * piece, too, as in the index: "Ri Sangjo" is found in "Ri Sang-jo". Shift-And (Baeza-Yates and Gonnet, 1992), whose bits
 * say how much of the phrase ends here: time does not depend on what is repeated.
 */
export function findPhrase(
  tokens: readonly Token[],
  joins: readonly Join[],
  { length, bitsOf, beginning }: PhrasePlan,
): PhrasePlace[] {
  const found: PhrasePlace[] = [];
  const blocks = Math.ceil(length / 32);
  const state = new Uint32Array(blocks);
  const here = new Uint32Array(blocks);
  let isUnder = false;
  let join = 0;
  for (const [i, token] of tokens.entries()) {
    let end = token.end;
    let isAny = false;
    const ask = (folded: string, isPair: boolean, endsAt: number, beginningEnds: number) => {
      const bits = bitsOf.get(folded);
      if (bits !== undefined) {
        for (let block = 0; block < blocks; block += 1)
          here[block] = (here[block] as number) | (bits[block] as number);
        isAny = true;
        if (hasBit(bits, length - 1)) end = endsAt;
      }
      if (beginning !== null && folded.startsWith(beginning)) {
        setBit(here, length - 1);
        isAny = true;
        end = isPair ? beginningEnds : endsAt;
      }
    };
    ask(token.folded, true, token.end, token.firstEnd);
    for (; joins[join]?.first === i; join += 1) {
      const { folded, end: ends } = joins[join] as Join;
      ask(folded, false, ends, ends);
    }
    if (isAny) {
      shift(state);
      for (let block = 0; block < blocks; block += 1)
        state[block] = (state[block] as number) & (here[block] as number);
      here.fill(0);
      isUnder = true;
      if (hasBit(state, length - 1)) found.push({ start: tokens[i - length + 1]?.start ?? token.start, end });
    } else if (isUnder) {
      state.fill(0);
      isUnder = false;
    }
  }
  return found;
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
