/** What a power cut makes of a write that was not synced. */
export type Fate = 'kept' | 'dropped' | 'torn';

/** What a disk writes whole or not at all. */
const sectorBytes = 512;

type Unsynced = { readonly at: number; readonly data: Buffer } | { readonly cutTo: number };

/** A file's content as it was last synced, and what was done to it since, in order. */
export class File {
  #synced: Buffer = Buffer.alloc(0);
  #unsynced: Unsynced[] = [];
  size = 0;

  get pending(): number {
    return this.#unsynced.length;
  }

  write(at: number, data: Buffer): void {
    this.#unsynced.push({ at, data });
    this.size = Math.max(this.size, at + data.length);
  }

  truncate(bytes: number): void {
    this.#unsynced.push({ cutTo: bytes });
    this.size = bytes;
  }

  sync(): void {
    this.#synced = this.whole();
    this.#unsynced = [];
  }

  /** With all that was done. */
  whole(): Buffer {
    return this.survivor(
      () => 'kept',
      () => 0,
    );
  }

  /** As it may be found: what was synced, and of what came after it, each with its own fate. */
  survivor(fate: () => Fate, random: () => number): Buffer {
    if (this.#unsynced.length === 0) return this.#synced;
    const content = new Content(this.#synced, random() < 0.25 ? random : null);
    for (const each of this.#unsynced) {
      const its = fate();
      if ('cutTo' in each) {
        if (its === 'kept') content.resize(each.cutTo);
      } else if (its === 'kept') content.put(each.at, each.data);
      else if (its === 'torn') content.putSome(each.at, each.data, random);
      // The new length may arrive without what was to be there.
      else if (random() < 0.2) content.resize(Math.max(content.bytes, each.at + each.data.length));
    }
    return content.found();
  }
}

/** Bytes that grow. What was never written in them is zeros, or whatever lay on the disk before. */
class Content {
  #buffer: Buffer;
  bytes: number;
  readonly #garbage: (() => number) | null;

  constructor(synced: Buffer, garbage: (() => number) | null) {
    this.#buffer = Buffer.from(synced);
    this.bytes = synced.length;
    this.#garbage = garbage;
  }

  resize(bytes: number): void {
    if (bytes > this.#buffer.length) {
      this.#buffer = Buffer.concat([this.#buffer], Math.max(bytes, this.#buffer.length * 2));
    }
    const filler = this.#garbage === null ? 0 : Math.floor(this.#garbage() * 256);
    if (bytes > this.bytes) this.#buffer.fill(filler, this.bytes, bytes);
    this.bytes = bytes;
  }

  put(at: number, data: Buffer): void {
    if (at + data.length > this.bytes) this.resize(at + data.length);
    data.copy(this.#buffer, at);
  }

  /** Those of its sectors that arrived. */
  putSome(at: number, data: Buffer, random: () => number): void {
    for (let from = 0; from < data.length; ) {
      const to = Math.min(data.length, from + sectorBytes - ((at + from) % sectorBytes));
      if (random() < 0.5) this.put(at + from, data.subarray(from, to));
      from = to;
    }
  }

  found(): Buffer {
    return this.#buffer.subarray(0, this.bytes);
  }
}
