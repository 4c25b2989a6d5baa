import { type Field, type Mapping, single } from './fields.ts';
import type { Row } from './row.ts';
import { fieldOfHeader } from './vocabulary.ts';

export interface Guess {
  readonly mapping: Mapping;
  /** From 0, where not even a title was found, to 1, where every column that is used has a usual name. */
  readonly confidence: number;
  /** Columns that would be left out, in their order. */
  readonly unmapped: readonly string[];
}

interface Candidate {
  readonly header: string;
  readonly field: Field;
  readonly certainty: number;
}

/**
 * Which column means what, from the headers and a look at the first rows: an address is no name of a file, and
 * an identifier is another in every row. `set` are columns whose meaning is given; they are not guessed.
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly Row[],
  set: Mapping = new Map(),
): Guess {
  const candidates = headers
    .filter((header) => !set.has(header))
    .flatMap((header): Candidate | [] => {
      const named = fieldOfHeader(header);
      return named ? (fitting({ header, ...named }, rows) ?? []) : [];
    })
    .sort((one, other) => other.certainty - one.certainty);

  const mapping = new Map<string, Field>(set);
  const taken = new Set(set.values());
  const certainties: number[] = [...set.values()].map(() => 1);
  for (const { header, field, certainty } of candidates) {
    // What identifies a record besides its id may have been its id elsewhere.
    const meaning = single.has(field) && taken.has(field) ? second[field] : field;
    if (meaning === undefined) continue;
    mapping.set(header, meaning);
    taken.add(meaning);
    certainties.push(certainty);
  }
  const mean = certainties.reduce((sum, each) => sum + each, 0) / Math.max(1, certainties.length);
  return {
    mapping: new Map(headers.flatMap((header) => pairOf(mapping, header))),
    confidence: taken.has('title') ? Math.round(mean * 100) / 100 : 0,
    unmapped: headers.filter((header) => !mapping.has(header)),
  };
}

const second: Partial<Record<Field, Field>> = { id: 'alias' };

function pairOf(mapping: Mapping, header: string): [[string, Field]] | [] {
  const field = mapping.get(header);
  return field === undefined ? [] : [[header, field]];
}

const isAddress = (value: string) => /^(?:https?|ftp):\/\//i.test(value);

/** The candidate as the values bear it out, or null where they do not. */
function fitting(candidate: Candidate, rows: readonly Row[]): Candidate | null {
  const { header, field } = candidate;
  const values = rows.flatMap(({ cells }) => cells.get(header) ?? []);
  if (values.length === 0) return { ...candidate, certainty: candidate.certainty / 2 };
  const addresses = values.filter(isAddress).length / values.length;
  if (addresses > 0.5 && ['file', 'id', 'provenance', 'related'].includes(field)) {
    return { ...candidate, field: 'url' };
  }
  if (field === 'url')
    return addresses > 0 || values.some((value) => /^10\.\d+\//.test(value)) ? candidate : null;
  if (field === 'file') return values.some((value) => /\.\w{2,5}$/.test(value)) ? candidate : null;
  if (field === 'id') {
    const distinct = new Set(values).size / values.length;
    // What many rows share identifies nothing.
    if (distinct < 0.6) return null;
    return { ...candidate, certainty: candidate.certainty * (values.length / rows.length) };
  }
  return candidate;
}
