/** Unsigned numbers below 2⁵³, seven bits a byte, the lowest first (LEB128); the form of what is kept for a moment. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  number(value: number): void {
    this.#room(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      // Shifting would cut numbers of more than 32 bits.
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** UTF-8 behind its length in bytes. */
  text(text: string): void {
    const bytes = Buffer.from(text);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  /** All that was written so far. */
  peek(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  /** All that was written; the writer can be used again. */
  take(): Buffer {
    const taken = this.peek();
    this.#length = 0;
    return taken;
  }
}

/** Reads what a `ByteWriter` wrote. Past the end it reads zeros and `isPast` is true. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  get isPast(): boolean {
    return this.#at > this.#bytes.length;
  }

  number(): number {
    const first = this.#bytes[this.#at++] ?? 0;
    // Most numbers are small, and powers beyond 32 bits are reckoned slowly.
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let weight = 0x80; weight < 2 ** 53; weight *= 0x80) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
    return value;
  }

  bytes(length: number): Buffer {
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  text(): string {
    return this.bytes(this.number()).toString();
  }
}
