import type { Field, Mapping } from './fields.ts';
import type { Row } from './row.ts';

/** The values of a row by what they mean, in the order of the table's columns. */
export interface Values {
  /** All values of a field, as the cells hold them. */
  all(field: Field): readonly string[];
  /** All values of a field, where several stand in one cell each by itself. */
  each(field: Field): readonly string[];
  first(field: Field): string | null;
}

/** What separates several values in one cell where no mapping says: a semicolon, a bar, Omeka's ^^. */
const usual = /;|\||\^\^/;

export function valuesOf({ cells }: Row, mapping: Mapping, separator: string | undefined): Values {
  const byField = new Map<Field, string[]>();
  for (const [header, values] of cells) {
    const field = mapping.get(header);
    if (field === undefined || field === 'ignore') continue;
    const told = field === 'shelfmark' ? values.map((value) => withUnit(header, value)) : values;
    const known = byField.get(field);
    if (known) known.push(...told);
    else byField.set(field, [...told]);
  }
  return valuesBy((field) => byField.get(field) ?? [], separator);
}

/** Values of which it is known what they mean. */
export function valuesBy(all: (field: Field) => readonly string[], separator?: string): Values {
  return {
    all,
    each: (field) => [
      ...new Set(
        all(field).flatMap((value) =>
          value
            .split(separator ?? usual)
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        ),
      ),
    ],
    first: (field) => all(field)[0] ?? null,
  };
}

/** A number of a shelfmark says nothing without its unit: "Box 3", "Opis 2". */
const withUnit = (header: string, value: string) =>
  /^\d+\p{L}?$/u.test(value) ? `${header} ${value}` : value;
