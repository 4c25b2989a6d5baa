import type { View } from '#contract/api.ts';
import type { Reading } from '#contract/search.ts';

/** How words are taken where nothing was switched: as well as can be. */
export const plainReading: Reading = { exact: false, off: [], uncorrected: false };

/** What the contract takes; a stored reading that asks for more would fail at every start. */
const most = { off: 500, idChars: 500 } as const;

const isPlain = ({ exact, off, uncorrected }: Reading): boolean => !exact && !uncorrected && off.length === 0;

/** A view with other words, or another reading of them. A plain reading is left out, so that like views are alike. */
export function withReading(view: View, change: Partial<View>): View {
  const { reading, ...next } = { ...view, ...change };
  const kept = change.reading === undefined ? readingFor(view, next.query) : change.reading;
  return isPlain(kept) ? next : { ...next, reading: kept };
}

/** Switches an expansion, or one variant of it, on or off. */
export function switched(reading: Reading, id: string, on: boolean): Reading {
  const others = reading.off.filter((each) => each !== id);
  return { ...reading, off: on ? others : [...others, id].slice(-most.off) };
}

/**
 * What of a reading still holds when the words change. A switched name stays while it is in the query. A word that was
 * taken back stays while nothing is altered and only more is said. The exact spelling stays until the search is a
 * wholly new one.
 */
function readingFor({ query: before, reading = plainReading }: View, query: string): Reading {
  if (before === query) return reading;
  const [old, now] = [wordsOf(before), wordsOf(query)];
  const joined = ` ${now.join(' ')} `;
  return {
    exact: reading.exact && old.some((word) => now.some((other) => isSameBegun(word, other))),
    off: reading.off.filter((id) => joined.includes(` ${typedOf(id)} `)),
    uncorrected: reading.uncorrected && old.every((word) => now.includes(word)),
  };
}

/** One is the other, or the beginning of it: a word on its way. */
const isSameBegun = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** The words of an id: `name:ri sang jo=Yi Sang-jo` is of what was typed as “Ri Sang-jo”. */
const typedOf = (id: string): string => wordsOf(id.slice(id.indexOf(':') + 1).split('=')[0] ?? '').join(' ');

/** Words without case, marks and apostrophes, as ids have them. Roughly: at worst a switch is forgotten. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}’‘'ʼ`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Reads a stored reading; null where there is none that says anything. */
export function restoreReading(stored: unknown): Reading | null {
  const { exact, off, uncorrected } = Object(stored) as Record<string, unknown>;
  const ids = Array.isArray(off) ? off.filter(isId).slice(0, most.off) : [];
  const reading = { exact: exact === true, off: ids, uncorrected: uncorrected === true };
  return isPlain(reading) ? null : reading;
}

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= most.idChars;
