/** `new`: only the copy has it. `continued`: the copy goes on from where the library stands. `both`: each has what the other lacks. */
export type Join = 'new' | 'continued' | 'both' | 'same';

export interface Joined<R> {
  readonly join: Join;
  /** Revisions to write behind those of the library, in this order. */
  readonly add: readonly R[];
}

export interface Identity<R> {
  /** What the reader wrote. */
  content(revision: R): string;
  /** When, by the clock of then: with the content it tells one revision from another, and no order. */
  savedAt(revision: R): string;
}

/**
 * Takes the history of a note or item in a copy into that in the library, both oldest first. Every revision of either
 * is there afterwards, and what stands in the library goes on standing, unless the copy is known to go on from it: its
 * history then holds the library's newest revision and ends with one that the library has not.
 */
export function joinHistories<R>(
  own: readonly R[],
  copy: readonly R[],
  { content, savedAt }: Identity<R>,
): Joined<R> {
  const key = (revision: R) => `${savedAt(revision)} ${content(revision)}`;
  const known = new Set(own.map(key));
  const add = copy.filter((revision) => !known.has(key(revision)));
  const [standing, newest, lastAdded] = [own.at(-1), copy.at(-1), add.at(-1)];
  if (newest === undefined || lastAdded === undefined) return { join: 'same', add: [] };
  if (standing === undefined) return { join: 'new', add };

  const goesOn = copy.some((revision) => key(revision) === key(standing)) && !known.has(key(newest));
  if (goesOn) return { join: 'continued', add };
  // Written once more, so that it is the newest again and the copy's lie behind it.
  const stands = content(lastAdded) === content(standing);
  return { join: 'both', add: stands ? add : [...add, standing] };
}
