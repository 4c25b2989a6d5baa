import type { Agent, RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { nocase, titleIn } from '../cite/csl-title.ts';
import type { CslDate, CslName, CslValue } from '../cite/csl-types.ts';
import { spacedInitials } from '../cite/people.ts';
import { straight } from '../cite/quotes.ts';
import { entryTypes } from './formats.ts';
import { isWhole, type Placed, placeFields, plainText, printedName } from './place-fields.ts';
import type { Reference } from './reference.ts';

const titleForm = { marks: straight, plain: (text: string) => text, name: nocase };

/** CSL-JSON as Zotero and pandoc read it (CSL 1.0.2 data schema). */
export const writeCslJson = (references: readonly Reference[]): string =>
  `${JSON.stringify(references.map(itemOf), null, 2)}\n`;

/**
 * Variables that Zotero does not read, or not of a document; as lines of `note` they reach its Extra field, and a
 * style after that.
 */
const extra: ReadonlyMap<string, string> = new Map([
  ['archive-place', 'Archive Place'],
  ['container-title', 'Container Title'],
  ['volume', 'Volume'],
  ['volume-title', 'Volume Title'],
  ['number', 'Number'],
]);

function itemOf(reference: Reference): Record<string, CslValue> {
  const fields = placeFields(reference, 'csl-json');
  const item: Record<string, CslValue> = { id: reference.id, type: entryTypes['csl-json'][reference.kind] };
  for (const [variable, placed] of fields) item[variable] = variableOf(variable, placed, reference);
  const lines = [...extra].flatMap(([variable, name]) => {
    const value = fields.get(variable)?.[0]?.value;
    const isNeeded = variable === 'archive-place' || reference.kind === 'edition';
    return value && isNeeded ? [`${name}: ${plainText(value)}`] : [];
  });
  // It names offices and occasions that the correspondents' names and the genre do not.
  const head = reference.fields.get('suppliedTitle');
  if (head && plainText(head) !== item.genre) lines.unshift(`Title as printed: ${plainText(head)}`);
  if (lines.length > 0) item.note = [item.note, ...lines].filter(Boolean).join('\n');
  return item;
}

function variableOf(variable: string, placed: readonly Placed[], { names }: Reference): CslValue {
  const [first] = placed;
  if (first?.value.type === 'date') return issuedOf(first.value.date);
  if (first?.value.type === 'names') return first.value.names.map(nameOf);
  if (first?.field === 'title') return titleIn(titleForm, plainText(first.value), names);
  // A translator's and a contributor's name is one string in our records.
  if (first?.field === 'translator' || first?.field === 'contributor')
    return [{ literal: plainText(first.value) }];
  // A description comes first and stands for the genre (field notes §4.2).
  if (variable === 'genre') return first === undefined ? '' : plainText(first.value);
  if (first?.value.type === 'list') return first.value.items.join(', ');
  return placed.map(({ value }) => plainText(value)).join('\n');
}

/** Zotero drops `static-ordering`, so a family-first name travels in one piece. */
function nameOf(agent: Agent): CslName {
  if (isWhole(agent) || agent.parts === null) return { literal: printedName(agent) };
  return { family: agent.parts.family, given: spacedInitials(agent.parts.given) };
}

function issuedOf(date: RecordDate): CslDate {
  const ends = datePartsOf(date.edtf);
  if (ends === null) return { literal: date.text };
  return date.certainty === 'exact' ? { 'date-parts': ends } : { 'date-parts': ends, circa: true };
}
