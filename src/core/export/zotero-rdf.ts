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

const namespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:z': 'http://www.zotero.org/namespaces/export#',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:bib': 'http://purl.org/net/biblio#',
  'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
  'xmlns:prism': 'http://prismstandard.org/namespaces/1.2/basic/',
};

/** Zotero's own names for its kinds of item; what it reads before the type of the node. */
const itemTypes = {
  letter: 'letter',
  guide: 'bookSection',
  edition: 'bookSection',
  document: 'manuscript',
} as const;

/**
 * Zotero RDF: RDF/XML in the terms that Zotero itself writes and reads ("Zotero RDF" and "RDF" of its translators).
 * What it has no term for stands as lines of `dc:description`, which is its Extra.
 */
export function writeZoteroRdf(references: readonly Reference[]): string {
  const ids = xmlIds(references.map(({ id }) => id));
  const items = references.map((reference, at) => `${itemOf(reference, ids[at] ?? '')}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('rdf:RDF', namespaces, '\n', ...items)}\n`;
}

function itemOf(reference: Reference, id: string): string {
  const fields = placeFields(reference, 'zotero-rdf');
  return element(
    entryTypes['zotero-rdf'][reference.kind],
    { 'rdf:about': `#${id}` },
    textElement('z:itemType', itemTypes[reference.kind]),
    ...(isPart(reference) ? [bookOf(fields)] : []),
    ...[...fields].map(([name, placed]) => propertyOf(name, placed)),
  );
}

/** The book that a section is part of: its volume is the book's. */
function bookOf(fields: PlacedFields): string {
  const [title] = fields.get('dcterms:isPartOf') ?? [];
  const [volume] = fields.get('prism:volume') ?? [];
  return element(
    'dcterms:isPartOf',
    {},
    element(
      'bib:Book',
      {},
      ...(volume ? [textElement('prism:volume', plainText(volume.value))] : []),
      ...(title ? [textElement('dc:title', plainText(title.value))] : []),
    ),
  );
}

function propertyOf(name: string, placed: readonly Placed[]): string {
  const [first] = placed;
  if (first === undefined || name === 'dcterms:isPartOf' || name === 'prism:volume') return '';
  const { value } = first;
  const text = plainText(value);
  switch (name) {
    case 'z:translators':
    case 'bib:contributors':
      // Theirs is one string in our records.
      return people(name, [person(text, null)]);
    case 'dc:publisher':
      return element(name, {}, element('foaf:Organization', {}, textElement('foaf:name', text)));
    case 'dcterms:LCC':
      return element('dc:subject', {}, element(name, {}, textElement('rdf:value', text)));
    case 'dcterms:URI':
      return element('dc:identifier', {}, element(name, {}, textElement('rdf:value', text)));
    case 'dc:description':
      return textElement(name, placed.map((each) => plainText(each.value)).join('\n'));
    default:
      if (value.type === 'names') return people(name, value.names.map(personOf));
      if (value.type === 'list') return value.items.map((item) => textElement(name, item)).join('');
      return textElement(name, value.type === 'date' ? dateOf(value.date) : text);
  }
}

const people = (name: string, persons: readonly string[]): string =>
  element(name, {}, element('rdf:Seq', {}, ...persons.map((each) => element('rdf:li', {}, each))));

/** A name without a given name is one field to Zotero, which it never turns round. */
const personOf = (agent: Agent): string =>
  isWhole(agent) || agent.parts === null
    ? person(printedName(agent), null)
    : person(agent.parts.family, spacedInitials(agent.parts.given));

const person = (surname: string, given: string | null): string =>
  element(
    'foaf:Person',
    {},
    textElement('foaf:surname', surname),
    ...(given === null ? [] : [textElement('foaf:givenName', given)]),
  );

/** Zotero keeps EDTF, and any other date as it is printed. */
function dateOf({ edtf, certainty, text }: RecordDate): string {
  if (edtf === null || datePartsOf(edtf) === null) return text;
  return certainty === 'inferred' ? edtf.replaceAll(/(?<=\d)(?=\/|$)/g, '?') : edtf;
}
