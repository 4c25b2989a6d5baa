import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { Agent } from '#contract/entities.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { spacedInitials } from '../cite/people.ts';
import { formatNames } from './formats.ts';
import { mapping } from './mapping.ts';
import type { FieldValue, Reference, ReferenceField } from './reference.ts';
import type { Target } from './target.ts';

const t = wordsOf('hostHandOver', hostHandOver);

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
    const target = targetOf(placeOf(field, reference, format), reference, format);
    if (target.as === 'elsewhere' || target.as === 'lost') continue;
    const label = target.as === 'moved' ? target.label : null;
    const entry: Placed = { field, value: label === null ? value : labelled(value, label) };
    placed.set(target.to, [...(placed.get(target.to) ?? []), entry]);
  }
  return placed;
}

/** Where a format keeps a field of this reference. */
export function targetOf(field: ReferenceField, reference: Reference, format: ReferenceFormat): Target {
  const cell = mapping[field][format];
  if (!('of' in cell)) return cell;
  return cell.of.holds(reference) ? cell.then : cell.otherwise;
}

/**
 * Without a repository the digital archive stands in its place where a program will print the reference
 * in a style of its own: most styles print an archive, and few a source (field notes §4.2).
 */
const placeOf = (field: ReferenceField, { fields }: Reference, format: ReferenceFormat): ReferenceField =>
  field === 'host' && !fields.has('repository') && archiveFirst.has(format) ? 'repository' : field;
const archiveFirst: ReadonlySet<ReferenceFormat> = new Set(['csl-json', 'ris', 'zotero-rdf']);

/** One sentence for each filled field that the format cannot hold; what happens to a field is told once. */
export function lossesOf(references: readonly Reference[], format: ReferenceFormat): readonly string[] {
  const losses = new Map<string, string>();
  for (const reference of references) {
    for (const field of reference.fields.keys()) {
      const target = targetOf(placeOf(field, reference, format), reference, format);
      if (target.as === 'held' || target.as === 'elsewhere') continue;
      const element = target.as === 'lost' ? '' : elementOf(target.to);
      const key = `${field} ${element}`;
      if (!losses.has(key)) losses.set(key, lossOf(field, element, format));
    }
  }
  return [...losses.values()];
}

function lossOf(field: ReferenceField, element: string, format: ReferenceFormat): string {
  const said = { format: formatNames[format], field: t(`field.${field}`) };
  return element === '' ? t('leftOut', said) : t('putIn', { ...said, element });
}

/** The last name of a path, without the type that TEI gives to it. */
const elementOf = (path: string): string => path.split('/').at(-1)?.split('@')[0] ?? path;

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
    case 'dates':
      return value.dates.map(({ text, kind }) => (kind === null ? text : `${text} (${kind})`)).join('; ');
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

const labelled = (value: FieldValue, label: string): FieldValue => ({
  type: 'text',
  text: `${label}: ${plainText(value)}`,
});
