import type { Agent } from '#contract/entities.ts';
import { spacedInitials } from '../cite/people.ts';
import { fieldNames, formatNames, mapping, type ReferenceFormat } from './mapping.ts';
import type { FieldValue, Reference, ReferenceField } from './reference.ts';

/** A value in the field of a format. `field` says what it is to us. */
export interface Placed {
  readonly field: ReferenceField;
  readonly value: FieldValue;
}

/** The fields of a format that a reference fills, in order, each with what goes into it. */
export type PlacedFields = ReadonlyMap<string, readonly Placed[]>;

/** Puts each value where the mapping table says. What was moved becomes text, with its label. */
export function placeFields(reference: Reference, format: ReferenceFormat): PlacedFields {
  const placed = new Map<string, Placed[]>();
  for (const [field, value] of reference.fields) {
    const target = mapping[placeOf(field, reference, format)][format];
    if (target.as === 'elsewhere' || target.as === 'lost') continue;
    const moved = target.as === 'moved' && field !== 'suppliedTitle';
    const entry: Placed = { field, value: moved ? asText(value, target.label) : value };
    placed.set(target.to, [...(placed.get(target.to) ?? []), entry]);
  }
  return placed;
}

/**
 * Without a repository the digital archive stands in its place where a program will print the reference
 * in a style of its own: most styles print an archive, and few a source (field notes §4.2).
 */
const placeOf = (field: ReferenceField, { fields }: Reference, format: ReferenceFormat): ReferenceField =>
  field === 'host' && !fields.has('repository') && (format === 'csl-json' || format === 'ris')
    ? 'repository'
    : field;

/** One sentence for each filled field that the format cannot hold; a field is named once. */
export function lossesOf(references: readonly Reference[], format: ReferenceFormat): readonly string[] {
  const filled = new Set(references.flatMap(({ fields }) => [...fields.keys()]));
  return [...filled].flatMap((field) => {
    const target = mapping[field][format];
    if (target.as === 'held' || target.as === 'elsewhere') return [];
    const fate = target.as === 'lost' ? 'left out' : `put in ${target.to.split('/').at(-1)}`;
    return [`${formatNames[format]} has no field for ${fieldNames[field]}: ${fate}.`];
  });
}

/** Any value as plain text, for fields that hold nothing else. */
export function plainText(value: FieldValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'list':
      return value.items.join('; ');
    case 'names':
      return value.names.map(printedName).join('; ');
    case 'date':
      return value.date.text;
  }
}

/** A name in the order in which it is spoken. */
export const printedName = ({ name }: Agent): string => spacedInitials(name);

/**
 * A name with its family name first, as reference managers split it at the comma. Bodies and family-first
 * names have no comma: a program must not turn them round (field notes §4.4, 7).
 */
export function listedName(agent: Agent): string {
  const { kind, parts } = agent;
  if (
    kind === 'corporate' ||
    parts === null ||
    parts.familyFirst ||
    parts.family === '' ||
    parts.given === ''
  )
    return printedName(agent);
  return `${parts.family}, ${spacedInitials(parts.given)}`;
}

/** True for a name that must stay in one piece. */
export const isWhole = ({ kind, parts }: Agent): boolean =>
  kind === 'corporate' || parts === null || parts.familyFirst || parts.family === '' || parts.given === '';

const asText = (value: FieldValue, label: string | null): FieldValue => ({
  type: 'text',
  text: label === null ? plainText(value) : `${label}: ${plainText(value)}`,
});
