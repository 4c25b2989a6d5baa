import { z } from 'zod';
import type { RecordRef } from '#contract/entities.ts';
import { refKey } from '../library/ref-key.ts';
import type { State } from '../library/state.ts';

/** When a bookmarked record was opened last, and how much of its text was seen so far. */
export interface Opening {
  /** ISO 8601 instant, UTC; null where that is not to be known any more. */
  readonly at: string | null;
  /** From 0 to 1; null where it has no text, or none was seen. */
  readonly far: number | null;
}

/**
 * The last opening of each bookmarked record. It lies in the library's state, where each takes the place of the one before:
 * so there is never more to be seen of it than this one.
 */
export interface Openings {
  get(ref: RecordRef): Opening | null;
  /** By `refKey`. */
  all(): ReadonlyMap<string, Opening>;
  /** Null drops it. */
  set(ref: RecordRef, opening: Opening | null): void;
  /** When it was opened last before an instant, as far as that is known; of all but the last opening only those of this run are. */
  before(key: string, opening: Opening, asOf: string): string | null;
}

const prefix = 'bookmark/';
const schema = z.strictObject({ at: z.iso.datetime().nullable(), far: z.number().min(0).max(1).nullable() });

/** Instants of one sitting, which are one opening. */
const sittingMs = 60_000;

export function openingsIn(state: State): Openings {
  /** Instants that were written over in this run, ascending. They are in no file. */
  const earlier = new Map<string, string[]>();

  function remember(key: string, at: string): void {
    const known = earlier.get(key) ?? [];
    const last = known.at(-1);
    if (last === undefined || Date.parse(at) - Date.parse(last) > sittingMs) known.push(at);
    earlier.set(key, known);
  }
  const get = (ref: RecordRef) => read(state.get(prefix + refKey(ref)) ?? '');

  return {
    get,
    all() {
      const found = new Map<string, Opening>();
      for (const [key, value] of state.under(prefix)) {
        const opening = read(value);
        if (opening) found.set(key.slice(prefix.length), opening);
      }
      return found;
    },
    set(ref, opening) {
      const key = refKey(ref);
      const before = get(ref);
      if (opening) state.set(prefix + key, JSON.stringify(opening));
      // The state has no way to drop a key, and needs none for this.
      else if (before) state.set(prefix + key, '');
      if (!opening) earlier.delete(key);
      else if (before?.at) remember(key, before.at);
    },
    before(key, { at }, asOf) {
      if (at === null || at <= asOf) return at;
      return earlier.get(key)?.findLast((each) => each <= asOf) ?? null;
    },
  };
}

/** What does not read is none: it was hit by damage, or a newer Carrel wrote it. */
function read(text: string): Opening | null {
  if (text === '') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
