type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The same numbers with room for `length`. */
export function longer<T extends Numbers>(numbers: T, length: number): T {
  const more = new (numbers.constructor as new (room: number) => T)(length);
  more.set(numbers);
  return more;
}
