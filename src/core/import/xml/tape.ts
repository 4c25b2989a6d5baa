import type { Attributes, XmlHandler } from './parse-xml.ts';

/** What of a file is kept, at most: a longer one is parsed again, so that memory does not grow with the file. */
const maxChars = 8_000_000;

const opens = 0;
const slice = 1;
const apart = 2;
const closes = 3;

/** Events between two pauses of a replay. */
const betweenPauses = 4096;

/**
 * What a parser told of a file, to be told again without parsing it. A text is kept as its place in the file, and tags
 * that are written alike are one: hardly anything but numbers outlives the parsing, which would cost more than it saves.
 */
export class Tape {
  #chunks: string[] = [];
  /** The piece of the file that is parsed, and where it begins. */
  #chunk = '';
  #base = 0;
  /** Where the last tag ends. */
  #behind = 0;
  #events = new Uint32Array(1 << 13);
  #count = 0;
  readonly #tags: { readonly name: string; readonly attributes: Attributes }[] = [];
  #tagOf = new Map<string, number>();
  readonly #texts: string[] = [];
  #isWhole = true;

  /** False when the file was too long to be kept. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The next piece of the file. */
  chunk(text: string): void {
    this.#base += this.#chunk.length;
    this.#chunk = text;
    if (this.#base + text.length > maxChars) this.#drop();
    else if (this.#isWhole) this.#chunks.push(text);
  }

  /** A tag that ends before `position`. */
  open(name: string, attributes: Attributes, line: number, position: number): void {
    if (this.#isWhole) this.#add(opens, this.#numberOf(name, attributes, position), line);
    this.#behind = position;
  }

  /** A text that ends before `position`, or before the sign there. */
  text(text: string, position: number): void {
    if (!this.#isWhole) return;
    const end = position - 1;
    const start = end - text.length;
    this.#behind = end;
    if (start >= this.#base && this.#chunk.startsWith(text, start - this.#base)) {
      this.#add(slice, start, text.length);
    } else {
      this.#add(apart, this.#texts.length, 0);
      this.#texts.push(text);
    }
  }

  close(position: number): void {
    if (this.#isWhole) this.#add(closes, 0, 0);
    this.#behind = position;
  }

  /** Tells it again, once; yields now and then. */
  *replay(handler: XmlHandler): Generator<void> {
    this.#tagOf.clear();
    const whole = this.#chunks.join('');
    this.#chunks = [];
    for (let at = 0; at < this.#count; at += 2) {
      const what = this.#events[at] as number;
      const number = what >>> 2;
      const more = this.#events[at + 1] as number;
      switch (what & 3) {
        case opens: {
          const tag = this.#tags[number];
          if (tag !== undefined) handler.open(tag.name, tag.attributes, more);
          break;
        }
        case slice:
          handler.text(whole.slice(number, number + more));
          break;
        case apart:
          handler.text(this.#texts[number] ?? '');
          break;
        default:
          handler.close();
      }
      if (at % (2 * betweenPauses) === 0) yield;
    }
    yield;
  }

  /** Tags that are written with the same signs are the same. */
  #numberOf(name: string, attributes: Attributes, position: number): number {
    const start = this.#behind - this.#base;
    const written = start < 0 ? '' : this.#chunk.slice(start, position - this.#base);
    const known = this.#tagOf.get(written);
    if (known !== undefined) return known;
    const number = this.#tags.push({ name, attributes }) - 1;
    // One that begins in the piece before is not seen whole.
    if (written.endsWith('>')) this.#tagOf.set(written, number);
    return number;
  }

  #add(kind: number, number: number, more: number): void {
    if (this.#count === this.#events.length) {
      const longer = new Uint32Array(this.#events.length * 2);
      longer.set(this.#events);
      this.#events = longer;
    }
    this.#events[this.#count] = number * 4 + kind;
    this.#events[this.#count + 1] = more;
    this.#count += 2;
  }

  #drop(): void {
    this.#isWhole = false;
    this.#chunks = [];
    this.#tags.length = 0;
    this.#tagOf.clear();
    this.#texts.length = 0;
    this.#count = 0;
  }
}
