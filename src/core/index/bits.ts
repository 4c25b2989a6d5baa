/**
 * Numbers in as few bits as they need, most significant bit first: Rice codes (R. F. Rice, 1979) for gaps and counts,
 * whose size is known roughly.
 */

/** Zeros before the 1 that say: the whole number follows in 32 bits. Keeps a code inside one look of 32 bits. */
const escapeZeros = 20;
/** Bits that a parameter is written in. */
export const parameterBits = 5;
/** Bytes behind the last that a look of 32 bits may touch. */
export const lookAhead = 8;

/** The parameter with which gaps of this mean take about the fewest bits. */
export const riceParameter = (mean: number): number => {
  const parameter = Math.floor(Math.log2(Math.max(1, mean * Math.LN2)));
  return Math.min(parameter, 30);
};

/**
 * The parameter for gaps between `count` places in `words`, spread by chance. Of whole numbers only, so that writer and
 * reader agree on every machine.
 */
export const spreadParameter = (words: number, count: number): number =>
  31 - Math.clz32(Math.max(1, Math.floor((words * 0.69) / (count + 1))));

export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #held = 0;
  #bits = 0;

  /** The lowest `count` bits of `value`, at most 24 of them: seven may be held already. */
  #put(value: number, count: number): void {
    this.#held = (this.#held << count) | (value & ((1 << count) - 1));
    this.#bits += count;
    while (this.#bits >= 8) {
      this.#bits -= 8;
      if (this.#length === this.#bytes.length) this.#grow();
      this.#bytes[this.#length] = this.#held >>> this.#bits;
      this.#length += 1;
    }
    this.#held &= (1 << this.#bits) - 1;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** The lowest `count` bits of `value`, at most 32. */
  bits(value: number, count: number): void {
    if (count > 16) {
      this.#put(value >>> 16, count - 16);
      this.#put(value, 16);
    } else this.#put(value, count);
  }

  /** A number from 0, below 2³². */
  rice(value: number, parameter: number): void {
    const zeros =
      parameter > 24 || value > 0x7fffffff ? Math.floor(value / 2 ** parameter) : value >>> parameter;
    if (zeros < escapeZeros && zeros + 1 + parameter <= 24) {
      this.#put((1 << parameter) | (value & ((1 << parameter) - 1)), zeros + 1 + parameter);
      return;
    }
    if (zeros >= escapeZeros) {
      this.bits(0, escapeZeros);
      this.#put(1, 1);
      this.bits(value >>> 0, 32);
      return;
    }
    this.bits(0, zeros);
    this.#put(1, 1);
    this.bits(value, parameter);
  }

  /** Fills the last byte with zeros; answers the number of bytes so far. */
  align(): number {
    if (this.#bits > 0) this.#put(0, 8 - this.#bits);
    return this.#length;
  }

  /** Whole bytes written; aligns. The writer can be used again. */
  take(): Uint8Array {
    const length = this.align();
    const taken = this.#bytes.slice(0, length);
    this.#length = 0;
    return taken;
  }
}

/** Bytes that can be read 32 bits at a time; `lookAhead` more of them, of any kind, lie behind what is read. */
export interface BitBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const bitBytes = (bytes: Uint8Array): BitBytes => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/**
 * Reads what a `BitWriter` wrote. Past the end it reads anything, and says so; past the last byte it may throw. Loops over many numbers keep their place
 * in a variable of their own: a field of an object, written for each number, takes half of the time.
 */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #end: number;
  #at: number;

  /** `start` and `end` are bytes. */
  constructor({ bytes, view }: BitBytes, start: number, end: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#at = start * 8;
    this.#end = end * 8;
  }

  /** True when more was read than there was: then what was read is nothing. */
  get isPast(): boolean {
    return this.#at > this.#end;
  }

  /** The next bit, counted from the first byte. */
  get at(): number {
    return this.#at;
  }

  /** Goes on at this bit. */
  seek(bit: number): void {
    this.#at = bit;
  }

  bits(count: number): number {
    if (count === 0 || this.#at >= this.#end) return 0;
    const value = lookAt(this.#view, this.#bytes, this.#at) >>> (32 - count);
    this.#at += count;
    return value;
  }

  rice(parameter: number): number {
    if (this.#at >= this.#end) return this.#beyond();
    const look = lookAt(this.#view, this.#bytes, this.#at);
    const zeros = Math.clz32(look);
    const bits = zeros + 1 + parameter;
    if (zeros <= mostZeros(parameter)) {
      this.#at += bits;
      return riceIn(look, zeros, bits, parameter);
    }
    if (zeros >= escapeZeros) {
      this.#at += escapeZeros + 1;
      return this.bits(32);
    }
    this.#at += zeros + 1;
    return zeros * 2 ** parameter + this.bits(parameter);
  }

  /**
   * `count` ascending numbers from their gaps, less one, into `into`; the first gap is counted from `before`. The loop
   * that phrases of common words spend their time in: that it went past the end is seen afterwards (`isPast`).
   */
  ascending(into: Uint32Array, from: number, count: number, parameter: number, before: number): void {
    const [bytes, view] = [this.#bytes, this.#view];
    const most = mostZeros(parameter);
    let bit = this.#at | 0;
    // As 32 bits with a sign, which V8 adds up quickest; they are stored without.
    let value = before | 0;
    for (let i = from; i < from + count; i += 1) {
      const look = lookAt(view, bytes, bit);
      const zeros = Math.clz32(look);
      if (zeros <= most) {
        const bits = zeros + 1 + parameter;
        bit = (bit + bits) | 0;
        value = (value + riceIn(look, zeros, bits, parameter) + 1) | 0;
      } else {
        this.#at = bit;
        value = (value + this.rice(parameter) + 1) | 0;
        bit = this.#at | 0;
      }
      into[i] = value;
    }
    this.#at = bit;
  }

  /** Passes over as many numbers as `ascending` would read. */
  pass(count: number, parameter: number): void {
    const [bytes, view] = [this.#bytes, this.#view];
    let bit = this.#at | 0;
    for (let i = 0; i < count; i += 1) {
      const zeros = Math.clz32(lookAt(view, bytes, bit));
      if (zeros < escapeZeros) bit = (bit + zeros + 1 + parameter) | 0;
      else {
        this.#at = bit;
        this.rice(parameter);
        bit = this.#at | 0;
      }
    }
    this.#at = bit;
  }

  #beyond(): number {
    this.#at = this.#end + 1;
    return 0;
  }
}

/** The 32 bits from a bit on. */
export function lookAt(view: DataView, bytes: Uint8Array, bit: number): number {
  const byte = bit >>> 3;
  const shift = bit & 7;
  return (view.getUint32(byte) << shift) | ((bytes[byte + 4] as number) >>> (8 - shift));
}

/** With how many zeros at most a number lies in one look. */
export const mostZeros = (parameter: number): number => Math.min(escapeZeros - 1, 31 - parameter);

/** The number that lies in a look; the 1 that ends the zeros is taken off again. */
export const riceIn = (look: number, zeros: number, bits: number, parameter: number): number =>
  (zeros << parameter) + (look >>> (32 - bits)) - (1 << parameter);
