import { loadNameTable } from './load-names.ts';
import { createNames, type Names } from './names.ts';
import { nameKey } from './query-word.ts';

let names: Names | null = null;

/** Names of the table that comes with Carrel, made once. */
export function bundledNames(): Names {
  names ??= createNames(loadNameTable());
  return names;
}

/** Keys of all variants of a query's only or first expansion; what is told apart by marks and hyphens alone is one. */
export const keysOf = (query: string, from = bundledNames()): Set<string> =>
  new Set(from.expand(query.split(' '))[0]?.variants.map(({ text }) => nameKey(text)));
