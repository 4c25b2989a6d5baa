/**
 * Keeps what `make` answered, by `keyOf`; past `most` answers it begins anew. A query is asked again with each
 * key that is typed, and most of its words are the same.
 */
export function remember<T, R>(
  most: number,
  keyOf: (asked: T) => string,
  make: (asked: T) => R,
): (asked: T) => R {
  const memory = new Map<string, R>();
  return (asked) => {
    const key = keyOf(asked);
    if (memory.has(key)) return memory.get(key) as R;
    const made = make(asked);
    if (memory.size >= most) memory.clear();
    memory.set(key, made);
    return made;
  };
}
