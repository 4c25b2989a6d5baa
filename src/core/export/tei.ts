import type { Agent, RecordDate } from '#contract/entities.ts';
import { datePartsOf } from '../cite/csl-date.ts';
import { spacedInitials } from '../cite/people.ts';
import { entryTypes } from './formats.ts';
import { xmlIds } from './keys.ts';
import { isPart } from './mapping.ts';
import {
  isWhole,
  type Placed,
  type PlacedFields,
  placeFields,
  plainText,
  printedName,
} from './place-fields.ts';
import type { Reference } from './reference.ts';
import { element, textElement } from './xml.ts';

/**
 * TEI P5 (§3.12): a document of one `listBibl`, whose `bibl` elements may be taken into another. What `bibl` has no
 * element for stands in a typed `note`.
 */
export function writeTei(references: readonly Reference[]): string {
  const ids = xmlIds(references.map(({ id }) => id));
  const entries = references.map((reference, at) => `${biblOf(reference, ids[at] ?? '')}\n`);
  // A list must have something in it.
  const body =
    entries.length === 0 ? textElement('p', 'No references.') : element('listBibl', {}, '\n', ...entries);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, header, element('text', {}, element('body', {}, body)))}\n`;
}

const paragraph = (text: string): string => textElement('p', text);
const header = element(
  'teiHeader',
  {},
  element(
    'fileDesc',
    {},
    element('titleStmt', {}, textElement('title', 'References')),
    element('publicationStmt', {}, paragraph('Exported from Carrel.')),
    element('sourceDesc', {}, paragraph('The catalogue of the collections that are named in the notes.')),
  ),
);

/** Where the paper lies is one element to TEI, in this order. */
const identifier = ['settlement', 'repository', 'idno'] as const;

function biblOf(reference: Reference, id: string): string {
  const fields = placeFields(reference, 'tei');
  const parts = [...fields].flatMap(([name, placed]) =>
    identifier.some((each) => each === name) ? [] : placed.flatMap((one) => elementsOf(name, one, reference)),
  );
  return element(
    'bibl',
    { 'xml:id': id, type: entryTypes.tei[reference.kind] },
    ...parts,
    ...whereItLies(fields),
  );
}

function whereItLies(fields: PlacedFields): readonly string[] {
  const parts = identifier.flatMap((name) =>
    (fields.get(name) ?? []).map(({ value }) =>
      textElement(name, plainText(value), name === 'idno' ? { type: 'shelfmark' } : {}),
    ),
  );
  return parts.length === 0 ? [] : [element('msIdentifier', {}, ...parts)];
}

function elementsOf(path: string, { field, value }: Placed, reference: Reference): readonly string[] {
  const [name = '', type] = path.split('@');
  const text = plainText(value);
  if (value.type === 'date') return [dateElement(value.date)];
  if (value.type === 'dates') return value.dates.map(dateElement);
  if (field === 'otherLanguages' || field === 'otherUrls') {
    // Other languages stand with the first.
    return field === 'otherUrls' && value.type === 'list' ? value.items.map(pointer) : [];
  }
  switch (name) {
    case 'author':
      return value.type === 'names' ? value.names.map((agent) => element(name, {}, nameOf(agent))) : [];
    case 'respStmt': {
      const resp = textElement('resp', type ?? '');
      if (value.type !== 'names') return [element(name, {}, resp, textElement('name', text))];
      return [element(name, {}, resp, ...value.names.map(nameOf))];
    }
    case 'editor':
      return [textElement(name, text, { role: type })];
    case 'title':
      return [textElement(name, text, titleAttributes(type, reference))];
    case 'ptr':
      return [pointer(text)];
    case 'textLang':
      return [languages(text, reference)];
    case 'availability':
      return [element(name, {}, paragraph(text))];
    case 'biblScope':
      return [textElement(name, text, { unit: type })];
    default: {
      const items = value.type === 'list' ? value.items : [text];
      return items.map((item) => textElement(name, item, { type }));
    }
  }
}

/** `desc` is TEI's word for a description that serves as a title; levels are of a part, a book and the unpublished. */
function titleAttributes(type: string | undefined, reference: Reference) {
  if (type === 'm') return { level: 'm' };
  if (type === 'sub') return { level: 'm', type };
  return { level: isPart(reference) ? 'a' : 'u', type };
}

/** Parts of a name where they may be told apart; a family-first name and a body stay whole. */
function nameOf(agent: Agent): string {
  if (agent.kind === 'corporate') return textElement('orgName', printedName(agent));
  if (isWhole(agent) || agent.parts === null) return textElement('persName', printedName(agent));
  return element(
    'persName',
    {},
    textElement('surname', agent.parts.family),
    ', ',
    textElement('forename', spacedInitials(agent.parts.given)),
  );
}

/** As printed, with its days by W3C's rules (§3.6.4) and how sure they are. */
function dateElement({ text, edtf, certainty, kind }: RecordDate): string {
  const ends = datePartsOf(edtf);
  const [from, to] = ends?.map((parts) =>
    parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'),
  ) ?? [null];
  return textElement('date', text, {
    type: kind,
    ...(to === undefined ? { when: from } : { from, to }),
    ...(certainty === 'approximate' && { precision: 'medium' }),
    ...(certainty === 'uncertain' && { cert: 'low' }),
    ...(certainty === 'inferred' && { evidence: 'conjecture' }),
  });
}

const languages = (first: string, { fields }: Reference): string => {
  const others = fields.get('otherLanguages');
  const tags = others?.type === 'list' ? others.items.join(' ') : null;
  return element('textLang', { mainLang: tagOf(first), otherLangs: tags }, '');
};

/** A language's tag is one word. */
const tagOf = (text: string): string => text.replaceAll(/\s+/g, '-');

/** An address; what no address may have in it is encoded (RFC 3986, §2). */
const pointer = (url: string): string =>
  element('ptr', {
    target: url.replaceAll(/[\s"<>\\^`{|}]|%(?![\dA-Fa-f]{2})/g, (char) => encodeURIComponent(char)),
  });
