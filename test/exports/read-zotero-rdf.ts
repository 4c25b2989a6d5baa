import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Item, Reading } from './gaps.ts';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly termType: string; readonly value: string };
}

const prefixes: readonly (readonly [string, string])[] = [
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.zotero.org/namespaces/export#', 'z'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/net/biblio#', 'bib'],
  ['http://xmlns.com/foaf/0.1/', 'foaf'],
  ['http://prismstandard.org/namespaces/1.2/basic/', 'prism'],
];
const short = (iri: string): string => {
  const [start, prefix] = prefixes.find(([each]) => iri.startsWith(each)) ?? ['', ''];
  return `${prefix}:${iri.slice(start.length)}`;
};

function quadsOf(text: string): Promise<readonly Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser({ baseIRI: 'http://carrel.invalid/' });
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  });
}

/** The item that a node is: its properties by their short names, nodes below it in their place. */
function itemOf(node: string, by: ReadonlyMap<string, readonly Quad[]>): Record<string, unknown[]> {
  const item: Record<string, unknown[]> = {};
  for (const { predicate, object } of by.get(node) ?? []) {
    const value =
      object.termType === 'Literal' || !by.has(object.value) ? object.value : itemOf(object.value, by);
    const list = item[short(predicate.value)] ?? [];
    list.push(value);
    item[short(predicate.value)] = list;
  }
  return item;
}

const own = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, [name]]));
export const reading: Reading = {
  ...own(
    'bib:authors',
    'z:recipients',
    'z:translators',
    'bib:contributors',
    'dc:title',
    'dc:type',
    'dc:date',
  ),
  ...own('dc:coverage', 'z:archive', 'z:libraryCatalog', 'dcterms:abstract', 'dc:subject', 'z:language'),
  ...own('dc:rights', 'dc:description', 'dcterms:isPartOf', 'prism:edition', 'dc:publisher'),
  'prism:volume': ['dcterms:isPartOf'],
  'dcterms:LCC': ['dc:subject'],
  'dcterms:URI': ['dc:identifier'],
};

/** The items of a file of Zotero RDF, by an RDF parser, with their properties by short names. */
export async function readZoteroRdf(text: string): Promise<readonly Item[]> {
  const by = Map.groupBy(await quadsOf(text), ({ subject }) => subject.value);
  const nodes = [...by.keys()].filter((node) => node.startsWith('http://carrel.invalid/#record-'));
  return nodes.map((node) => itemOf(node, by));
}
